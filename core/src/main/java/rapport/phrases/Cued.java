package rapport.phrases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only where something stands that it can begin with, since the search of
 * {@link Matcher#find()} tries every alternative at every letter. It finds what that finds, if
 * every match begins with one of the openings, and those that begin with a letter begin at the edge
 * of a word ({@code \b}). O(length) beside the tries.
 */
final class Cued {

  private final Pattern pattern;
  private final Openings openings;
  private final boolean search;
  private final boolean start;

  private Cued(String pattern, boolean start, String... openings) {
    this.pattern = Pattern.compile(pattern);
    this.openings = Openings.of(openings);
    this.start = start;
    search = !start && openings.length == 0;
  }

  /** A pattern and all that its matches begin with, in lower case; without any it is searched. */
  static Cued of(String pattern, String... openings) {
    return new Cued(pattern, false, openings);
  }

  /** A pattern that begins with {@code ^}, which is tried at the beginning alone. */
  static Cued atStart(String pattern) {
    return new Cued(pattern, true);
  }

  /** The pattern itself. */
  Pattern pattern() {
    return pattern;
  }

  /** Whether it stands anywhere in a text. */
  boolean in(String text) {
    return find(text, 0) != null;
  }

  /** The first match that begins at a place or after it; null if there is none. */
  @Nullable Matcher find(String text, int from) {
    if (start || search) return whole(text, from);
    Matcher tried = null;
    for (int at = from; at < text.length(); at++) {
      if (!openings.in(text, at) || within(text, at)) continue;
      if (tried == null)
        tried = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      if (tried.region(at, text.length()).lookingAt()) return tried;
    }
    return null;
  }

  private @Nullable Matcher whole(String text, int from) {
    Matcher tried = pattern.matcher(text);
    boolean found = search ? tried.find(from) : from == 0 && tried.lookingAt();
    return found ? tried : null;
  }

  /** Whether a letter stands inside a word, where {@code \b} does not hold. */
  private static boolean within(String text, int at) {
    return at > 0 && word(text.charAt(at)) && word(text.charAt(at - 1));
  }

  private static boolean word(char mark) {
    return (mark >= 'a' && mark <= 'z')
        || (mark >= 'A' && mark <= 'Z')
        || (mark >= '0' && mark <= '9')
        || mark == '_';
  }
}
