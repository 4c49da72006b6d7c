package rapport.desk.interactions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Promise;
import rapport.interactions.Subject;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.interactions.FoundPromiseRows;
import rapport.ties.Share;

/** Promises that were found, and how promises are kept both ways (N5). */
public final class PromiseLedger {

  /** What was promised before that is hardly waited for any more. */
  private static final Duration FRESH = Duration.ofDays(90);

  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final FoundPromiseRows store;
  private final long owner;

  private PromiseLedger(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.store = new FoundPromiseRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static PromiseLedger of(Look look) {
    return new PromiseLedger(look);
  }

  /**
   * A promise that was found and waits for a yes or a no.
   *
   * @param subject of the letter it stands in; empty where none is known
   * @param older whether it is older than ninety days and no day of its own lies ahead: it is kept,
   *     and asked about only when asked for
   */
  public record Found(
      long id,
      Person person,
      boolean mine,
      String sentence,
      String what,
      @Nullable LocalDate dueOn,
      Instant at,
      double chance,
      String key,
      @Nullable Instant keptAt,
      @Nullable String keptSentence,
      String subject,
      boolean older) {}

  /** How promises were kept: of those kept or late, how many in time or at all. */
  public record Kept(Share mine, Share theirs) {}

  /**
   * Those that wait, newest first, at most as many as asked for. Nobody in tension is among them,
   * and nothing written after the instant of the look or in a letter that is left out.
   */
  public List<Found> waiting(int most) {
    List<Found> found = new ArrayList<>();
    List<FoundPromiseRows.Waiting> rows = look.written("found_promise interaction", this::read);
    Set<String> said = new HashSet<>();
    for (FoundPromiseRows.Waiting waiting : rows) {
      FoundPromiseRows.Row row = waiting.row();
      Instant at = Instant.ofEpochSecond(row.at());
      if (at.isAfter(now)) continue;
      Person person = all.directory.find(all.directory.ofAddress(row.address()));
      if (person == null || all.directory.mine(person.id().value()) || found.size() == most)
        continue;
      if (all.words.matters().rests(person.id(), now)) continue;
      if (!said.add(row.address() + "\n" + row.sentence())) continue;
      LocalDate due = row.dueOn() == null ? null : LocalDate.parse(row.dueOn());
      found.add(
          new Found(
              row.id(),
              person,
              row.mine(),
              row.sentence(),
              row.what(),
              due,
              at,
              row.chance(),
              row.key(),
              row.keptAt() == null ? null : Instant.ofEpochSecond(row.keptAt()),
              row.keptSentence(),
              waiting.subject() == null ? "" : waiting.subject(),
              at.isBefore(now.minus(FRESH)) && (due == null || due.isBefore(look.today()))));
    }
    return found;
  }

  /** Those that wait, each with its subject bare, once for all pages that count or show them. */
  private List<FoundPromiseRows.Waiting> read() {
    return store.waiting(owner).stream()
        .map(one ->
            one.subject() == null
                ? one
                : new FoundPromiseRows.Waiting(one.row(), Subject.bare(one.subject())))
        .toList();
  }

  /** How many wait that are not older: what is asked without being asked for. */
  public int asked() {
    return (int) waiting(Integer.MAX_VALUE).stream().filter(one -> !one.older()).count();
  }

  /** How promises were kept with somebody, both ways, or with everybody (null). */
  public Kept kept(@Nullable PersonId person) {
    LocalDate today = all.day(now);
    int[] kept = new int[2];
    int[] due = new int[2];
    for (Promise promise : all.words.promises()) {
      if (person != null && !promise.person().equals(person)) continue;
      int side = promise.mine() ? 0 : 1;
      if (!promise.open()) kept[side]++;
      if (!promise.open() || promise.late(today)) due[side]++;
    }
    return new Kept(new Share(kept[0], due[0]), new Share(kept[1], due[1]));
  }
}
