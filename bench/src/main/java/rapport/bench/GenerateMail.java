package rapport.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a realistic mailbox, the same bytes for the same seed. Usage: {@code GenerateMail N SEED
 * OUT.mbox [MAILDIR]}; the property {@code people} sets how many correspondents there are (one for
 * every 25 letters, at least 400). The mbox quotes by the rules of mboxrd; the Maildir, when asked
 * for, holds the same messages unquoted.
 */
public final class GenerateMail {

  private static final DateTimeFormatter SEPARATOR =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT);
  private static final Pattern FROM = Pattern.compile("(?m)^(>*From )");

  private GenerateMail() {}

  /** Writes it and prints how much it is. */
  public static void main(String[] words) throws IOException {
    if (words.length < 3) {
      System.err.println("Usage: GenerateMail N SEED OUT.mbox [MAILDIR]");
      System.exit(2);
    }
    int letters = Integer.parseInt(words[0]);
    int people = Integer.getInteger("people", Math.max(400, letters / 25));
    Path mbox = Path.of(words[2]);
    write(
        letters,
        Long.parseLong(words[1]),
        people,
        mbox,
        words.length > 3 ? Path.of(words[3]) : null);
    System.out.println(
        letters + " messages, " + Files.size(mbox) + " bytes, " + people + " people");
  }

  static void write(int letters, long seed, int people, Path mbox, @Nullable Path maildir)
      throws IOException {
    Mailbox mailbox = new Mailbox(letters, seed, people);
    if (maildir != null)
      for (String part : new String[] {"cur", "new", "tmp"})
        Files.createDirectories(maildir.resolve(part));
    int number = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(mbox), 1 << 20)) {
      while (mailbox.more()) {
        Letter letter = mailbox.next();
        String text = mailbox.text(letter);
        out.write(separator(mailbox, letter).getBytes(StandardCharsets.US_ASCII));
        out.write(quoted(text).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        if (maildir != null)
          Files.writeString(maildir.resolve("cur").resolve(name(letter, number++)), text);
      }
    }
  }

  private static String separator(Mailbox mailbox, Letter letter) {
    return "From "
        + mailbox.address(letter.from())
        + " "
        + SEPARATOR.format(letter.date().withZoneSameInstant(ZoneOffset.UTC))
        + "\n";
  }

  private static String quoted(String text) {
    return text.contains("\nFrom ") || text.contains("\n>")
        ? FROM.matcher(text).replaceAll(">$1")
        : text;
  }

  private static String name(Letter letter, int number) {
    return letter.date().toEpochSecond() + ".M" + number + "P1.helio:2,S";
  }
}
