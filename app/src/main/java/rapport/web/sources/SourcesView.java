package rapport.web.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.sources.Gathered;
import rapport.intake.OwnReasons;
import rapport.intake.Receipt;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;

/**
 * Where everything known came from, and what else can be read.
 *
 * @param wrong what is wrong with the path that was given, or null
 */
public record SourcesView(
    Frame frame,
    List<JobCard> jobs,
    List<ConnectionCard> connections,
    ConnectionForm form,
    List<ReceiptCard> receipts,
    String limit,
    @Nullable String path,
    @Nullable String wrong,
    Around around) {

  private static final int MOST = 100;

  /**
   * What is asked, offered and told around the sources themselves.
   *
   * @param nearby what programs keep on this machine and was never read
   * @param unheard what cannot be known because a source holds one side only, a sentence each
   * @param own addresses taken for the owner's that the owner was not asked about yet
   * @param ends which source ended when, in one sentence, or empty
   * @param back the offer to look back at mail that ended, or null
   * @param sample whether the sample office can be opened from here
   * @param gathered how many people all of it came to
   * @param you who the owner seems to be, or null
   * @param faces some of the people, those with the strongest ties first
   */
  public record Around(
      List<Offered> nearby,
      List<String> unheard,
      List<OwnReasons.Own> own,
      String ends,
      @Nullable LookBack back,
      boolean sample,
      Gathered gathered,
      @Nullable Face you,
      List<Face> faces) {

    /** Nothing of all that. */
    public static final Around NOTHING =
        new Around(List.of(), List.of(), List.of(), "", null, false, new Gathered(0, 0));

    /** The same without anybody's face. */
    public Around(
        List<Offered> nearby,
        List<String> unheard,
        List<OwnReasons.Own> own,
        String ends,
        @Nullable LookBack back,
        boolean sample,
        Gathered gathered) {
      this(nearby, unheard, own, ends, back, sample, gathered, null, List.of());
    }

    /** Whose things were found here. */
    public String found() {
      List<String> programs = nearby.stream().map(Offered::program).distinct().toList();
      return String.join(" and ", programs) + (programs.size() == 1 ? " was found" : " were found");
    }

    /** What it means that addresses were found, or only look like the owner's. */
    public String addresses() {
      long likely = own.stream().filter(OwnReasons.Own::likely).count();
      String own =
          likely == 0
              ? ""
              : (likely == 1 ? " One address looks" : " " + likely + " addresses look")
                  + " like another one of yours: until you say so, it is somebody else’s, and no"
                  + " silence is told of them.";
      if (likely == this.own.size()) return own.strip();
      return "Rapport found "
          + (this.own.size() - likely == 1 ? "this address" : "these addresses")
          + " by itself. What is sent from here counts as yours; whoever writes from another"
          + " address is another person."
          + own;
    }

    /** How many people that is and how many are close, or empty where there is nobody. */
    public String people() {
      if (gathered.people() == 0) return "";
      String all = Say.count(gathered.people(), "person", "people");
      return gathered.close() == 0 ? all : all + ", " + Say.number(gathered.close()) + " close";
    }
  }

  public static SourcesView of(
      Frame frame,
      List<JobCard> jobs,
      List<ConnectionCard> connections,
      List<Receipt> receipts,
      long bytes,
      Say say,
      Around around) {
    return new SourcesView(
        frame,
        jobs,
        connections,
        ConnectionForm.EMPTY,
        receipts.stream().limit(MOST).map(r -> ReceiptCard.of(r, say)).toList(),
        Say.number(bytes / 1_000_000_000L) + " GB",
        null,
        null,
        around);
  }

  /** Whether every item of every import that is shown is accounted for. */
  public boolean adds() {
    return receipts.stream().allMatch(ReceiptCard::adds);
  }

  /** Whether what lies on this machine is shown at once: where it is meant, or nothing is read. */
  public boolean here() {
    boolean nothing = receipts.isEmpty() && connections.isEmpty() && jobs.isEmpty();
    return path != null || !around.nearby().isEmpty() || (nothing && !account());
  }

  /** Whether anything is read just now: how many people that makes is not known before its end. */
  public boolean reading() {
    return jobs.stream().anyMatch(JobCard::running);
  }

  /** Whether the form for an account is shown at once: where something was typed into it. */
  public boolean account() {
    return form.wrong() != null || form.tried() != null || !form.address().isEmpty();
  }

  public SourcesView wrong(String typed, String why) {
    return new SourcesView(frame, jobs, connections, form, receipts, limit, typed, why, around);
  }

  /** With what was typed to add a source. */
  public SourcesView with(ConnectionForm typed) {
    return new SourcesView(frame, jobs, connections, typed, receipts, limit, path, wrong, around);
  }
}
