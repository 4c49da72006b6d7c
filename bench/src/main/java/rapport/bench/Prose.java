package rapport.bench;

import java.util.Random;

/**
 * Invented text in a vocabulary where few words are frequent and most are rare. It means nothing.
 */
final class Prose {

  private static final int WORDS = 24_000;
  private static final int WIDTH = 72;
  private static final String[] FREQUENT =
      ("the to of and a we you in that for is it on with this be are have will not our can your from at by if as next week please"
              + " thanks meeting plan team call review draft budget offer visit question answer agree send before after because when"
              + " could should would update number order sample price letter contract report visit workshop garden harbour bridge")
          .split(" ");
  private static final String[] SYLLABLES =
      "al ba ce do er fi gra hol in ju ka lem mo na or pel qui ras sto tam ul ver wi yo zen"
          .split(" ");

  private final String[] words = new String[WORDS];
  private final Random random;

  /** Draws the vocabulary first. */
  Prose(Random random) {
    this.random = random;
    for (int i = 0; i < WORDS; i++) words[i] = i < FREQUENT.length ? FREQUENT[i] : invented();
  }

  private String invented() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--)
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    return word.toString();
  }

  private String word() {
    return words[Chance.skewed(random, WORDS)];
  }

  /** A few words without a stop. */
  String subject() {
    StringBuilder subject = new StringBuilder();
    for (int i = 2 + random.nextInt(6); i > 0; i--)
      subject.append(subject.isEmpty() ? "" : " ").append(word());
    return subject.toString();
  }

  /** So many words in lines that begin with a prefix. */
  void lines(StringBuilder text, int count, String prefix) {
    int column = 0;
    text.append(prefix);
    for (int i = 0; i < count; i++) {
      String word = word();
      if (column + word.length() > WIDTH) {
        text.append('\n').append(prefix);
        column = 0;
      }
      text.append(word).append(i % 11 == 10 ? ". " : " ");
      column += word.length() + 1;
      if (i % 83 == 82) text.append("– café ");
    }
    text.append('\n');
  }
}
