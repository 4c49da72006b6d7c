package rapport.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How an undertaking stands, as one message to everybody whom it concerns: openly, and asking what
 * speaks against it. It holds only what the owner wrote for all. What was said of one person, where
 * people stand, what each gives and gets, and steps towards somebody are nobody else's business and
 * are no part of it. It sends nothing.
 *
 * @param name what the undertaking is called
 * @param purpose what it is for, or empty
 * @param week in which week it is, from 1
 * @param weeks how many it shall take; a week beyond them is told alone
 * @param since the day of the last such message in words, or empty where none is known
 * @param moved what moved since, in the owner's words, the earliest first
 * @param vacant roles that nobody fills
 */
public record News(
    String name,
    String purpose,
    int week,
    int weeks,
    String since,
    List<String> moved,
    List<String> vacant) {

  /** What is written down as moved when everybody was told. */
  public static final String TOLD = "Told everybody how it stands";

  /** Copies the lists. */
  public News {
    moved = List.copyOf(moved);
    vacant = List.copyOf(vacant);
  }

  /** The subject of the message. */
  public String subject() {
    return "How it stands: " + Letter.plain(name);
  }

  /**
   * The message.
   *
   * @param me how the owner signs, or empty
   */
  public String text(String me) {
    List<String> text = new ArrayList<>();
    text.add("Hello everybody,");
    String aim = Letter.plain(purpose);
    text.add(
        "This is how "
            + Letter.quoted(name)
            + " stands in week "
            + week
            + (week > weeks ? "" : " of " + weeks)
            + "."
            + (aim.isEmpty() ? "" : " The aim: " + aim + "."));
    if (!moved.isEmpty())
      text.add(
          (since.isEmpty() ? "What moved so far:" : "What moved since " + since + ":")
              + moved.stream()
                  .map(one -> "\n- " + Letter.plain(one))
                  .collect(Collectors.joining()));
    if (!vacant.isEmpty())
      text.add(
          "Nobody is named yet for "
              + vacant.stream().map(Letter::quoted).collect(Collectors.joining(", "))
              + ". If you know somebody, please tell me.");
    text.add(
        "What do you see that I do not? Tell me what speaks against it, too: I would rather hear it"
            + " now than later.");
    text.add("All the best," + (me.isBlank() ? "" : "\n" + me));
    return String.join("\n\n", text);
  }
}
