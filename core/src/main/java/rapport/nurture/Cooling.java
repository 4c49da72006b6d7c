package rapport.nurture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;
import rapport.ties.Reciprocity;

/**
 * A quiet question about a tie that has cooled (practice N9): contacts have become much rarer, or
 * answers much slower, than they were. It asks the owner; it is no score of the other's mood, and
 * many harmless things look the same.
 *
 * <p>Rarer: in touch on fewer than half as many of the last 60 days as of 60 of the 180 days before
 * them, and on so few that a Poisson count of that rate would be as low in one of fifty cases. Days
 * count (UTC), not letters, and a number is usual only where each of the three spans of 60 days had
 * at least half of it: the letters of one afternoon make no habit. Slower: their median reply in
 * the last 60 days is more than four times the one before, each from at least five replies; reply
 * times are log-normal with a deviation near 1.9, so four times is twice the standard error of such
 * a median.
 *
 * @param signs what has changed, in words, at least one
 */
public record Cooling(List<String> signs) {

  private static final Duration LATELY = Duration.ofDays(60);
  private static final Duration BEFORE = Duration.ofDays(180);
  private static final long DAY_SECONDS = 86_400;
  private static final double ONE_IN_FIFTY = 0.02;
  private static final int ENOUGH_REPLIES = 5;
  private static final int MUCH_SLOWER = 4;

  /** Copies the list. */
  public Cooling {
    signs = List.copyOf(signs);
  }

  /** What has cooled at an instant; empty when nothing has. O(contacts of the last 240 days). */
  public static Optional<Cooling> of(Timeline timeline, Instant now) {
    List<Contact> past = timeline.until(now).contacts();
    Instant lately = now.minus(LATELY);
    int split = after(past, lately);
    List<Contact> late = past.subList(split, past.size());
    List<Contact> early = past.subList(after(past, lately.minus(BEFORE)), split);
    List<String> signs = new ArrayList<>();
    rarer(late, early, lately).ifPresent(signs::add);
    slower(late, early, now).ifPresent(signs::add);
    return signs.isEmpty() ? Optional.empty() : Optional.of(new Cooling(signs));
  }

  /** The number of the first contact after an instant. */
  private static int after(List<Contact> past, Instant instant) {
    int first = past.size();
    while (first > 0 && past.get(first - 1).at().isAfter(instant)) first--;
    return first;
  }

  private static Optional<String> rarer(List<Contact> late, List<Contact> early, Instant lately) {
    int spans = (int) BEFORE.dividedBy(LATELY);
    double usual = days(early) / (double) spans;
    int now = days(late);
    if (now >= usual / 2 || poissonAtMost(now, usual) > ONE_IN_FIFTY) return Optional.empty();
    for (int span = 0; span < spans; span++) {
      Instant end = lately.minus(LATELY.multipliedBy(span));
      List<Contact> until = early.subList(0, after(early, end));
      if (days(until.subList(after(until, end.minus(LATELY)), until.size())) < usual / 2)
        return Optional.empty();
    }
    return Optional.of(
        "in touch on "
            + (now == 0 ? "no" : String.valueOf(now))
            + (now < 2 ? " day" : " days")
            + " of the last 60, where "
            + Math.round(usual)
            + " in 60 were usual");
  }

  /** On how many days there was a contact. */
  private static int days(List<Contact> contacts) {
    return (int)
        contacts.stream()
            .mapToLong(one -> Math.floorDiv(one.at().getEpochSecond(), DAY_SECONDS))
            .distinct()
            .count();
  }

  private static Optional<String> slower(List<Contact> late, List<Contact> early, Instant now) {
    var usual = Reciprocity.of(new Timeline(early), now).theirs();
    var recent = Reciprocity.of(new Timeline(late), now).theirs();
    Duration before = usual.median();
    Duration after = recent.median();
    if (before == null || after == null) return Optional.empty();
    if (usual.n() < ENOUGH_REPLIES || recent.n() < ENOUGH_REPLIES) return Optional.empty();
    if (after.compareTo(before.multipliedBy(MUCH_SLOWER)) <= 0) return Optional.empty();
    return Optional.of(
        "answers take " + DayWords.span(after) + ", where " + DayWords.span(before) + " was usual");
  }

  /** The chance that a Poisson count of a mean is at most n. O(n). */
  static double poissonAtMost(int n, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int k = 1; k <= n; k++) {
      term *= mean / k;
      sum += term;
    }
    return sum;
  }
}
