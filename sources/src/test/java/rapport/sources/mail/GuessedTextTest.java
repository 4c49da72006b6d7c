package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What bytes without a label say. */
class GuessedTextTest {

  private static String guessed(String bytes) {
    byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return Charsets.guess(raw, 0, raw.length);
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
  void whatIsUtf8StaysSo() {
    assertEquals("über …", guessed("\u00c3\u00bcber \u00e2\u0080\u00a6"));
  }
}
