package rapport.web;

import java.util.List;
import rapport.desk.sources.Gathered;
import rapport.web.sources.FirstView;
import rapport.web.sources.Offered;
import rapport.web.sources.SourcesView;

/** The pages before anything is read, with what lies on the machine and without. */
final class GalleryFirst {

  /** What two programs keep in a home. */
  private static final List<Offered> FOUND =
      List.of(
          new Offered(
              "Thunderbird",
              List.of("/home/ada/.thunderbird"),
              List.of("mail", "address books", "calendars")),
          new Offered(
              "Evolution",
              List.of("/home/ada/.local/share/evolution", "/home/ada/.cache/evolution"),
              List.of("address books", "calendars")));

  private GalleryFirst() {}

  static void states(Gallery.Adding to) {
    to.add("first", "nurture/first", Room.TODAY, frame -> new FirstView(frame, FOUND, true));
    to.add(
        "first-terminal",
        "nurture/first",
        Room.TODAY,
        frame -> new FirstView(frame, List.of(), false));
    to.add(
        "sources-empty",
        "sources/sources",
        Room.SOURCES,
        frame ->
            GallerySources.sources(
                frame,
                List.of(),
                List.of(),
                new SourcesView.Around(
                    FOUND, List.of(), List.of(), "", null, true, new Gathered(0, 0))));
  }
}
