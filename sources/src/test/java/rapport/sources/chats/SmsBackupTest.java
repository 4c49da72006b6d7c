package rapport.sources.chats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Collected;
import rapport.sources.Effort;
import rapport.sources.Golden;
import rapport.sources.Item;
import rapport.sources.Window;

class SmsBackupTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String SMS =
      "<sms address=\"+4915123456789\" date=\"1772439302000\" type=\"1\" body=\"a\"/>";

  @TempDir private Path home;

  private static Collected read(String text) {
    return Effort.bounded(() -> Collected.of(new SmsBackup(), "sms.xml", WINDOW, text));
  }

  private static String mended(String text) throws IOException {
    try (Mended in = new Mended(new StringReader(text))) {
      return in.readAllAsString();
    }
  }

  @Test
  void textsAreToldAsExpected() throws IOException {
    Golden.check(new SmsBackup(), WINDOW, "chats/texts.xml");
  }

  @Test
  void callsAreToldAsExpected() throws IOException {
    Golden.check(new SmsBackup(), WINDOW, "chats/calls.xml");
  }

  @Test
  void halvesOfSignsBecomeOneSign() throws IOException {
    assertEquals("<a b=\"\ud83d\ude0a\"/>", mended("<a b=\"&#55357;&#56842;\"/>"));
    assertEquals("<a b=\"\ud83d\ude0a\"/>", mended("<a b=\"&#xd83d;&#xDE0A;\"/>"));
    assertEquals("x", mended("&#55357;x"));
    assertEquals("?", mended("&#56842;"));
    assertEquals("??", mended("&#0;\u0001"));
    for (String same : List.of("&amp;", "&#10;", "&#128522;", "a & b", "&", "it's \"5 > 3\""))
      assertEquals(same, mended(same));
  }

  @Test
  void longAttributesPassInPart() throws IOException {
    String start = "x".repeat(Mended.LONGEST);
    assertEquals("<a b=\"" + start + "\" c=''/>", mended("<a b=\"" + start + "yz\" c=''/>"));
    assertEquals(start + "yz", mended(start + "yz"));
  }

  @Test
  void nothingIsLoadedFromOutside() throws IOException {
    Path secret = Files.writeString(home.resolve("secret"), SMS);
    String doctype = "<!DOCTYPE smses [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    Collected found = read(doctype + "<smses>" + SMS + "&x;" + "</smses>");
    assertTrue(found.items.size() <= 1);
    String bomb = "<!DOCTYPE smses [<!ENTITY a \"" + SMS.replace('"', '\'') + "\">]>";
    assertTrue(read(bomb + "<smses>&a;&a;&a;</smses>").items.isEmpty());
  }

  @Test
  void whatBreaksOffIsSaidSo() {
    Collected found = read("<smses>" + SMS + SMS.replace("302000", "303000") + "<sms addr");
    assertEquals(2, found.items.size());
    assertEquals(List.of("the XML breaks off here; what follows is not read"), found.problems);
  }

  @Test
  void theFirstElementDecides() {
    assertTrue(reads("<?xml version='1.0'?><smses count='1'>"));
    assertTrue(reads("\ufeff<!-- made by > --><calls >"));
    assertFalse(reads("<?xml version='1.0'?><plist>"));
    assertFalse(reads("<smsesx>"));
  }

  private static boolean reads(String text) {
    return new SmsBackup().reads("x.xml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hostileBackupsAreRead() {
    assertEquals(50_000, read("<smses>" + SMS.repeat(50_000) + "</smses>").items.size());
    assertEquals(
        1,
        read("<smses>" + SMS.replace("\"a\"", "\"" + "x".repeat(9_000_000) + "\"") + "</smses>")
            .items
            .size());
    assertEquals(0, read("<smses>" + "<a>".repeat(100_000)).items.size());
    assertEquals(0, read("<smses " + "a='1' ".repeat(100_000)).items.size());
    assertEquals(
        1,
        read("<smses><sms address='"
                + "+49151~".repeat(1_000)
                + "' date='1772439302000' type='1'/></smses>")
            .all(Item.Chat.class)
            .size());
  }
}
