package rapport.growth;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one speaker did in a talk, counted. It holds no word of the talk.
 *
 * @param speaker whose account it is
 * @param turns how many turns
 * @param words how many words
 * @param share of all words of the talk, 0–1; 0 when nothing was said
 * @param questions turns with a question mark
 * @param longest words of the longest turn
 * @param manners how many turns of each manner, every manner named
 * @param quality reflection minus advice: the mean chance of one less that of the other, −1 to 1
 */
public record TalkAccount(
    String speaker,
    int turns,
    int words,
    double share,
    int questions,
    int longest,
    Map<Manner, Integer> manners,
    double quality) {

  /** Copies the counts. */
  public TalkAccount {
    manners = Map.copyOf(manners);
  }

  /** One account per speaker, in the order of their first turns. O(length of the talk). */
  public static List<TalkAccount> of(Talk talk) {
    List<Listening> listened = talk.listened();
    return talk.speakers().stream().map(speaker -> of(talk, listened, speaker)).toList();
  }

  private static TalkAccount of(Talk talk, List<Listening> listened, String speaker) {
    Map<Manner, Integer> manners = new EnumMap<>(Manner.class);
    for (Manner manner : Manner.values()) manners.put(manner, 0);
    int turns = 0;
    int words = 0;
    int all = 0;
    int questions = 0;
    int longest = 0;
    double score = 0;
    for (int i = 0; i < talk.turns().size(); i++) {
      Turn turn = talk.turns().get(i);
      int length = words(turn.text());
      all += length;
      if (!turn.speaker().equals(speaker)) continue;
      turns++;
      words += length;
      longest = Math.max(longest, length);
      if (turn.text().indexOf('?') >= 0) questions++;
      manners.merge(listened.get(i).manner(), 1, Integer::sum);
      score += listened.get(i).score();
    }
    double share = all == 0 ? 0 : (double) words / all;
    double quality = turns == 0 ? 0 : score / turns;
    return new TalkAccount(speaker, turns, words, share, questions, longest, manners, quality);
  }

  private static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }
}
