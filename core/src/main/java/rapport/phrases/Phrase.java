package rapport.phrases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrase that a word mostly stands in: of “Prime” in “Meeting with the Japanese Prime Minister”
 * the words around it that stand there nearly every time. A phrase never reaches over a mark (a
 * colon, a dash, a comma) and has at most four words. It is no summary: every word of it was
 * written there, in that order. O(words read).
 */
public final class Phrase {

  private static final int LONGEST = 4;

  /** So much of what is read must have a word beside the phrase for it to belong there. */
  private static final double MOSTLY = 0.6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’&-]*");

  /** Words that join others and end no phrase. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or",
          "our", "re", "that", "the", "to", "we", "with", "your");

  /** One place where the phrase stands: its first and last word. */
  private record Place(List<String> words, List<Boolean> joined, int first, int last, int weight) {

    /** The word a step before or behind, or empty where a mark or an end lies between. */
    String beside(int step) {
      int at = step < 0 ? first + step : last + step;
      if (at < 0 || at >= words.size()) return "";
      for (int i = Math.min(at, last); i < Math.max(at, first); i++) if (!joined.get(i)) return "";
      return words.get(at).toLowerCase(Locale.ROOT);
    }

    Place wider(int step) {
      return step < 0
          ? new Place(words, joined, first + step, last, weight)
          : new Place(words, joined, first, last + step, weight);
    }

    int size() {
      return last - first + 1;
    }

    String shown() {
      return String.join(" ", words.subList(first, last + 1));
    }
  }

  private List<Place> places;

  private Phrase(List<Place> places) {
    this.places = places;
  }

  /**
   * The phrase around a term.
   *
   * @param term words in lower case with one space between
   * @param read what is read, with how many people read each
   * @return empty where the term stands nowhere; a first letter is a capital
   */
  public static Optional<String> around(String term, Map<String, Integer> read) {
    List<Place> places = new ArrayList<>();
    read.forEach((text, weight) -> place(term, text, weight).ifPresent(places::add));
    if (places.isEmpty()) return Optional.empty();
    Phrase phrase = new Phrase(places);
    boolean grew = true;
    while (grew) grew = phrase.grown(1) || phrase.grown(-1);
    String shown = phrase.shown();
    return Optional.of(shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1));
  }

  private static Optional<Place> place(String term, String text, int weight) {
    List<String> words = new ArrayList<>();
    List<Boolean> joined = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int end = -1;
    while (word.find()) {
      if (end >= 0) joined.add(text.substring(end, word.start()).isBlank());
      words.add(word.group());
      end = word.end();
    }
    joined.add(false);
    int size = term.split(" ").length;
    for (int first = 0; first + size <= words.size(); first++)
      if (String.join(" ", words.subList(first, first + size))
          .toLowerCase(Locale.ROOT)
          .equals(term))
        return Optional.of(new Place(words, joined, first, first + size - 1, weight));
    return Optional.empty();
  }

  /** Takes in the word beside it that nearly always stands there, over a small word if need be. */
  private boolean grown(int side) {
    for (int step = 1; step <= 2; step++) {
      int at = side * step;
      if (places.getFirst().size() + step > LONGEST) return false;
      String word = mostly(places, at);
      if (word.isEmpty()) return false;
      if (SMALL.contains(word)) continue;
      places =
          places.stream()
              .filter(place -> place.beside(at).equals(word))
              .map(place -> place.wider(at))
              .toList();
      return true;
    }
    return false;
  }

  private static String mostly(List<Place> places, int step) {
    Map<String, Integer> weights = new HashMap<>();
    int all = 0;
    for (Place place : places) {
      all += place.weight();
      weights.merge(place.beside(step), place.weight(), Integer::sum);
    }
    for (Map.Entry<String, Integer> one : weights.entrySet())
      if (one.getValue() >= MOSTLY * all && one.getValue() >= 2) return one.getKey();
    return "";
  }

  private String shown() {
    Map<String, Integer> written = new HashMap<>();
    for (Place place : places) written.merge(place.shown(), place.weight(), Integer::sum);
    return written.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
