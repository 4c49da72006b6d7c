package rapport.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.people.PersonId;
import rapport.sources.Sha256;
import rapport.store.Database;
import rapport.ties.CheckIn;

/** Relationship check-ins (K5), the owner's own and double-blind ones with the other side. */
public final class CheckIns {

  private static final Duration LINK = Duration.ofDays(30);

  private final Desk desk;
  private final rapport.store.CheckIns store;
  private final long owner;

  CheckIns(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new rapport.store.CheckIns(database);
    this.owner = owner;
  }

  /** A check-in with its day. */
  public record Held(long id, Instant at, CheckIn checkIn) {}

  /** All check-ins with one person, newest first. */
  public List<Held> all(PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Held> held = new ArrayList<>();
    for (rapport.store.CheckIns.Row row : store.all(owner))
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

  private static String text(List<Integer> answers) {
    return String.join(",", CheckIn.checked(answers).stream().map(String::valueOf).toList());
  }

  /** Keeps the owner's answers for himself. */
  public void keep(PersonId person, List<Integer> mine, Instant now) {
    begin(person, mine, null, now);
  }

  /**
   * Keeps the owner's answers and asks the other side; returns the secret of the link, which works
   * once, within 30 days, and is stored as a digest only.
   */
  public String ask(PersonId person, List<Integer> mine, SecureRandom random, Instant now) {
    String secret = Secret.fresh(random);
    begin(person, mine, Sha256.hex(secret), now);
    return secret;
  }

  private void begin(PersonId person, List<Integer> mine, @Nullable String digest, Instant now) {
    String text = text(mine);
    long handle = Desk.handle(desk.snapshot(now), person);
    Long until = digest == null ? null : now.plus(LINK).getEpochSecond();
    desk.aside(() -> store.begin(owner, handle, now.getEpochSecond(), text, digest, until));
  }

  /** Whether a link is open: known, in time, not answered yet. */
  public boolean open(String secret, Instant now) {
    return store.opened(owner, Sha256.hex(secret), now.getEpochSecond()).isPresent();
  }

  /** Takes the other side's answers, once; what both said, or nothing when the link is not open. */
  public Optional<CheckIn> answer(String secret, List<Integer> theirs, Instant now) {
    String text = text(theirs);
    String digest = Sha256.hex(secret);
    var row = store.opened(owner, digest, now.getEpochSecond());
    if (row.isEmpty() || !desk.aside(() -> store.theirs(owner, digest, now.getEpochSecond(), text)))
      return Optional.empty();
    return Optional.of(new CheckIn(answers(row.get().mine()), theirs, true));
  }

  /** Forgets a check-in; its link ends. */
  public void forget(long id) {
    desk.aside(() -> store.forget(owner, id));
  }
}
