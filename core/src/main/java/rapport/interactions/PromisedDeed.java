package rapport.interactions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is promised in a sentence, in a few of its own words, and by when. It cuts, it does not
 * rewrite: "I'll send you the figures by Friday." is "send the figures". O(length).
 */
public final class PromisedDeed {

  private static final int LONGEST = 80;
  private static final String SMALL =
      "(?:(?:also|then|certainly|definitely|gladly|personally|now|just|still|be happy to|be glad to|try to|do (?:my|our) best to) )*";
  private static final List<Pattern> STARTS =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:i|we)(?:['’]ll|['’]m going to|['’]re going to| (?:also )?(?:will|shall|am going to|are going to|plan to|intend to|promise to|hope to)) "
                  + SMALL),
          Pattern.compile("(?i)\\b(?:and|but|then|,) (?:i )?(?:will|shall|['’]ll) " + SMALL),
          Pattern.compile("(?i)^\\W*(?:(?:yes|ok|okay|sure),? )?will " + SMALL),
          Pattern.compile("(?i)\\blet me (?:just )?"),
          Pattern.compile("(?i)\\byou(?:['’]ll| will| shall) "),
          Pattern.compile("(?i)\\b(?:i|we)(?:['’]m|['’]re| am| are) "),
          Pattern.compile("(?i)\\b(?:i|we) "));
  private static final Pattern END =
      Pattern.compile(
          "[.;!?](?:\\s|$)| -{1,2} |\\s\\(|, (?:but|and|so|if|when|please|which|as|because|once|unless)\\b| (?:but|because|if|so that|unless|once|when|as soon as|and (?:i|we|will|please|if))\\b");
  private static final Pattern TO_YOU =
      Pattern.compile("(?i)^(\\w+) you (?=(?:the|a|an|my|our|his|her|their|some|all|more)\\b)");
  private static final Pattern BEFORE_DAY =
      Pattern.compile(
          "(?i)[,\\s]*\\b(?:by|on|before|until|till|at|in|no later than|not later than|sometime|this|for)?\\s*$");
  private static final Pattern DUE =
      Pattern.compile("(?i)\\b(?:by|before|until|till|on|no later than)\\s*$");

  private PromisedDeed() {}

  /** The deed of the first undertaking in a sentence; the sentence itself, cut, if none is seen. */
  static String in(String sentence, ZonedDateTime at) {
    for (Pattern start : STARTS) {
      Matcher found = start.matcher(sentence);
      if (found.find() && found.end() < sentence.length() - 1)
        return shortened(sentence.substring(found.end()), at);
    }
    return shortened(sentence, at);
  }

  /** Cut at the end of the clause, without "you" after the verb and without the day at the end. */
  static String shortened(String deed, ZonedDateTime at) {
    Matcher end = END.matcher(deed);
    String clause = end.find(Math.min(deed.length(), 3)) ? deed.substring(0, end.start()) : deed;
    String own = TO_YOU.matcher(clause.strip()).replaceFirst("$1 ");
    for (DateWords.Found day : DateWords.in(own, at)) {
      boolean last = own.substring(day.to()).isBlank();
      String before = BEFORE_DAY.matcher(own.substring(0, day.from())).replaceFirst("");
      if (last && before.length() > 3) own = before;
    }
    own = own.strip().replaceFirst("[\\s,;:.!-]+$", "");
    if (own.length() <= LONGEST) return own;
    int cut = own.lastIndexOf(' ', LONGEST - 1);
    return own.substring(0, cut < LONGEST / 2 ? LONGEST - 1 : cut) + "…";
  }

  /**
   * The last day of the time by which it is due, or null if no time is named: of several the first
   * after "by", "before" or "on", else the first that is not over, else the first. Of a whole week
   * it is the Friday, since promises are kept at work.
   */
  public static @Nullable LocalDate due(String sentence, ZonedDateTime at) {
    List<DateWords.Found> found = DateWords.in(sentence, at);
    if (found.isEmpty()) return null;
    DateWords.Found best = found.getFirst();
    boolean ahead = best.end().isAfter(at);
    for (DateWords.Found one : found) {
      if (!one.end().isAfter(at)) continue;
      if (DUE.matcher(sentence.substring(0, one.from())).find()) return lastDay(one);
      if (!ahead) best = one;
      ahead = true;
    }
    return lastDay(best);
  }

  private static LocalDate lastDay(DateWords.Found found) {
    LocalDate last = found.end().minusNanos(1).toLocalDate();
    boolean week = found.grain() == Grain.WEEK && last.getDayOfWeek() == DayOfWeek.SUNDAY;
    return week ? last.minusDays(2) : last;
  }
}
