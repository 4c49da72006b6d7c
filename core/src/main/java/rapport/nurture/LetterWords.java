package rapport.nurture;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.interactions.Subject;
import rapport.network.Need;

/**
 * The sentences of a letter among which the situation chooses: a word to somebody who has been
 * quiet, and what is wanted. It makes no whole letter ({@link Letter}).
 */
final class LetterWords {

  private static final int FRESH = 14;
  private static final int A_WHILE = 60;

  /** Words of a need that name a person to be found. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "(?i)^(?:(?:to )?(?:find|look for|meet|get to know) )?(somebody|someone|anybody|anyone|people|a person|an expert)\\b");

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

  /** What is asked of the matter of a last letter: the same in no two letters that follow. */
  static String question(Letter.Matter it) {
    List<String> asked =
        List.of("what came of it?", "how did it go on?", "where does it stand now?");
    return asked.get(Math.floorMod(it.last().turn(), asked.size()));
  }

  static String longAgo(Letter.Matter it) {
    return it.last().day().isEmpty()
        ? "It has been a long time, and I thought of you. How are you?"
        : "It has been a long time: we were last in touch on "
            + it.last().day()
            + ", and I thought of you. How are you?";
  }

  /** What is wanted where the owner's words ask for somebody, who is no matter to be quoted. */
  static String looking(Letter.Matter it, String otherwise) {
    String whom = somebody(it);
    return whom.isEmpty()
        ? otherwise + ": " + Letter.quoted(it.matter()) + "."
        : "I am looking for " + whom + ".";
  }

  /** Who is to be found, as the owner says it; empty where his words name no person. */
  static String somebody(Letter.Matter it) {
    String plain = Letter.plain(it.matter());
    Matcher found = SOMEBODY.matcher(plain);
    if (!found.find()) return "";
    return found.group(1).toLowerCase(Locale.ROOT) + plain.substring(found.end());
  }

  /** What the owner wants, in a sentence that fits its kind. */
  static String wish(Letter.Matter it) {
    String what = Letter.quoted(it.matter());
    Need need = it.need();
    if (need == null) return "I am working on this: " + what + ".";
    if (!somebody(it).isEmpty() && need.category() != Need.Category.TALENT)
      return looking(it, "") + " I thought of you.";
    return switch (need.category()) {
      case KNOW_HOW -> "I want to understand this better: " + what + ".";
      case OPPORTUNITY -> "I am looking for this: " + what + ". You may hear of it before I do.";
      case SPONSOR ->
          "I am looking for support with this: "
              + what
              + ". I would value your view on it, and a good word from you where it counts.";
      case SUPPORT -> "This is on my mind: " + what + ". I would be glad to have you at my side.";
      case TALENT ->
          looking(it, "I am looking for the right people for this") + " Who comes to your mind?";
      case PERSPECTIVE ->
          "I would like a second opinion on this: " + what + ". What do you see that I might miss?";
      case DECISION -> "This has to be decided: " + what + ". What would it take?";
      case INFLUENCE ->
          "This matters to me: " + what + ". How do you see it, and whom should I win first?";
    };
  }
}
