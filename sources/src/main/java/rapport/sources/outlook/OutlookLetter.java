package rapport.sources.outlook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;

/**
 * A message of Outlook as a letter (RFC 5322 with names in UTF-8, RFC 6532). Where Outlook kept the
 * header that came over the wire, that is the letter's; else it is made of what Outlook says. It is
 * for reading, not for sending: attachments are left out.
 *
 * @param wire the header as it came, or null
 * @param sent when its author sent it, or null
 * @param body its words, fetched when they are wanted
 */
record OutlookLetter(
    String name,
    @Nullable String wire,
    @Nullable Mailbox from,
    List<Mailbox> to,
    List<Mailbox> cc,
    List<Mailbox> bcc,
    @Nullable String subject,
    @Nullable Instant sent,
    @Nullable String id,
    @Nullable String inReplyTo,
    @Nullable String references,
    Supplier<String> body)
    implements Content {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String HEADER_START = "(?s)\\A[!-9;-~]{1,76}:.*";
  private static final int MOST = 5_000;
  private static final int LONGEST = 8_000;
  private static final int LONGEST_BODY = 1 << 20;

  /** Copies the lists. */
  OutlookLetter {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
  }

  /** One with a name and an address, either of which may be missing. */
  record Mailbox(@Nullable String name, @Nullable String address) {

    /** As it stands in a header, or empty. */
    String written() {
      String plain = address == null ? "" : line(address).replaceAll("[<>\"]", "");
      String called = name == null ? "" : line(name).replaceAll("[\"\\\\]", "").strip();
      if (called.isEmpty() || called.equals(plain)) return plain.isEmpty() ? "" : "<" + plain + ">";
      return "\"" + called + "\" <" + plain + ">";
    }
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public @Nullable Instant lastModified() {
    return null;
  }

  /** The header first, and the words only if somebody reads on. */
  @Override
  public InputStream open() {
    InputStream head = new ByteArrayInputStream(header().getBytes(StandardCharsets.UTF_8));
    return new SequenceInputStream(Collections.enumeration(List.of(head, new Later(this::words))));
  }

  private byte[] words() {
    String text = body.get();
    return text.substring(0, Math.min(text.length(), LONGEST_BODY))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String header() {
    StringBuilder header = new StringBuilder();
    String kept = wire == null ? "" : wired(wire);
    if (kept.isEmpty()) said(header);
    else header.append(kept);
    return header
        .append("Content-Type: text/plain; charset=utf-8\n")
        .append("Content-Transfer-Encoding: 8bit\n\n")
        .toString();
  }

  /** The header as it came, without what it says of a body that Outlook keeps otherwise. */
  private static String wired(String wire) {
    StringBuilder kept = new StringBuilder();
    boolean dropped = false;
    for (String line : wire.replace("\r\n", "\n").replace('\r', '\n').split("\n")) {
      if (line.isBlank()) continue;
      boolean more = line.startsWith(" ") || line.startsWith("\t");
      if (!more) dropped = !line.matches(HEADER_START) || body(line);
      if (!dropped) kept.append(line).append('\n');
    }
    String all = kept.toString();
    String lower = "\n" + all.toLowerCase(Locale.ROOT);
    return lower.contains("\nfrom:") && lower.contains("\ndate:") ? all : "";
  }

  private static boolean body(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith("content-") || lower.startsWith("mime-version");
  }

  private void said(StringBuilder header) {
    if (from != null) field(header, "From", from.written());
    field(header, "To", written(to));
    field(header, "Cc", written(cc));
    field(header, "Bcc", written(bcc));
    field(header, "Subject", subject);
    field(header, "Date", sent == null ? null : DATE.format(sent));
    field(header, "Message-ID", id);
    field(header, "In-Reply-To", inReplyTo);
    field(header, "References", references);
  }

  private static String written(List<Mailbox> all) {
    List<String> written = new ArrayList<>();
    for (Mailbox one : all.subList(0, Math.min(all.size(), MOST)))
      if (!one.written().isEmpty()) written.add(one.written());
    return String.join(",\n ", written);
  }

  private static void field(StringBuilder header, String name, @Nullable String value) {
    if (value == null || value.isBlank()) return;
    String text = name.length() > 3 ? line(value) : value; // lists are folded already
    header.append(name).append(": ").append(text).append('\n');
  }

  private static String line(String text) {
    String one = text.replaceAll("\\p{Cntrl}+", " ");
    return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
  }

  /** Bytes that are not made before somebody wants the first of them. */
  private static final class Later extends InputStream {
    private final Supplier<byte[]> bytes;
    private @Nullable InputStream made;

    Later(Supplier<byte[]> bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws java.io.IOException {
      return stream().read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws java.io.IOException {
      return stream().read(into, from, length);
    }

    private InputStream stream() {
      InputStream now = made;
      if (now == null) {
        now = new ByteArrayInputStream(bytes.get());
        made = now;
      }
      return now;
    }
  }
}
