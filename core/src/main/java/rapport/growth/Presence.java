package rapport.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the owner's body and small words did in a talk, as he says it himself in the minute after;
 * nothing of it is seen or heard by Rapport, and nobody else is judged by it.
 */
public enum Presence {
  /** Eyes. */
  EYES("I looked at them", "looked at them"),
  /** Nodding. */
  NODDED("I nodded, or said mm-hmm", "nodded"),
  /** Turned towards them. */
  TURNED("I sat turned towards them", "turned towards them"),
  /** No screen between. */
  NO_SCREEN("My phone and screens were out of sight", "had no phone between you"),
  /** A word that encourages. */
  ENCOURAGED("I said a word that encouraged them", "encouraged them");

  private final String words;
  private final String brief;

  Presence(String words, String brief) {
    this.words = words;
    this.brief = brief;
  }

  /** As the owner says it. */
  public String words() {
    return words;
  }

  /** In few words, for a line. */
  public String brief() {
    return brief;
  }

  /** Some of them in the order of this list, as they are stored: small letters, a space between. */
  public static String written(List<Presence> some) {
    return Arrays.stream(values())
        .filter(some::contains)
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** What {@link #written} wrote; what is none of them is left out. */
  public static List<Presence> read(String written) {
    List<String> names = List.of(written.toUpperCase(Locale.ROOT).split(" "));
    return Arrays.stream(values()).filter(one -> names.contains(one.name())).toList();
  }
}
