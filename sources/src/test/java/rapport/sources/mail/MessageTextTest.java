package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.sources.Bytes;
import rapport.sources.Effort;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/** The text of messages, and that it is read only when somebody asks. */
class MessageTextTest {

  private static final String FROM = "From maya@brightwater.example Mon Mar  2 09:15:02 2026\n";

  @Test
  void plainTextIsTakenAsItIs() {
    check("Hello.\n> so", "From: a@b.example\n\nHello.\n> so");
  }

  @Test
  void transferEncodingsAndCharactersAreDecoded() {
    check(
        "Grüße = gut",
        "Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe =3D =\ngut");
    check(
        "Grüße",
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nR3LDvMOf\nZQ==\n");
  }

  @Test
  void ofAlternativesThePlainOneIsTakenUnlessItIsEmpty() {
    check("Plain.", alternative("Plain."));
    check("Rich.", alternative(""));
  }

  private static String alternative(String plain) {
    return "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        + plain
        + "\n--b\nContent-Type: text/html\n\n<p>Rich.</p>\n--b--\n";
  }

  @Test
  void attachmentsAndLettersInsideAreNotRead() {
    check(
        "Mine.",
        """
        Content-Type: multipart/mixed; boundary="b"

        preamble
        --b

        Mine.
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=a.txt

        File.
        --b
        Content-Type: message/rfc822

        From: x

        Theirs.
        --b--
        """);
  }

  @Test
  void htmlBecomesLinesAndQuotesAreMarked() {
    check(
        "Hi & bye\n\nnext\n> old words",
        """
        Content-Type: text/html

        <html><head><style>p{}</style></head><body><div>Hi &amp; <b>bye</b></div><!-- no --><div>next</div>\
        <blockquote>old
        words</blockquote><script>x<y</script></body></html>
        """);
  }

  @Test
  void everyNamedCharacterOfHtmlIsKnown() {
    check("© 2026 – caffè • œuvre", html("&copy; 2026 &ndash; caff&egrave; &bull; &oelig;uvre"));
  }

  @Test
  void whatNoReaderSeesIsLeftOut() {
    check(
        "Dear Ada,",
        html(
            "<div style=\"display: none\">A line for lists.</div><p hidden>x</p><p>Dear Ada,</p>"));
  }

  @Test
  void linesOfPreformattedTextStayLines() {
    check("Yours\n\n\n-- \nMaya", html("<p>Yours</p><pre>-- \nMaya</pre>"));
  }

  @Test
  void wrongNestingCostsNoText() {
    check("> old\nnew text", html("<blockquote><b>old</blockquote>new</b> <i>text"));
  }

  private static String html(String body) {
    return "Content-Type: text/html; charset=utf-8\n\n" + body;
  }

  private static void check(String expected, String message) {
    assertEquals(expected, MessageText.of(message.getBytes(StandardCharsets.UTF_8)).strip());
  }

  @Test
  void hostileMessagesAreBounded() {
    String nested = "";
    for (int i = 0; i < 50; i++)
      nested += "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n";
    for (String part :
        List.of(
            nested,
            "Content-Type: text/html\n\n" + "<".repeat(400_000),
            html("<div>".repeat(200_000)),
            html("<p><b>".repeat(100_000)),
            html("<table><tr><td><blockquote>".repeat(30_000) + "x"),
            "Content-Type: text/html\n\n" + "<style>&".repeat(50_000)))
      Effort.bounded(() -> MessageText.of(part.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aMailboxGivesTheTextOfThoseThatAreWanted() throws IOException {
    String long1 = "word ".repeat(200_000);
    String text =
        FROM
            + "From: a@b.example\nSubject: one\n\nFirst.\n\n"
            + FROM
            + "From: a@b.example\nSubject: two\n\n>From here.\n"
            + long1
            + "\n\n"
            + FROM
            + "From: a@b.example\nSubject: three\n\nThird.\n";
    List<String> found = texts(new Mbox(), text, "two", "three");
    assertEquals(2, found.size());
    assertTrue(found.getFirst().startsWith("From here.\nword word"));
    assertEquals("Third.", found.getLast().strip());
  }

  @Test
  void aFileOfOneMessageGivesItsText() throws IOException {
    String text = FROM + "From: a@b.example\nSubject: one\n\n" + "x".repeat(100_000);
    assertEquals(100_000, texts(new Eml(), text, "one").getFirst().length());
    assertEquals(List.of(), texts(new Eml(), text));
  }

  private static List<String> texts(Source source, String text, String... wanted)
      throws IOException {
    List<String> texts = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void item(Item item) {}

          @Override
          public boolean wantsText(Item.Mail mail) {
            return List.of(wanted).contains(mail.subject() + "");
          }

          @Override
          public void text(Item.Mail mail, String text) {
            texts.add(text);
          }
        };
    source.read(Bytes.of("a.mbox", text), Window.around(Instant.EPOCH), sink);
    return texts;
  }
}
