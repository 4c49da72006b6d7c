package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.growth.Heard;
import rapport.growth.Listening;
import rapport.growth.Manner;
import rapport.growth.Practised;
import rapport.growth.Repetition;
import rapport.growth.Situation;
import rapport.growth.Try;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Database;

/** Practising to listen (G1), and what was counted after talks (G1, G2). */
public final class Practice {

  /** The longest answer that is taken. */
  public static final int LONGEST = 2_000;

  private static final int MOST = 999;

  private final Desk desk;
  private final rapport.store.Listening store;
  private final long owner;

  Practice(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new rapport.store.Listening(database);
    this.owner = owner;
  }

  /** An answer as it was classed, and under which number it is kept. */
  public record Tried(long id, Situation situation, Listening listening) {}

  /** Counts of one's own turns in a talk; what else was, one says of oneself. */
  public record Counts(
      int reflected, int asked, int advised, int deflected, boolean attentive, boolean judged) {
    /** Refuses counts that nobody can have counted. */
    public Counts {
      for (int count : new int[] {reflected, asked, advised, deflected})
        if (count < 0 || count > MOST)
          throw new IllegalArgumentException("a count is 0 to 999, not " + count);
    }
  }

  /** What was counted after one talk; person is null when it does not matter with whom. */
  public record Tally(long id, @Nullable Person person, Instant at, Counts counts) {}

  /** Every situation there is. */
  public List<Situation> situations() {
    return Situations.ALL;
  }

  /** One situation. */
  public Optional<Situation> situation(int id) {
    return situations().stream().filter(one -> one.id() == id).findFirst();
  }

  /** All tries, in their order. */
  public List<Try> tries() {
    List<Try> tries = new ArrayList<>();
    for (rapport.store.Listening.TryRow row : store.tries(owner)) {
      Listening listening = new Listening(chances(row), List.of());
      tries.add(new Try(row.situation(), day(row.at()), listening.manner(), listening.score()));
    }
    return tries;
  }

  /** When which situation comes again. */
  public Repetition repetition() {
    return new Repetition(tries());
  }

  /** What to practise now. */
  public Situation next(LocalDate today) {
    return repetition().next(situations(), today).orElseThrow();
  }

  /** The weeks in which something was practised, oldest first. */
  public List<Practised> weeks() {
    return Practised.weeks(tries());
  }

  /**
   * Classes an answer and writes it down; its words stay only when they are to be kept.
   *
   * @throws IllegalArgumentException for a situation that is not known, or an answer without words
   */
  public Tried attempt(int situation, String answer, boolean keep, Instant now) {
    Situation one =
        situation(situation)
            .orElseThrow(() -> new IllegalArgumentException("there is no situation " + situation));
    if (answer.isBlank() || answer.length() > LONGEST)
      throw new IllegalArgumentException("an answer has 1 to " + LONGEST + " letters");
    Listening listening = Listening.of(Heard.answer(one.said(), answer.strip()));
    long id =
        desk.aside(() ->
            store.attempt(
                owner,
                new rapport.store.Listening.TryRow(
                    0,
                    situation,
                    now.getEpochSecond(),
                    listening.chance(Manner.REFLECTING),
                    listening.chance(Manner.ASKING),
                    listening.chance(Manner.ADVISING),
                    listening.chance(Manner.DEFLECTING),
                    listening.chance(Manner.OTHER),
                    keep ? answer.strip() : null)));
    return new Tried(id, one, listening);
  }

  /** Forgets a try. */
  public void forget(long id) {
    desk.aside(() -> store.forgetTry(owner, id));
  }

  /** Writes a tally down; returns its number. */
  public long tally(@Nullable PersonId person, Counts counts, Instant now) {
    long handle = person == null ? 0 : Desk.handle(desk.snapshot(now), person);
    return desk.aside(() ->
        store.tally(
            owner,
            new rapport.store.Listening.TallyRow(
                0,
                handle,
                now.getEpochSecond(),
                counts.reflected(),
                counts.asked(),
                counts.advised(),
                counts.deflected(),
                counts.attentive(),
                counts.judged())));
  }

  /** All tallies, newest first. */
  public List<Tally> tallies(Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Tally> tallies = new ArrayList<>();
    for (rapport.store.Listening.TallyRow row : store.tallies(owner))
      tallies.add(
          new Tally(
              row.id(),
              person(all, row.handle(), now),
              Instant.ofEpochSecond(row.at()),
              new Counts(
                  row.reflected(),
                  row.asked(),
                  row.advised(),
                  row.deflected(),
                  row.attentive(),
                  row.judged())));
    return tallies;
  }

  /** Forgets a tally. */
  public void forgetTally(long id) {
    desk.aside(() -> store.forgetTally(owner, id));
  }

  private @Nullable Person person(Snapshot all, long handle, Instant now) {
    long id = handle == 0 ? 0 : all.directory.of(handle);
    if (id == 0) return null;
    return desk.person(new PersonId(id), now, 0, 1)
        .map(page -> page.standing().person())
        .orElse(null);
  }

  private LocalDate day(long at) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(at), desk.owner().zone());
  }

  private static Map<Manner, Double> chances(rapport.store.Listening.TryRow row) {
    return Map.of(
        Manner.REFLECTING, row.reflecting(),
        Manner.ASKING, row.asking(),
        Manner.ADVISING, row.advising(),
        Manner.DEFLECTING, row.deflecting(),
        Manner.OTHER, row.other());
  }
}
