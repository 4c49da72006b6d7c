package rapport.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Shelf;
import rapport.desk.sources.CardDifferences;
import rapport.desk.sources.Gathered;
import rapport.intake.OwnReasons;
import rapport.interactions.LeftOut;
import rapport.live.Seen;
import rapport.sources.cards.CardField;
import rapport.sources.tables.ColumnGuess;
import rapport.sources.tables.TableHead;
import rapport.store.sources.CardWrites;
import rapport.store.sources.CardWrites.State;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;
import rapport.store.sources.ReceiptItems;
import rapport.store.sources.ReceiptItems.Figure;
import rapport.web.sources.CardsView;
import rapport.web.sources.ConnectionCard;
import rapport.web.sources.ConnectionForm;
import rapport.web.sources.JobCard;
import rapport.web.sources.ProviderView;
import rapport.web.sources.ReceiptViews;
import rapport.web.sources.SampleView;
import rapport.web.sources.SourcesView;
import rapport.web.sources.TableView;

/** The gallery's states of sources and receipts. */
final class GallerySources {

  private GallerySources() {}

  static void states(Gallery.Adding to) {
    to.add(
        "sources-kept",
        "sources/sources",
        Room.SOURCES,
        frame ->
            SourcesView.of(
                    frame,
                    List.of(),
                    kept(),
                    List.of(),
                    Options.UPLOAD_BYTES,
                    GalleryCast.SAY,
                    SourcesView.Around.NOTHING)
                .with(ConnectionForm.EMPTY.wrong("The server did not accept user and password.")));
    to.add(
        "sources",
        "sources/sources",
        Room.SOURCES,
        frame -> sources(frame, List.of(GalleryOffice.running()), GalleryOffice.receipts()));
    to.add(
        "sources-one",
        "sources/sources",
        Room.SOURCES,
        frame ->
            sources(
                frame,
                List.of(),
                GalleryOffice.receipts().subList(1, 2),
                asking(
                    new OwnReasons.Own(
                        "ada@helix.example",
                        false,
                        List.of(
                            "212 letters filed as sent are from it.",
                            "Its name shares “ada” with that of ada@post.example.")),
                    new OwnReasons.Own("ada@post.example", false, List.of()),
                    new OwnReasons.Own(
                        "alindqvist@post.example",
                        false,
                        true,
                        List.of(
                            "You wrote 39 letters to it alone, 34 passed on, and hardly any letter between you two is an answer.",
                            "It is spelled much as ada@helix.example.")))));
    to.add(
        "sources-ended",
        "sources/sources",
        Room.SOURCES,
        frame ->
            sources(
                frame,
                List.of(),
                GalleryOffice.receipts(),
                new SourcesView.Around(
                    List.of(),
                    List.of(),
                    List.of(),
                    "Your mail ends on 14 Jun 2001, 25 years ago.",
                    GalleryOffice.BACK,
                    false,
                    new Gathered(1, 0))));
    to.add(
        "sources-begin",
        "sources/sources",
        Room.SOURCES,
        frame ->
            sources(frame, List.of(GalleryOffice.waiting(), GalleryOffice.beginning()), List.of()));
    to.add(
        "sources-wrong",
        "sources/sources",
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
                Set.of(),
                0,
                GalleryCast.SAY));
    to.add(
        "left-out-empty",
        "sources/leftout",
        Room.SOURCES,
        frame ->
            ReceiptViews.LeftOutView.of(
                frame,
                GalleryOffice.calendar(),
                LeftOut.SPAM,
                List.of(),
                Set.of(),
                0,
                GalleryCast.SAY));
    to.add(
        "items",
        "sources/items",
        Room.SOURCES,
        frame ->
            ReceiptViews.ItemsView.of(
                frame,
                GalleryOffice.mailbox(),
                Figure.IMPORTED,
                new Shelf.Items(
                    new ReceiptItems.Sizes(1, 2),
                    List.of(GalleryCast.leftOut(1, "Your week in numbers", "Orchard Letters")),
                    List.of(
                        new ReceiptItems.Work("Maya Okafor", "Northwind", "Partner"),
                        new ReceiptItems.Work("Noor Haddad", null, null))),
                0,
                GalleryCast.SAY));
    to.add(
        "items-empty",
        "sources/items",
        Room.SOURCES,
        frame ->
            ReceiptViews.ItemsView.of(
                frame,
                GalleryOffice.calendar(),
                Figure.KNOWN,
                new Shelf.Items(new ReceiptItems.Sizes(0, 0), List.of(), List.of()),
                0,
                GalleryCast.SAY));
    to.add(
        "sample", "sources/sample", Room.TODAY, frame -> new SampleView(frame, null, null, false));
    to.add(
        "sample-coming",
        "sources/sample",
        Room.TODAY,
        frame -> new SampleView(frame, GalleryOffice.running().still(), null, false));
    to.add(
        "sample-there",
        "sources/sample",
        Room.TODAY,
        frame ->
            new SampleView(frame, null, "http://127.0.0.1:40123/sign-in?link=abcdefghij", false));
    to.add(
        "sample-broken",
        "sources/sample",
        Room.TODAY,
        frame -> new SampleView(frame, null, null, true));
    to.add(
        "sign-in-typed",
        "sources/signin",
        Room.SOURCES,
        frame ->
            new ProviderView(
                frame,
                1,
                "ada@helix.example",
                "https://login.provider.example/device",
                "ABCD-EFGH",
                "The provider has not said yes yet. Try again in a moment."));
    to.add(
        "sign-in-agreed",
        "sources/signin",
        Room.SOURCES,
        frame ->
            new ProviderView(
                frame, 1, "ada@helix.example", "https://accounts.provider.example/a", null, null));
    to.add("cards", "sources/cards", Room.SOURCES, GallerySources::cards);
    to.add(
        "cards-same",
        "sources/cards",
        Room.SOURCES,
        frame -> CardsView.of(frame, true, List.of(), List.of()));
    to.add(
        "cards-never",
        "sources/cards",
        Room.SOURCES,
        frame -> CardsView.of(frame, false, List.of(), List.of()));
    to.add("columns", "sources/columns", Room.SOURCES, frame -> columns(frame, null));
    to.add(
        "columns-wrong",
        "sources/columns",
        Room.SOURCES,
        frame ->
            columns(
                frame, "Say which column holds a name, a mail address, a number or a profile."));
    to.add(
        "problems",
        "sources/problems",
        Room.SOURCES,
        frame -> ReceiptViews.ProblemsView.of(frame, GalleryOffice.mailbox()));
  }

  /** A mailbox that is well, one that asks, a calendar that rests, cards that want a password. */
  private static List<ConnectionCard> kept() {
    long now = GalleryCast.NOW.getEpochSecond();
    return List.of(
        card(
            "IMAP",
            false,
            new Connections.State(
                1, 7L, now - 240, now - 240, now + 360, null, null, false, 4, 4, 0)),
        card(
            "IMAP",
            false,
            new Connections.State(
                2,
                7L,
                now - 240,
                now - 240,
                now + 360,
                null,
                "The inbox looks emptied: 40 of 200 are no longer there.",
                false,
                0,
                0,
                0)),
        card(
            "CALDAV",
            true,
            new Connections.State(
                3, 7L, now - 9_000, now - 9_000, now + 360, null, null, false, 0, 0, 0)),
        card(
            "CARDDAV",
            false,
            new Connections.State(
                4,
                7L,
                now - 99_000,
                now - 240,
                null,
                "The server did not accept user and password.",
                null,
                false,
                0,
                0,
                0)));
  }

  private static ConnectionCard card(String kind, boolean paused, Connections.State state) {
    Connections.Row row =
        new Connections.Row(
            state.connection(),
            kind,
            List.of("Work", "Work before", "Meetings at work", "Cards at work")
                .get((int) state.connection() - 1),
            "imap.helix.example",
            993,
            "TLS",
            "ada@helix.example",
            kind.equals("IMAP") ? "" : "https://dav.helix.example/ada/",
            false,
            "",
            paused,
            0);
    Map<String, Long> outcomes =
        Map.of("new", 2_113L, "known", 3L, "list", 600L, "newsletter", 99L, "unreadable", 2L);
    Holdings.Compared compared =
        new Holdings.Compared(GalleryCast.NOW.getEpochSecond() - 9_000, paused ? 2 : 0);
    return ConnectionCard.of(
        new Seen(row, state, outcomes, compared), GalleryCast.SAY, GalleryCast.NOW);
  }

  /** One part that is open, one that waits, one that had changed, one that is refused. */
  private static CardsView cards(Frame frame) {
    List<CardDifferences.Difference> all = new ArrayList<>();
    all.add(difference(CardField.TITLE, null, "Head of Tides", null));
    all.add(difference(CardField.PHONE, null, "+4930123456", null));
    all.add(difference(CardField.BIRTHDAY, "1984-12-03", "--12-02", null));
    all.add(difference(CardField.TOWN, "Bristol, United Kingdom", "Lisbon, Portugal", null));
    all.add(difference(CardField.NAME, "Maya Okafor", "Maya Lindqvist", State.WAITING));
    all.add(difference(CardField.ORGANISATION, "Northwind", "Quay & Partners", State.CHANGED));
    all.add(difference(CardField.EMAIL, null, "maya@quay.example", State.REFUSED));
    return CardsView.of(
        frame,
        true,
        all,
        List.of(
            new CardDifferences.Back(
                "Maya Okafor", wish(CardField.TITLE, "Head of Tides", "Buyer", State.BACK, null)),
            new CardDifferences.Back(
                "Maya Okafor",
                wish(CardField.TITLE, "Head of Tides", "Buyer", State.CHANGED, "Partner")),
            new CardDifferences.Back(
                "Maya Okafor",
                wish(CardField.TITLE, "Head of Tides", "Buyer", State.REFUSED, null))));
  }

  private static CardDifferences.Difference difference(
      CardField field, @Nullable String seen, String said, @Nullable State state) {
    return new CardDifferences.Difference(
        4,
        "Office",
        GalleryCast.MAYA,
        "https://dav.helix.example/ada/1.vcf",
        field,
        seen,
        said,
        state == null ? null : wish(field, seen, said, state, "Harbour"));
  }

  private static CardWrites.Row wish(
      CardField field, @Nullable String seen, String said, State state, @Nullable String found) {
    return new CardWrites.Row(
        1,
        4,
        "https://dav.helix.example/ada/1.vcf",
        1,
        field.name(),
        seen,
        said,
        state,
        found,
        "ORG:Northwind",
        "ORG:Quay",
        0);
  }

  private static TableView columns(Frame frame, @Nullable String wrong) {
    TableHead head =
        TableHead.of(
                "people.csv",
                """
                Who,Where we met,Mail,Born,Score
                Maya Okafor,Harbour fair,maya@northwind.example,1984-04-13,7
                Tomás Rey,A talk on tides that went on well beyond the time it was given,tomas@harbour.example,,
                """
                    .getBytes(StandardCharsets.UTF_8))
            .orElseThrow();
    return TableView.of(frame, 3, "/home/ada/people.csv", head, ColumnGuess.of(head), wrong);
  }

  static SourcesView sources(
      Frame frame, List<JobCard> jobs, List<rapport.intake.Receipt> receipts) {
    return sources(frame, jobs, receipts, SourcesView.Around.NOTHING);
  }

  private static SourcesView.Around asking(OwnReasons.Own... own) {
    return new SourcesView.Around(
        List.of(), List.of(), List.of(own), "", null, false, new Gathered(463, 52));
  }

  static SourcesView sources(
      Frame frame,
      List<JobCard> jobs,
      List<rapport.intake.Receipt> receipts,
      SourcesView.Around around) {
    return SourcesView.of(
        frame,
        jobs.stream().map(JobCard::still).toList(),
        List.of(),
        receipts,
        Options.UPLOAD_BYTES,
        GalleryCast.SAY,
        around);
  }
}
