package rapport.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param title the page's own name, for the window
 * @param room where the page belongs
 * @param theme light or dark, or null to follow the system
 * @param token goes into every form
 * @param moves how many moves wait, in words for the frame, or null for none
 * @param people how many people there are, or null for none
 * @param care how many things wait for the owner's word, or null for none
 * @param notice what just happened, or null
 * @param here this page's own address, to come back to
 * @param style where the styles are
 * @param script where the script is
 * @param signedIn whether somebody is
 * @param keys whether single keys do anything
 * @param elsewhere that these are not the owner's own pages, or null
 */
public record Frame(
    String title,
    Room room,
    @Nullable String theme,
    String token,
    @Nullable String moves,
    @Nullable String people,
    @Nullable String care,
    @Nullable Notice notice,
    String here,
    String style,
    String script,
    boolean signedIn,
    boolean keys,
    @Nullable Elsewhere elsewhere) {

  private static final Pattern PERSON = Pattern.compile("^/people/([0-9]+)");

  /** What an entry of the frame says to a screen reader: that it is where one is, or nothing. */
  public @Nullable String current(Room entry) {
    return entry == room ? "page" : null;
  }

  /** Where a conversation is logged: with the person whose page this is, where it is one's. */
  public String log() {
    Matcher person = PERSON.matcher(here);
    return person.find() ? "/conversations/new?person=" + person.group(1) : "/conversations/new";
  }

  /** The same frame around pages that are not the owner's own. */
  Frame from(@Nullable Elsewhere place) {
    return new Frame(
        title, room, theme, token, moves, people, care, notice, here, style, script, signedIn, keys,
        place);
  }

  /** The same frame with something to say. */
  Frame saying(Notice words) {
    return new Frame(
        title, room, theme, token, moves, people, care, words, here, style, script, signedIn, keys,
        elsewhere);
  }

  /**
   * That one does not look at one's own pages as they are today, with the way back to them.
   *
   * @param words what one looks at
   * @param back what the way back is called
   * @param href where it leads, or null where one looks at a day gone by and goes back by a form
   */
  public record Elsewhere(String words, String back, @Nullable String href) {

    /** That one looks at a day gone by. */
    static Elsewhere asOf(String day) {
      return new Elsewhere(
          "You are looking at everything as of " + day + ". What you write belongs to today.",
          "Back to today",
          null);
    }
  }

  /** Whether one looks at a day gone by, of which nothing can be changed. */
  public boolean past() {
    return elsewhere != null && elsewhere.href() == null;
  }

  /**
   * What just happened, with the way back.
   *
   * @param undo where to send the way back, or null if there is none
   */
  public record Notice(String words, @Nullable String undo) {}
}
