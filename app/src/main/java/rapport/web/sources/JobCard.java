package rapport.web.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.intake.Job;
import rapport.intake.Newcomers;
import rapport.intake.Progress;
import rapport.web.Say;
import rapport.web.people.Face;

/**
 * One import on its way.
 *
 * @param came how much is known by now that was not before, in a sentence, or empty
 * @param people some of those who appeared, newest first
 */
public record JobCard(
    long id,
    String title,
    String state,
    String tone,
    String progress,
    String left,
    String width,
    boolean running,
    @Nullable String failure,
    String came,
    List<Face> people) {

  /** As it stands, with those who appeared so far. */
  public static JobCard of(Job job, Newcomers.Met met) {
    JobCard card =
        of(job.id(), job.title(), job.progress(), job.done(), job.stopped(), job.failure());
    return (job.waiting() && !job.stopped() ? card.waiting() : card).with(met);
  }

  /** The same before its turn: another import goes on in this home. */
  public JobCard waiting() {
    return new JobCard(
        id,
        title,
        "waits",
        "gold",
        "Another import is being read into this home; this one begins by itself when that is over.",
        "",
        "0%",
        running,
        failure,
        "",
        List.of());
  }

  public static JobCard of(
      long id,
      String title,
      @Nullable Progress progress,
      boolean done,
      boolean stopped,
      @Nullable String failure) {
    String state = failure != null ? "broke off" : done ? "done" : stopped ? "stopping" : "reading";
    return new JobCard(
        id,
        ReceiptCard.name(title),
        state,
        failure != null ? "warm" : done ? "good" : "blue",
        progress == null ? "looking at what is there" : words(progress),
        done || progress == null ? "" : left(progress),
        Math.round(100 * (progress == null ? 0 : progress.part())) + "%",
        !done,
        failure,
        "",
        List.of());
  }

  /** The same card for a page that nothing will be sent to. */
  public JobCard still() {
    return new JobCard(
        0, title, state, tone, progress, left, width, running, failure, came, people);
  }

  /** The same with those who appeared so far. */
  public JobCard with(Newcomers.Met met) {
    String found =
        met.handles() == 0
            ? ""
            : Say.count(met.handles(), "new address or number", "new addresses and numbers")
                + " so far.";
    List<Face> faces =
        met.people().stream().map(one -> Face.called(one.handle(), one.name())).toList();
    return new JobCard(
        id, title, state, tone, progress, left, width, running, failure, found, faces);
  }

  private static String words(Progress progress) {
    String words = Say.count(progress.items(), "item", "items");
    if (progress.units() > 1) {
      words = "source " + progress.unit() + " of " + progress.units() + ", " + words;
    }
    return progress.perSecond() > 0
        ? words + ", " + Say.number(progress.perSecond()) + " a second"
        : words;
  }

  private static String left(Progress progress) {
    return progress.secondsLeft() < 0
        ? "time left not known yet"
        : "about " + Say.seconds(progress.secondsLeft()) + " left";
  }
}
