package rapport.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ninety days of at most three practices (practice G9). It is a plan, not a course: nothing in it
 * takes more than minutes, and its evidence is what happens anyway.
 *
 * @param aim what it is for, in the owner's words
 * @param closedOn when it was ended early, or null
 */
public record Plan(
    long id,
    String aim,
    LocalDate began,
    List<Practice> practices,
    List<Review> reviews,
    @Nullable LocalDate closedOn) {

  /** How long a plan lasts. */
  public static final int DAYS = 90;

  /** The most practices of one. */
  public static final int MOST = 3;

  /** The most letters of an aim or a review. */
  public static final int LONGEST = 300;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException for no practice or more than three
   */
  public Plan {
    practices = List.copyOf(practices);
    reviews = List.copyOf(reviews);
    if (practices.isEmpty() || practices.size() > MOST)
      throw new IllegalArgumentException("a plan has one to three practices");
  }

  /**
   * Two minutes at the end of a week.
   *
   * @param went how it went, 1 (not at all) to 5 (every day)
   */
  public record Review(long id, LocalDate day, int went, String words) {

    /**
     * Checks the answer.
     *
     * @throws IllegalArgumentException for one that is not 1 to 5, or too many words
     */
    public Review {
      if (went < 1 || went > 5) throw new IllegalArgumentException("it went 1 to 5, not " + went);
      if (words.length() > LONGEST)
        throw new IllegalArgumentException("a review has at most " + LONGEST + " letters");
    }
  }

  /** The first day after it. */
  public LocalDate ends() {
    return began.plusDays(DAYS);
  }

  /** Which of its weeks a day is in, from 1 to 13. */
  public int week(LocalDate day) {
    long days = Math.clamp(ChronoUnit.DAYS.between(began, day), 0, DAYS - 1);
    return (int) (days / 7) + 1;
  }

  /** Whether a day lies in it and it was not ended. */
  public boolean running(LocalDate day) {
    return closedOn == null && !day.isBefore(began) && day.isBefore(ends());
  }

  /** Whether this week's review is still to be written: none in the last seven days. */
  public boolean reviewDue(LocalDate day) {
    return running(day)
        && !day.isBefore(began.plusDays(6))
        && reviews.stream().noneMatch(review -> review.day().isAfter(day.minusDays(7)));
  }
}
