package rapport.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes files that a careless reader breaks on: cut off, nested, endless, bombs, noise. The same
 * bytes for the same seed. Usage: {@code GenerateHostile N SEED FOLDER}.
 */
public final class GenerateHostile {

  private static final int KINDS = 25;
  private static final String MAIL =
      "From: Alva Birchley <alva@terra-labs.example>\nTo: Robin <robin@helio.example>\nDate: Mon, 5 Oct 2026 10:00:00 +0200\n";
  private static final String EVENT =
      "BEGIN:VEVENT\nUID:u\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nSUMMARY:s\n";

  private final Random random;
  private final Path folder;
  private final long number;

  private GenerateHostile(Random random, Path folder, long number) {
    this.random = random;
    this.folder = folder;
    this.number = number;
  }

  /** Writes them. */
  public static void main(String[] words) throws IOException {
    int count = Integer.parseInt(words[0]);
    Path folder = Files.createDirectories(Path.of(words[2]));
    for (int i = 0; i < count; i++)
      new GenerateHostile(new Random(Long.parseLong(words[1]) * 1_000_003 + i), folder, i)
          .write(i % KINDS);
    System.out.println(count + " files");
  }

  private void write(int kind) throws IOException {
    switch (kind) {
      case 0 -> file("cut.eml", cut(MAIL + "Subject: cut\n\nbody\n"));
      case 1 -> file("to.eml", MAIL + "Cc: " + "x@y.example, ".repeat(size(60_000)) + "\n\n");
      case 2 -> file("round.eml", MAIL.replace("Alva", "(".repeat(size(60_000))) + "\n\n");
      case 3 -> file("folded.eml", MAIL + "Subject: a" + "\n a".repeat(size(2_000_000)) + "\n\n");
      case 4 -> file("words.eml", MAIL + "Subject: " + "=?UTF-8?Q?=".repeat(size(8_000)) + "\n\n");
      case 5 ->
          file("references.eml", MAIL + "References: " + "<a@b> ".repeat(size(100_000)) + "\n\n");
      case 6 -> file("nested.eml", MAIL + nested(size(5_000)));
      case 7 -> file("noise.eml", noise(size(300_000)));
      case 8 ->
          file("quotes.eml", MAIL.replace("Alva", "\"" + "\\\"".repeat(size(30_000))) + "\n\n");
      case 9 -> file("from.mbox", "From x\n".repeat(size(200_000)));
      case 10 ->
          file(
              "endless.mbox",
              "From a@b.example Mon Jan  5 10:00:00 2026\n"
                  + MAIL
                  + "X: "
                  + "y".repeat(size(5_000_000)));
      case 11 ->
          file(
              "cut.mbox",
              cut(
                  ("From a@b.example Mon Jan  5 10:00:00 2026\n" + MAIL + "\nbody\n\n")
                      .repeat(50)));
      case 12 ->
          file(
              "length.mbox",
              ("From a@b.example Mon Jan  5 10:00:00 2026\n"
                      + MAIL
                      + "Content-Length: 99999999999\n\nb\n\n")
                  .repeat(size(500)));
      case 13 -> file("second.ics", calendar(EVENT + "RRULE:FREQ=SECONDLY\nEND:VEVENT\n"));
      case 14 ->
          file(
              "never.ics",
              calendar(EVENT + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,31\nEND:VEVENT\n"));
      case 15 -> file("begin.ics", "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(size(100_000)));
      case 16 ->
          file(
              "exdate.ics",
              calendar(
                  EVENT
                      + "RRULE:FREQ=DAILY\nEXDATE:"
                      + "20260105T090000Z,".repeat(size(60_000))
                      + "\nEND:VEVENT\n"));
      case 17 -> file("zone.ics", zones(size(3_000)));
      case 18 ->
          file(
              "many.vcf",
              ("BEGIN:VCARD\nVERSION:3.0\nFN:A" + number + "\nEMAIL:a@b.example\n")
                  .repeat(size(20_000)));
      case 19 ->
          file(
              "photo.vcf",
              "BEGIN:VCARD\nVERSION:3.0\nFN:B\nPHOTO;ENCODING=b:"
                  + "QUJD".repeat(size(700_000))
                  + "\nEND:VCARD\n");
      case 20 ->
          file(
              "fold.vcf",
              "BEGIN:VCARD\nVERSION:4.0\nFN:c" + "\n c".repeat(size(400_000)) + "\nEND:VCARD\n");
      case 21 ->
          file(
              "Connections.csv",
              "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\""
                  + "a,\n".repeat(size(400_000)));
      case 22 -> zipped("bomb.zip", 1 + random.nextInt(3));
      case 23 -> squeezed("bomb.mbox.gz");
      default ->
          file(
              "noise." + new String[] {"ics", "vcf", "csv", "mbox", "zip", "gz"}[random.nextInt(6)],
              noise(size(300_000)));
    }
  }

  private int size(int most) {
    return 1 + random.nextInt(most);
  }

  private String cut(String text) {
    return text.substring(0, random.nextInt(text.length()));
  }

  private static String calendar(String inside) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + inside + "END:VCALENDAR\n";
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\n\n");
    for (int i = 0; i < depth; i++)
      text.append("--b")
          .append(i)
          .append("\nContent-Type: multipart/mixed; boundary=b")
          .append(i + 1)
          .append("\n\n");
    return text.toString();
  }

  private static String zones(int rules) {
    StringBuilder text = new StringBuilder("BEGIN:VTIMEZONE\nTZID:z\n");
    for (int i = 0; i < rules; i++)
      text.append(
          "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=SECONDLY\nEND:STANDARD\n");
    return calendar(
        text
            + "END:VTIMEZONE\n"
            + EVENT.replace("DTSTART:", "DTSTART;TZID=z:").replace("Z\n", "\n")
            + "RRULE:FREQ=DAILY\nEND:VEVENT\n");
  }

  private String noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void file(String name, String content) throws IOException {
    Files.write(path(name), content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Path path(String name) throws IOException {
    return Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%04d", number)))
        .resolve(name);
  }

  /** A zip whose one mailbox unpacks to some hundred MB of zeros, perhaps inside further zips. */
  private void zipped(String name, int depth) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../../inside.mbox"));
      zip.write(
          ("From a@b.example Mon Jan  5 10:00:00 2026\n" + MAIL + "\n")
              .getBytes(StandardCharsets.US_ASCII));
      zeros(zip, 20 + random.nextInt(180));
    }
    for (int i = 1; i < depth; i++) {
      ByteArrayOutputStream outer = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(outer)) {
        for (int copy = 0; copy < 5; copy++) {
          zip.putNextEntry(new ZipEntry(copy + ".zip"));
          bytes.writeTo(zip);
        }
      }
      bytes = outer;
    }
    Files.write(path(name), bytes.toByteArray());
  }

  private void squeezed(String name) throws IOException {
    try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(path(name)))) {
      gz.write(
          ("From a@b.example Mon Jan  5 10:00:00 2026\n" + MAIL)
              .getBytes(StandardCharsets.US_ASCII));
      zeros(gz, 50 + random.nextInt(400));
    }
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    byte[] block = new byte[1 << 20];
    for (int i = 0; i < megabytes; i++) out.write(block);
  }
}
