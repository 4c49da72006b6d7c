package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import rapport.sources.Bytes;

/** What bytes without a label say. */
class GuessedTextTest {

  private static String guessed(String bytes) {
    byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return Charsets.guess(raw, 0, raw.length);
  }

  private static String subject(String words, String charset) throws IOException {
    String letter =
        """
        From: Nora Beck <nora@beck.example>
        To: ada@helix.example
        Date: Mon, 02 Nov 2026 09:00:00 +0000
        Subject: %s
        Content-Type: text/plain; charset=%s

        x
        """
            .formatted(words, charset);
    byte[] raw = letter.getBytes(StandardCharsets.ISO_8859_1);
    return Shown.of(new MessageReader().read(new Bytes("a.eml", raw), ""));
  }

  @Test
  void anApostropheOfAWindowsProgramIsOne() {
    assertEquals("it’s here", guessed("it\u0092s here"));
    assertEquals("“here” … soon", guessed("\u0093here\u0094 \u0085 soon"));
    assertEquals("café", guessed("caf\u00e9"));
  }

  @Test
  void aByteThatEndsALineElsewhereSaysNothingAlone() {
    assertEquals("Link Exchange\uFFFD", guessed("Link Exchange\u0085"));
  }

  @Test
  void aMessageThatSaysItIsWesternSaysNoMoreOfSuchAByte() throws IOException {
    assertTrue(subject("Link Exchange\u0085", "iso-8859-1").contains("Link Exchange\uFFFD"));
    assertTrue(subject("Link Exchange\u0085", "windows-1252").contains("Link Exchange\uFFFD"));
    assertTrue(subject("Caf\u00e9", "iso-8859-1").contains("Café"));
    assertTrue(subject("\u00c4\u00e0", "windows-1251").contains("Да"));
  }

  @Test
  void whatIsUtf8StaysSo() {
    assertEquals("über …", guessed("\u00c3\u00bcber \u00e2\u0080\u00a6"));
  }
}
