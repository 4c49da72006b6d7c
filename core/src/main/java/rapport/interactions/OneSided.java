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
    return Tally.of(timelines).sides();
  }

  /**
   * What was counted of all timelines of others, from which it follows of which channels one side
   * only is known. It is not a figure to be shown. Counted in whole multiples of 2⁻⁴⁰, so that the
   * order in which timelines come and go changes nothing. Immutable.
   */
  public static final class Tally {

    private static final double UNIT = 0x1p-40;

    private final long[] sent;
    private final long[] received;
    private final long[] addressed;
    private final OneSided sides;

    private Tally(long[] sent, long[] received, long[] addressed) {
      this.sent = sent;
      this.received = received;
      this.addressed = addressed;
      this.sides = judged();
    }

    /** Of all timelines. O(contacts). */
    public static Tally of(Iterable<Timeline> timelines) {
      int channels = Channel.values().length;
      return new Tally(new long[channels], new long[channels], new long[channels])
          .with(List.of(), timelines);
    }

    /** The same without some timelines that were counted, and with others. O(their contacts). */
    public Tally with(Iterable<Timeline> gone, Iterable<Timeline> come) {
      long[][] counts = {sent.clone(), received.clone(), addressed.clone()};
      count(gone, -1, counts);
      count(come, 1, counts);
      return new Tally(counts[0], counts[1], counts[2]);
    }

    private static void count(Iterable<Timeline> timelines, int by, long[][] counts) {
      for (Timeline timeline : timelines)
        for (Contact contact : timeline.contacts()) {
          int rung = contact.channel().rung();
          if (contact.direction() == Direction.SENT)
            counts[0][rung] += by * Math.round(1 / (contact.people() * UNIT));
          if (contact.direction() != Direction.RECEIVED) continue;
          counts[1][rung] += by;
          if (contact.addressed()) counts[2][rung] += by;
        }
    }

    private OneSided judged() {
      EnumMap<Channel, Direction> only = new EnumMap<>(Channel.class);
      for (Channel channel : Channel.values()) {
        int rung = channel.rung();
        double mine = sent[rung] * UNIT;
        double all = mine + received[rung];
        double between = mine + addressed[rung];
        if (channel.spoken() || all < LEAST) continue;
        if (addressed[rung] * MOSTLY_SENT < between) only.put(channel, Direction.SENT);
        if (mine * MOSTLY_RECEIVED < all) only.put(channel, Direction.RECEIVED);
      }
      return only.isEmpty() ? NONE : new OneSided(only);
    }

    /** The channels of which one side only is known. */
    public OneSided sides() {
      return sides;
    }
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
