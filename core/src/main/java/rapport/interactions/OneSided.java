package rapport.interactions;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The channels of which the sources hold one side only: a mailbox of sent mail, an archive without
 * its sent folder. What a tie has on such a channel still happened, but nothing that needs the
 * other side can be known from it: who begins, who answers and how fast, whether a letter waits. It
 * does not say that anybody is silent.
 *
 * @param sides by channel the only direction that is known
 */
public record OneSided(Map<Channel, Direction> sides) {

  /** Both sides are known of every channel. */
  public static final OneSided NONE = new OneSided(Map.of());

  /** The fewest messages of a channel that are judged. */
  private static final int LEAST = 30;

  /** Fewer received than one in so many is mostly sent: hardly anybody gets less than he writes. */
  private static final int MOSTLY_SENT = 4;

  /** Fewer sent than one in so many is mostly received. */
  private static final int MOSTLY_RECEIVED = 8;

  /** Copies the map. */
  public OneSided {
    EnumMap<Channel, Direction> copy = new EnumMap<>(Channel.class);
    copy.putAll(sides);
    sides = Collections.unmodifiableMap(copy);
  }

  /**
   * What all timelines of others show together. A message to several people counts once; of what
   * came in, a letter that was not addressed to the owner (a copy, another's folder) says nothing
   * of whether answers to what he sent are there. O(contacts).
   */
  public static OneSided of(Iterable<Timeline> timelines) {
    Channel[] channels = Channel.values();
    double[] sent = new double[channels.length];
    double[] received = new double[channels.length];
    double[] addressed = new double[channels.length];
    for (Timeline timeline : timelines)
      for (Contact contact : timeline.contacts()) {
        int rung = contact.channel().rung();
        if (contact.direction() == Direction.SENT) sent[rung] += 1.0 / contact.people();
        if (contact.direction() != Direction.RECEIVED) continue;
        received[rung]++;
        if (contact.addressed()) addressed[rung]++;
      }
    EnumMap<Channel, Direction> sides = new EnumMap<>(Channel.class);
    for (Channel channel : channels) {
      int rung = channel.rung();
      double all = sent[rung] + received[rung];
      double between = sent[rung] + addressed[rung];
      if (channel.spoken() || all < LEAST) continue;
      if (addressed[rung] * MOSTLY_SENT < between) sides.put(channel, Direction.SENT);
      if (sent[rung] * MOSTLY_RECEIVED < all) sides.put(channel, Direction.RECEIVED);
    }
    return sides.isEmpty() ? NONE : new OneSided(sides);
  }

  /** The only side that is known of a channel; empty where both are. */
  public Optional<Direction> of(Channel channel) {
    return Optional.ofNullable(sides.get(channel));
  }

  /** The contacts of which both sides would be known. O(contacts). */
  public Timeline both(Timeline timeline) {
    if (sides.isEmpty()) return timeline;
    List<Contact> both =
        timeline.contacts().stream()
            .filter(contact -> !sides.containsKey(contact.channel()))
            .toList();
    return both.size() == timeline.contacts().size() ? timeline : new Timeline(both);
  }

  /** What is known and what is not, once for each such channel, in the order of the ladder. */
  public List<String> words() {
    return sides.entrySet().stream()
        .map(one ->
            (one.getKey() == Channel.MAIL ? "This mailbox holds" : "Your chats hold")
                + " mostly what you "
                + (one.getValue() == Direction.SENT ? "sent" : "received")
                + ", so who begins and who answers is not known from "
                + (one.getKey() == Channel.MAIL ? "it." : "them."))
        .toList();
  }

  /**
   * The same for two people, as far as they use those channels; empty where that changes nothing.
   */
  public List<String> words(Timeline timeline) {
    EnumMap<Channel, Direction> used = new EnumMap<>(Channel.class);
    for (Contact contact : timeline.contacts())
      of(contact.channel()).ifPresent(side -> used.put(contact.channel(), side));
    return new OneSided(used).words();
  }
}
