package rapport.desk.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.look.Grouped;
import rapport.look.Look;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.people.GroupRows;

/**
 * Groups of people, and searches that are kept under a name. Nobody in them is ranked: a group
 * stands in the order of names.
 */
public final class Groups {

  private final Look look;

  private Groups(Look look) {
    this.look = look;
  }

  /** As they stand for a look. */
  public static Groups of(Look look) {
    return new Groups(look);
  }

  /**
   * A group with its people, by name.
   *
   * @param id its number where the owner said something of it, else 0
   * @param byCard those whom a card puts there
   */
  public record Group(
      long id, String name, @Nullable Rhythm rhythm, List<Person> people, Set<PersonId> byCard) {
    /** Copies the lists. */
    public Group {
      people = List.copyOf(people);
      byCard = Set.copyOf(byCard);
    }
  }

  /** A search that is kept. */
  public record Kept(long id, String name, People.Query query) {}

  /** All groups, by name. */
  public List<Group> all() {
    List<Group> groups = new ArrayList<>();
    for (Grouped one : look.grouped()) groups.add(group(one));
    groups.removeIf(one -> one.id() == 0 && one.people().isEmpty());
    groups.sort(Comparator.comparing(Group::name, String.CASE_INSENSITIVE_ORDER));
    return groups;
  }

  /** The group that is called so, accents and case aside. */
  public Optional<Group> called(String name) {
    return find(look, name).map(this::group);
  }

  /** The names of the groups that somebody is in, by name. */
  public List<String> of(PersonId person) {
    return look.grouped().stream()
        .filter(one -> one.people().contains(person.value()))
        .map(Grouped::name)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private Group group(Grouped one) {
    List<Person> people = new ArrayList<>();
    for (long number : one.people()) {
      Standing standing = look.all.standings.get(number);
      if (standing != null) people.add(standing.person());
    }
    people.sort(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER));
    return new Group(
        one.id(),
        one.name(),
        one.rhythm(),
        people,
        one.byCard().stream().map(PersonId::new).collect(java.util.stream.Collectors.toSet()));
  }

  /** All searches that are kept, by name. */
  public List<Kept> lists() {
    return look
        .written("people_list", () -> new GroupRows(look.database).lists(look.owner))
        .stream()
        .map(row ->
            new Kept(
                row.id(),
                row.name(),
                new People.Query(
                    row.words(),
                    row.side(),
                    row.group(),
                    People.Sort.valueOf(row.sort()),
                    0,
                    Integer.MAX_VALUE)))
        .toList();
  }

  /** The search with a number. */
  public Optional<Kept> list(long id) {
    return lists().stream().filter(one -> one.id() == id).findFirst();
  }

  /** The group that is called so, as it was read. */
  static Optional<Grouped> find(Look look, String name) {
    String key = Grouped.key(name);
    return look.grouped().stream().filter(one -> Grouped.key(one.name()).equals(key)).findFirst();
  }
}
