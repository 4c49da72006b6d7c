package rapport.interactions;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Until when the sources of each channel speak. Silence after that is not silence: it is only not
 * known whether anything happened. Whatever silence changes is therefore worked out as of the end
 * of the channels that two people use. It says nothing of what happened before.
 *
 * @param until by channel, only for those whose sources are older than {@link #RECENT}; of any
 *     other all is known until now
 */
public record Freshness(Map<Channel, Instant> until) {

  /** All is known until now. */
  public static final Freshness NOW = new Freshness(Map.of());

  /** A source that ends this short a time ago is as good as one that ends now. */
  public static final Duration RECENT = Duration.ofDays(7);

  /** One contact in so many makes a channel one that two people use. */
  private static final int PART = 5;

  /** Copies the map. */
  public Freshness {
    EnumMap<Channel, Instant> copy = new EnumMap<>(Channel.class);
    copy.putAll(until);
    until = Collections.unmodifiableMap(copy);
  }

  /**
   * Until when a source speaks that was read once: until it was read, if the newest thing in it is
   * no longer before that than its usual gaps; else until that newest thing.
   *
   * @param times the newest things in it, newest first, none after it was read
   * @param read when it was read
   */
  public static Instant end(List<Instant> times, Instant read) {
    if (times.isEmpty()) return read;
    Duration slack = RECENT;
    for (int i = 1; i < times.size(); i++) {
      Duration gap = Duration.between(times.get(i), times.get(i - 1)).multipliedBy(2);
      if (gap.compareTo(slack) > 0) slack = gap;
    }
    Instant newest = times.getFirst();
    return newest.plus(slack).isBefore(read) ? newest : read;
  }

  /** Until when all is known of a channel; never after now. */
  public Instant of(Channel channel, Instant now) {
    Instant end = until.getOrDefault(channel, now);
    return end.isBefore(now) ? end : now;
  }

  /**
   * Until when all is known of two people: as far as every channel that makes a fifth of their
   * contacts reaches, and at least until their latest contact. O(contacts).
   *
   * @param past what happened until now
   */
  public Instant of(Timeline past, Instant now) {
    List<Contact> contacts = past.contacts();
    if (until.isEmpty() || contacts.isEmpty()) return now;
    int[] counts = new int[Channel.values().length];
    for (Contact contact : contacts) counts[contact.channel().rung()]++;
    Instant known = now;
    for (Channel channel : until.keySet()) {
      boolean used = counts[channel.rung()] * PART >= contacts.size();
      Instant end = of(channel, now);
      if (used && end.isBefore(known)) known = end;
    }
    Instant last = contacts.getLast().at();
    return last.isAfter(known) ? last : known;
  }
}
