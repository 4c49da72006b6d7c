package rapport.intake;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes small mailboxes, calendars and address books of a fictional office. */
public final class Letters {

  /** The morning on which the office imports. */
  public static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SEPARATOR =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final List<String> PEOPLE =
      List.of("Maya Okafor", "Jonas Weber", "Priya Nair", "Tom Ferreira", "Sofia Brandt");

  private final StringBuilder text = new StringBuilder();
  private int number;

  /** A letter with more header lines; no two have the same second. */
  public Letters letter(String id, String from, String to, int daysAgo, String... more) {
    return write(id, from, to, NOW.minusSeconds(86_400L * daysAgo + number++), more);
  }

  /** A letter whose copies have the same date. */
  public Letters dated(String id, String from, String to, int daysAgo, String... more) {
    return write(id, from, to, NOW.minusSeconds(86_400L * daysAgo), more);
  }

  private Letters write(String id, String from, String to, Instant at, String... more) {
    text.append("From MAILER ").append(SEPARATOR.format(at)).append('\n');
    text.append("Message-ID: <").append(id).append("@mail.example>\n");
    text.append("Date: ").append(DATE.format(at)).append('\n');
    if (!from.isEmpty()) text.append("From: ").append(from).append('\n');
    text.append("To: ").append(to).append('\n');
    text.append("Subject: Harbour budget ").append(id).append('\n');
    for (String line : more) text.append(line).append('\n');
    text.append("\nHello.\n\n");
    return this;
  }

  /** A letter from Maya to Ada. */
  public Letters fromMaya(String id, int daysAgo, String... more) {
    return letter(id, "Maya Okafor <maya@northwind.example>", "ada@helix.example", daysAgo, more);
  }

  /** A letter from Ada to Maya. */
  public Letters toMaya(String id, int daysAgo, String... more) {
    return letter(id, "Ada Lindqvist <ada@helix.example>", "maya@northwind.example", daysAgo, more);
  }

  /** Writes them as one mailbox. */
  public Path to(Path file) throws IOException {
    return Files.writeString(file, text);
  }

  /** Many letters between Ada and some hundred people, with newsletters and broken ones. */
  public static Path many(Path file, int letters, long seed) throws IOException {
    Random random = new Random(seed);
    try (Writer out = Files.newBufferedWriter(file)) {
      Letters chunk = new Letters();
      for (int n = 0; n < letters; n++) {
        String other =
            PEOPLE.get(random.nextInt(5)) + " <p" + random.nextInt(300) + "@northwind.example>";
        int days = random.nextInt(2000);
        String ada = "Ada Lindqvist <ada@helix.example>";
        switch (random.nextInt(12)) {
          case 0 ->
              chunk.letter("n" + n, other, ada, days, "List-Unsubscribe: <mailto:x@y.example>");
          case 1 -> chunk.letter("x" + n, "", ada, days);
          case 2 -> chunk.letter("d" + random.nextInt(n + 1), other, ada, days);
          case 3, 4, 5 -> chunk.letter("s" + n, ada, other, days, "X-Gmail-Labels: Sent");
          default -> chunk.letter("r" + n, other, ada, days, "Delivered-To: ada@helix.example");
        }
        if (n % 500 == 499 || n == letters - 1) {
          out.append(chunk.text);
          chunk.text.setLength(0);
        }
      }
    }
    return file;
  }

  /** A calendar with one meeting for each summary, held with Maya. */
  public static Path calendar(Path file, String... summaries) throws IOException {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n");
    for (String summary : summaries)
      text.append("BEGIN:VEVENT\r\nUID:")
          .append(summary.replace(' ', '-'))
          .append(
              "\r\nDTSTAMP:20261101T090000Z\r\nDTSTART:20261110T090000Z\r\nDTEND:20261110T100000Z")
          .append("\r\nLOCATION:Harbour room\r\nSUMMARY:")
          .append(summary)
          .append("\r\nORGANIZER;CN=Ada Lindqvist:mailto:ada@helix.example")
          .append("\r\nATTENDEE;CN=Maya Okafor;PARTSTAT=ACCEPTED:mailto:maya@northwind.example")
          .append("\r\nEND:VEVENT\r\n");
    return Files.writeString(file, text.append("END:VCALENDAR\r\n"));
  }

  /**
   * An address book; each card is a name and addresses, separated by spaces after a colon; a word
   * with a number sign is a group.
   */
  public static Path cards(Path file, String... cards) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String card : cards) {
      int colon = card.indexOf(':');
      text.append("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:").append(card, 0, colon).append("\r\n");
      for (String address : card.substring(colon + 1).strip().split(" ")) {
        boolean group = address.startsWith("#");
        String property = address.indexOf('@') > 0 ? "EMAIL:" : "TEL;VALUE=uri:tel:";
        text.append(group ? "CATEGORIES:" + address.substring(1) : property + address)
            .append("\r\n");
      }
      text.append("END:VCARD\r\n");
    }
    return Files.writeString(file, text);
  }
}
