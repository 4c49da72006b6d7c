package rapport.desk.ties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.people.PersonId;
import rapport.sources.Sha256;
import rapport.ties.CheckIn;

/** Relationship check-ins (K5), the owner's own and double-blind ones with the other side. */
public final class CheckIns {

  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final rapport.store.ties.CheckInRows store;
  private final long owner;

  private CheckIns(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.store = new rapport.store.ties.CheckInRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static CheckIns of(Look look) {
    return new CheckIns(look);
  }

  /** A check-in with its day. */
  public record Held(long id, Instant at, CheckIn checkIn) {}

  /** All check-ins with one person, newest first. */
  public List<Held> all(PersonId person) {
    List<Held> held = new ArrayList<>();
    for (rapport.store.ties.CheckInRows.Row row : look.written("check_in", () -> store.all(owner)))
      if (all.directory.of(row.handle()) == person.value())
        held.add(
            new Held(
                row.id(),
                Instant.ofEpochSecond(row.at()),
                new CheckIn(answers(row.mine()), answers(row.theirs()), row.asked())));
    return held;
  }

  private static @Nullable List<Integer> answers(@Nullable String text) {
    return text == null ? null : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
  }

  /** Whether a link is open: known, in time, not answered yet. */
  public boolean open(String secret) {
    return store.opened(owner, Sha256.hex(secret), now.getEpochSecond()).isPresent();
  }

  /** What both said once the other side's answers are taken; empty when the link is not open. */
  public Optional<CheckIn> answered(String secret, List<Integer> theirs) {
    return store
        .opened(owner, Sha256.hex(secret), now.getEpochSecond())
        .map(row -> new CheckIn(answers(row.mine()), theirs, true));
  }
}
