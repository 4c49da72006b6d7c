package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import rapport.sources.Bytes;
import rapport.sources.Collected;
import rapport.sources.Window;

/** A thousand messages that mean harm, the same thousand every time. */
@Isolated
class HostileMailTest {

  private static final int MESSAGES = 1_000;
  private static final long LONGEST_NANOS = 2_000_000_000L;
  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final List<String> FIELDS =
      List.of(
          "From",
          "To",
          "Cc",
          "Subject",
          "Date",
          "References",
          "Received",
          "List-Id",
          "X-Gmail-Labels",
          "Content-Length",
          "Message-ID",
          "Content-Type",
          "X-Folder");
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "\\",
          "<",
          ">",
          "@",
          ",",
          ";",
          ":",
          ".",
          " ",
          "=?utf-8?B?",
          "=?utf-8?Q?",
          "?=",
          "=?",
          "\0",
          "\r",
          "\n ",
          "\n\t",
          "[",
          "]",
          "a@b.example",
          "é",
          "\uFEFF",
          "=FF",
          "2026",
          "Mar",
          "09:15",
          "+0100",
          "maya",
          "\\\"",
          ". ",
          " .",
          "<a@b>",
          "\u0001");

  private final Random random = new Random(20_260_302);

  private String message(int kind) {
    return switch (kind % 10) {
      case 0 -> FIELDS.get(random.nextInt(5)) + ": " + "(".repeat(64_000) + "\n\nText\n";
      case 1 -> "To: " + "p@harbour.example, ".repeat(3_000) + "\n\nText\n";
      case 2 -> "Subject: " + "=?utf-8?B?".repeat(6_000) + "\n\nText\n";
      case 3 -> "From: \"" + "\\\"".repeat(30_000) + "\n\nText\n";
      case 4 -> "X: y\n".repeat(random.nextInt(100_000));
      case 5 -> "To: " + (". ".repeat(20_000) + "@").repeat(1 + random.nextInt(2)) + "\n\nText\n";
      case 6 ->
          "Subject: " + "=?utf-8?Q?=?=".repeat(5_000) + "\n Content\0\0\n\n" + "\0".repeat(9_000);
      case 7 -> "To: " + "g:".repeat(30_000) + "<".repeat(2_000) + "\n\nText\n";
      default -> soup();
    };
  }

  private String soup() {
    StringBuilder text = new StringBuilder();
    for (int field = random.nextInt(12); field >= 0; field--) {
      text.append(FIELDS.get(random.nextInt(FIELDS.size()))).append(": ");
      int repeated = random.nextInt(6) == 0 ? 2_000 : 1;
      for (int i = random.nextInt(20); i > 0; i--)
        text.append(PIECES.get(random.nextInt(PIECES.size())).repeat(repeated));
      text.append('\n');
    }
    return text.append(random.nextBoolean() ? "\nText\n" : "").toString();
  }

  @Test
  void eachIsInTheResultAndNoneTakesLong() throws IOException {
    MessageReader reader = new MessageReader();
    for (int i = 0; i < MESSAGES; i++) {
      byte[] bytes = message(i).getBytes(StandardCharsets.UTF_8);
      long before = System.nanoTime();
      reader.read(new Bytes("m" + i, bytes), "");
      assertTrue(System.nanoTime() - before < LONGEST_NANOS, "message " + i);
    }
  }

  @Test
  void amongOthersTheyTakeNothingAway() throws IOException {
    StringBuilder mbox = new StringBuilder();
    String separator = "From x@y.example Mon Mar  2 09:15:02 2026\n";
    for (int i = 0; i < MESSAGES / 4; i++) {
      mbox.append(separator).append(message(i)).append("\n\n");
      mbox.append(separator).append("Subject: good ").append(i).append("\n\nText\n\n");
    }
    Collected found = new Collected();
    new Mbox().read(Bytes.of("a.mbox", mbox.toString()), WINDOW, found);
    assertEquals(MESSAGES / 2, found.items.size());
    long good = found.mails().stream().filter(m -> (m.subject() + "").startsWith("good ")).count();
    assertEquals(MESSAGES / 4, good);
  }

  @Test
  void moreThanFiveThousandAddressesAreRefused() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++)
      text.append(i % 1_000 == 0 ? "\nTo: " : ",").append("p").append(i).append("@a.example");
    Bytes file = Bytes.of("m", text.substring(1) + "\n\nText\n");
    assertEquals(
        "unreadable: the message names more than 5,000 addresses\n",
        Shown.of(new MessageReader().read(file, "")));
  }

  @Test
  void aHeaderWithoutEndIsRefused() throws IOException {
    Bytes file = Bytes.of("m", "Subject: one\n" + "X: y\n".repeat(1_000_000));
    assertEquals(
        "unreadable: " + Header.TOO_LONG + "\n", Shown.of(new MessageReader().read(file, "")));
  }
}
