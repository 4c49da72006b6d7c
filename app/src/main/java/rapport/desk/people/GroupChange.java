package rapport.desk.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Grouped;
import rapport.look.Misfit;
import rapport.people.PersonId;
import rapport.store.people.GroupRows;
import rapport.store.people.GroupRows.Member;

/** What can be done with groups of people and with searches that are kept. */
public sealed interface GroupChange extends Change {

  /** The most people who can be put into a group at once. */
  int MOST = 500;

  /** Checks the name of a group or a list. */
  private static String checked(String called) {
    return Change.within(called, 1, 120, "a group has a name of 1 to 120 letters");
  }

  /** The number of the group that is called so; it comes into being where there is none. */
  private static long number(Act act, String called) {
    Optional<Grouped> known = Groups.find(act.look(), called).filter(one -> one.id() != 0);
    if (known.isPresent()) return known.get().id();
    String shown = Groups.find(act.look(), called).map(Grouped::name).orElse(called);
    return new GroupRows(act.store()).group(act.owner(), shown, 0, null);
  }

  /**
   * Makes a group, or says the rhythm of the one that is called so.
   *
   * @param every the wanted interval of its people in days, or null for none
   */
  record MakeGroup(String called, @Nullable Integer every, @Nullable Integer most)
      implements GroupChange {
    private static final int LONGEST = 3650;

    /**
     * Checks name and rhythm.
     *
     * @throws IllegalArgumentException without a name, or for numbers that are no rhythm
     */
    public MakeGroup {
      called = checked(called);
      if (every != null && (every < 1 || every > LONGEST))
        throw new Misfit("days are between 1 and 3650", every);
      if (most != null && (every == null || most < every || most > LONGEST))
        throw new Misfit("at most is no less than the wanted interval", most);
    }

    @Override
    public long make(Act act) {
      GroupRows rows = new GroupRows(act.store());
      long group = number(act, called);
      rows.rhythm(act.owner(), group, every == null ? 0 : every, most);
      return group;
    }
  }

  /** Forgets what the owner said of a group; who is in it by a card stays there. */
  record DissolveGroup(long group) implements GroupChange {
    @Override
    public long make(Act act) {
      new GroupRows(act.store()).dissolve(act.owner(), group);
      return group;
    }
  }

  /** Puts somebody into a group. */
  record JoinGroup(long group, PersonId person) implements GroupChange {
    @Override
    public long make(Act act) {
      if (act.look().grouped().stream().noneMatch(one -> one.id() == group))
        throw new IllegalArgumentException("there is no group " + group);
      put(act, group, person, true);
      return group;
    }
  }

  /** Takes somebody out of a group. */
  record LeaveGroup(long group, PersonId person) implements GroupChange {
    @Override
    public long make(Act act) {
      put(act, group, person, false);
      return group;
    }
  }

  /** Puts people into the group of a name, or takes them out; it comes into being by that. */
  record GroupPeople(String called, List<PersonId> people, boolean in) implements GroupChange {
    /**
     * Checks name and number.
     *
     * @throws IllegalArgumentException without a name, for nobody, or for more than 500 people
     */
    public GroupPeople {
      called = checked(called);
      people = List.copyOf(people);
      if (people.isEmpty() || people.size() > MOST)
        throw new IllegalArgumentException("between 1 and 500 people at once");
    }

    @Override
    public long make(Act act) {
      long group = number(act, called);
      for (PersonId person : people) put(act, group, person, in);
      return group;
    }
  }

  private static void put(Act act, long group, PersonId person, boolean in) {
    GroupRows rows = new GroupRows(act.store());
    List<Long> handles = act.handles(person);
    for (long handle : handles) rows.forget(act.owner(), group, handle);
    if (in) rows.write(act.owner(), new Member(group, handles.getFirst(), false));
    else if (named(act, group, person))
      rows.write(act.owner(), new Member(group, handles.getFirst(), true));
  }

  /** Whether a card puts somebody into the group, whatever the owner said before. */
  private static boolean named(Act act, long group, PersonId person) {
    String name =
        new GroupRows(act.store())
            .groups(act.owner()).stream()
                .filter(one -> one.id() == group)
                .map(GroupRows.Group::name)
                .findFirst()
                .orElse("");
    return act.look().all.directory.details(person.value()).stream()
        .anyMatch(one ->
            one.kind() == rapport.people.Detail.Kind.GROUP
                && Grouped.key(one.value()).equals(Grouped.key(name)));
  }

  /**
   * Keeps a search of people under a name, in the place of what was kept under it.
   *
   * @param side inside, outside, unknown, or empty
   * @param group the name of a group, or empty
   */
  record KeepList(String called, String words, String side, String group, People.Sort sort)
      implements GroupChange {
    /**
     * Checks the name and what is looked for.
     *
     * @throws IllegalArgumentException without a name, or for another side
     */
    public KeepList {
      called = checked(called);
      words = Change.within(words, 0, 200, "at most 200 letters");
      group = Change.within(group, 0, 120, "at most 120 letters");
      side = side.strip().toLowerCase(java.util.Locale.ROOT);
      if (!List.of("", "inside", "outside", "unknown").contains(side))
        throw new Misfit("a side is inside, outside or unknown", side);
    }

    @Override
    public long make(Act act) {
      GroupRows rows = new GroupRows(act.store());
      for (GroupRows.Kept row : rows.lists(act.owner()))
        if (Grouped.key(row.name()).equals(Grouped.key(called))) rows.forget(act.owner(), row.id());
      return rows.keep(act.owner(), new GroupRows.Kept(0, called, words, side, group, sort.name()));
    }
  }

  /** Forgets a search that was kept. */
  record ForgetList(long list) implements GroupChange {
    @Override
    public long make(Act act) {
      new GroupRows(act.store()).forget(act.owner(), list);
      return list;
    }
  }
}
