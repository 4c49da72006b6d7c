package rapport.cast;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes letters as one mbox, the way a mail service exports a mailbox with its labels. */
final class Mbox {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
  private static final DateTimeFormatter SEPARATOR =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH);
  private static final String OWNER = People.ADA.email();

  private final StringBuilder out = new StringBuilder();

  private Mbox() {}

  static byte[] of(List<Letter> letters) {
    Mbox mbox = new Mbox();
    letters.forEach(mbox::write);
    return mbox.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Letter letter) {
    String at = SEPARATOR.format(letter.at().withZoneSameInstant(ZoneOffset.UTC));
    out.append("From ")
        .append(1_700_000_000_000_000_000L + number(letter))
        .append("@xxx ")
        .append(at)
        .append('\n');
    if (!letter.labels().isEmpty()) {
      field("X-GM-THRID", String.valueOf(1_700_000_000_000_000_000L + number(letter.opening())));
      field("X-Gmail-Labels", Words.text(String.join(",", letter.labels())));
    }
    if (!letter.by(OWNER)) delivery(letter);
    identity(letter);
    letter.fields().forEach(this::other);
    field("MIME-Version", "1.0");
    body(letter);
    out.append('\n');
  }

  private static long number(Letter letter) {
    return Long.parseLong(
            letter.id().substring(letter.id().indexOf('.') + 1, letter.id().indexOf('@')), 16)
        % 1_000_000_000_000L;
  }

  private void delivery(Letter letter) {
    ZonedDateTime arrived = letter.at().plusSeconds(4).withZoneSameInstant(ZoneOffset.UTC);
    String domain = letter.from().email().replaceFirst(".*@", "");
    field("Delivered-To", OWNER);
    field(
        "Received",
        "from mx."
            + domain
            + " (mx."
            + domain
            + " [192.0.2.10])\n by mx.helix.example with ESMTPS id "
            + Long.toHexString(number(letter))
            + ";\n "
            + DATE.format(arrived));
    if (!letter.fields().containsKey("Return-Path"))
      field("Return-Path", "<" + letter.from().email() + ">");
  }

  private void identity(Letter letter) {
    Map<String, String> fields = letter.fields();
    if (!fields.containsKey("Date")) field("Date", DATE.format(letter.at()));
    if (!fields.containsKey("From")) field("From", Words.mailbox(letter.from()));
    if (!letter.to().isEmpty()) field("To", boxes(letter.to()));
    if (!letter.cc().isEmpty()) field("Cc", boxes(letter.cc()));
    field("Subject", Words.text(letter.subject()));
    field("Message-ID", letter.id());
    Letter answers = letter.answers();
    if (answers == null) return;
    field("In-Reply-To", answers.id());
    field("References", references(answers));
  }

  private static String references(Letter letter) {
    Letter before = letter.answers();
    return before == null ? letter.id() : references(before) + "\n " + letter.id();
  }

  private static String boxes(List<Mailbox> boxes) {
    return boxes.stream().map(Words::mailbox).collect(Collectors.joining(",\n "));
  }

  /** A field that another place writes is replaced, and left away if its value is empty. */
  private void other(String name, String value) {
    if (!value.isEmpty()) field(name, value);
  }

  private void field(String name, String value) {
    out.append(name).append(": ").append(value).append('\n');
  }

  private void body(Letter letter) {
    int choice = Math.floorMod(letter.id().hashCode(), 23);
    if (choice < 3) alternative(letter);
    else if (choice == 3) attachment(letter);
    else part(letter.body(), "text/plain", choice < 8);
  }

  private void part(String text, String type, boolean eightBit) {
    boolean plain = Words.ascii(text);
    field("Content-Type", type + "; charset=" + (plain ? "us-ascii" : "UTF-8"));
    field("Content-Transfer-Encoding", plain ? "7bit" : eightBit ? "8bit" : "quoted-printable");
    out.append('\n');
    String encoded = plain || eightBit ? text : Words.quotedPrintable(text);
    encoded
        .lines()
        .forEach(
            line -> out.append(line.matches(">*From .*") ? ">" : "").append(line).append('\n'));
  }

  private void alternative(Letter letter) {
    String boundary = boundary("multipart/alternative", letter);
    part(letter.body(), "text/plain", false);
    out.append("\n--").append(boundary).append('\n');
    part(html(letter.body()), "text/html", false);
    out.append("\n--").append(boundary).append("--\n");
  }

  private void attachment(Letter letter) {
    String boundary = boundary("multipart/mixed", letter);
    part(letter.body(), "text/plain", false);
    out.append("\n--").append(boundary).append('\n');
    field("Content-Type", "text/plain; name=\"notes.txt\"");
    field("Content-Disposition", "attachment; filename=\"notes.txt\"");
    field("Content-Transfer-Encoding", "base64");
    byte[] notes = ("Notes: " + letter.subject() + "\n").getBytes(StandardCharsets.UTF_8);
    out.append('\n')
        .append(Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(notes))
        .append('\n');
    out.append("\n--").append(boundary).append("--\n");
  }

  private String boundary(String type, Letter letter) {
    String boundary = "=_" + Long.toHexString(number(letter));
    field("Content-Type", type + "; boundary=\"" + boundary + "\"");
    out.append("\n--").append(boundary).append('\n');
    return boundary;
  }

  private static String html(String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<html><body><p>"
        + safe.replace("\n\n", "</p>\n<p>").replace("\n", "<br>\n")
        + "</p></body></html>\n";
  }
}
