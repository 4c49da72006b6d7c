package rapport.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;

/**
 * How much of a relationship is alive at an instant, between 0 and 1, with the share that each
 * contact has in it. It is not a judgement of the person, nor a forecast.
 *
 * <p>Every contact starts with the richness of its channel divided by the people it reached and
 * loses half of it every {@value #HALF_LIFE_DAYS} days (exponential forgetting; Burt 2000, Social
 * Networks 22(1), on the decay of ties). The sum {@code s} becomes {@code s / (s + 4)}: four full
 * meetings face to face right now, or a mail each way every fourth day for years, give one half.
 * Recency, frequency and richness are the three measures of Granovetter 1973 (American Journal of
 * Sociology 78(6)) that mail and calendars can show.
 *
 * <p>Laws: the contributions add up to the value; silence never raises it; one more contact never
 * lowers it; a contact after the instant counts for nothing. Edges: no contact gives 0. O(n).
 *
 * @param value in [0, 1)
 * @param contributions one per contact, in the order of time
 */
public record Strength(double value, List<Contribution> contributions) {

  /** Days in which a contact loses half its weight. */
  public static final int HALF_LIFE_DAYS = 90;

  private static final double HALF_LIFE_SECONDS = Duration.ofDays(HALF_LIFE_DAYS).toSeconds();
  private static final double HALF_STRENGTH = 4.0;

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
  public static Strength of(Timeline timeline, Instant now) {
    List<Contact> past = timeline.until(now).contacts();
    double sum = 0;
    for (Contact contact : past) sum += weight(contact, now);
    List<Contribution> contributions = new ArrayList<>(past.size());
    for (Contact contact : past) {
      contributions.add(
          new Contribution(
              contact.interaction(), contact.at(), weight(contact, now) / (sum + HALF_STRENGTH)));
    }
    return new Strength(sum / (sum + HALF_STRENGTH), contributions);
  }

  /** The value alone, without the list; the same digits as {@link #of}. */
  public static double value(Timeline timeline, Instant now) {
    double sum = 0;
    for (Contact contact : timeline.contacts()) {
      if (contact.at().isAfter(now)) break;
      sum += weight(contact, now);
    }
    return sum / (sum + HALF_STRENGTH);
  }

  /** The value at each of some instants in ascending order, for a curve over time. O(n + k). */
  public static double[] course(Timeline timeline, List<Instant> instants) {
    double[] values = new double[instants.size()];
    List<Contact> contacts = timeline.contacts();
    double sum = 0;
    Instant last = Instant.EPOCH;
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      Instant at = instants.get(i);
      sum *= left(last, at);
      while (next < contacts.size() && !contacts.get(next).at().isAfter(at))
        sum += weight(contacts.get(next++), at);
      values[i] = sum / (sum + HALF_STRENGTH);
      last = at;
    }
    return values;
  }

  /** The value as one of five words, for a row of five marks. */
  public Grade grade() {
    return Grade.of(value);
  }

  private static double weight(Contact contact, Instant now) {
    return contact.weight() * left(contact.at(), now);
  }

  private static double left(Instant from, Instant to) {
    return Math.exp(-Math.log(2) * Duration.between(from, to).toSeconds() / HALF_LIFE_SECONDS);
  }

  /** Five words for a strength; a convenience of reading, not a class of people. */
  public enum Grade {
    /** Below 0.05. */
    FAINT(1),
    /** Below 0.2. */
    LIGHT(2),
    /** Below 0.4. */
    STEADY(3),
    /** Below 0.65. */
    STRONG(4),
    /** From 0.65. */
    CLOSE(5);

    private final int marks;

    Grade(int marks) {
      this.marks = marks;
    }

    /** The word for a value in [0, 1]. */
    public static Grade of(double value) {
      return value < 0.05
          ? FAINT
          : value < 0.2 ? LIGHT : value < 0.4 ? STEADY : value < 0.65 ? STRONG : CLOSE;
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
