package rapport.sources.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Bytes;
import rapport.sources.Collected;
import rapport.sources.Golden;
import rapport.sources.Item;
import rapport.sources.Sources;
import rapport.sources.Window;

class EmlxTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String MAIL = "From: maya@brightwater.example\nSubject: One\n\nHello.\n";

  @TempDir private Path home;

  private void file(String name, String text) throws IOException {
    Path path = home.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String inside(String text) throws IOException {
    try (var in = new EmlxContent(Bytes.of("7.emlx", text)).open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theMessageIsReadAndNotThePropertyList() throws IOException {
    Golden.check(new Emlx(), WINDOW, "local/plan.emlx");
  }

  @Test
  void theFirstLineSaysHowLongTheMessageIs() throws IOException {
    assertEquals("abc", inside("3         \nabcdef"));
    assertEquals("abc", inside("  3\r\nabcdef"));
    assertEquals("abc", inside("99\nabc"));
    assertEquals("", inside("0\nabc"));
    for (String without :
        List.of("", "7", "\nabc", "3 4\nabc", MAIL, "9".repeat(30) + "\nabc", " ".repeat(80)))
      assertEquals(without, inside(without));
  }

  @Test
  void aLengthLineAndAFieldAreNeeded() {
    for (String yes : List.of("12 \n" + MAIL, "12\r\n" + MAIL)) assertTrue(reads(yes), yes);
    for (String no : List.of("12\n", "1\n00:00:01,000 --> 00:00:02,000\nHello", MAIL, "12\n12\n"))
      assertFalse(reads(no), no);
  }

  private static boolean reads(String head) {
    return new Emlx().reads("a", head.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theFoldersOfAppleMailGetOneReceipt() throws IOException {
    String box = "V10/8A-1/INBOX.mbox/2F-3/Data/Messages/1.emlx";
    String sent = "V10/8A-1/Work.mbox/Sent Messages.mbox/2F-3/Data/1/2/Messages/2.partial.emlx";
    file(box, MAIL.length() + " \n" + MAIL + "<plist/>");
    file(sent, MAIL.length() + " \n" + MAIL + "<plist/>");
    var units = Sources.units(List.of(home), false);
    Collected found = new Collected();
    units.getFirst().read(WINDOW, found);
    assertEquals(List.of("eml-folder"), units.stream().map(unit -> unit.format()).toList());
    assertEquals(
        List.of(List.of("INBOX"), List.of("Work/Sent Messages")),
        found.mails().stream().map(Item.Mail::folders).toList());
    assertEquals(List.of(false, true), found.mails().stream().map(Item.Mail::sent).toList());
    assertEquals(2, Sources.units(List.of(home), true).size());
  }
}
