package rapport.outside.imap;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers of a mail server, spoiled by a fixed seed: an answer or an IOException, never a stop. */
class RepliesFuzzTest {

  private static final int ROUNDS = 20_000;
  private static final int LITERAL = 4_096;
  private static final List<String> GOOD =
      List.of(
          "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready\r\n",
          "* LIST (\\HasNoChildren \\Sent) \"/\" \"Entw&APw-rfe\"\r\n* LIST () NIL {5}\r\nINBOX\r\n",
          "* STATUS \"INBOX\" (MESSAGES 3 UIDNEXT 9 UIDVALIDITY 1)\r\na2 OK done\r\n",
          "* SEARCH 1 2 3 18446744073709551615\r\n* SEARCH\r\n",
          "* ESEARCH (TAG \"R7\") UID ALL 1:3,9,4294967295:4\r\n* ESEARCH (TAG \"R8\") UID\r\n",
          "* 1 FETCH (UID 7 FLAGS (\\Seen $junk) INTERNALDATE \" 1-Nov-2026 10:00:00 +0000\""
              + " BODY[HEADER.FIELDS (\"FROM\")]<0> {14}\r\nFrom: a@b.ex\r\n)\r\n",
          "+ \r\na3 NO [AUTHENTICATIONFAILED] no\r\n* BYE\r\n");
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "{",
          "}",
          "{99999999999}\r\n",
          "{3}\r\n",
          "\"",
          "\\",
          "\r\n",
          "NIL",
          " ",
          "[",
          "]",
          "\0",
          "~{2}\r\n");

  @Test
  void nothingAServerSaysStopsTheReader() {
    Random random = new Random(17);
    long[] answers = new long[1];
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = spoiled(random);
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> answers[0] += read(bytes));
    }
    assertTrue(
        answers[0] > ROUNDS, "spoiled as they are, most answers are still some: " + answers[0]);
  }

  private static byte[] spoiled(Random random) {
    StringBuilder all = new StringBuilder();
    for (int n = random.nextInt(4); n >= 0; n--) all.append(GOOD.get(random.nextInt(GOOD.size())));
    for (int n = random.nextInt(5); n > 0; n--) {
      int at = random.nextInt(all.length());
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(3)) {
        case 0 -> all.insert(at, piece);
        case 1 -> all.insert(at, piece.repeat(random.nextInt(60)));
        default -> all.setCharAt(at, (char) random.nextInt(256));
      }
    }
    byte[] bytes = all.toString().getBytes(StandardCharsets.ISO_8859_1);
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1) : bytes;
  }

  /** How many answers there are before the line ends. */
  private static int read(byte[] bytes) {
    Replies replies = new Replies(new ByteArrayInputStream(bytes), LITERAL);
    int count = 0;
    try {
      while (count <= bytes.length) {
        replies.next();
        count++;
      }
    } catch (IOException e) {
      return count;
    }
    throw new AssertionError("more answers than bytes");
  }
}
