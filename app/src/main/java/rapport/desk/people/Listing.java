package rapport.desk.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.look.Grouped;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Standing;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.match.Folding;

/** The list of people, filtered and sorted. */
public final class Listing {

  private Listing() {}

  /** A part of the list. */
  public static People people(Look look, People.Query query) {
    Snapshot all = look.all;
    LocalDate today = look.today();
    String[] words = Folding.plain(query.words()).strip().split("\\s+");
    if (query.everybody() && query.sort() == People.Sort.STRENGTH)
      return part(all.strongest, all, query);
    Set<Long> group = query.group().isEmpty() ? null : group(look, query.group());
    List<Standing> matching = new ArrayList<>();
    for (Standing standing : all.strongest)
      if (in(group, standing) && matches(standing, words, query.scope())) matching.add(standing);
    switch (query.sort()) {
      case STRENGTH -> {}
      case CARE -> matching = byCare(matching, today);
      case NAME ->
          matching.sort(
              Comparator.comparing(
                  (Standing s) -> s.person().name(), String.CASE_INSENSITIVE_ORDER));
      case LAST ->
          matching.sort(
              Comparator.comparing(
                      (Standing s) -> s.lastAt(),
                      Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                  .reversed());
    }
    return part(matching, all, query);
  }

  private static Set<Long> group(Look look, String name) {
    return Groups.find(look, name).map(Grouped::people).orElse(Set.of());
  }

  private static boolean in(@Nullable Set<Long> group, Standing standing) {
    return group == null || group.contains(standing.person().id().value());
  }

  private static People part(List<Standing> matching, Snapshot all, People.Query query) {
    int from = Math.clamp(query.from(), 0, matching.size());
    int to = Math.min(matching.size(), from + Math.max(0, query.limit()));
    return new People(matching.subList(from, to), matching.size(), all.strongest.size());
  }

  private record Cared(Standing one, double care) {}

  /**
   * By height times how far the rhythm is behind; those without a rhythm come after, as they came,
   * which is by strength.
   */
  private static List<Standing> byCare(List<Standing> all, LocalDate today) {
    List<Cared> cared = new ArrayList<>();
    for (Standing one : all) if (one.rhythm() != null) cared.add(new Cared(one, care(one, today)));
    cared.sort(Comparator.comparingDouble(one -> -one.care()));
    List<Standing> ordered = new ArrayList<>(all.size());
    for (Cared one : cared) ordered.add(one.one());
    for (Standing one : all) if (one.rhythm() == null) ordered.add(one);
    return ordered;
  }

  private static double care(Standing standing, LocalDate today) {
    var rhythm = standing.rhythm();
    if (rhythm == null) return 0;
    long silence = standing.silence(today).orElse(0L);
    return standing.height()
        * Math.max(0, 1 - Math.pow(2, 1 - (double) silence / rhythm.everyDays()));
  }

  private static boolean matches(Standing standing, String[] words, String scope) {
    Person person = standing.person();
    if (!scope.isEmpty() && !person.scope().side().name().equalsIgnoreCase(scope)) return false;
    for (String word : words) if (!word.isEmpty() && !has(person, word)) return false;
    return true;
  }

  private static boolean has(Person person, String word) {
    if (holds(person.name(), word)
        || holds(person.organisation(), word)
        || holds(person.title(), word)) return true;
    for (Handle handle : person.handles()) if (handle.value().contains(word)) return true;
    return false;
  }

  private static boolean holds(@Nullable String text, String word) {
    return text != null && Folding.plain(text).contains(word);
  }
}
