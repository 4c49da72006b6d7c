package rapport.desk.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.growth.Heard;
import rapport.growth.Listening;
import rapport.growth.Manner;
import rapport.growth.Practised;
import rapport.growth.Presence;
import rapport.growth.Repetition;
import rapport.growth.Situation;
import rapport.growth.Slip;
import rapport.growth.Try;
import rapport.look.Look;
import rapport.look.Misfit;
import rapport.look.Snapshot;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;

/** Practising to listen (G1), and what was counted after talks (G1, G2). */
public final class ListeningPractice {

  /** The longest answer that is taken. */
  public static final int LONGEST = 2_000;

  private static final int MOST = 999;
  private static final int MISSED_IN = 3;
  private final Look look;
  private final Snapshot all;
  private final rapport.store.growth.ListeningRows store;
  private final long owner;

  private ListeningPractice(Look look) {
    this.look = look;
    this.all = look.all;
    this.store = new rapport.store.growth.ListeningRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static ListeningPractice of(Look look) {
    return new ListeningPractice(look);
  }

  /** An answer as it was classed, and under which number it is kept. */
  public record Tried(long id, Situation situation, Listening listening) {}

  /** Counts of one's own turns in a talk; what else was, one says of oneself. */
  public record Counts(
      int reflected,
      int asked,
      int advised,
      int deflected,
      boolean attentive,
      boolean judged,
      List<Presence> body) {
    /** Refuses counts that nobody can have counted. */
    public Counts {
      body = Presence.read(Presence.written(Objects.requireNonNullElse(body, List.of())));
      for (int count : new int[] {reflected, asked, advised, deflected})
        if (count < 0 || count > MOST) throw new Misfit("a count is 0 to 999, not " + count, count);
    }

    /** Without a word of body language. */
    public Counts(
        int reflected, int asked, int advised, int deflected, boolean attentive, boolean judged) {
      this(reflected, asked, advised, deflected, attentive, judged, List.of());
    }
  }

  /** How often each thing of body language was there in the latest talks that were counted. */
  public Map<Presence, Long> bodies(int talks) {
    Map<Presence, Long> counts = new EnumMap<>(Presence.class);
    tallies().stream()
        .limit(talks)
        .flatMap(one -> one.counts().body().stream())
        .forEach(one -> counts.merge(one, 1L, Long::sum));
    return counts;
  }

  /**
   * What of body language was missing in each of the latest talks of which it was noted, where
   * there are two such talks at least; the first in the order of the list.
   */
  public Optional<Missed> missed() {
    List<Tally> noted =
        tallies().stream().filter(one -> !one.counts().body().isEmpty()).limit(MISSED_IN).toList();
    if (noted.size() < 2) return Optional.empty();
    for (Presence one : Presence.values())
      if (noted.stream().noneMatch(talk -> talk.counts().body().contains(one)))
        return Optional.of(new Missed(one, noted.size()));
    return Optional.empty();
  }

  /** Something that none of some talks had. */
  public record Missed(Presence what, int talks) {}

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
    for (rapport.store.growth.ListeningRows.TryRow row :
        look.written("listening_try", () -> store.tries(owner))) {
      Listening listening = new Listening(chances(row), List.of(), Slip.NONE);
      tries.add(new Try(row.situation(), day(row.at()), listening.manner(), listening.score()));
    }
    return tries;
  }

  /** When which situation comes again. */
  public Repetition repetition() {
    return new Repetition(tries());
  }

  /** What to practise now. */
  public Situation next() {
    return repetition().next(situations(), look.today()).orElseThrow();
  }

  /** The weeks in which something was practised, oldest first. */
  public List<Practised> weeks() {
    return Practised.weeks(tries());
  }

  /** All tallies, newest first. */
  public List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    for (rapport.store.growth.ListeningRows.TallyRow row :
        look.written("talk_tally", () -> store.tallies(owner)))
      tallies.add(
          new Tally(
              row.id(),
              person(all, row.handle()),
              Instant.ofEpochSecond(row.at()),
              new Counts(
                  row.reflected(),
                  row.asked(),
                  row.advised(),
                  row.deflected(),
                  row.attentive(),
                  row.judged(),
                  Presence.read(row.body()))));
    return tallies;
  }

  private @Nullable Person person(Snapshot all, long handle) {
    long id = handle == 0 ? 0 : all.directory.of(handle);
    if (id == 0) return null;
    return look.standing(new PersonId(id)).map(Standing::person).orElse(null);
  }

  private LocalDate day(long at) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(at), look.zone());
  }

  private static Map<Manner, Double> chances(rapport.store.growth.ListeningRows.TryRow row) {
    return Map.of(
        Manner.REFLECTING, row.reflecting(),
        Manner.ASKING, row.asking(),
        Manner.ADVISING, row.advising(),
        Manner.DEFLECTING, row.deflecting(),
        Manner.OTHER, row.other());
  }

  /**
   * How an answer to a situation is classed; nothing is kept.
   *
   * @throws IllegalArgumentException for an answer without words
   */
  public static Listening heard(Situation situation, String answer) {
    if (answer.isBlank() || answer.length() > LONGEST)
      throw new Misfit("an answer has 1 to " + LONGEST + " letters", answer);
    Heard heard = Heard.answer(situation.said(), answer.strip());
    return Listening.of(heard).practised(heard);
  }
}
