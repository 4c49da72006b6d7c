package rapport.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMailTest {

  @TempDir Path folder;

  @Test
  void oneSeedWritesTheSameBytesOnEveryMachine() throws Exception {
    assertEquals(
        "0156fcf0bad89f1470f40c959e657a021ca71c2e5c6ebdf546ff2a85fedd2b35",
        digest(generated(300, 42, null)));
  }

  @Test
  void anotherSeedWritesAnotherMailbox() throws Exception {
    assertNotEquals(digest(generated(50, 1, null)), digest(generated(50, 2, null)));
  }

  @Test
  void everyMessageStartsWithOneSeparator() throws IOException {
    assertEquals(300, lines(Files.readString(generated(300, 7, null)), "From "));
  }

  @Test
  void theMaildirHoldsTheSameMessages() throws IOException {
    Path maildir = folder.resolve("maildir");
    generated(60, 7, maildir);
    try (var files = Files.list(maildir.resolve("cur"))) {
      assertEquals(60, files.count());
    }
  }

  @Test
  void messagesAreShapedLikeRealMail() throws IOException {
    Path mbox = generated(3000, 7, null);
    String text = Files.readString(mbox);
    between(3_000, 5_500, Files.size(mbox) / 3000.0);
    between(50, 60, lines(text, "In-Reply-To: ") / 30.0);
    between(30, 40, (text.split("multipart/alternative", -1).length - 1) / 30.0);
    between(8, 16, encoded(text) / 30.0);
    between(9, 15, lines(text, "List-Id: ") / 30.0);
  }

  private static long encoded(String text) {
    return java.util.Arrays.stream(text.split("\nMessage-ID: ", -1))
        .filter(message -> message.split("\n\n", 2)[0].contains("=?UTF-8?"))
        .count();
  }

  private static void between(double low, double high, double value) {
    assertTrue(value >= low && value <= high, low + " ≤ " + value + " ≤ " + high);
  }

  private static long lines(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).count();
  }

  private Path generated(int letters, long seed, @org.jspecify.annotations.Nullable Path maildir)
      throws IOException {
    Path mbox = folder.resolve(seed + ".mbox");
    GenerateMail.write(letters, seed, 400, mbox, maildir);
    return mbox;
  }

  private static String digest(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
