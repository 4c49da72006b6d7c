package rapport.cast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an export of LinkedIn: connections and messages in a zip whose entries are stored, not
 * packed, so that every machine writes the same bytes.
 */
final class LinkedIn {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH);
  private static final String PREAMBLE =
      "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n";

  private final People people;
  private final Random random = new Random(2003);

  // How many rows were written.
  int connections;

  int messages;
  int drafts;
  int spam;

  LinkedIn(People people) {
    this.people = people;
  }

  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "Connections.csv", connections());
      entry(zip, "messages.csv", messages());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 11, 21, 12, 0));
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Whom the owner is connected to: not Lena, who is reached by way of somebody. */
  List<Person> connected() {
    List<Person> connected = new ArrayList<>();
    for (Person one : people.named())
      if (!one.friend() && !one.key().equals("lena")) connected.add(one);
    for (int i = 0; i < 109; i += 1 + i % 2) connected.add(people.crowd().get(i));
    return connected;
  }

  private String connections() {
    StringBuilder out = new StringBuilder(PREAMBLE);
    out.append("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
    LocalDate day = LocalDate.of(2019, 2, 4);
    for (Person one : connected()) {
      String email = random.nextInt(4) == 0 ? one.email() : "";
      row(
          out,
          one.given(),
          one.family(),
          one.profile(),
          email,
          one.organisation(),
          one.title(),
          DAY.format(day));
      day = day.plusDays(10 + random.nextInt(40));
      connections++;
    }
    row(out, "", "", "", "", "", "", "17 Mar 2022");
    connections++;
    return out.toString();
  }

  private String messages() {
    StringBuilder out =
        new StringBuilder(
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n");
    List<Person> partners =
        connected().stream().filter(one -> !one.inside() && !one.key().equals("soren")).toList();
    for (int i = 0; i < 22; i++) {
      Person other = partners.get(i * partners.size() / 22);
      ZonedDateTime at = Hours.on(LocalDate.of(2024, 1, 8).plusDays(45L * i), Hours.BERLIN, random);
      boolean owner = random.nextBoolean();
      if (other.key().equals("ruth") || other.key().equals("jurgen"))
        owner = other.key().equals("jurgen");
      message(
          out,
          i,
          owner ? People.ADA : other,
          owner ? other : People.ADA,
          at,
          Topics.openers().get(random.nextInt(10)),
          "INBOX",
          "No");
      if (other.key().equals("jurgen")) continue;
      message(
          out,
          i,
          owner ? other : People.ADA,
          owner ? People.ADA : other,
          Hours.later(at, 9, other.zone(), random),
          Topics.answers().get(random.nextInt(12)),
          "INBOX",
          "No");
    }
    Person last = partners.getLast();
    message(
        out,
        90,
        People.ADA,
        last,
        Hours.NOW.minusDays(40),
        "I have been meaning to",
        "INBOX",
        "Yes");
    drafts++;
    out.append(
        "c-91,,Growth Desk,https://www.linkedin.example/in/growth-desk,Ada Lindqvist,,2026-03-02 08:11:00 UTC,,\"Double your leads, today\",SPAM,No\n");
    spam++;
    out.append("c-92,,a row that lost its fields\n");
    messages += 2;
    return out.toString();
  }

  private void message(
      StringBuilder out,
      int conversation,
      Person from,
      Person to,
      ZonedDateTime at,
      String text,
      String folder,
      String draft) {
    String when = TIME.format(at.withZoneSameInstant(ZoneOffset.UTC));
    row(
        out,
        "c-" + conversation,
        "",
        from.name(),
        from.profile(),
        to.name(),
        to.profile(),
        when,
        "",
        text,
        folder,
        draft);
    messages++;
  }

  private static void row(StringBuilder out, String... fields) {
    for (int i = 0; i < fields.length; i++) {
      boolean quote = fields[i].contains(",") || fields[i].contains("\"");
      out.append(i == 0 ? "" : ",")
          .append(quote ? "\"" + fields[i].replace("\"", "\"\"") + "\"" : fields[i]);
    }
    out.append('\n');
  }
}
