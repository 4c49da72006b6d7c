package rapport.nurture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody likes to work (practice N4), on two axes that people can say of themselves. It is
 * set by the owner or by the person through a link, and never read from what they write.
 *
 * @param structured 2 for plans and agendas, −2 for seeing how it goes, or null when not said
 * @param fast 2 for deciding quickly, −2 for taking time, or null when not said
 * @param said who said it
 */
public record Style(@Nullable Integer structured, @Nullable Integer fast, Said said) {

  /** Nothing was said. */
  public static final Style UNKNOWN = new Style(null, null, Said.ME);

  private static final int MOST = 2;

  /** Whose word a style is. */
  public enum Said {
    /** The owner's impression. */
    ME,
    /** The person's own word, which counts for more. */
    THEM
  }

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException beyond −2 to 2
   */
  public Style {
    if (beyond(structured) || beyond(fast))
      throw new IllegalArgumentException("a style lies between -2 and 2 on each axis");
  }

  private static boolean beyond(@Nullable Integer value) {
    return value != null && (value < -MOST || value > MOST);
  }

  /** Whether anything was said. */
  public boolean known() {
    return structured != null || fast != null;
  }

  /** The style in words, or empty. */
  public String words() {
    List<String> words = new ArrayList<>();
    if (structured != null)
      words.add(axis(structured, "structured", "fluid", "between structured and fluid"));
    if (fast != null) words.add(axis(fast, "fast", "deliberate", "between fast and deliberate"));
    return String.join(", ", words);
  }

  private static String axis(int value, String high, String low, String middle) {
    return switch (value) {
      case 2 -> "very " + high;
      case 1 -> high;
      case -1 -> low;
      case -2 -> "very " + low;
      default -> middle;
    };
  }

  /**
   * What to do where the owner differs by two steps or more on an axis; empty where both agree or
   * too little is known.
   *
   * @param me the owner's own style
   * @param name how to call the other
   */
  public List<String> advice(Style me, String name) {
    List<String> advice = new ArrayList<>();
    if (structured != null && me.structured != null) {
      if (structured - me.structured >= MOST)
        advice.add("Send " + name + " an agenda before you meet, and end with who does what.");
      if (me.structured - structured >= MOST)
        advice.add("Leave " + name + " room to think aloud; bring the plan after, not before.");
    }
    if (fast != null && me.fast != null) {
      if (fast - me.fast >= MOST)
        advice.add("Give " + name + " the conclusion first; reasons can follow.");
      if (me.fast - fast >= MOST)
        advice.add("Send " + name + " the question ahead, and ask for an answer on another day.");
    }
    return advice;
  }
}
