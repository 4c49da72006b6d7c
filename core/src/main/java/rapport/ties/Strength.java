package rapport.ties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;

/**
 * How much of each other's attention two people have at an instant, between 0 and 1, with the share
 * that each contact has in it. It is not a judgement of the person, nor a forecast.
 *
 * <p>A contact holds the richness of its channel divided by the people it reached and loses half of
 * it every {@value #HALF_LIFE_DAYS} days (exponential forgetting; Burt 2000, Social Networks 22(1),
 * on the decay of ties). What is written on one day (UTC) holds together the root of the sum of the
 * squares: four letters in one afternoon hold as much as two on two days, since ties last by days
 * of contact rather than by letters. What all of a tie hold is {@code n}. The owner's side is
 * {@code n / (n + others + 4)}, where {@code others} is what the owner's other ties hold at the
 * beginning of the day ({@link Attention}); the other's side, of whom only this tie is known,
 * {@code n / (n + 4)}. The {@code 4} (four full meetings) stand for what no source shows. Strength
 * is the fourth root of the product: the geometric mean of both shares on a scale that does not
 * crowd at nothing. Strength that people feel follows the product of both shares. Recency,
 * frequency and richness are the three measures of Granovetter 1973 (American Journal of Sociology
 * 78(6)) that mail and calendars can show.
 *
 * <p>Laws: the contributions add up to the value; silence never raises it; one more contact never
 * lowers it; a contact with others never raises it; a contact after the instant counts for nothing.
 * Edges: no contact gives 0. O(n).
 *
 * @param value in [0, 1)
 * @param held what the contacts hold, {@code n}: 1 is one meeting face to face right now
 * @param mine the owner's side, in [0, 1)
 * @param low the lower end of the 95 % interval: contacts that come by chance at the same rate
 *     (compound Poisson, normal approximation) would hold as little
 * @param high the upper end
 * @param contributions one per contact, in the order of time
 */
public record Strength(
    double value,
    double held,
    double mine,
    double low,
    double high,
    List<Contribution> contributions) {

  /** Days in which a contact loses half its weight. */
  public static final int HALF_LIFE_DAYS = 90;

  private static final double HALF_LIFE_SECONDS = Duration.ofDays(HALF_LIFE_DAYS).toSeconds();
  private static final double UNSEEN = 4.0;
  private static final double Z = 1.959963984540054;
  private static final int ENOUGH = 3;

  /**
   * One contact's part of the value.
   *
   * @param interaction the stored interaction it can be opened to
   * @param share its part; all shares add up to the value
   */
  public record Contribution(long interaction, Instant at, double share) {}

  /** Copies the list. */
  public Strength {
    contributions = List.copyOf(contributions);
  }

  /** The strength at an instant. */
  public static Strength of(Timeline timeline, Attention attention, Instant now) {
    Held held = Held.of(timeline, now);
    double value = held.strength(attention);
    double others = held.others(attention);
    List<Contact> past = timeline.until(now).contacts();
    List<Contribution> contributions = new ArrayList<>(past.size());
    double squares = 0;
    for (int from = 0; from < past.size(); ) {
      List<Contact> day = past.subList(from, endOfDay(past, from));
      double together = Math.sqrt(written(day, now));
      for (Contact one : day) {
        double alone = held(one, now);
        double part = one.channel().spoken() || together == 0 ? alone : alone * alone / together;
        contributions.add(
            new Contribution(one.interaction(), one.at(), value * (part / held.all())));
        squares += alone * alone;
      }
      from += day.size();
    }
    double half = Z * Math.sqrt(squares);
    return new Strength(
        value,
        held.all(),
        mine(held.all(), others),
        value(Math.max(0, held.all() - half), others),
        value(held.all() + half, others),
        contributions);
  }

  private static int endOfDay(List<Contact> contacts, int from) {
    long day = Attention.day(contacts.get(from).at());
    int end = from;
    while (end < contacts.size() && Attention.day(contacts.get(end).at()) == day) end++;
    return end;
  }

  private static double written(List<Contact> day, Instant now) {
    double squares = 0;
    for (Contact one : day) if (!one.channel().spoken()) squares += held(one, now) * held(one, now);
    return squares;
  }

  /** The value alone, without the list; the same digits as {@link #of}. */
  public static double value(Timeline timeline, Attention attention, Instant now) {
    return Held.of(timeline, now).strength(attention);
  }

  /**
   * What the tie would be at an instant had no time passed since its latest contact: what it has
   * been worth, on today's scale. 0 without contact. O(n).
   */
  public static double height(Timeline timeline, Attention attention, Instant now) {
    return Held.fresh(timeline, now).strength(attention);
  }

  /** The value at each of some instants in ascending order, for a curve over time. O(n + k). */
  public static double[] course(Timeline timeline, Attention attention, List<Instant> instants) {
    double[] values = new double[instants.size()];
    List<Contact> contacts = timeline.contacts();
    double days = 0;
    double squares = 0;
    double own = 0;
    Instant last = Instant.EPOCH;
    int next = 0;
    int earlier = 0;
    for (int i = 0; i < values.length; i++) {
      Instant at = instants.get(i);
      days *= left(last, at);
      squares *= left(last, at) * left(last, at);
      own *= left(last, at);
      while (next < contacts.size() && !contacts.get(next).at().isAfter(at)) {
        Contact one = contacts.get(next++);
        if (next > 1 && Attention.day(contacts.get(next - 2).at()) != Attention.day(one.at())) {
          days += Math.sqrt(squares);
          squares = 0;
        }
        if (one.channel().spoken()) days += held(one, at);
        else squares += held(one, at) * held(one, at);
      }
      while (earlier < contacts.size() && Attention.before(contacts.get(earlier), at))
        own += Attention.left(contacts.get(earlier++), at);
      values[i] = value(days + Math.sqrt(squares), Math.max(0, attention.left(at) - own));
      last = at;
    }
    return values;
  }

  /** Whether there are contacts enough for the value to tell of more than those contacts. */
  public boolean enough() {
    return contributions.size() >= ENOUGH;
  }

  /** The geometric mean of two shares of attention on the scale of a strength. */
  static double shared(double mine, double theirs) {
    return Math.sqrt(Math.sqrt(mine * theirs));
  }

  /** The value from what a tie and the others hold. */
  static double value(double held, double others) {
    return shared(mine(held, others), mine(held, 0));
  }

  private static double mine(double held, double others) {
    return held / (held + others + UNSEEN);
  }

  /** What one contact holds at an instant. */
  static double held(Contact contact, Instant now) {
    return contact.weight() * left(contact.at(), now);
  }

  private static double left(Instant from, Instant to) {
    return left(Duration.between(from, to).toSeconds());
  }

  /** What is left of one after some seconds. */
  static double left(long seconds) {
    return Math.exp(-Math.log(2) * seconds / HALF_LIFE_SECONDS);
  }

  /**
   * A strength in two digits as people read it, never rounded up: its {@link Grade} changes at
   * whole tenths, so that the figure never stands for another word than the value does.
   */
  public static String figure(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.FLOOR).toPlainString();
  }

  /** Five words for a strength; a convenience of reading, not a class of people. */
  public enum Grade {
    /** Below 0.1. */
    FAINT(1),
    /** Below 0.2. */
    LIGHT(2),
    /** Below 0.3. */
    STEADY(3),
    /** Below 0.4. */
    STRONG(4),
    /** From 0.4. */
    CLOSE(5);

    private final int marks;

    Grade(int marks) {
      this.marks = marks;
    }

    /** The word for a value in [0, 1]. */
    public static Grade of(double value) {
      return value < 0.1
          ? FAINT
          : value < 0.2 ? LIGHT : value < 0.3 ? STEADY : value < 0.4 ? STRONG : CLOSE;
    }

    /** How many of five marks are filled: 1 to 5. */
    public int marks() {
      return marks;
    }

    /** The word in lower case. */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
