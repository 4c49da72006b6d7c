package rapport.web.sources;

import org.jspecify.annotations.Nullable;
import rapport.web.Frame;

/**
 * The way from one's own pages to the sample office.
 *
 * @param job how far it is, while it is being made
 * @param link what opens it, once it is served
 * @param broken whether it could not be made
 */
public record SampleView(
    Frame frame, @Nullable JobCard job, @Nullable String link, boolean broken) {

  private static final String TITLE = "The sample office";

  public static SampleView of(Frame frame, SampleOffice office, String host) {
    return switch (office.state()) {
      case SampleOffice.State.Away() -> new SampleView(frame, null, null, false);
      case SampleOffice.State.Coming(var progress) ->
          new SampleView(frame, JobCard.of(0, TITLE, progress, false, false, null), null, false);
      case SampleOffice.State.There(var door) ->
          new SampleView(frame, null, door.get().on(host), false);
      case SampleOffice.State.Broken() -> new SampleView(frame, null, null, true);
    };
  }

  /** What a browser shall ask for next without being told (HTML §4.2.5.3, as a header), or null. */
  @Nullable String next() {
    if (link != null) return "0; url=" + link;
    return job == null ? null : "1";
  }
}
