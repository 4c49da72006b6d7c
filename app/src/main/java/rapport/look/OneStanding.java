package rapport.look;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.nurture.Standing;
import rapport.people.Impersonal;
import rapport.people.Person;

/** How one person stands, from what was read of everybody. */
final class OneStanding {

  private OneStanding() {}

  /**
   * How they stand; null for the owner, for those whom only others wrote to, for those of whom
   * nothing was known yet at the instant, and for what seems to be a program, a list or a desk: the
   * last only as long as the owner never turned to it.
   */
  static @Nullable Standing of(long id, Snapshot.Read read, Words words, Instant now) {
    Standing standing = unheld(id, read, words, now);
    return standing == null ? null : held(standing, read);
  }

  /** What asks for nothing does not wait. */
  static Standing held(Standing standing, Snapshot.Read read) {
    Contact waiting = standing.waiting();
    return waiting != null && read.asking().nothing(waiting.interaction())
        ? standing.withoutWaiting()
        : standing;
  }

  /** The same, where what asks for nothing still waits. */
  static @Nullable Standing unheld(long id, Snapshot.Read read, Words words, Instant now) {
    Directory directory = read.directory();
    Person person = directory.find(id);
    Timeline timeline = read.timelines().get(id);
    if (person == null || directory.mine(id) || (timeline == null && !directory.onCard(id)))
      return null;
    if (timeline != null
        && !directory.onCard(id)
        && timeline.knownAt(now, read.fresh().taken()).isEmpty()) return null;
    if (nobody(directory.guess(id), timeline, now)) return null;
    return Standing.of(
        person,
        timeline == null ? new Timeline(List.of()) : timeline,
        read.attention(),
        words.rhythms().get(id),
        words.done().get(id),
        words.matters().pauses(),
        read.fresh(),
        read.heard().sides(),
        now,
        read.zone());
  }

  private static boolean nobody(Impersonal.Guess guess, @Nullable Timeline timeline, Instant now) {
    return switch (guess) {
      case SOMEBODY -> false;
      case MACHINE -> true;
      case DESK ->
          timeline == null
              || timeline.until(now).contacts().stream()
                  .allMatch(one -> one.direction() == Direction.RECEIVED);
    };
  }
}
