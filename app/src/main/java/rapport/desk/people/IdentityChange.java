package rapport.desk.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.look.Act;
import rapport.look.Change;
import rapport.people.Handle;
import rapport.people.PersonId;
import rapport.store.people.Erasure;
import rapport.store.people.HandleRows;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;

/** What can be done with who is one human, and who is none. */
public sealed interface IdentityChange extends Change {

  /** The most people that one answer is about. */
  int MOST = 12;

  /**
   * Joins people who are one human. Every card stays what it is; the other words choose among what
   * the cards say, and null leaves it to them. Whoever is left out of the list is not joined.
   */
  record JoinPeople(
      List<PersonId> people,
      @Nullable String called,
      @Nullable String organisation,
      @Nullable String title)
      implements IdentityChange {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException for fewer than two people, or more than twelve
     */
    public JoinPeople {
      people = several(people);
    }

    @Override
    public long make(Act act) {
      Identities identities = new Identities(act.store());
      Map<String, Boolean> said = inForce(identities.words(act.owner()));
      List<String> first = keys(act, people.getFirst());
      List<String> group = new ArrayList<>(first);
      for (PersonId other : people.subList(1, people.size())) {
        List<String> theirs = keys(act, other);
        overrule(act, said, group, theirs);
        identities.say(act.owner(), first.getFirst(), theirs.getFirst(), true);
        group.addAll(theirs);
      }
      describe(act);
      new Intake(act.store(), act.owner()).resolve(group);
      return new PeopleRows(act.store()).person(act.owner(), act.handle(people.getFirst()));
    }

    /** What was called different before is the same now. */
    private static void overrule(
        Act act, Map<String, Boolean> said, List<String> mine, List<String> theirs) {
      for (String one : mine)
        for (String other : theirs)
          if (Boolean.FALSE.equals(said.get(pair(one, other))))
            new Identities(act.store()).say(act.owner(), one, other, true);
    }

    private void describe(Act act) {
      if (called == null && organisation == null && title == null) return;
      long handle = act.handle(people.getFirst());
      PeopleRows store = new PeopleRows(act.store());
      PeopleRows.Described before = null;
      for (PeopleRows.Described one : store.described(act.owner()))
        if (one.handle() == handle) before = one;
      store.describe(
          act.owner(),
          handle,
          called == null && before != null ? before.name() : called,
          organisation == null && before != null ? before.organisation() : organisation,
          title == null && before != null ? before.title() : title);
    }
  }

  /** Says that people are different, for ever: no card and no likeness joins them. */
  record KeepApart(List<PersonId> people) implements IdentityChange {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException for fewer than two people, or more than twelve
     */
    public KeepApart {
      people = several(people);
    }

    @Override
    public long make(Act act) {
      Identities identities = new Identities(act.store());
      List<String> keys = new ArrayList<>();
      for (PersonId person : people) keys.add(keys(act, person).getFirst());
      for (int one = 0; one < keys.size(); one++)
        for (int other = one + 1; other < keys.size(); other++)
          identities.say(act.owner(), keys.get(one), keys.get(other), false);
      return 0;
    }
  }

  /**
   * Parts what was joined: the owner's own joins of this person are taken back, as if they had
   * never been made, and what was joined without a question is kept apart from now on.
   */
  record PartPerson(PersonId person) implements IdentityChange {
    @Override
    public long make(Act act) {
      Identities identities = new Identities(act.store());
      Set<String> keys = new HashSet<>(keys(act, person));
      boolean any = false;
      for (Identities.Word word : identities.words(act.owner()))
        if (word.same() && within(act, word, keys)) {
          identities.forget(act.owner(), word.id());
          any = true;
        }
      for (Identities.Sure sure : identities.sureOf(act.owner(), keys))
        if (keys.contains(sure.one()) && keys.contains(sure.other())) {
          identities.say(act.owner(), sure.one(), sure.other(), false);
          any = true;
        }
      if (!any) throw new IllegalArgumentException("nothing was joined here but by cards");
      new Intake(act.store(), act.owner()).resolve(keys);
      return act.handle(person);
    }

    /** Also a word about a handle that went with its import; it would come back joined. */
    private boolean within(Act act, Identities.Word word, Set<String> keys) {
      boolean about = keys.contains(word.one()) || keys.contains(word.other());
      return about && !elsewhere(act, word.one()) && !elsewhere(act, word.other());
    }

    /** Whether a handle is another person's. */
    private boolean elsewhere(Act act, String key) {
      for (PeopleRows.Known known : new HandleRows(act.store()).keyed(act.owner(), List.of(key))) {
        long of = act.look().all.directory.of(known.id());
        return of != 0 && of != person.value();
      }
      return false;
    }
  }

  /** Why somebody is seen no more. */
  enum How {
    /** A robot, a list, a shared box: not a person. */
    THING,
    /** A person whom the owner does not want to see. */
    HIDDEN,
    /** A person whom the owner removed; can be brought back for thirty days. */
    REMOVED;

    /** As it is stored. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Sets somebody aside: seen nowhere any more, counted in nothing. What sources said stays. */
  record SetAside(PersonId person, How how) implements IdentityChange {
    @Override
    public long make(Act act) {
      Identities identities = new Identities(act.store());
      List<String> keys = keys(act, person);
      for (String key : keys) identities.setAside(act.owner(), key, how.word(), act.seconds());
      new Intake(act.store(), act.owner()).resolve(keys);
      return 0;
    }
  }

  /** For how many days what was removed can be brought back. */
  int REST_DAYS = 30;

  /**
   * Erases the rows of what was removed and has rested for thirty days. Nothing brings it back, so
   * no journal keeps it; what an import brings of it later is left out.
   */
  record EraseRemoved() implements IdentityChange {
    @Override
    public boolean scrubs() {
      return true;
    }

    @Override
    public long make(Act act) {
      Erasure erasure = new Erasure(act.store());
      List<String> due = erasure.due(act.owner(), rested(act.seconds()));
      erasure.erase(act.owner(), due);
      return due.size();
    }
  }

  /** Before which second something must have been removed to have rested by another. */
  static long rested(long seconds) {
    return seconds - (REST_DAYS + 1) * 86_400L;
  }

  /** Brings back what was set aside, by its handles. */
  record BringBack(List<String> handles) implements IdentityChange {
    /** Copies the list. */
    public BringBack {
      handles = List.copyOf(handles);
    }

    @Override
    public long make(Act act) {
      Identities identities = new Identities(act.store());
      for (String key : handles) identities.bringBack(act.owner(), key);
      new Intake(act.store(), act.owner()).resolve(handles);
      return 0;
    }
  }

  /** Says that somebody is the owner: all their addresses are the owner's own. */
  record ThatIsMe(PersonId person) implements IdentityChange {
    @Override
    public long make(Act act) {
      Owners owners = new Owners(act.store());
      for (Handle handle : handles(act, person))
        if (handle.kind() != Handle.Kind.CARD)
          owners.addAddress(act.owner(), handle.value(), false);
      return 0;
    }
  }

  /**
   * Notes which pairs are sure without a question, as worked out from everything that sources say.
   * It is derived, so no journal keeps it; what the owner says stands above it.
   */
  record NoteSure(List<Sure> pairs) implements IdentityChange {
    /** Copies the list. */
    public NoteSure {
      pairs = List.copyOf(pairs);
    }

    /** Two handles that are one human's, and why. */
    public record Sure(String one, String other, String why) {}

    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      List<Identities.Sure> rows = new ArrayList<>();
      for (Sure pair : pairs) rows.add(new Identities.Sure(pair.one(), pair.other(), pair.why()));
      if (new Identities(act.store()).sure(act.owner(), rows))
        new Intake(act.store(), act.owner()).resolve();
      return 0;
    }
  }

  /** Which of the words count, by pair: of two about one pair the later. */
  static Map<String, Boolean> inForce(List<Identities.Word> words) {
    Map<String, Boolean> last = new TreeMap<>();
    for (Identities.Word word : words) last.put(pair(word.one(), word.other()), word.same());
    return last;
  }

  /** Two handles as one, the order does not matter. */
  static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + '\n' + other : other + '\n' + one;
  }

  private static List<PersonId> several(List<PersonId> people) {
    List<PersonId> all = people.stream().distinct().toList();
    if (all.size() < 2 || all.size() > MOST)
      throw new IllegalArgumentException("two people are wanted, at most " + MOST);
    return all;
  }

  private static List<Handle> handles(Act act, PersonId person) {
    act.handle(person);
    return act.look().person(person).orElseThrow().handles();
  }

  /** The names of a person's handles, the lowest number first. */
  private static List<String> keys(Act act, PersonId person) {
    return handles(act, person).stream().map(Identities::key).toList();
  }
}
