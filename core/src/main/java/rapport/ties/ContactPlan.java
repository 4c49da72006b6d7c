package rapport.ties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;

/**
 * How the owner means to communicate with one person: what for, what the tie shall become, what the
 * person values, on which channel, and the next steps with their days. It is the owner's decision
 * in their own words and says nothing that was found out; the rhythm of the tie is kept where all
 * rhythms are.
 *
 * @param aim what it is for
 * @param wanted the kind of relationship the owner wants, unknown where nothing was said
 * @param cares what the person values, in the owner's words; empty where nothing was said
 * @param channel the channel the owner chose, or null to follow what is known
 * @param touches the steps, the earliest first
 * @param review the day on which the plan is looked at again, or null
 */
public record ContactPlan(
    String aim,
    Kind.Value wanted,
    String cares,
    @Nullable Channel channel,
    List<Touch> touches,
    @Nullable LocalDate review) {

  /** The most steps of one plan: what lies further ahead is decided when the plan is reviewed. */
  public static final int MOST = 3;

  /** So many days before its day a step is due, so that the week it falls in can hold it. */
  private static final int AHEAD = 6;

  /**
   * One step.
   *
   * @param id its number, or 0 while it has none
   * @param made the day on which it was made, or null
   */
  public record Touch(long id, LocalDate on, String words, @Nullable LocalDate made) {}

  /** Puts the steps in the order of their days. O(n log n). */
  public ContactPlan {
    touches =
        touches.stream()
            .sorted(Comparator.comparing(Touch::on).thenComparing(Touch::words))
            .toList();
  }

  /** The first step that was not made yet, whenever its day is. O(steps). */
  public Optional<Touch> next() {
    return touches.stream().filter(touch -> touch.made() == null).findFirst();
  }

  /** The first step that was not made yet, from six days before its day. O(steps). */
  public Optional<Touch> due(LocalDate today) {
    return next().filter(touch -> !touch.on().isAfter(today.plusDays(AHEAD)));
  }

  /** Whether the day on which it is looked at again has come; never without such a day. */
  public boolean reviewed(LocalDate today) {
    return review != null && !review.isAfter(today);
  }
}
