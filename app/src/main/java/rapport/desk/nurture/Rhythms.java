package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Groups;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.people.Person;

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

  /** Days on which nothing is asked, about one person or about anybody (null). */
  public record Pause(
      long id, @Nullable Person person, LocalDate from, LocalDate until, String what) {}

  /** The groups that have a rhythm, by name. */
  public List<Groups.Group> groups() {
    return Groups.of(look).all().stream().filter(one -> one.rhythm() != null).toList();
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
