package rapport.cast;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One entry of the diary.
 *
 * @param people everybody asked, without the owner
 * @param byOwner whether the owner called it; else the first of the people did
 * @param place a room, a house, or a link
 * @param lines further lines of iCalendar, such as a rule
 * @param fate empty, or why a reader leaves it out: cancelled, declined, alone
 */
record Event(
    String uid,
    String title,
    ZonedDateTime at,
    Duration length,
    List<Person> people,
    boolean byOwner,
    String place,
    List<String> lines,
    String fate) {

  Event {
    people = List.copyOf(people);
    lines = List.copyOf(lines);
  }

  boolean online() {
    return place.startsWith("https://");
  }
}
