package rapport.interactions;

import java.util.regex.Pattern;

/** What a message or a meeting is about, by its subject line. It is no key of a conversation. */
public final class Subject {

  private static final Pattern MARKS =
      Pattern.compile("(?i)^((re|aw|fw|fwd|wg|sv|antw)(\\[\\d+])?\\s*:\\s*)+");

  private static final int LONGEST = 60;
  private static final Pattern UNSPEAKABLE =
      Pattern.compile(
          "(?iu)[\\p{N}\\[\\](){}<>|#@]|https?:|\\b(daily|weekly|monthly|newsletter|digest|bulletin|mentions|clippings|headlines)\\b|^\\W*(fyi|hi|hello|hey|test|no subject|none|thanks?|thank you|update|question|meeting|call|lunch|help)?\\W*$");

  private static final Pattern FORWARD =
      Pattern.compile("(?i)^\\W*((re|aw|sv)\\s*:\\s*)*(fw|fwd|wg)\\s*:");
  private static final Pattern ASKS_NOTHING =
      Pattern.compile(
          "(?iu)^(fyi\\b|for your information\\b|(many )?(thanks|thank you|thx)\\b(?!.*\\?)|good ?bye|farewell|out of office|automatic reply)"
              + "|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\b(no|nr|issue|vol|volume|edition)\\b\\.?\\s?\\d|#\\s?\\d|\\(\\d+\\)\\s*$"
              + "|\\b(daily|weekly|monthly|newsletter|digest|bulletin|mentions|clippings|headlines)\\b");

  private Subject() {}

  /**
   * Whether a subject is of a kind that waits for no answer: a forward, thanks, a farewell, "FYI",
   * and a letter of a series, which has a number or a date that comes again. A subject that is
   * empty says neither.
   */
  public static boolean asksNothing(String subject) {
    return FORWARD.matcher(subject).find() || ASKS_NOTHING.matcher(bare(subject)).find();
  }

  /** A subject without the marks of replies and forwards before it (Re:, Fwd:, AW[2]:). */
  public static String bare(String subject) {
    return MARKS.matcher(subject.strip()).replaceFirst("");
  }

  /**
   * A subject as a sentence can name it: within quotation marks, on one line, at most 60 letters
   * and an ellipsis. It is empty where naming it would read badly or say nothing: numbered subjects
   * and those with a date, which belong to a series, brackets and addresses, and words that stand
   * for no topic ("FYI").
   */
  public static String named(String subject) {
    String bare = bare(subject.strip().replaceAll("[\\s\\u00a0\\p{Cntrl}]+", " "));
    String plain = bare.replaceAll("[\"\u201c\u201d\u201e]", "").replaceAll(" +", " ").strip();
    plain = plain.replaceFirst("[\\s.!?,;:\u2026-]+$", "");
    if (plain.isEmpty() || UNSPEAKABLE.matcher(plain).find()) return "";
    return "\u201c" + shortened(plain) + "\u201d";
  }

  private static String shortened(String plain) {
    if (plain.codePointCount(0, plain.length()) <= LONGEST) return plain;
    int end = plain.offsetByCodePoints(0, LONGEST);
    int space = plain.lastIndexOf(' ', end);
    return plain.substring(0, space > LONGEST / 2 ? space : end).strip() + "\u2026";
  }
}
