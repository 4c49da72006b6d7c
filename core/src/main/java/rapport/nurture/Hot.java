package rapport.nurture;

import java.util.List;

/**
 * Words for a hot moment (practice N8): three sentences with which one gets through a meeting that
 * cannot be avoided, and one line that asks for a day. They promise nothing but to listen, and are
 * the same for everybody.
 */
public final class Hot {

  /** What to say when it gets hot: take a moment, ask, or stop for today. */
  public static final List<String> SENTENCES =
      List.of(
          "I want to hear this. Give me a minute.",
          "I may have it wrong. Tell me how you saw it.",
          "Let us stop here for today and go on tomorrow, just the two of us.");

  private Hot() {}

  /** All of them as one line of a brief. */
  public static String line() {
    return "If it gets hot: “" + String.join("” “", SENTENCES) + "”";
  }

  /** One line that asks somebody for a day's pause. */
  public static String pause(String name) {
    return name
        + ", this matters to me, and I want to answer it well rather than fast. May we talk about it"
        + " tomorrow?";
  }
}
