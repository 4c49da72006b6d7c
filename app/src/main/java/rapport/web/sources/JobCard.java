package rapport.web.sources;

import org.jspecify.annotations.Nullable;
import rapport.intake.Job;
import rapport.intake.Progress;
import rapport.web.Say;

/** One import on its way. */
public record JobCard(
    long id,
    String title,
    String state,
    String tone,
    String progress,
    String left,
    String width,
    boolean running,
    @Nullable String failure) {

  public static JobCard of(Job job) {
    return of(job.id(), job.title(), job.progress(), job.done(), job.stopped(), job.failure());
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
        failure);
  }

  /** The same card for a page that nothing will be sent to. */
  public JobCard still() {
    return new JobCard(0, title, state, tone, progress, left, width, running, failure);
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
