package rapport.outside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody else chose can become a header, an address or a command. */
class MessageTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
  private static final Route ROUTE =
      new Route(
          "localhost",
          25,
          Route.Security.NONE,
          "",
          new Address("ada@helix.example"),
          new Address("ada@helix.example"));

  private static final String[] BITS = {
    "\r\n",
    "\n",
    "\r",
    "\u2028",
    "\u2029",
    "\u0085",
    "\u0000",
    "\u000b",
    "\u000c",
    "\u202e",
    "\u200d",
    "Bcc: eve@evil.example",
    "\r\n\r\n<script>",
    "=?utf-8?Q?=0D=0ABcc:_eve?=",
    "?=",
    " ",
    "\t",
    "Maya",
    "Łukasz Żółć",
    "李雷",
    "👩🏽‍💻",
    "\ud800",
    "\udc00",
    ":",
    "\"",
    ".\r\n",
    "%0d%0a",
    "ein sehr langer Name, der nicht auf eine Zeile passt",
    "To: x",
    "\\r\\n",
    "e\u0301"
  };

  static Stream<String> hostile() {
    Random random = new Random(4);
    return Stream.concat(
        Stream.of("", " ", "Maya", "\r\nBcc: eve@evil.example", "x\r\n\r\nbody", "日".repeat(3_000)),
        Stream.generate(
                () -> {
                  StringBuilder all = new StringBuilder();
                  for (int n = random.nextInt(12); n >= 0; n--)
                    all.append(BITS[random.nextInt(BITS.length)]);
                  return all.toString();
                })
            .limit(150));
  }

  @Test
  void noSubjectMakesAHeaderOrMovesTheBody() throws MessagingException, IOException {
    for (String words : hostile().toList()) {
      String written = written(words);
      String head = written.substring(0, written.indexOf("\r\n\r\n"));
      assertEquals(
          List.of(
              "Auto-Submitted",
              "Content-Type",
              "Date",
              "From",
              "MIME-Version",
              "Message-ID",
              "Subject",
              "To"),
          List.copyOf(new TreeSet<>(names(head))),
          words);
      assertEquals(8, names(head).size(), words);
      assertTrue(head.chars().allMatch(c -> (c >= 32 && c < 127) || c == 13 || c == 10 || c == 9));
    }
  }

  @Test
  void aSubjectIsReadAsItWasWrittenButForWhatIsNoLetter() throws MessagingException, IOException {
    for (String words : hostile().toList()) {
      String subject = new OutgoingMessage(words, "", "", NOW).subject();
      assertFalse(subject.codePoints().anyMatch(Character::isISOControl));
      String read = read(words).getSubject();
      assertEquals(subject.replaceAll("\\s+", " "), read.replaceAll("\\s+", " ").strip());
    }
  }

  @Test
  void noHostileWordsMakeAnAddress() {
    for (String words : hostile().toList()) {
      assertThrows(IllegalArgumentException.class, () -> new Address(words));
      assertThrows(IllegalArgumentException.class, () -> new Address("a@b.example\n" + words));
      assertThrows(IllegalArgumentException.class, () -> new Address("a" + words + "\r@b.example"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "@b.example",
        "a@",
        "a b@c.example",
        "Ada <a@b.example>",
        "a@b.example,c@d.example",
        "a@b.example\r\nRCPT TO:<e@evil.example>",
        "a@b.example\n",
        "\"a b\"@c.example",
        "a@[1.2.3.4]",
        "a..b@c.example",
        ".a@c.example",
        "a@-b.example",
        "a@b..example",
        "ä@b.example",
        "a@b@c.example"
      })
  void noAddressButAPlainOneIsTaken(String words) {
    assertThrows(IllegalArgumentException.class, () -> new Address(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.example", "ada.l+digest@mail.helix.example", "x@localhost"})
  void aPlainAddressIsTaken(String words) {
    assertEquals(words, new Address(words).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mail.helix.example", "192.0.2.1", "127.0.0.2", "localhost.evil.example", "::2"})
  void anUnsecuredLineNeverLeavesThisMachine(String host) {
    Address ada = new Address("ada@helix.example");
    assertThrows(
        IllegalArgumentException.class,
        () -> new Route(host, 25, Route.Security.NONE, "", ada, ada));
  }

  @Test
  void nothingOfThisMachineIsInTheMessage() throws MessagingException, IOException {
    String written = written("x");
    assertTrue(written.contains("@helix.example>"));
    String user = System.getProperty("user.name", "nobody");
    assertFalse(
        written.lines().filter(l -> l.startsWith("Message-ID")).anyMatch(l -> l.contains(user)));
  }

  private static List<String> names(String head) {
    return head.lines()
        .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
        .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
        .toList();
  }

  private static MimeMessage read(String subject) throws MessagingException, IOException {
    Session session = Session.getInstance(new Properties());
    return new MimeMessage(
        session, new java.io.ByteArrayInputStream(written(subject).getBytes(ISO_8859_1)));
  }

  private static String written(String subject) throws MessagingException, IOException {
    Session session = Session.getInstance(new Properties());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Post.written(session, ROUTE, new OutgoingMessage(subject, "plain", "<p>html</p>", NOW))
        .writeTo(out);
    return out.toString(ISO_8859_1);
  }
}
