package rapport.phrases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rapport.interactions.Exchange;
import rapport.interactions.Subject;

/**
 * An exchange that the subject of a letter seems to tell of. It is a question to the owner, no
 * {@link Exchange}, until there is a yes. It reads only words that say what was given ("Thank you
 * for introducing me to Ruth"): a mark such as "FYI", bare thanks or a forwarded subject, which
 * others wrote, says nothing. Thanks are thanks, whatever they are for: the one who writes them
 * gives nothing else. English subjects only; the text of the letter is not looked at.
 *
 * @param interaction the letter
 * @param key the source's own identity of it
 * @param given whether the owner wrote it
 * @param subject without marks of replies
 */
public record FoundExchange(
    long interaction, String key, Instant at, boolean given, Exchange.Sort sort, String subject) {

  private static final int LONGEST = 300;
  private static final Pattern FORWARDED =
      Pattern.compile("(?i)^\\W*(?:(?:re|aw|sv)(?:\\[\\d+])?\\s*:\\s*)*(?:fw|fwd|wg|tr|vs)\\s*:");
  private static final Map<Exchange.Sort, Pattern> CUES = new EnumMap<>(Exchange.Sort.class);

  static {
    cue(
        Exchange.Sort.MISTAKE,
        "\\bmy (mistake|error|fault)\\b|\\b(apolog(y|ies|ise|ize)|sorry) (for|about) (my|our|the (delay|mistake|error|confusion|late|mix-up)|this|that|being|not|yesterday|last)\\b");
    cue(
        Exchange.Sort.ASKING,
        "\\b(i|we)? ?need (your |some )?help\\b|\\b(could|can|would) you help\\b|\\basking for (your )?help\\b|^your advice\\b|^a (small |quick |big )?favou?r( to ask)?\\W*$");
    cue(
        Exchange.Sort.INTRODUCTION,
        "^(e-?)?intro(duction)?\\s?:\\s?\\S+.* (and|&|/|<>|meet) |\\bmay i introduce\\b|^introducing (you|two|(?-i:\\p{Lu}\\p{Ll}+ (and|to|&) \\p{Lu}\\p{Ll}+))|^introduction to (?-i:\\p{Lu}\\p{Ll}+( \\p{Lu}\\p{Ll}+){0,2})$");
    cue(
        Exchange.Sort.OPPORTUNITY,
        "\\b((job|speaking|board) (offer|opening|opportunity)|(opening|vacancy) at|call for (speakers|papers))\\b");
    cue(Exchange.Sort.ADVICE, "^my (view|take|thoughts|comments|notes|feedback) on\\b");
    cue(Exchange.Sort.INFORMATION, "\\b(worth (a read|reading|knowing)|for you to (read|know))\\b");
    cue(
        Exchange.Sort.THANKS,
        "^((many|big|a big) )?(thanks|thank you|thx)( (so|very) much| again)? for [\\p{L}\\p{N}]+");
  }

  /** What thanks are for, where the subject names it: that was given by the one who is thanked. */
  private static final Map<Exchange.Sort, Pattern> THANKED = new EnumMap<>(Exchange.Sort.class);

  static {
    String thanks =
        "^((many|big|a big) )?(thanks|thank you|thx)( (so|very) much| again)? for (the |your |an? )?(kind |warm |great )?";
    THANKED.put(
        Exchange.Sort.INTRODUCTION,
        Pattern.compile(
            thanks + "(e-?intro(duction)?|introduction|introducing (me|us)|connecting (me|us))\\b",
            Pattern.CASE_INSENSITIVE));
    THANKED.put(
        Exchange.Sort.ADVICE, Pattern.compile(thanks + "advice\\b", Pattern.CASE_INSENSITIVE));
    THANKED.put(
        Exchange.Sort.HELP,
        Pattern.compile(thanks + "(help|helping (me|us))\\b", Pattern.CASE_INSENSITIVE));
  }

  private static void cue(Exchange.Sort sort, String words) {
    CUES.put(sort, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** What a subject seems to tell of: thanks first, then trust, then what is rarest. O(letters). */
  public static Optional<Exchange.Sort> sort(String subject) {
    if (subject.length() > LONGEST || FORWARDED.matcher(subject).find()) return Optional.empty();
    String bare = Subject.bare(subject).strip();
    for (Exchange.Sort sort :
        new Exchange.Sort[] {
          Exchange.Sort.THANKS,
          Exchange.Sort.MISTAKE,
          Exchange.Sort.ASKING,
          Exchange.Sort.INTRODUCTION,
          Exchange.Sort.OPPORTUNITY,
          Exchange.Sort.ADVICE,
          Exchange.Sort.INFORMATION
        }) {
      Pattern cue = CUES.get(sort);
      if (cue != null && cue.matcher(bare).find()) return Optional.of(sort);
    }
    return Optional.empty();
  }

  /**
   * What a subject gives thanks for, where it names that: "Thank you for introducing me to Ruth"
   * tells of an introduction by the one who gets the letter. O(letters).
   */
  public static Optional<Exchange.Sort> thanked(String subject) {
    if (sort(subject).filter(sort -> sort == Exchange.Sort.THANKS).isEmpty())
      return Optional.empty();
    String bare = Subject.bare(subject).strip();
    for (Map.Entry<Exchange.Sort, Pattern> cue : THANKED.entrySet())
      if (cue.getValue().matcher(bare).find()) return Optional.of(cue.getKey());
    return Optional.empty();
  }
}
