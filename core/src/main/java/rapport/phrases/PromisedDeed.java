package rapport.phrases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.dates.DateWords;
import rapport.dates.Grain;

/**
 * What is promised in a sentence, in a few of its own words, and by when. It cuts, it does not
 * rewrite: "I'll send you the figures by Friday." is "send the figures". O(length).
 */
public final class PromisedDeed {

  private static final int LONGEST = 80;
  private static final String SMALL =
      "(?:(?:also|then|certainly|definitely|gladly|personally|now|just|still|soon|of course|be happy to|be glad to|try to|do (?:my|our) best to) )*";
  private static final String[] SELF = {"i'", "i’", "i ", "we'", "we’", "we "};
  static final List<Cued> STARTS =
      List.of(
          Cued.of(
              "(?i)\\b(?:i|we)(?:['’]ll|['’]m going to|['’]re going to| (?:also )?(?:will|shall|am going to|are going to|plan to|intend to|promise to|hope to)) "
                  + SMALL,
              SELF),
          Cued.of(
              "(?i)\\b(?:and|but|then|,) (?:i )?(?:will|shall|['’]ll) " + SMALL,
              "and ",
              "but ",
              "then ",
              ", "),
          Cued.atStart("(?i)^\\W*(?:(?:yes|ok|okay|sure),? )?will " + SMALL),
          Cued.of("(?i)\\blet me (?:just )?", "let me "),
          Cued.of("(?i)\\byou(?:['’]ll| will| shall) ", "you'", "you’", "you "),
          Cued.of("(?i)\\b(?:i|we)(?:['’]m|['’]re| am| are) ", Undertaking.AM),
          Cued.of("(?i)\\b(?:i|we) ", "i ", "we "));

  private static final String[] MARKS = {
    ".", ";", "!", "?", ", ", " -", " (", "\t(", "\n(", "\u000b(", "\f(", "\r(", " but", " and "
  };
  static final Cued END =
      Cued.of(
          "[.;!?](?:[\\s<]|$)| -{1,2} |\\s\\((?!\\d)|, (?:but|and|so|if|when|please|which|as|because|once|unless|subject to|provided|(?:I|i|we) (?!hope\\b|think\\b)\\w+)\\b| (?:but|because|if|so that|unless|once|when|as soon as|and (?:i|we|will|would|please|if))\\b",
          Stream.concat(
                  Stream.of(MARKS),
                  Stream.of(" because", " if", " so that", " unless", " once", " when", " as soon"))
              .toArray(String[]::new));

  /** What ends a clause even where its condition belongs to it. */
  static final Cued LAST_END =
      Cued.of(
          "[.;!?](?:\\s|$)| -{1,2} |\\s\\((?!\\d)|, (?:but|and|so|please|which)\\b| (?:but|and (?:i|we|will|would|please|if))\\b",
          MARKS);

  /** Of {@link #STARTS} those whose deed is still the writer's own; the first that says enough. */
  private static final List<Integer> OWN_STARTS = List.of(0, 1, 2, 5);

  private static final Pattern ASKS = Pattern.compile("(?i) (?:if|when)");
  static final Ending ASKS_BEFORE =
      Ending.of(
          "(?i)\\b(?:find out|know|see|check|ask|tell \\w+|inquire|hear|determine)(?: (?:you|him|her|them|us))?$",
          3,
          "find out|know|see|check|ask|tell |inquire|hear|determine".split("\\|"));
  private static final Pattern TO_YOU =
      Pattern.compile("(?i)^(\\w+) you (?=(?:the|a|an|my|our|his|her|their|some|all|more)\\b)");
  static final Ending BEFORE_DAY =
      Ending.of(
          "(?i)[,\\s]*\\b(?:by|on|before|until|till|at|in|no later than|not later than|over|during|sometime|(?:(?:very|quite|rather|pretty|as|bright and) )?(?:early|late|soon)|later|for)?\\s*$",
          3);

  /** A verb that would be left with nothing: "call her this week to meet next week". */
  static final Ending DANGLING =
      Ending.of(
          "(?i)\\bto (?!(?:you|him|her|them|us|me|it|this|that)\\b)\\w+\\s*$",
          2,
          "to ".split("\\|"));

  static final Ending DUE =
      Ending.of(
          "(?i)\\b(?:by|before|until|till|on|no later than)\\s*$",
          3,
          "by|before|until|till|on|no later than".split("\\|"));

  static final Ending PAST =
      Ending.of(
          "(?i)\\b(?:held|dated|sent|written|made|given|filed|issued|signed|met|spoke|from|since|of)(?: on| in)?(?: \\S+ (?:and|to|-))?\\s*$",
          4,
          "held|dated|sent|written|made|given|filed|issued|signed|met|spoke|from|since|of"
              .split("\\|"));
  static final Cued OTHERS =
      Cued.of(
          "(?i)\\b(?:would|['’]d|will) (?:appreciate|like|need|love)\\b|\\bplease\\b|\\blet (?:me|us) know\\b|\\b(?:you|they|he|she) (?:will|can|could|should|would|must|need|have to|are|is|['’]ll)\\b|\\b(?:need|want|get|have|hear|input|comments|answer|response)\\b[^,]{0,40}\\b(?:from you|back from)\\b|\\byour (?:input|comments|thoughts|views|response|answer|reply|feedback)\\b",
          "would |'d |’d |will |please|let me |let us |you |they |he |she |need|want|get|have|hear|input|comments|answer|response|your "
              .split("\\|"));

  /** Small words that mean nothing where the rest of the clause was cut off. */
  private static final Pattern LEFT_OVER =
      Pattern.compile(
          "(?i)(?: (?:and|or|the|a|an|of|for|to|in|on|at|by|with|from|that|which|who|is|are|as|our|your|my|their|his|her|its|this|these|those|some|any|be))+$");

  /** A verb begun twice: "get getting a copy", "get send you a draft". */
  private static final Pattern SLIPPED =
      Pattern.compile(
          "(?i)\\b(\\w{2,}?)(?:[a-z])?(?: \\1[a-z]?ing)\\b|\\bget (?=(?:send|call|write|set|make|do|give|check|ask|put|find) )");

  /** Who is called at the end of a clause: "to you Chris"; and an afterthought. */
  static final Ending TRAILING =
      Ending.of(
          "(?<=\\b[yY]ou),? [A-Z][a-z]+$|(?i),? (?:though|tho|anyway)$", 1, ",| ".split("\\|"));

  private static final String LOOSE = " \t\n\u000b\f\r,;:.!-";
  private static final char NEXT_LINE = '\u0085';
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:.!-]+$");
  private static final Pattern CONDITIONAL =
      Pattern.compile("(?i)\\W*(?:if|when|once|after|since|because|as)\\b.*");

  private static final int OPENING = 14;
  private static final int YEARS_AHEAD = 2;

  private PromisedDeed() {}

  /**
   * The deed of an undertaking in a sentence: the first that says what is to be done ({@link
   * Undertaking#whole}), else the first of all; the sentence itself, cut, if none is seen.
   *
   * @param from where it begins in the sentence; 0 if none is seen
   * @param what the deed, {@link #shortened}
   */
  record Seen(int from, String what) {}

  static Seen seen(String sentence, ZonedDateTime at) {
    Seen first = null;
    for (int which = 0; which < STARTS.size(); which++) {
      boolean own = OWN_STARTS.contains(which);
      int from = own || first == null ? from(sentence, STARTS.get(which)) : 0;
      if (from == 0) continue;
      Seen one = first != null && first.from() == from ? first : seen(sentence, from, at);
      if (own && Undertaking.whole(one.what())) return one;
      if (first == null) first = one;
    }
    return first == null ? seen(sentence, 0, at) : first;
  }

  private static Seen seen(String sentence, int from, ZonedDateTime at) {
    return new Seen(from, shortened(sentence.substring(from), at));
  }

  private static int from(String sentence, Cued start) {
    Matcher found = start.find(sentence, 0);
    return found != null && found.end() < sentence.length() - 1 ? found.end() : 0;
  }

  /**
   * Cut at the end of the clause, without "you" after the verb and without the day at the end. What
   * would be a stump by that keeps its day ("call on Friday") or its condition ("attend if Ruth
   * can").
   */
  static String shortened(String deed, ZonedDateTime at) {
    String clause = TRAILING.off(steady(deed.substring(0, end(deed))));
    String own = withoutYou(clause.strip());
    for (DateWords.Found day : DateWords.in(own, at)) {
      if (!own.substring(day.to()).isBlank()) continue;
      String before = BEFORE_DAY.off(own.substring(0, day.from()));
      if (before.length() > 3 && !DANGLING.in(before)) own = before;
    }
    String shown = tidy(own);
    if (Undertaking.whole(shown)) return shown;
    String all = tidy(clause);
    if (Undertaking.whole(all)) return all;
    Matcher end = LAST_END.find(deed, 0);
    String longer = tidy(end == null ? deed : deed.substring(0, end.start()));
    return Undertaking.whole(longer) ? longer : shown;
  }

  private static String withoutYou(String clause) {
    Matcher toYou = TO_YOU.matcher(clause);
    return toYou.lookingAt() ? toYou.group(1) + " " + clause.substring(toYou.end()) : clause;
  }

  /** With the one verb that was meant, where two stand in its place. */
  private static String steady(String clause) {
    if (!maySlip(clause)) return clause;
    Matcher slipped = SLIPPED.matcher(clause);
    StringBuilder steady = new StringBuilder();
    while (slipped.find())
      slipped.appendReplacement(
          steady,
          slipped.group(1) == null
              ? ""
              : slipped.group().substring(0, slipped.group().indexOf(' ')));
    return slipped.appendTail(steady).toString();
  }

  /**
   * Whether a word follows another one that begins alike, or "get"; in nearly no clause one does.
   */
  private static boolean maySlip(String clause) {
    for (int space = clause.indexOf(' '); space >= 0; space = clause.indexOf(' ', space + 1)) {
      int begin = space;
      while (begin > 0 && clause.charAt(begin - 1) != ' ') begin--;
      for (int at = begin; at < space - 1; at++)
        if (clause.regionMatches(true, at, clause, space + 1, 2)) return true;
      if (clause.regionMatches(true, space - 3, "get", 0, 3)) return true;
    }
    return false;
  }

  private static String tidy(String clause) {
    String own = closed(unmarked(clause.strip()));
    if (own.length() <= LONGEST) return own;
    int cut = own.lastIndexOf(' ', LONGEST - 1);
    if (cut < LONGEST / 2) return own.substring(0, LONGEST - 1) + "…";
    return LEFT_OVER.matcher(own.substring(0, cut)).replaceFirst("") + "…";
  }

  /** Without the marks at the end, of which a line that ends behind them is none. */
  private static String unmarked(String clause) {
    int at = clause.length();
    if (at > 0 && clause.charAt(at - 1) == NEXT_LINE) at--;
    while (at > 0 && LOOSE.indexOf(clause.charAt(at - 1)) >= 0) at--;
    Matcher end = LOOSE_END.matcher(clause);
    return end.find(at) ? clause.substring(0, end.start()) + clause.substring(end.end()) : clause;
  }

  /** Without a bracket at the end that was opened before the deed: "(I will send it)". */
  private static String closed(String deed) {
    if (!deed.endsWith(")")) return deed;
    int open = 0;
    for (int i = 0; i < deed.length(); i++)
      open += deed.charAt(i) == '(' ? 1 : deed.charAt(i) == ')' ? -1 : 0;
    return open >= 0 ? deed : deed.substring(0, deed.length() - 1).strip();
  }

  /** Where the clause ends; what somebody finds out, tells or asks belongs to it. */
  private static int end(String deed) {
    Matcher end = END.find(deed, Math.min(deed.length(), 3));
    while (end != null) {
      boolean asks = ASKS.matcher(end.group()).matches();
      if (!asks || !ASKS_BEFORE.in(deed.substring(0, end.start()))) return end.start();
      end = END.find(deed, end.end());
    }
    return deed.length();
  }

  /**
   * By when what is promised is due: {@link #due} over the days that belong to the promise. Those
   * of a clause before it count only at the beginning of the sentence ("By Friday, I will …"),
   * those by which the other side is asked for something ("… and would like your answer by March
   * 16") or which say when something was do not. A day before the letter or more than two years
   * after it is none.
   */
  static @Nullable LocalDate promised(String sentence, int from, ZonedDateTime at) {
    List<DateWords.Found> days = DateWords.in(sentence, at);
    if (days.isEmpty()) return null;
    Matcher others = OTHERS.find(sentence, from);
    int to = others == null ? sentence.length() : others.start();
    days = days.stream().filter(day -> belongs(sentence, day.from(), from, to)).toList();
    LocalDate day = due(sentence, at, days);
    LocalDate written = at.toLocalDate();
    boolean possible =
        day != null && !day.isBefore(written) && !day.isAfter(written.plusYears(YEARS_AHEAD));
    return possible ? day : null;
  }

  private static boolean belongs(String sentence, int day, int from, int to) {
    if (day >= from ? day >= to : day > OPENING) return false;
    String before = sentence.substring(0, day);
    boolean past = PAST.in(before);
    return !past && (day >= from || !CONDITIONAL.matcher(before).matches());
  }

  /**
   * The last day of the time by which it is due, or null if no time is named: of several the first
   * after "by", "before" or "on", else the first that is not over, else the first. Of a whole week
   * it is the Friday, since promises are kept at work.
   */
  public static @Nullable LocalDate due(String sentence, ZonedDateTime at) {
    return due(sentence, at, DateWords.in(sentence, at));
  }

  private static @Nullable LocalDate due(
      String sentence, ZonedDateTime at, List<DateWords.Found> found) {
    if (found.isEmpty()) return null;
    DateWords.Found best = found.getFirst();
    boolean ahead = best.end().isAfter(at);
    for (DateWords.Found one : found) {
      if (!one.end().isAfter(at)) continue;
      if (DUE.in(sentence.substring(0, one.from()))) return lastDay(one);
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
