package rapport.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.phrases.IntentTable;

/**
 * What keeps an answer from listening though its words look like it: it judges, looks down on the
 * other, dresses advice as a question, or says nothing at all. It is a proposal about words and no
 * judgement of who wrote them; irony and tone are beyond it. What somebody is said to feel, fear or
 * have been called ("you felt stupid", "he called you lazy") is no slip.
 *
 * <p>English only, by rules and, for judgement and contempt, weights on the signs of {@link
 * SlipSigns}, both held against answers the project wrote and labelled itself (docs/listening.md).
 * Insults are an open class: some are missed. O(length) of the first 2,000 letters.
 */
public enum Slip {
  /** None was found. */
  NONE("", ""),
  /** Says what the other is, does wrong, or always does. */
  JUDGEMENT(
      "a judgement of them",
      "That says what they are, not what they said. Name the judgement for yourself, drop it, and say"
          + " what happened to them."),
  /** Makes the other small. */
  CONTEMPT("contempt", "That makes them small. Nobody goes on talking after it. Begin again."),
  /** Asks a question that has its answer in it. */
  LEADING(
      "advice dressed as a question",
      "That is advice with a question mark. Ask something whose answer you do not know."),
  /** Takes up nothing of what the other said or may feel. */
  ELSEWHERE(
      "nothing of what they said",
      "Nothing of what they said is in it. Take up one thing that happened to them, or how it is for"
          + " them."),
  /** May say back or judge: its words alone do not tell, and neither is said of it. */
  UNCLEAR(
      "something its words alone do not settle",
      "These words can be meant kindly or not. Say what happened to them, or how it is for them, so"
          + " that nobody has to guess."),
  /** Is written in another language, which is not read here. */
  FOREIGN(
      "another language",
      "Only English is read here, so nothing is said of these words. Ask yourself: do they say what"
          + " happened to them, or how it is for them?"),
  /** Says nothing that could be an answer. */
  NONSENSE("no answer", "These words say nothing. Answer as you would in the room.");

  private static final int MOST = 2_000;
  private static final int SHORT = 8;

  private final String words;
  private final String better;

  Slip(String words, String better) {
    this.words = words;
    this.better = better;
  }

  /** What it is, in words; empty for none. */
  public String words() {
    return words;
  }

  /** What to try instead; empty for none. */
  public String better() {
    return better;
  }

  /** Whether such an answer reflects nothing, whatever its words look like. */
  boolean reflectsNothing() {
    return this == JUDGEMENT || this == CONTEMPT || this == NONSENSE || this == FOREIGN;
  }

  /** The slip of an answer; contempt before judgement before a leading question. */
  public static Slip of(String answer) {
    String low = plain(answer);
    for (String sentence : low.split("(?<=[.!?;])\\s+|\\n")) {
      if (said(sentence, SlipWords.CONTEMPT) || SlipWords.named(sentence)) return CONTEMPT;
    }
    for (String sentence : low.split("(?<=[.!?;])\\s+|\\n")) {
      if (said(sentence, SlipWords.JUDGEMENT)) return JUDGEMENT;
    }
    if (foreign(low)) return FOREIGN;
    if (nonsense(low)) return NONSENSE;
    String bare = SlipWords.LOOSE.matcher(low.strip()).replaceFirst("");
    return SlipWords.LEADING.matcher(bare).find() ? LEADING : NONE;
  }

  /**
   * Whether the weights find a judgement or contempt in an answer of an exercise, where somebody
   * tries out what to say. In a turn of a talk, whose words mean more than one sentence shows, only
   * the rules do.
   */
  static boolean doubted(String answer) {
    return odds(SlipSigns.of(answer)) > 0;
  }

  /**
   * Whether the weights cannot tell an answer of an exercise from a judgement well enough to call
   * it reflecting. So far from the cut, two in a hundred judgements that no rule knows are taken
   * for reflecting, out of fold (docs/listening.md).
   */
  static boolean unclear(String answer) {
    return odds(SlipSigns.of(answer)) > -SlipWeights.DOUBT;
  }

  /**
   * Whether its words stand in an order that no written sentence has; spoken ones often have it.
   */
  static boolean jumbled(String answer) {
    List<String> words = new ArrayList<>();
    Matcher word = SlipWords.WORD.matcher(plain(answer));
    while (word.find()) words.add(word.group());
    return !words.isEmpty() && SlipWords.jumbled(words);
  }

  private static String plain(String answer) {
    return answer
        .substring(0, Math.min(answer.length(), MOST))
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("\\byou're\\b", "you are")
        .replaceAll("\\bit's\\b", "it is")
        .replaceAll("\\bthat's\\b", "that is");
  }

  /** Log odds of a judgement or contempt by the fitted weights, above the cut. */
  static double odds(int[] signs) {
    double odds = SlipWeights.OFFSET;
    for (int sign : signs)
      odds += weight(SlipWeights.TABLE, sign) + weight(SlipWeights.UPPER, sign);
    return odds;
  }

  private static double weight(IntentTable table, int sign) {
    int at = Arrays.binarySearch(table.keys(), sign);
    return at < 0 ? 0 : table.weights()[at];
  }

  /**
   * Whether an answer takes up something of what was said: one of its words, a feeling or a state,
   * what happened, or the other themself. Of more than eight words it is not doubted. O(letters of
   * both).
   */
  static boolean takesUp(String said, String answer) {
    String low = plain(answer);
    if (low.split("\\s+").length > SHORT || SlipWords.TAKEN_UP.matcher(low).find()) return true;
    for (String token : TalkTokens.of(answer))
      if (token.equals("you") || token.equals("your") || SlipLexicon.inner(token)) return true;
    java.util.Set<String> stems = stems(said.toLowerCase(Locale.ROOT));
    stems.retainAll(stems(low));
    return !stems.isEmpty();
  }

  private static java.util.Set<String> stems(String text) {
    java.util.Set<String> stems = new java.util.HashSet<>();
    Matcher word = SlipWords.WORD.matcher(text);
    while (word.find())
      if (word.group().length() > 3 && !SlipWords.COMMON.contains(word.group()))
        stems.add(word.group().substring(0, 4));
    return stems;
  }

  /** Whether a sentence says it of the other itself, not as what somebody feels, fears or says. */
  private static boolean said(String sentence, List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      Matcher found = pattern.matcher(sentence);
      while (found.find())
        if (!SlipWords.REPORTED.matcher(sentence.substring(0, found.start())).find()
            && !SlipWords.WITHIN.matcher(found.group()).find()) return true;
    }
    return false;
  }

  /** Whether two of its words, and a quarter of them, are little words of other languages. */
  private static boolean foreign(String low) {
    int all = 0;
    int foreign = 0;
    int known = 0;
    for (String word : low.split("[^\\p{L}']+")) {
      if (word.isEmpty()) continue;
      all++;
      if (SlipWords.FOREIGN.contains(word)) foreign++;
      else if (SlipWords.COMMON.contains(word)) known++;
    }
    return foreign >= 2 && foreign * 4 >= all && foreign > known;
  }

  private static boolean nonsense(String low) {
    List<String> words = new ArrayList<>();
    Matcher word = SlipWords.WORD.matcher(low);
    while (word.find()) words.add(word.group());
    if (words.isEmpty()) return !low.isBlank();
    if (words.stream().allMatch(SlipWords::mashed)) return true;
    if (SlipWords.NODS.containsAll(words)) return false;
    int different = Set.copyOf(words).size();
    if (words.size() >= 3 && 2 * different <= words.size()) return true;
    long known =
        words.stream()
            .filter(one -> SlipWords.COMMON.contains(one) || SlipWords.COUNTED.contains(one))
            .count();
    long mashed = words.stream().filter(SlipWords::mashed).count();
    if (different == 1 && words.size() > 1) return known == 0;
    boolean framed = words.stream().anyMatch(SlipWords.SMALL::contains);
    if (words.size() >= 6 && !framed && 3 * different <= 2 * words.size()) return true;
    if (words.size() >= 4 && (6 * known <= words.size() || (!framed && 3 * known <= words.size())))
      return true;
    return words.size() >= 3 && (known == 0 || 2 * mashed >= words.size());
  }
}
