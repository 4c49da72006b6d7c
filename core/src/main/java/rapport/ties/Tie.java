package rapport.ties;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.OneSided;
import rapport.interactions.Timeline;

/**
 * What the owner and one person have, computed at one instant from their timeline and the attention
 * that all ties hold. It is not stored truth: the same contacts and instant always give the same
 * tie.
 *
 * @param interactions contacts up to the instant
 * @param sent those in which the owner turned to the other
 * @param received those in which the other turned to the owner
 * @param first the earliest contact, or null if there is none
 * @param last the latest contact, or null if there is none
 * @param strength in [0, 1)
 * @param channels how many contacts on each channel, richest first
 * @param lastSpoken the latest contact by voice or in person, or null
 */
public record Tie(
    int interactions,
    int sent,
    int received,
    @Nullable Instant first,
    @Nullable Instant last,
    double strength,
    Reciprocity reciprocity,
    Balance balance,
    Trend trend,
    Map<Channel, Integer> channels,
    @Nullable Instant lastSpoken) {

  /** Copies the map; most ties use one channel, which takes a quarter of the room of several. */
  public Tie {
    if (channels.size() < 2) channels = Map.copyOf(channels);
    else {
      EnumMap<Channel, Integer> copy = new EnumMap<>(Channel.class);
      copy.putAll(channels);
      channels = Collections.unmodifiableMap(copy);
    }
  }

  /** The tie at an instant. O(n). */
  public static Tie of(Timeline timeline, Attention attention, Instant now) {
    return of(timeline, OneSided.NONE, Trend.of(timeline, attention, now), now);
  }

  /**
   * The tie at an instant for which the trend is known. O(n).
   *
   * @param sides of which channels one side only is known; who begins and answers is not worked out
   *     from them
   */
  public static Tie of(Timeline timeline, OneSided sides, Trend trend, Instant now) {
    Timeline past = timeline.until(now);
    Timeline both = sides.both(past);
    List<Contact> contacts = past.contacts();
    EnumMap<Channel, Integer> channels = new EnumMap<>(Channel.class);
    Instant spoken = null;
    int sent = 0;
    int received = 0;
    for (Contact contact : contacts) {
      channels.merge(contact.channel(), 1, Integer::sum);
      if (contact.channel().spoken()) spoken = contact.at();
      if (contact.direction() == Direction.SENT) sent++;
      if (contact.direction() == Direction.RECEIVED) received++;
    }
    return new Tie(
        contacts.size(),
        sent,
        received,
        contacts.isEmpty() ? null : contacts.getFirst().at(),
        contacts.isEmpty() ? null : contacts.getLast().at(),
        trend.now(),
        Reciprocity.of(both, now),
        Balance.of(both, now),
        trend,
        channels,
        spoken);
  }

  /** The same with another trend, whose strength now is the strength. */
  public Tie with(Trend trend) {
    return new Tie(
        interactions,
        sent,
        received,
        first,
        last,
        trend.now(),
        reciprocity,
        balance,
        trend,
        channels,
        lastSpoken);
  }

  /**
   * The same where some of what happened may stand under another card: where it is going and who
   * carries it is not said, and what was counted stays as it is.
   */
  public Tie unsure() {
    return new Tie(
        interactions,
        sent,
        received,
        first,
        last,
        strength,
        reciprocity,
        balance.unsure(),
        trend.unsure(),
        channels,
        lastSpoken);
  }

  /** The latest contact, if there is one. */
  public Optional<Instant> lastContact() {
    return Optional.ofNullable(last);
  }
}
