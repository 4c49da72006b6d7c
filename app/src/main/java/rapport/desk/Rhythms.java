package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.Rhythms.Member;

/** Rhythms of groups, and days on which nothing is asked (N1). */
public final class Rhythms {

  private static final int LONGEST = 120;
  private static final int MOST_DAYS = 3_650;

  private final Desk desk;
  private final rapport.store.Rhythms store;
  private final long owner;

  Rhythms(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new rapport.store.Rhythms(database);
    this.owner = owner;
  }

  /** A group with its members. */
  public record Group(long id, String name, int everyDays, int atMostDays, List<Person> members) {
    /** Copies the list. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /** Days on which nothing is asked, about one person or about anybody (null). */
  public record Pause(
      long id, @Nullable Person person, LocalDate from, LocalDate until, String what) {}

  /** All groups. */
  public List<Group> groups(Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Member> members = store.members(owner);
    List<Group> groups = new ArrayList<>();
    for (rapport.store.Rhythms.Group row : store.groups(owner)) {
      List<Person> in = new ArrayList<>();
      for (Member member : members) {
        Person person = all.directory.find(all.directory.of(member.handle()));
        if (member.group() == row.id() && person != null && !in.contains(person)) in.add(person);
      }
      groups.add(
          new Group(
              row.id(),
              row.name(),
              row.everyDays(),
              Words.most(row.everyDays(), row.atMostDays()),
              in));
    }
    return groups;
  }

  /**
   * Makes a group; returns its number.
   *
   * @throws IllegalArgumentException without a name, or for a rhythm that is none
   */
  public long group(String name, int everyDays, @Nullable Integer atMostDays, Instant now) {
    if (name.isBlank() || name.length() > LONGEST)
      throw new IllegalArgumentException("a group has a name of 1 to " + LONGEST + " letters");
    check(everyDays, atMostDays);
    return desk.anew(() -> store.group(owner, name.strip(), everyDays, atMostDays), now);
  }

  static void check(int everyDays, @Nullable Integer atMostDays) {
    if (everyDays < 1 || everyDays > MOST_DAYS)
      throw new IllegalArgumentException(
          "a rhythm is between 1 and " + MOST_DAYS + " days, not " + everyDays);
    if (atMostDays != null && (atMostDays < everyDays || atMostDays > MOST_DAYS))
      throw new IllegalArgumentException(
          "the most is between the rhythm and " + MOST_DAYS + " days, not " + atMostDays);
  }

  /** Dissolves a group. */
  public void dissolve(long group, Instant now) {
    desk.anew(
        () -> {
          store.dissolve(owner, group);
          return group;
        },
        now);
  }

  /** Puts somebody into a group. */
  public void join(long group, PersonId person, Instant now) {
    if (store.groups(owner).stream().noneMatch(one -> one.id() == group))
      throw new IllegalArgumentException("there is no group " + group);
    long handle = Care.handle(desk, person, now);
    desk.about(
        person,
        () -> {
          store.join(owner, new Member(group, handle));
          return group;
        });
  }

  /** Takes somebody out of a group. */
  public void leave(long group, PersonId person, Instant now) {
    List<Long> handles = desk.snapshot(now).directory.handlesOf(person.value());
    desk.about(
        person,
        () -> {
          for (long handle : handles) store.leave(owner, new Member(group, handle));
          return group;
        });
  }

  /** Pauses that are not over, soonest first. */
  public List<Pause> pauses(Instant now) {
    Snapshot all = desk.snapshot(now);
    LocalDate today = all.day(now);
    List<Pause> pauses = new ArrayList<>();
    for (rapport.store.Rhythms.Pause row : store.pauses(owner).reversed()) {
      if (!LocalDate.parse(row.until()).isAfter(today)) continue;
      Person person = row.handle() == 0 ? null : all.directory.find(all.directory.of(row.handle()));
      pauses.add(
          new Pause(
              row.id(),
              person,
              LocalDate.parse(row.from()),
              LocalDate.parse(row.until()),
              row.what()));
    }
    return pauses;
  }

  /**
   * Asks nothing about one person, or about anybody (null), for some days; returns its number.
   *
   * @param until the first day on which things may be asked again
   * @throws IllegalArgumentException if it does not end after it begins, or lasts over a year
   */
  public long pause(
      @Nullable PersonId person, LocalDate from, LocalDate until, String what, Instant now) {
    if (!until.isAfter(from) || until.isAfter(from.plusDays(370)))
      throw new IllegalArgumentException("a pause ends after it begins, within a year");
    if (what.length() > LONGEST)
      throw new IllegalArgumentException("at most " + LONGEST + " letters");
    if (person == null)
      return desk.anew(
          () -> store.pause(owner, 0, from.toString(), until.toString(), what.strip()), now);
    long handle = Care.handle(desk, person, now);
    return desk.about(
        person, () -> store.pause(owner, handle, from.toString(), until.toString(), what.strip()));
  }

  /** Ends a pause. */
  public void resume(long pause, Instant now) {
    desk.anew(
        () -> {
          store.resume(owner, pause);
          return pause;
        },
        now);
  }
}
