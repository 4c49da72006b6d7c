package rapport.web;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import rapport.intake.Job;
import rapport.intake.Jobs;
import rapport.web.sources.JobCard;

/** Tells one browser about one import twice a second, until it is over or nobody listens. */
public record Watch(Job job, Jobs jobs, SseEmitter emitter, Pages pages) implements Runnable {

  private static final int PAUSE_MILLIS = 500;

  @Override
  public void run() {
    try {
      while (!job.done()) {
        String card = pages.fragment("sources/job", JobCard.of(job, jobs.met(job)));
        emitter.send(SseEmitter.event().name("card").data(card, MediaType.TEXT_HTML));
        Thread.sleep(PAUSE_MILLIS);
      }
      emitter.send(SseEmitter.event().name("over").data("over"));
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      emitter.complete();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }
}
