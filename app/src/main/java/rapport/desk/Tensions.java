package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rapport.interactions.Timeline;
import rapport.nurture.Cooling;
import rapport.nurture.Standing;
import rapport.nurture.Tension;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Database;

/** Quarrels: their clock, their worksheet, the step, the look back (N8, N9). */
public final class Tensions {

  private static final int LONGEST = 5_000;
  private static final int LOOKED_AT = 150;

  private final Desk desk;
  private final rapport.store.Tensions store;
  private final long owner;

  Tensions(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new rapport.store.Tensions(database);
    this.owner = owner;
  }

  /** A tension with whom it is. */
  public record One(Tension tension, Person person, boolean relapse) {}

  /** A tie about which there is a quiet question. */
  public record Question(Person person, Cooling cooling) {}

  /** All tensions, newest first. */
  public List<One> all(Instant now) {
    Snapshot all = desk.snapshot(now);
    List<One> ones = new ArrayList<>();
    for (Tension tension : all.words.matters().tensions()) {
      Person person = all.directory.find(tension.person().value());
      if (person == null) continue;
      boolean relapse =
          all.words.matters().tensions().stream().anyMatch(other -> tension.relapseOf(other));
      ones.add(new One(tension, person, relapse));
    }
    ones.sort(Comparator.comparingLong((One one) -> one.tension().id()).reversed());
    return ones;
  }

  /** One tension. */
  public Optional<One> find(long id, Instant now) {
    return all(now).stream().filter(one -> one.tension().id() == id).findFirst();
  }

  /** The open tension with a person, if there is one. */
  public Optional<One> open(PersonId person, Instant now) {
    return all(now).stream()
        .filter(one ->
            one.person().id().equals(person) && one.tension().state(now) != Tension.State.CLOSED)
        .findFirst();
  }

  /** Whether nothing may be suggested about a person now. */
  public boolean rests(PersonId person, Instant now) {
    return desk.snapshot(now).words.matters().rests(person, now);
  }

  /** Begins one now, or returns the one that is open; returns its number. */
  public long begin(PersonId person, Instant now) {
    Optional<One> open = open(person, now);
    if (open.isPresent()) return open.get().tension().id();
    long handle = Care.handle(desk, person, now);
    return desk.about(person, () -> store.begin(owner, handle, now.getEpochSecond()));
  }

  /**
   * Keeps the worksheet.
   *
   * @throws IllegalArgumentException for a field longer than 5,000 letters
   */
  public void write(long id, Tension.Sheet sheet, Instant now) {
    for (String field :
        List.of(sheet.facts(), sheet.story(), sheet.readings(), sheet.given(), sheet.goal()))
      if (field.length() > LONGEST)
        throw new IllegalArgumentException("a field has at most " + LONGEST + " letters");
    change(
        id,
        now,
        () ->
            store.write(
                owner,
                id,
                new rapport.store.Tensions.Sheet(
                    sheet.facts().strip(),
                    sheet.story().strip(),
                    sheet.readings().strip(),
                    sheet.given().strip(),
                    sheet.goal().strip())));
  }

  /**
   * Says that a step was made.
   *
   * @throws IllegalArgumentException while the day of rest lasts
   */
  public void repair(long id, String how, Instant now) {
    if (find(id, now).map(one -> one.tension().rests(now)).orElse(true))
      throw new IllegalArgumentException("the day of rest is not over yet");
    change(id, now, () -> store.repair(owner, id, now.getEpochSecond(), how.strip()));
  }

  /** Takes the step back. */
  public void unrepair(long id, Instant now) {
    change(id, now, () -> store.repair(owner, id, null, null));
  }

  /** Says how it ended. */
  public void close(long id, String how, Instant now) {
    change(id, now, () -> store.close(owner, id, now.getEpochSecond(), how.strip()));
  }

  /** Opens it again. */
  public void reopen(long id, Instant now) {
    change(id, now, () -> store.close(owner, id, null, null));
  }

  /** Forgets one with its worksheet: it was nothing. */
  public void forget(long id, Instant now) {
    change(id, now, () -> store.forget(owner, id));
  }

  private void change(long id, Instant now, Runnable change) {
    PersonId person =
        find(id, now)
            .map(one -> one.person().id())
            .orElseThrow(() -> new IllegalArgumentException("there is no tension " + id));
    desk.about(
        person,
        () -> {
          change.run();
          return id;
        });
  }

  /** Whether a tie is held through hard times. */
  public boolean held(PersonId person, Instant now) {
    return desk.snapshot(now).words.matters().held().contains(person);
  }

  /** Holds a tie through hard times, or lets it go its way. */
  public void hold(PersonId person, boolean held, Instant now) {
    Snapshot all = desk.snapshot(now);
    LocalDate today = all.day(now);
    desk.about(
        person,
        () -> {
          if (held) store.hold(owner, Desk.handle(all, person), today.toString());
          else
            for (long handle : all.directory.handlesOf(person.value()))
              store.release(owner, handle);
          return 0L;
        });
  }

  /** Quiet questions about the strongest ties that have cooled; none about a tie in tension. */
  public List<Question> questions(Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Question> questions = new ArrayList<>();
    for (Standing standing : all.strongest.stream().limit(LOOKED_AT).toList()) {
      PersonId person = standing.person().id();
      Timeline timeline = all.timelines.get(person.value());
      if (timeline == null || all.words.matters().strained(person, now)) continue;
      Cooling.of(timeline, now)
          .ifPresent(cooling -> questions.add(new Question(standing.person(), cooling)));
    }
    return questions;
  }
}
