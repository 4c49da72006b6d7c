package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.look.Words;
import rapport.people.Person;
import rapport.store.nurture.RhythmRows.Member;

/** Rhythms of groups, and days on which nothing is asked (N1). */
public final class Rhythms {

  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final rapport.store.nurture.RhythmRows store;
  private final long owner;

  private Rhythms(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.store = new rapport.store.nurture.RhythmRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Rhythms of(Look look) {
    return new Rhythms(look);
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
  public List<Group> groups() {
    List<Member> members = look.written("rhythm_member", () -> store.members(owner));
    List<Group> groups = new ArrayList<>();
    for (rapport.store.nurture.RhythmRows.Group row :
        look.written("rhythm_group", () -> store.groups(owner))) {
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

  /** Pauses that are not over, soonest first. */
  public List<Pause> pauses() {
    LocalDate today = all.day(now);
    List<Pause> pauses = new ArrayList<>();
    for (rapport.store.nurture.RhythmRows.Pause row :
        look.written("pause", () -> store.pauses(owner)).reversed()) {
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
}
