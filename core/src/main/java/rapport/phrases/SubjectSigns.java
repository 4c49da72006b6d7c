package rapport.phrases;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a subject line gives away about whether its message asks for an answer. It knows English,
 * German, French and Spanish marks; what it does not know says nothing. No pattern nests
 * repetition.
 *
 * @param bare without the marks of replies and forwards
 * @param pattern the bare subject in lower case with numbers, months and weekdays as {@code #}
 * @param reply whether it is marked as a reply
 * @param forward whether it is marked as passed on
 */
record SubjectSigns(String bare, String pattern, boolean reply, boolean forward) {

  private static final int LONGEST = 300;

  private static final Pattern REPLY =
      Pattern.compile("(?i)^\\s*(re|aw|sv|antw|rép|rep|odp|r)(\\[\\d+])?\\s*:");
  private static final Pattern FORWARD =
      Pattern.compile("(?i)^\\s*(fw|fwd|wg|tr|rv|vs|doorst|enc|i)(\\[\\d+])?\\s*:");
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)^\\s*(re|aw|sv|antw|rép|rep|odp|r|fw|fwd|wg|tr|rv|vs|doorst|enc|i)(\\[\\d+])?\\s*:\\s*");

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july"
              + "|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober"
              + "|dezember|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri"
              + "|montag|dienstag|mittwoch|donnerstag|freitag)\\b|\\d+(st|nd|rd|th)?\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(no|nr|issue|vol|volume|edition|ausgabe|numéro|número)\\.? ?\\d+\\b|#\\d+\\b"
              + "|\\b(newsletter|digest|bulletin|rundbrief|infolettre)\\b"
              + "|\\b(daily|weekly|monthly|quarterly|today's) (\\w+ )?"
              + "(update|report|news|notes|summary|brief|briefing|clips|mentions|minutes|highlights)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern AUTOMATIC =
      Pattern.compile(
          "^(out of (the )?office|automatic reply|auto(matic)?[- ]?reply|autoreply|auto:|abwesenheit"
              + "|abwesend|automatische antwort|réponse automatique|respuesta automática|accepted:"
              + "|declined:|tentative:|canceled:|cancelled:|zugesagt:|abgesagt:|undeliverable"
              + "|undelivered mail|delivery status|mail delivery|returned mail|read:|gelesen:"
              + "|delivered:|unzustellbar)");
  private static final Pattern NO_ANSWER =
      Pattern.compile(
          "\\b(no (reply|response|answer|action) (is )?(needed|necessary|required)|nrn|eom|keine antwort nötig)\\b");
  private static final Pattern THANKS =
      Pattern.compile(
          "^((many |a big |big )?thanks?( you)?|thx|thank-you|danke|vielen dank|besten dank|merci|gracias"
              + "|muchas gracias|much appreciated|well done|congratulations|congrats|happy birthday"
              + "|glückwunsch|herzlichen glückwunsch|félicitations)\\b");
  private static final Pattern FAREWELL =
      Pattern.compile(
          "\\b(good ?bye|farewell|my last day|last day at|(i am|i'm) leaving|moving on|so long|parting words"
              + "|thank you for everything|thanks for everything|abschied|auf wiedersehen|au revoir|adiós|adieu)\\b");
  private static final Pattern INFORMATION =
      Pattern.compile(
          "^(fyi|for your (information|records|files)|for info(rmation)?|zur (info|information|kenntnis)"
              + "|z\\.? ?k\\.?|pour info(rmation)?|para tu información|heads[- ]up|just so you know|note to file)(\\W|$)");

  static SubjectSigns of(String written) {
    String rest = written.substring(0, Math.min(LONGEST, written.length())).strip();
    boolean reply = REPLY.matcher(rest).find();
    boolean forward = false;
    for (int marks = 0; marks < 8 && MARK.matcher(rest).find(); marks++) {
      forward |= FORWARD.matcher(rest).find();
      rest = MARK.matcher(rest).replaceFirst("");
    }
    String lower = rest.toLowerCase(Locale.ROOT);
    String pattern =
        VARIABLE.matcher(lower).replaceAll("#").replaceAll("[\\s#/.,;:-]*#[\\s#/.,;:-]*", " # ");
    return new SubjectSigns(rest.strip(), pattern.strip(), reply, forward);
  }

  /** Whether a number or a date is part of it. */
  boolean variable() {
    return pattern.indexOf('#') >= 0;
  }

  /** Whether it calls itself one of a series. */
  boolean numbered() {
    return NUMBERED.matcher(lower()).find();
  }

  /** Whether a program wrote it. */
  boolean automatic() {
    return AUTOMATIC.matcher(lower()).find();
  }

  /** Why it needs no answer, or null; a question mark asks for one. */
  Awaiting.@Nullable Why why() {
    String lower = lower();
    if (NO_ANSWER.matcher(lower).find()) return Awaiting.Why.NO_ANSWER_NEEDED;
    if (lower.indexOf('?') >= 0) return null;
    if (FAREWELL.matcher(lower).find()) return Awaiting.Why.FAREWELL;
    if (forward) return Awaiting.Why.FORWARD;
    if (THANKS.matcher(lower).find()) return Awaiting.Why.THANKS;
    return INFORMATION.matcher(lower).find() ? Awaiting.Why.FOR_INFORMATION : null;
  }

  private String lower() {
    return bare.toLowerCase(Locale.ROOT);
  }
}
