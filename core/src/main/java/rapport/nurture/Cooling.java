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
 * <p>Rarer: in the last 60 days fewer than half the contacts that the 180 days before them had per
 * 60 days, and so few that a Poisson count of that rate would be as low in one of fifty cases.
 * Slower: their median reply in the last 60 days is more than four times the one before, each from
 * at least five replies; reply times are log-normal with a deviation near 1.9, so four times is
 * twice the standard error of such a median.
 *
 * @param signs what has changed, in words, at least one
 */
public record Cooling(List<String> signs) {

  private static final Duration LATELY = Duration.ofDays(60);
  private static final Duration BEFORE = Duration.ofDays(180);
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
    rarer(late, early).ifPresent(signs::add);
    slower(late, early, now).ifPresent(signs::add);
    return signs.isEmpty() ? Optional.empty() : Optional.of(new Cooling(signs));
  }

  /** The number of the first contact after an instant. */
  private static int after(List<Contact> past, Instant instant) {
    int first = past.size();
    while (first > 0 && past.get(first - 1).at().isAfter(instant)) first--;
    return first;
  }

  private static Optional<String> rarer(List<Contact> late, List<Contact> early) {
    double usual = early.size() * (double) LATELY.toDays() / BEFORE.toDays();
    if (late.size() >= usual / 2 || poissonAtMost(late.size(), usual) > ONE_IN_FIFTY)
      return Optional.empty();
    return Optional.of(
        (late.isEmpty() ? "no" : String.valueOf(late.size()))
            + (late.size() < 2 ? " contact" : " contacts")
            + " in 60 days, where "
            + Math.round(usual)
            + " were usual");
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
