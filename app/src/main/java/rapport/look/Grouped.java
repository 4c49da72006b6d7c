package rapport.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.nurture.Rhythm;
import rapport.people.Detail;
import rapport.people.match.Folding;
import rapport.store.people.GroupRows;

/**
 * A group of people, known by its name: made by the owner, named by cards, or both. What two cards
 * call by the same letters, accents and case aside, is one group. It says nothing of how close or
 * how useful anybody is.
 *
 * @param id its number where the owner said something of it, else 0
 * @param rhythm of the group, followed by whoever has none of their own; null for none
 * @param people the numbers of those in it
 * @param byCard those among them whom a card puts there
 */
public record Grouped(
    long id, String name, @Nullable Rhythm rhythm, Set<Long> people, Set<Long> byCard) {

  /** Copies the sets. */
  public Grouped {
    people = Set.copyOf(people);
    byCard = Set.copyOf(byCard);
  }

  /** The name without accents, case and spaces at its ends: two groups with one key are one. */
  public static String key(String name) {
    return Folding.plain(name).strip();
  }

  /** All groups: the owner's own first, in the order in which they were made; O(what is said). */
  public static List<Grouped> all(
      Written written, GroupRows rows, long owner, Directory directory) {
    return written.of("rhythm_group rhythm_member", () -> read(rows, owner, directory));
  }

  private static List<Grouped> read(GroupRows rows, long owner, Directory directory) {
    Map<String, Open> byKey = new LinkedHashMap<>();
    Map<Long, Open> byNumber = new LinkedHashMap<>();
    for (GroupRows.Group row : rows.groups(owner)) {
      Open open = new Open(row.id(), row.name(), rhythm(row));
      byNumber.put(row.id(), open);
      byKey.putIfAbsent(key(row.name()), open);
    }
    for (long person : directory.detailed())
      for (Detail one : directory.details(person))
        if (one.kind() == Detail.Kind.GROUP)
          byKey
              .computeIfAbsent(key(one.value()), k -> new Open(0, one.value(), null))
              .byCard
              .add(person);
    for (GroupRows.Member row : rows.members(owner)) {
      Open open = byNumber.get(row.group());
      long person = directory.of(row.handle());
      if (open != null && person != 0) (row.leftOut() ? open.leftOut : open.own).add(person);
    }
    Set<Open> all = new LinkedHashSet<>(byNumber.values());
    all.addAll(byKey.values());
    List<Grouped> groups = new ArrayList<>();
    for (Open open : all) groups.add(open.closed());
    return List.copyOf(groups);
  }

  private static @Nullable Rhythm rhythm(GroupRows.Group row) {
    return row.everyDays() == 0
        ? null
        : Rhythm.group(row.everyDays(), Words.most(row.everyDays(), row.atMostDays()));
  }

  /** A group while it is read. */
  private static final class Open {
    private final long id;
    private final String name;
    private final @Nullable Rhythm rhythm;
    private final Set<Long> own = new LinkedHashSet<>();
    private final Set<Long> byCard = new LinkedHashSet<>();
    private final Set<Long> leftOut = new LinkedHashSet<>();

    Open(long id, String name, @Nullable Rhythm rhythm) {
      this.id = id;
      this.name = name;
      this.rhythm = rhythm;
    }

    Grouped closed() {
      Set<Long> named = new LinkedHashSet<>(byCard);
      named.removeAll(leftOut);
      Set<Long> all = new LinkedHashSet<>(own);
      all.addAll(named);
      return new Grouped(id, name, rhythm, all, named);
    }
  }
}
