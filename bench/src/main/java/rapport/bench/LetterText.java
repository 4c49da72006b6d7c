package rapport.bench;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a letter out as a message (RFC 5322) with the header fields that real mail gathers on its
 * way.
 */
final class LetterText {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

  private final Random random;
  private final Prose prose;
  private final Correspondents people;

  LetterText(Random random, Prose prose, Correspondents people) {
    this.random = random;
    this.prose = prose;
    this.people = people;
  }

  String of(Letter letter) {
    StringBuilder text = new StringBuilder(8192);
    String date = DATE.format(letter.date());
    if (letter.from() != 0) way(text, date);
    text.append("Message-ID: ")
        .append(letter.id())
        .append("\nDate: ")
        .append(date)
        .append("\nFrom: ");
    mailbox(text, letter.from());
    mailboxes(text, "To", letter.to());
    mailboxes(text, "Cc", letter.copies());
    text.append("\nSubject: ");
    Encodings.words(text, letter.subject());
    if (letter.answers() != null) {
      text.append("\nIn-Reply-To: ").append(letter.answers());
      text.append("\nReferences: ").append(String.join("\n ", letter.references()));
    }
    if (letter.from() != 0 && random.nextInt(5) == 0) list(text);
    text.append("\nMIME-Version: 1.0\nUser-Agent: Postkarte 4.")
        .append(random.nextInt(20))
        .append('\n');
    content(text, letter, body(letter, date));
    return text.toString();
  }

  private void way(StringBuilder text, String date) {
    text.append("Delivered-To: ").append(people.addresses[0]).append('\n');
    for (int hops = 1 + random.nextInt(4); hops > 0; hops--) {
      text.append("Received: from mx")
          .append(random.nextInt(60))
          .append(".transit.example (mx.transit.example [192.0.2.");
      text.append(random.nextInt(256))
          .append("])\n\tby in.helio-works.example (Post) with ESMTPS id ");
      text.append(Long.toHexString(random.nextLong()))
          .append("\n\tfor <")
          .append(people.addresses[0])
          .append(">; ");
      text.append(date).append('\n');
    }
    if (random.nextBoolean()) signature(text);
  }

  private void signature(StringBuilder text) {
    text.append(
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=transit.example; s=k1;\n\th=from:to:subject:date; bh=");
    text.append(noise(32)).append(";\n\tb=").append(noise(51));
    for (int i = 0; i < 4; i++) text.append("\n\t ").append(noise(51));
    text.append('\n');
  }

  private String noise(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return Base64.getEncoder().encodeToString(drawn);
  }

  private void list(StringBuilder text) {
    int number = random.nextInt(20);
    text.append("\nList-Id: Circle ")
        .append(number)
        .append(" <circle")
        .append(number)
        .append(".lists.example>");
    text.append("\nList-Unsubscribe: <mailto:leave@lists.example>\nPrecedence: list");
  }

  private void mailboxes(StringBuilder text, String field, List<Integer> who) {
    if (who.isEmpty()) return;
    text.append('\n').append(field).append(": ");
    for (int i = 0; i < who.size(); i++) {
      if (i > 0) text.append(",\n ");
      mailbox(text, who.get(i));
    }
  }

  private void mailbox(StringBuilder text, int person) {
    String name = people.names[person];
    if (person % 9 == 4 && Encodings.ascii(name)) text.append('"').append(name).append("\" ");
    else if (person % 23 != 7) {
      Encodings.words(text, name);
      text.append(' ');
    }
    text.append('<').append(people.addresses[person]).append('>');
  }

  private StringBuilder body(Letter letter, String date) {
    StringBuilder body = new StringBuilder(4096);
    int words = Chance.around(random, 4.45, 0.95, 2_400);
    if (letter.answers() != null) {
      body.append("On ").append(date).append(", you wrote:\n");
      prose.lines(body, Math.min(110, words), "> ");
      body.append('\n');
    }
    prose.lines(body, words, "");
    if (random.nextInt(40) == 0) body.append("From here on it is quiet.\n");
    if (random.nextInt(400) == 0) body.append(">From what was said before.\n");
    return body.append("\n-- \n")
        .append(people.names[letter.from()])
        .append("\n+1 555 01")
        .append(10 + letter.from() % 90)
        .append('\n');
  }

  private void content(StringBuilder text, Letter letter, StringBuilder body) {
    if (!Chance.percent(random, 35)) {
      text.append("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n")
          .append(body);
      return;
    }
    boolean attached = Chance.percent(random, 7);
    String outer = "=_" + Long.toHexString(random.nextLong());
    String inner = attached ? "=_i" + Long.toHexString(random.nextLong()) : outer;
    if (attached)
      text.append("Content-Type: multipart/mixed; boundary=\"")
          .append(outer)
          .append("\"\n\n--")
          .append(outer)
          .append('\n');
    alternative(text, inner, body);
    if (attached) attachment(text, outer, letter.depth());
  }

  private static void alternative(StringBuilder text, String boundary, StringBuilder body) {
    text.append("Content-Type: multipart/alternative; boundary=\"").append(boundary).append("\"\n");
    part(text, boundary, "text/plain; charset=utf-8", "quoted-printable");
    Encodings.quotedPrintable(text, body);
    part(text, boundary, "text/html; charset=utf-8", "quoted-printable");
    StringBuilder page =
        new StringBuilder("<html><head><style>p { margin: 0 }</style></head><body>\n");
    for (String line : body.toString().split("\n", -1))
      page.append("<p>").append(line.replace("&", "&amp;").replace("<", "&lt;")).append("</p>\n");
    Encodings.quotedPrintable(text, page.append("</body></html>\n"));
    text.append("\n--").append(boundary).append("--\n");
  }

  private void attachment(StringBuilder text, String boundary, int number) {
    part(text, boundary, "application/pdf; name=\"sheet" + number + ".pdf\"", "base64");
    byte[] bytes = new byte[6_000 + random.nextInt(30_000)];
    random.nextBytes(bytes);
    text.append(
        Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes));
    text.append("\n--").append(boundary).append("--\n");
  }

  private static void part(StringBuilder text, String boundary, String type, String encoding) {
    text.append("\n--").append(boundary).append("\nContent-Type: ").append(type);
    text.append("\nContent-Transfer-Encoding: ").append(encoding).append("\n\n");
  }
}
