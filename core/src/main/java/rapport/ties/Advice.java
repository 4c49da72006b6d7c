package rapport.ties;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What builds a relationship next (K4), in one or two sentences of its own evidence: who begins, in
 * how many months there was contact, what was promised, what the owner answered. It is no mark, and
 * it says nothing where nothing is known or where the relationship is what the owner wants of it. A
 * lack of evidence is no weakness and gets no advice. O(1).
 */
public final class Advice {

  private Advice() {}

  /**
   * What the advice is made from.
   *
   * @param name how to call the other
   * @param kind the kind as it is judged
   * @param evidence from which it was judged
   * @param wanted the kind that the owner wants, or null where that is not said
   * @param alone spoken contacts of just the two in the last year
   * @param spoken all spoken contacts in the last year
   * @param written letters and messages in the last year
   * @param heard whether sources tell until now of words spoken with the other
   * @param owed whether a letter of theirs waits for the owner's answer
   * @param ended whether the sources ended, so that nothing can be said of the last year
   */
  public record Facts(
      String name,
      Kind kind,
      Kind.Evidence evidence,
      Kind.@Nullable Value wanted,
      int alone,
      int spoken,
      int written,
      boolean heard,
      boolean owed,
      boolean ended) {}

  /** The advice; empty where none can be given. */
  public static String of(Facts it) {
    Kind.Value value = it.kind().value();
    if (value == Kind.Value.UNKNOWN) return "";
    Kind.Value wanted = it.wanted();
    if (wanted != null && wanted != Kind.Value.UNKNOWN && value.compareTo(wanted) >= 0)
      return "You want it " + wanted.words() + ", and it is no less: nothing has to grow.";
    Optional<Kind.Part> weakest = it.kind().profile().weakest();
    return weakest.map(part -> next(part, it)).orElse("");
  }

  private static String next(Kind.Part part, Facts it) {
    Kind.Evidence from = it.evidence();
    return switch (part) {
      case MUTUALITY -> mutuality(it) + how(it);
      case COMMITMENT -> commitment(it) + how(it);
      case INFLUENCE ->
          answered(from.influence(), "has either of you changed how the other thinks")
              + " Ask for a view on something undecided, and say what it changed.";
      case VULNERABILITY ->
          answered(from.vulnerability(), "would you tell " + it.name() + " of a mistake")
              + " Begin with something small that you find hard, and ask for help.";
      case PURPOSE ->
          answered(from.purpose(), "do you work for something both of you want")
              + " Write down one goal you both want.";
    };
  }

  private static String answered(@Nullable Integer answer, String what) {
    return "You were asked: "
        + what
        + "? Your answer was “"
        + (answer == null || answer == 0 ? "not at all" : "a little")
        + "”.";
  }

  private static String mutuality(Facts it) {
    int all = it.evidence().begun().whole();
    int mine = it.evidence().begun().part();
    if (mine == 0)
      return it.name() + " began all " + all + " of your exchanges: begin one yourself.";
    if (mine == all)
      return "You began all "
          + all
          + " of your exchanges: offer something of use before you ask again, and leave the next turn to "
          + it.name()
          + ".";
    return 2 * mine < all
        ? it.name()
            + " began "
            + (all - mine)
            + " of your "
            + all
            + " exchanges: begin the next one yourself."
        : "You began "
            + mine
            + " of your "
            + all
            + " exchanges: offer something of use before you ask again.";
  }

  private static String commitment(Facts it) {
    Kind.Evidence from = it.evidence();
    double months = from.monthsWith() / 12.0;
    if (from.due() > 0 && (double) from.kept() / from.due() < months)
      return from.kept()
          + " of "
          + from.due()
          + " promises between you were kept: keep one small one before you promise more.";
    if (from.monthsWith() == 0)
      return "There was no contact in 12 months: take it up where you left it.";
    String often = "There was contact in " + from.monthsWith() + " of 12 months: ";
    return from.monthsWith() <= 2
        ? often + "agree on the next time before you part."
        : often + "set a rhythm; a line is enough to keep it.";
  }

  /** On which road, from how the two were in touch in the last year. */
  private static String how(Facts it) {
    if (it.owed()) return " A letter of theirs waits for your answer: begin there.";
    if (it.ended()) return "";
    if (it.spoken() == 0)
      return it.written() == 0 || !it.heard()
          ? ""
          : " In the last year you only wrote: speak once.";
    if (it.alone() == 0)
      return " In the last year you only spoke with others there: ask for half an hour of just the two of you.";
    return it.alone() == 1
        ? " You spoke with nobody else there once in the last year: do it again."
        : " You spoke with nobody else there "
            + it.alone()
            + " times in the last year: that is the place for it.";
  }
}
