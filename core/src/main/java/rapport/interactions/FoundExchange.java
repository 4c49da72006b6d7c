package rapport.interactions;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exchange that the subject of a letter seems to tell of. It is a question to the owner, no
 * {@link Exchange}, until there is a yes. English subjects only; the text of the letter is not
 * looked at.
 *
 * @param interaction the letter
 * @param key the source's own identity of it
 * @param given whether the owner wrote it
 * @param subject without marks of replies
 */
public record FoundExchange(
    long interaction, String key, Instant at, boolean given, Exchange.Sort sort, String subject) {

  private static final int LONGEST = 300;
  private static final Map<Exchange.Sort, Pattern> CUES = new EnumMap<>(Exchange.Sort.class);

  static {
    cue(
        Exchange.Sort.MISTAKE,
        "\\b(my (mistake|error|fault)|apolog(y|ies|ise|ize)|sorry (for|about))\\b");
    cue(
        Exchange.Sort.ASKING,
        "\\b(need (your |some )?help|help (needed|wanted)|(could|can|would) you help|asking for help|your advice|a favou?r)\\b");
    cue(
        Exchange.Sort.INTRODUCTION,
        "^(e-?)?intro\\b|\\b(introduction to|introducing|to introduce|may i introduce)\\b");
    cue(
        Exchange.Sort.OPPORTUNITY,
        "\\b((job|speaking|board) (offer|opening|opportunity)|(opening|vacancy|opportunity) (at|for|in|with)|call for (speakers|papers))\\b");
    cue(
        Exchange.Sort.ADVICE,
        "\\b((my|some) (view|take|thoughts|comments|notes) on|feedback on|comments on)\\b");
    cue(
        Exchange.Sort.INFORMATION,
        "^(fyi|for your information|worth (a read|reading|knowing)|interesting (read|article))\\b");
    cue(Exchange.Sort.THANKS, "^((many|big|a big) )?(thanks|thank you|thx)\\b");
  }

  private static void cue(Exchange.Sort sort, String words) {
    CUES.put(sort, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** What a subject seems to tell of: trust first, then what is rarest. O(letters). */
  public static Optional<Exchange.Sort> sort(String subject) {
    if (subject.length() > LONGEST) return Optional.empty();
    String bare = Subject.bare(subject);
    for (Exchange.Sort sort :
        new Exchange.Sort[] {
          Exchange.Sort.MISTAKE,
          Exchange.Sort.ASKING,
          Exchange.Sort.INTRODUCTION,
          Exchange.Sort.OPPORTUNITY,
          Exchange.Sort.ADVICE,
          Exchange.Sort.INFORMATION,
          Exchange.Sort.THANKS
        }) {
      Pattern cue = CUES.get(sort);
      if (cue != null && cue.matcher(bare).find()) return Optional.of(sort);
    }
    return Optional.empty();
  }
}
