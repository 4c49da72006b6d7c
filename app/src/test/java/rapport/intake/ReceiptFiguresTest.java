package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.sources.ReceiptItems;
import rapport.store.sources.ReceiptItems.Figure;

/** Each figure of a receipt opens as many items as it says, and those that it means. */
class ReceiptFiguresTest {

  @TempDir Path folder;

  private static Map<Figure, Long> sizes(Road road, Receipt receipt) {
    Map<Figure, Long> sizes = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      ReceiptItems.Sizes found =
          new ReceiptItems(road.database).sizes(Road.OWNER, receipt.id(), figure);
      sizes.put(figure, found.happened() + found.cards());
    }
    return sizes;
  }

  private static void agree(Road road, Receipt receipt) {
    assertEquals(
        Map.of(
            Figure.ALL, receipt.found() - receipt.unreadable(),
            Figure.IMPORTED, receipt.imported(),
            Figure.UPDATED, receipt.updated(),
            Figure.KNOWN, receipt.known(),
            Figure.LEFT_OUT, receipt.leftOutSum()),
        sizes(road, receipt));
  }

  private static Letters letters() {
    Letters letters = new Letters();
    for (int n = 0; n < 3; n++) letters.fromMaya("m" + n, 30 + n);
    return letters.letter(
        "news",
        "News <news@fenwick.example>",
        "ada@helix.example",
        2,
        "List-Unsubscribe: <mailto:x@y.example>");
  }

  @Test
  void ofMailTheListsAreAsLongAsTheFigures() throws IOException {
    Path first = folder.resolve("first.mbox");
    Path second = folder.resolve("second.mbox");
    letters().to(first);
    letters().fromMaya("more", 3).to(second);
    try (Road road = new Road(folder.resolve("home"))) {
      Receipt one = road.one(first);
      agree(road, one);
      Receipt two = road.one(second);
      assertEquals(List.of(1L, 3L, 1L), List.of(two.imported(), two.known(), two.leftOutSum()));
      agree(road, two);
      agree(road, one);
    }
  }

  @Test
  void aMeetingThatMovedAndACardThatIsNewerAreListedAsUpdated() throws IOException {
    try (Road road = new Road(folder.resolve("home"))) {
      road.one(calendar("first.ics", 1, "20260210T090000Z"));
      Receipt moved = road.one(calendar("second.ics", 2, "20260211T090000Z"));
      assertEquals(1, moved.updated());
      agree(road, moved);
      assertEquals(
          "Review",
          new ReceiptItems(road.database)
              .happened(Road.OWNER, moved.id(), Figure.UPDATED, 0, 9)
              .getFirst()
              .subject());
      road.one(card("first.vcf", "2026-01-01T00:00:00Z", "Partner"));
      Receipt newer = road.one(card("second.vcf", "2026-02-01T00:00:00Z", "Chair"));
      assertEquals(1, newer.updated());
      agree(road, newer);
      assertTrue(
          new ReceiptItems(road.database)
              .cards(Road.OWNER, newer.id(), Figure.UPDATED, 0, 9)
              .toString()
              .contains("Chair"));
    }
  }

  /** What an import that is taken back had updated is listed nowhere. */
  @Test
  void anImportTakenBackLeavesNoList() throws IOException {
    try (Road road = new Road(folder.resolve("home"))) {
      road.one(calendar("first.ics", 1, "20260210T090000Z"));
      Receipt moved = road.one(calendar("second.ics", 2, "20260211T090000Z"));
      new rapport.store.sources.Receipts(road.database).undo(Road.OWNER, moved.id());
      assertEquals(0L, road.counts().get("receipt_updated"));
    }
  }

  private Path calendar(String name, int sequence, String start) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:m1\nSEQUENCE:"
            + sequence
            + "\nDTSTAMP:20260101T00000"
            + sequence
            + "Z\nDTSTART:"
            + start
            + "\nSUMMARY:Review\nORGANIZER:mailto:ada@helix.example\n"
            + "ATTENDEE;CN=Maya Okafor:mailto:maya@northwind.example\nEND:VEVENT\nEND:VCALENDAR\n");
  }

  private Path card(String name, String revised, String title) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "BEGIN:VCARD\nVERSION:4.0\nUID:u1\nFN:Maya Okafor\nEMAIL:maya@northwind.example\nTITLE:"
            + title
            + "\nREV:"
            + revised
            + "\nEND:VCARD\n");
  }
}
