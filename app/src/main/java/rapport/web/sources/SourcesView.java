package rapport.web.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.intake.OwnReasons;
import rapport.intake.Receipt;
import rapport.web.Frame;
import rapport.web.Say;

/**
 * Where everything came from.
 *
 * @param unheard what cannot be known because a source holds one side only, a sentence each
 * @param wrong what is wrong with the path that was given, or null
 * @param own addresses taken for the owner's that the owner was not asked about yet
 * @param ends which source ended when, in one sentence, or empty
 * @param back the offer to look back at mail that ended, or null
 */
public record SourcesView(
    Frame frame,
    List<JobCard> jobs,
    List<ConnectionCard> connections,
    ConnectionForm form,
    List<ReceiptCard> receipts,
    List<String> nearby,
    List<String> unheard,
    String limit,
    @Nullable String path,
    @Nullable String wrong,
    List<OwnReasons.Own> own,
    String ends,
    @Nullable LookBack back) {

  private static final int MOST = 100;

  /** Copies the lists. */
  public SourcesView {
    jobs = List.copyOf(jobs);
    connections = List.copyOf(connections);
    nearby = List.copyOf(nearby);
    unheard = List.copyOf(unheard);
    receipts = List.copyOf(receipts);
    own = List.copyOf(own);
  }

  public static SourcesView of(
      Frame frame,
      List<JobCard> jobs,
      List<ConnectionCard> connections,
      List<Receipt> receipts,
      long bytes,
      Say say) {
    return new SourcesView(
        frame,
        jobs,
        connections,
        ConnectionForm.EMPTY,
        receipts.stream().limit(MOST).map(r -> ReceiptCard.of(r, say)).toList(),
        List.of(),
        List.of(),
        Say.number(bytes / 1_000_000_000L) + " GB",
        null,
        null,
        List.of(),
        "",
        null);
  }

  /** Whether what lies on this machine is shown at once: where it is meant, or nothing is read. */
  public boolean here() {
    boolean nothing = receipts.isEmpty() && connections.isEmpty() && jobs.isEmpty();
    return path != null || !nearby.isEmpty() || (nothing && !account());
  }

  /** Whether the form for an account is shown at once: where something was typed into it. */
  public boolean account() {
    return form.wrong() != null || form.tried() != null || !form.address().isEmpty();
  }

  public SourcesView wrong(String typed, String why) {
    return new SourcesView(
        frame,
        jobs,
        connections,
        form,
        receipts,
        nearby,
        unheard,
        limit,
        typed,
        why,
        own,
        ends,
        back);
  }

  /** With what the sources cannot tell, because they hold one side only. */
  public SourcesView unheard(List<String> words) {
    return new SourcesView(
        frame,
        jobs,
        connections,
        form,
        receipts,
        nearby,
        words,
        limit,
        path,
        wrong,
        own,
        ends,
        back);
  }

  /** With what lies on this machine and was never read. */
  public SourcesView nearby(List<String> folders) {
    return new SourcesView(
        frame,
        jobs,
        connections,
        form,
        receipts,
        folders,
        unheard,
        limit,
        path,
        wrong,
        own,
        ends,
        back);
  }

  /** Asking whether some addresses are the owner's. */
  public SourcesView asking(List<OwnReasons.Own> addresses) {
    return new SourcesView(
        frame,
        jobs,
        connections,
        form,
        receipts,
        nearby,
        unheard,
        limit,
        path,
        wrong,
        addresses,
        ends,
        back);
  }

  /** Saying when mail ended, and offering to look back at it. */
  public SourcesView ended(String words, @Nullable LookBack offer) {
    return new SourcesView(
        frame,
        jobs,
        connections,
        form,
        receipts,
        nearby,
        unheard,
        limit,
        path,
        wrong,
        own,
        words,
        offer);
  }

  /** With what was typed to add a source. */
  public SourcesView with(ConnectionForm typed) {
    return new SourcesView(
        frame,
        jobs,
        connections,
        typed,
        receipts,
        nearby,
        unheard,
        limit,
        path,
        wrong,
        own,
        ends,
        back);
  }
}
