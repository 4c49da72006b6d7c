package rapport.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.people.Detail;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Tenure;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/**
 * What sort of colleague somebody is (practices K1, I5, I6, I10): the owner's word, else what a
 * source says, each with its reason. Never from names or pictures. Cannot be changed.
 */
public final class Facets {

  /**
   * One facet of a person: what sort of colleague they are in one respect.
   *
   * @param value in words, or null if it is not known
   * @param reason why, in words that a page can show
   * @param own whether it is the owner's word, which wins over every source
   */
  public record Line(String name, @Nullable String value, String reason, boolean own) {}

  private static final String OWN_WORD = "you say so";
  private static final double YEAR = 365.25;
  private static final long DAY = 86_400;

  private final Map<Heading, Map<Long, String>> said = new EnumMap<>(Heading.class);
  private final Map<Long, Map<String, String>> declared = new HashMap<>();
  private final Directory directory;

  /** From all remarks and cards; a later word about the same replaces an earlier one. */
  public Facets(List<Remarks.RemarkRow> remarks, Directory directory) {
    this.directory = directory;
    for (Remarks.RemarkRow row : remarks) {
      if (row.handle() == 0) continue;
      long person = directory.of(row.handle());
      if (row.heading() == Heading.DECLARED) {
        int colon = row.words().indexOf(':');
        declared
            .computeIfAbsent(person, p -> new TreeMap<>())
            .put(
                colon < 1
                    ? "as they say"
                    : row.words().substring(0, colon).strip().toLowerCase(Locale.ROOT),
                row.words().substring(colon + 1).strip());
      } else said.computeIfAbsent(row.heading(), a -> new HashMap<>()).put(person, row.words());
    }
  }

  /** The owner's word under a heading, or null. */
  private @Nullable String word(Heading heading, PersonId person) {
    Map<Long, String> words = said.get(heading);
    return words == null ? null : words.get(person.value());
  }

  public Level level(Person person) {
    String word = word(Heading.LEVEL, person.id());
    return word == null ? Level.of(person.title()) : Level.valueOf(word);
  }

  public Field field(Person person) {
    String word = word(Heading.FIELD, person.id());
    return word == null ? Field.of(person.title()) : Field.valueOf(word);
  }

  /** Where somebody is: the owner's word, else the town on their card; null if neither is known. */
  public @Nullable String place(PersonId person) {
    String word = word(Heading.PLACE, person);
    return word == null ? directory.detail(person.value(), Detail.Kind.PLACE) : word;
  }

  /** What the person says of themselves, by what it is about. */
  public Map<String, String> declared(PersonId person) {
    return declared.getOrDefault(person.value(), Map.of());
  }

  /** Everything that anybody declares, in the order of the alphabet. */
  public List<String> declarations() {
    return declared.values().stream()
        .flatMap(one -> one.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Since the year the owner says, taken from its middle; else at least from the first contact to
   * the last: where somebody works after that is not known. At least under a year says nothing, so
   * that is not known.
   *
   * @param first the first contact, or null
   * @param last the last contact, or null where there is none
   */
  public Tenure tenure(
      Person person, @Nullable Instant first, @Nullable Instant last, LocalDate today) {
    String word = word(Heading.SINCE, person.id());
    if (word != null) {
      int year = Integer.parseInt(word);
      LocalDate middle = LocalDate.of(year, 7, 1);
      return Tenure.of(year == today.getYear() ? 0 : ChronoUnit.DAYS.between(middle, today) / YEAR);
    }
    if (first == null || last == null) return Tenure.UNKNOWN;
    double years = Math.floorDiv(last.getEpochSecond() - first.getEpochSecond(), DAY) / YEAR;
    return years < 1 ? Tenure.UNKNOWN : Tenure.of(years);
  }

  /** All of one person. */
  public List<Line> lines(
      Person person, @Nullable Instant first, @Nullable Instant last, Field mine, LocalDate today) {
    List<Line> lines = new ArrayList<>();
    String side = person.scope().side().name().toLowerCase(Locale.ROOT);
    lines.add(
        new Line(
            "scope",
            side.equals("unknown") ? null : side,
            person.scope().reason(),
            person.scope().reason().equals(OWN_WORD)));
    Level level = level(person);
    lines.add(line(Heading.LEVEL, person, level == Level.UNKNOWN ? null : level.words()));
    Field field = field(person);
    lines.add(line(Heading.FIELD, person, field == Field.UNKNOWN ? null : field.words()));
    boolean comparable = field != Field.UNKNOWN && mine != Field.UNKNOWN;
    lines.add(
        new Line(
            "beside your field",
            comparable
                ? (field == mine ? "the same" : field.related(mine) ? "related" : "another")
                : null,
            mine == Field.UNKNOWN
                ? "your own title in Settings does not tell"
                : "yours is " + mine.words(),
            false));
    String place = place(person.id());
    lines.add(
        new Line(
            Heading.PLACE.word(),
            place,
            place == null
                ? "nothing is noted"
                : word(Heading.PLACE, person.id()) == null ? "their card says so" : OWN_WORD,
            word(Heading.PLACE, person.id()) != null));
    String since = word(Heading.SINCE, person.id());
    Tenure tenure = tenure(person, first, last, today);
    lines.add(
        new Line(
            "tenure",
            tenure == Tenure.UNKNOWN ? null : tenure.words(),
            since != null
                ? "there since " + since + ", " + OWN_WORD
                : first == null
                    ? "no contact is known"
                    : tenure == Tenure.UNKNOWN
                        ? "less than a year lies between your first contact and the last"
                        : "at least: " + touch(first, last, today),
            since != null));
    declared(person.id())
        .forEach((name, value) -> lines.add(new Line(name, value, "they say so", false)));
    return lines;
  }

  /** From when to when two people are known to be in touch, in years. */
  private static String touch(Instant first, @Nullable Instant last, LocalDate today) {
    String from = first.toString().substring(0, 4);
    String to = last == null ? from : last.toString().substring(0, 4);
    return to.equals(String.valueOf(today.getYear()))
        ? "you have been in touch since " + from
        : "you were in touch from " + from + " to " + to;
  }

  private Line line(Heading heading, Person person, @Nullable String value) {
    if (word(heading, person.id()) != null) return new Line(heading.word(), value, OWN_WORD, true);
    String title = person.title();
    String reason =
        title == null
            ? "no title is known"
            : value == null
                ? "the title “" + title + "” does not tell"
                : "from the title “" + title + "”";
    return new Line(heading.word(), value, reason, false);
  }
}
