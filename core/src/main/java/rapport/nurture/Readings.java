package rapport.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Kinder ways to read what somebody did, put as questions (practice N8: assume positive intent). It
 * claims nothing of the other: each is a question that the owner may keep or leave. Which are asked
 * follows from the owner's own words on the worksheet alone. O(letters).
 */
public final class Readings {

  private static final int MOST = 5;

  /** A question with the words that call for it; the name takes the place of N. */
  private record Cue(Pattern words, String question) {
    Cue(String words, String question) {
      this(Pattern.compile("\\b(?:" + words + ")"), question);
    }
  }

  private static final List<Cue> CUES =
      List.of(
          new Cue(
              "in front of|meeting|everybody|everyone|the room|call\\b|publicly",
              "Did N say it there because there was no other place left?"),
          new Cue(
              "behind my back|without telling|did not tell|not told|learned it|found out",
              "Did N think that I knew already?"),
          new Cue(
              "late|deadline|date|slip|delay|postpon|moved",
              "Did N learn something that made the date hard to hold?"),
          new Cue("customer|client|board|boss|promis", "Was N held to something by somebody else?"),
          new Cue(
              "no answer|not answer|ignored|silen|never replied|did not reply|no reply",
              "Was N waiting until there was something good to say?"),
          new Cue(
              "disagree|against|refus|object|block|said no|turned down|holds? back",
              "Is N protecting somebody, or work that I do not see?"),
          new Cue("credit|my idea|my work|my name", "Did N think it was known whose work it was?"),
          new Cue(
              "shout|loud|rude|sharp|harsh|interrupt|cut me off|frustrat|angry",
              "Had something hard happened to N before we spoke?"),
          new Cue(
              "agreed|agreement|plan\\b|decided|decision",
              "Did the two of us take the same words for different things?"),
          new Cue(
              "on purpose|wanted to|tried to|show me up|does not care",
              "What would a friend of N say that this was about?"));

  private static final List<String> ALWAYS =
      List.of(
          "Did N know then what I know now?",
          "Did I say something that could be heard otherwise than I meant it?",
          "Was N short of time, sleep or people?");

  private Readings() {}

  /**
   * At most five questions that are not on the worksheet yet, those that its words call for first.
   *
   * @param name how the owner calls the other
   * @param waits whether the other waits for an answer of the owner's, which is then asked first
   */
  public static List<String> of(Tension.Sheet sheet, String name, boolean waits) {
    String said = (sheet.facts() + "\n" + sheet.story()).toLowerCase(Locale.ROOT);
    List<String> asked = new ArrayList<>();
    if (waits) asked.add("Does N still wait for an answer of mine?");
    for (Cue cue : CUES) if (cue.words().matcher(said).find()) asked.add(cue.question());
    asked.addAll(ALWAYS);
    List<String> lines = sheet.readings().lines().map(String::strip).toList();
    return asked.stream()
        .map(one -> one.replaceFirst("\\bN\\b", java.util.regex.Matcher.quoteReplacement(name)))
        .filter(one -> !lines.contains(one))
        .limit(MOST)
        .toList();
  }
}
