package rapport.web.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.intake.Receipt;
import rapport.web.Frame;
import rapport.web.Say;

/**
 * Where everything came from.
 *
 * @param wrong what is wrong with the path that was given, or null
 */
public record SourcesView(
    Frame frame,
    List<JobCard> jobs,
    List<ReceiptCard> receipts,
    String limit,
    @Nullable String path,
    @Nullable String wrong) {

  private static final int MOST = 100;

  /** Copies the lists. */
  public SourcesView {
    jobs = List.copyOf(jobs);
    receipts = List.copyOf(receipts);
  }

  public static SourcesView of(
      Frame frame, List<JobCard> jobs, List<Receipt> receipts, long bytes, Say say) {
    return new SourcesView(
        frame,
        jobs,
        receipts.stream().limit(MOST).map(r -> ReceiptCard.of(r, say)).toList(),
        Say.number(bytes / 1_000_000_000L) + " GB",
        null,
        null);
  }

  public SourcesView wrong(String typed, String why) {
    return new SourcesView(frame, jobs, receipts, limit, typed, why);
  }
}
