package rapport.nurture;

import java.util.List;
import rapport.interactions.Subject;
import rapport.network.Need;

/**
 * The sentences of a letter among which the situation chooses: a word to somebody who has been
 * quiet, and what is wanted. It makes no whole letter ({@link Letter}).
 */
final class LetterWords {

  private static final int FRESH = 14;
  private static final int A_WHILE = 60;

  private LetterWords() {}

  /** One question, by how long the two have been silent, and another one for each of a week. */
  static String lately(Letter.Matter it) {
    Letter.Last last = it.last();
    if (last.day().isEmpty() || !Subject.named(it.subject()).isEmpty()) return Letter.HOW;
    List<String> asked =
        last.ago() <= FRESH
            ? List.of(
                "How is your week?",
                "What is on your desk this week?",
                "What keeps you busy this week?",
                "How are things with you this week?")
            : last.ago() <= A_WHILE
                ? List.of(
                    "We were last in touch on " + last.day() + ". How are you?",
                    "The last time we were in touch was " + last.day() + ". What keeps you busy?",
                    "Since " + last.day() + " we have not been in touch. How is it going?",
                    "How have you been since " + last.day() + ", when we were last in touch?")
                : List.of(
                    "It is a while since "
                        + last.day()
                        + ", when we were last in touch. How are you?",
                    "We were last in touch on " + last.day() + ". How have you been since?",
                    "The last time we were in touch was "
                        + last.day()
                        + ". What are you working on now?",
                    "Since " + last.day() + " we have not been in touch. What is new with you?");
    return asked.get(Math.floorMod(last.turn(), asked.size()));
  }

  static String longAgo(Letter.Matter it) {
    return it.last().day().isEmpty()
        ? "It has been a long time, and I thought of you. How are you?"
        : "It has been a long time: we were last in touch on "
            + it.last().day()
            + ", and I thought of you. How are you?";
  }

  /** What the owner wants, in a sentence that fits its kind. */
  static String wish(Letter.Matter it) {
    String what = Letter.quoted(it.matter());
    Need need = it.need();
    if (need == null) return "I am working on this: " + what + ".";
    return switch (need.category()) {
      case KNOW_HOW -> "I want to understand this better: " + what + ".";
      case OPPORTUNITY -> "I am looking for this: " + what + ". You may hear of it before I do.";
      case SPONSOR ->
          "I am looking for support with this: "
              + what
              + ". I would value your view on it, and your word for it if you can give it.";
      case SUPPORT ->
          "This is on my mind: " + what + ". I would be glad to have you beside me in it.";
      case TALENT -> "I am looking for people: " + what + ". Whom would you ask?";
      case PERSPECTIVE ->
          "I would like to be contradicted on this: "
              + what
              + ". What do you see that I might miss?";
      case DECISION -> "This has to be decided: " + what + ". What do you need for a decision?";
      case INFLUENCE -> "I would like to win people for this: " + what + ". How do you see it?";
    };
  }
}
