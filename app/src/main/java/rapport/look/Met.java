package rapport.look;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.nurture.Doubt;

/**
 * When the owner and each of some people had first turned to each other, in one row of time;
 * whoever has not is in no place of it. Immutable.
 */
public final class Met {

  private static final long NEVER = Long.MIN_VALUE;

  private final long[] at;

  private Met(long[] at) {
    this.at = at;
  }

  /** Of some timelines. O(contacts). */
  static Met of(Collection<Timeline> timelines) {
    long[] at = timelines.stream().mapToLong(Met::of).filter(one -> one != NEVER).toArray();
    Arrays.sort(at);
    return new Met(at);
  }

  /** Of those who may be one human with somebody heard of before. O(doubts). */
  static Met notNew(Map<Long, Doubt> doubts, Map<Long, Timeline> timelines) {
    List<Timeline> some = new ArrayList<>();
    doubts.forEach((person, doubt) -> {
      Timeline timeline = doubt.earlier() ? timelines.get(person) : null;
      if (timeline != null) some.add(timeline);
    });
    return of(some);
  }

  /** The same of those after a change of some people, who are all that are doubted otherwise. */
  Met followed(
      Set<Long> people,
      Map<Long, Doubt> doubtsBefore,
      Map<Long, Timeline> before,
      Map<Long, Doubt> doubts,
      Map<Long, Timeline> after) {
    Met next = this;
    for (long person : people)
      next = next.with(earlier(doubtsBefore, before, person), earlier(doubts, after, person));
    return next;
  }

  private static @Nullable Timeline earlier(
      Map<Long, Doubt> doubts, Map<Long, Timeline> timelines, long person) {
    return doubts.getOrDefault(person, Doubt.NONE).earlier() ? timelines.get(person) : null;
  }

  /** In seconds, or {@link #NEVER}. */
  static long of(Timeline timeline) {
    boolean sent = false;
    boolean received = false;
    for (Contact contact : timeline.contacts()) {
      sent |= contact.direction() != Direction.RECEIVED;
      received |= contact.direction() != Direction.SENT && contact.named();
      if (sent && received) return contact.at().getEpochSecond();
    }
    return NEVER;
  }

  /** Whether that is a time, and not never. */
  static boolean ever(long met) {
    return met != NEVER;
  }

  /** The same with one timeline in place of another; null stands for none. */
  Met with(@Nullable Timeline before, @Nullable Timeline after) {
    long was = before == null ? NEVER : of(before);
    long is = after == null ? NEVER : of(after);
    if (was == is) return this;
    long[] next = was == NEVER ? at : without(at, Arrays.binarySearch(at, was));
    int where = Arrays.binarySearch(next, is);
    return new Met(is == NEVER ? next : inserted(next, where < 0 ? -1 - where : where, is));
  }

  /** With how many of them in (from, to]. O(log people). */
  public int in(Instant from, Instant to) {
    return after(at, to) - after(at, from);
  }

  static long[] inserted(long[] row, int place, long value) {
    long[] next = Arrays.copyOf(row, row.length + 1);
    System.arraycopy(row, place, next, place + 1, row.length - place);
    next[place] = value;
    return next;
  }

  static long[] without(long[] row, int place) {
    long[] next = Arrays.copyOf(row, row.length - 1);
    System.arraycopy(row, place + 1, next, place, row.length - place - 1);
    return next;
  }

  /** The number of the first of a row that is later. Rows are whole seconds. */
  static int after(long[] row, Instant instant) {
    long second = instant.getEpochSecond();
    int low = 0;
    int high = row.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (row[middle] <= second) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
