package rapport.sources.cards;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A town as it can stand in an address (ADR, RFC 6350 §6.3.1): its name, and the region and the
 * country where they are said. It is no judgement whether there is such a town; it is only what can
 * be told apart without a guess. Of two parts the second is a country, by its name in English or
 * twelve other languages of Europe, of three the last; "Austin, TX" and "Atlanta, Georgia" (a state
 * and a country) are therefore none, nor are zones ("CET", "Europe/Lisbon") and whole phrases
 * ("back in Berlin until May").
 *
 * @param region empty where none is said
 * @param country empty where none is said
 */
public record CardTown(String town, String region, String country) {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 5;
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]*");

  /** Small words inside the names of towns. */
  private static final Set<String> BETWEEN =
      Set.of(
          "de", "la", "le", "les", "el", "del", "della", "di", "do", "da", "dos", "das", "du",
          "des", "of", "upon", "on", "am", "an", "der", "den", "het", "van", "von", "the", "und",
          "y", "sur", "sous", "en", "im", "bei", "ob");

  /** In which countries are named. */
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs");

  private static final Set<String> COUNTRIES = countries();

  private static Set<String> countries() {
    Set<String> names = new HashSet<>(Set.of("usa", "uk", "england", "scotland", "wales"));
    names.addAll(Set.of("northern ireland", "czech republic", "holland"));
    for (String language : LANGUAGES)
      for (String code : Locale.getISOCountries())
        names.add(
            Locale.of("", code)
                .getDisplayCountry(Locale.of(language))
                .toLowerCase(Locale.of(language)));
    names.remove("georgia");
    return Set.copyOf(names);
  }

  /**
   * The town that words name; empty where they name none, or which part is what would be a guess.
   */
  public static Optional<CardTown> of(String words) {
    List<String> parts = Arrays.stream(words.split(",", -1)).map(CardTown::clean).toList();
    String last = parts.size() < 2 ? "" : parts.getLast();
    if (parts.size() > 3 || !parts.stream().allMatch(CardTown::named)) return Optional.empty();
    boolean known = COUNTRIES.contains(last.toLowerCase(Locale.ROOT));
    if (parts.size() > 1 ? !known : COUNTRIES.contains(parts.getFirst().toLowerCase(Locale.ROOT)))
      return Optional.empty();
    return Optional.of(new CardTown(parts.getFirst(), parts.size() == 3 ? parts.get(1) : "", last));
  }

  private static String clean(String part) {
    return part.strip().replaceAll("\\s+", " ");
  }

  /** Whether it can be a name: a few words that begin as names do, and no abbreviation alone. */
  private static boolean named(String part) {
    if (part.length() > LONGEST || !LETTERS.matcher(part).matches()) return false;
    List<String> words = List.of(part.split(" "));
    boolean small =
        words.stream()
            .anyMatch(word -> Character.isLowerCase(word.charAt(0)) && !BETWEEN.contains(word));
    boolean shouted = part.length() <= MOST_WORDS && part.equals(part.toUpperCase(Locale.ROOT));
    boolean cased = !part.equals(part.toLowerCase(Locale.ROOT));
    boolean known = COUNTRIES.contains(part.toLowerCase(Locale.ROOT));
    return words.size() <= MOST_WORDS
        && !small
        && !Character.isLowerCase(part.charAt(0))
        && (known || !(shouted && cased));
  }

  /** In one line, as it is said. */
  public String words() {
    return List.of(town, region, country).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** As a card that says it is read: town and country. */
  String place() {
    return CardDetails.place(town, country);
  }

  /**
   * Whether a card that is read so says it already: the same town, and the same country where one
   * is said here.
   */
  public boolean standsIn(String place) {
    String read = place.toLowerCase(Locale.ROOT);
    String own = place().toLowerCase(Locale.ROOT);
    return read.equals(own) || (country.isEmpty() && read.startsWith(own + ", "));
  }
}
