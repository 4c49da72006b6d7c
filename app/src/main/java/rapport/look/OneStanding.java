package rapport.look;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;
import rapport.nurture.Standing;
import rapport.people.Person;

/** How one person stands, from what was read of everybody. */
final class OneStanding {

  private OneStanding() {}

  /** How they stand; null for the owner, and for those whom only others wrote to. */
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
    return Standing.of(
        person,
        timeline == null ? new Timeline(List.of()) : timeline,
        read.attention(),
        words.rhythms().get(id),
        words.done().get(id),
        words.matters().pauses(),
        read.fresh(),
        read.sides(),
        now,
        read.zone());
  }
}
