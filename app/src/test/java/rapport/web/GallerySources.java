package rapport.web;

import java.util.List;
import rapport.interactions.LeftOut;
import rapport.web.sources.JobCard;
import rapport.web.sources.ReceiptViews;
import rapport.web.sources.SourcesView;

/** The gallery's states of sources and receipts. */
final class GallerySources {

  private GallerySources() {}

  static void states(Gallery.Adding to) {
    to.add(
        "sources",
        "sources/page",
        Room.SOURCES,
        frame -> sources(frame, List.of(GalleryOffice.running()), GalleryOffice.receipts()));
    to.add(
        "sources-one",
        "sources/page",
        Room.SOURCES,
        frame -> sources(frame, List.of(), GalleryOffice.receipts().subList(1, 2)));
    to.add(
        "sources-begin",
        "sources/page",
        Room.SOURCES,
        frame -> sources(frame, List.of(GalleryOffice.beginning()), List.of()));
    to.add(
        "sources-empty",
        "sources/page",
        Room.SOURCES,
        frame -> sources(frame, List.of(), List.of()));
    to.add(
        "sources-wrong",
        "sources/page",
        Room.SOURCES,
        frame ->
            sources(frame, List.of(GalleryOffice.broken()), GalleryOffice.receipts())
                .wrong("/home/ada/nowhere.mbox", "Nothing readable is at /home/ada/nowhere.mbox"));
    to.add(
        "left-out",
        "sources/leftout",
        Room.SOURCES,
        frame ->
            ReceiptViews.LeftOutView.of(
                frame,
                GalleryOffice.mailbox(),
                LeftOut.NEWSLETTER,
                List.of(
                    GalleryCast.leftOut(1, "Your week in numbers", "Orchard Letters"),
                    GalleryCast.leftOut(
                        2,
                        "Ten things about platforms that will not surprise you at all",
                        "The Platform Weekly")),
                0,
                GalleryCast.SAY));
    to.add(
        "left-out-empty",
        "sources/leftout",
        Room.SOURCES,
        frame ->
            ReceiptViews.LeftOutView.of(
                frame, GalleryOffice.calendar(), LeftOut.SPAM, List.of(), 0, GalleryCast.SAY));
    to.add(
        "problems",
        "sources/problems",
        Room.SOURCES,
        frame -> ReceiptViews.ProblemsView.of(frame, GalleryOffice.mailbox()));
  }

  private static SourcesView sources(
      Frame frame, List<JobCard> jobs, List<rapport.intake.Receipt> receipts) {
    return SourcesView.of(
        frame,
        jobs.stream().map(JobCard::still).toList(),
        receipts,
        Options.UPLOAD_BYTES,
        GalleryCast.SAY);
  }
}
