package rapport.desk.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.Detail;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.people.match.Folding;
import rapport.store.people.RelationRows;

/**
 * What people are to each other, as the owner or a card says it. A name on a card counts where it
 * has two words and exactly one person is called so; whom it may mean else is not guessed.
 */
public final class Relations {

  private final Look look;

  private Relations(Look look) {
    this.look = look;
  }

  /** As they stand for a look. */
  public static Relations of(Look look) {
    return new Relations(look);
  }

  /**
   * One of them.
   *
   * @param id its number, or 0 where a card says it
   */
  public record Line(long id, Relation relation, Person one, Person other) {

    /** It as a sentence without its full stop, with whole names. */
    public String sentence() {
      return relation.sentence(one.name(), other.name());
    }

    /** Whether somebody is one of the two. */
    public boolean of(PersonId person) {
      return one.id().equals(person) || other.id().equals(person);
    }

    /** The other one of the two. */
    public Person beside(PersonId person) {
      return one.id().equals(person) ? other : one;
    }
  }

  /** All of them: the owner's words first, then what cards say beside. O(cards that say any). */
  public List<Line> all() {
    return look.written("relation description:people", this::read);
  }

  private List<Line> read() {
    List<Line> all = new ArrayList<>();
    for (RelationRows.Row row : new RelationRows(look.database).all(look.owner)) {
      long one = look.all.directory.of(row.handle());
      long other = look.all.directory.of(row.other());
      if (one == 0 || other == 0 || one == other) continue;
      add(
          all,
          row.id(),
          new Relation(new PersonId(one), Relation.Kind.valueOf(row.kind()), new PersonId(other)));
    }
    Map<Long, List<String>> said = new TreeMap<>();
    for (long person : look.all.directory.detailed())
      for (Detail detail : look.all.directory.details(person))
        if (detail.kind() == Detail.Kind.RELATED)
          said.computeIfAbsent(person, one -> new ArrayList<>()).add(detail.value());
    if (said.isEmpty()) return List.copyOf(all); // names are compared only where a card says one
    Map<String, Long> byName = new HashMap<>();
    for (Standing standing : look.everybody())
      byName.merge(
          Folding.plain(standing.person().name()).strip(),
          standing.person().id().value(),
          (a, b) -> 0L);
    said.forEach((person, lines) ->
        lines.forEach(line -> card(person, line, byName).ifPresent(one -> add(all, 0, one))));
    return List.copyOf(all);
  }

  private static Optional<Relation> card(long of, String said, Map<String, Long> byName) {
    int colon = said.indexOf(": ");
    if (colon < 1) return Optional.empty();
    String name = Folding.plain(said.substring(colon + 2)).strip();
    long named = name.contains(" ") ? byName.getOrDefault(name, 0L) : 0;
    return named == 0
        ? Optional.empty()
        : Relation.ofCard(new PersonId(of), said.substring(0, colon), new PersonId(named));
  }

  private void add(List<Line> all, long id, Relation relation) {
    Standing one = look.all.standings.get(relation.one().value());
    Standing other = look.all.standings.get(relation.other().value());
    if (one == null || other == null) return;
    if (all.stream().noneMatch(line -> line.relation().same(relation)))
      all.add(new Line(id, relation, one.person(), other.person()));
  }

  /** Those of one person. */
  public List<Line> of(PersonId person) {
    return all().stream().filter(line -> line.of(person)).toList();
  }

  /** What makes somebody a stronger introducer to another, if anything is known. */
  public Optional<Line> opening(PersonId introducer, PersonId target) {
    return all().stream().filter(line -> line.relation().opens(introducer, target)).findFirst();
  }

  /** Those who could open a door to somebody by what they are to them. */
  public List<Line> openings(PersonId target) {
    return all().stream()
        .filter(line -> line.of(target) && line.relation().opens(line.beside(target).id(), target))
        .toList();
  }
}
