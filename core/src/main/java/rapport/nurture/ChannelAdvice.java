package rapport.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Digits;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.ties.ReplyTime;

/**
 * Through which channel somebody is best reached (practices N2, N3): what they said first, what
 * they answer second, and the next richer rung of the ladder for what matters. It is learned from
 * who answered what and how fast, with counts and an interval, and it says why.
 *
 * <p>A written message of the owner's to at most three people counts as answered when the other
 * turns to the owner, or both speak, on any channel within seven days; the newest seven days are
 * left out, since they are still open. The share is drawn towards the tie's own share over all
 * channels with the weight of four messages. The interval is Wilson's at 90 % (1927, JASA 22).
 *
 * @param stated what they or the owner said, or null
 * @param learned by channel, those tried at least once
 * @param richer the richest channel that is feasible, for what matters; null where the two were
 *     never in touch
 * @param window the three hours of their day in which they write most, or null when fewer than ten
 *     messages are known
 */
public record ChannelAdvice(
    @Nullable Channel stated,
    Map<Channel, Learned> learned,
    @Nullable Channel richer,
    @Nullable Window window) {

  private static final Duration OPEN = Duration.ofDays(7);
  private static final int FEW_PEOPLE = 3;
  private static final int ENOUGH = 3;
  private static final int ENOUGH_HOURS = 10;
  private static final double DRAW = 4;
  private static final double Z = 1.645;
  private static final int WIDTH = 3;

  /** Copies the map. */
  public ChannelAdvice {
    learned = Map.copyOf(learned);
  }

  /**
   * What was learned of one channel.
   *
   * @param asked messages of the owner's on it
   * @param answered those that were answered in time
   * @param share the chance of an answer, drawn towards the tie's own
   * @param low the lower end of the interval
   * @param high the upper end
   * @param reply how fast they answer on it
   */
  public record Learned(
      int asked, int answered, double share, double low, double high, ReplyTime reply) {}

  /** Hours of their local day, the first included and the last not, with how many fell in. */
  public record Window(int from, int until, int n, int of) {}

  /** What to use and why. */
  public record Choice(Channel channel, String why, int n) {}

  /**
   * Learns from a timeline up to an instant. O(n).
   *
   * @param theirs the zone of their day
   */
  public static ChannelAdvice of(
      Timeline timeline, @Nullable Channel stated, Instant now, ZoneId theirs) {
    List<Contact> past = timeline.until(now).contacts();
    Map<Channel, List<Duration>> replies = new EnumMap<>(Channel.class);
    Map<Channel, Integer> asked = new EnumMap<>(Channel.class);
    Instant closed = now.minus(OPEN);
    Contact next = null;
    for (int i = past.size() - 1; i >= 0; i--) {
      Contact contact = past.get(i);
      if (answers(contact)) next = contact;
      else if (contact.direction() == Direction.SENT
          && !contact.channel().spoken()
          && contact.people() <= FEW_PEOPLE
          && !contact.at().isAfter(closed)) {
        asked.merge(contact.channel(), 1, Integer::sum);
        if (next != null && !next.at().isAfter(contact.at().plus(OPEN)))
          replies
              .computeIfAbsent(contact.channel(), any -> new ArrayList<>())
              .add(Duration.between(contact.at(), next.at()));
      }
    }
    return new ChannelAdvice(
        stated, learned(asked, replies), richer(past, now), window(past, theirs));
  }

  /** Whether it can be an answer: a message or a call of theirs, not a meeting that was planned. */
  private static boolean answers(Contact contact) {
    return contact.direction() == Direction.RECEIVED
        && (!contact.channel().spoken() || contact.channel() == Channel.PHONE);
  }

  private static Map<Channel, Learned> learned(
      Map<Channel, Integer> asked, Map<Channel, List<Duration>> replies) {
    int all = asked.values().stream().mapToInt(Integer::intValue).sum();
    int answered = replies.values().stream().mapToInt(List::size).sum();
    double own = (answered + 1.0) / (all + 2.0);
    Map<Channel, Learned> learned = new EnumMap<>(Channel.class);
    asked.forEach((channel, n) -> {
      List<Duration> times = replies.getOrDefault(channel, List.of());
      double share = (times.size() + DRAW * own) / (n + DRAW);
      double[] interval = wilson(times.size(), n);
      learned.put(
          channel,
          new Learned(n, times.size(), share, interval[0], interval[1], ReplyTime.of(times)));
    });
    return learned;
  }

  /** Wilson's interval of a share. */
  static double[] wilson(int part, int whole) {
    if (whole == 0) return new double[] {0, 1};
    double p = (double) part / whole;
    double middle = p + Z * Z / (2 * whole);
    double half = Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
    double scale = 1 + Z * Z / whole;
    return new double[] {
      Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)
    };
  }

  /**
   * The richest channel the two have used in the last year, or ever; between people who only write
   * it is the telephone, the first rung on which they hear each other.
   */
  private static @Nullable Channel richer(List<Contact> past, Instant now) {
    Channel lately = null;
    Channel ever = null;
    for (Contact contact : past) {
      if (ever == null || contact.channel().rung() < ever.rung()) ever = contact.channel();
      if (contact.at().isAfter(now.minus(Duration.ofDays(365)))
          && (lately == null || contact.channel().rung() < lately.rung()))
        lately = contact.channel();
    }
    if (lately != null && lately.spoken()) return lately;
    if (ever == null) return null;
    return ever.spoken() ? ever : Channel.PHONE;
  }

  private static @Nullable Window window(List<Contact> past, ZoneId zone) {
    int[] hours = new int[24];
    int all = 0;
    for (Contact contact : past) {
      if (contact.direction() != Direction.RECEIVED) continue;
      hours[contact.at().atZone(zone).getHour()]++;
      all++;
    }
    if (all < ENOUGH_HOURS) return null;
    int best = 0;
    int most = -1;
    for (int from = 0; from < 24; from++) {
      int n = 0;
      for (int k = 0; k < WIDTH; k++) n += hours[(from + k) % 24];
      if (n > most) {
        most = n;
        best = from;
      }
    }
    return new Window(best, (best + WIDTH) % 24, most, all);
  }

  /**
   * What to use for a message that wants an answer: the stated channel; else of those tried three
   * times the one with the greatest share answered, if any was; else what was used last.
   */
  public Choice choice(@Nullable Channel last) {
    if (stated != null) return new Choice(stated, "they prefer it", 0);
    Optional<Map.Entry<Channel, Learned>> best =
        learned.entrySet().stream()
            .filter(entry -> entry.getValue().asked() >= ENOUGH && entry.getValue().answered() > 0)
            .max(
                Map.Entry.<Channel, Learned>comparingByValue(
                        java.util.Comparator.comparingDouble(Learned::share))
                    .thenComparingInt(entry -> -entry.getKey().rung()));
    if (best.isPresent()) {
      Learned it = best.get().getValue();
      String speed =
          it.reply().median() == null
              ? ""
              : ", usually within " + DayWords.span(it.reply().median());
      return new Choice(
          best.get().getKey(),
          "they answered "
              + Digits.of(it.answered())
              + " of "
              + Digits.of(it.asked())
              + " within a week"
              + speed,
          it.asked());
    }
    return last == null
        ? new Choice(Channel.MAIL, "nothing is known yet", 0)
        : new Choice(last, "it was used last; too little is known for more", 0);
  }
}
