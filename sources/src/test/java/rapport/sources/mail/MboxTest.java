package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.interactions.LeftOut;
import rapport.sources.Bytes;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;

class MboxTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String FROM = "From maya@brightwater.example Mon Mar  2 09:15:02 2026\n";

  private static String message(String subject, String body) {
    return FROM + "From: maya@brightwater.example\nSubject: " + subject + "\n\n" + body + "\n\n";
  }

  private static Collected read(String name, String text) throws IOException {
    Collected found = new Collected();
    new Mbox().read(Bytes.of(name, text), WINDOW, found);
    return found;
  }

  private static void check(String text, String... subjects) throws IOException {
    List<String> found = read("a.mbox", text).mails().stream().map(m -> m.subject() + "").toList();
    assertEquals(List.of(subjects), found);
  }

  @Test
  void everySeparatorStartsAMessage() throws IOException {
    check(message("one", "Hello.") + message("two", "Hello."), "one", "two");
  }

  @Test
  void aFileMayBeginWithoutItsFirstSeparator() throws IOException {
    String headless = message("one", "Hello.").substring(FROM.length());
    check(headless + message("two", "Hello."), "one", "two");
    assertEquals(true, new Mbox().reads("a.mbox", headless.getBytes(StandardCharsets.UTF_8)));
  }

  /** RFC 5322 §4.5: space before the colon was allowed once, and makes no separator of a field. */
  @Test
  void aFieldWithSpaceBeforeItsColonIsNoSeparator() throws IOException {
    check(
        message("one", "Hello.").replace("\nFrom:", "\nFrom :") + message("two", ""), "one", "two");
    String headless = message("one", "Hello.").substring(FROM.length()).replace("From:", "From :");
    check(headless + message("two", ""), "one", "two");
  }

  @Test
  void aQuotedSeparatorIsText() throws IOException {
    check(message("one", ">" + FROM + "\n>>" + FROM) + message("two", ""), "one", "two");
  }

  @Test
  void aHeaderMayBeginWithASeparatorMadeHarmless() throws IOException {
    check(
        FROM
            + ">"
            + message("one", "Hello.")
            + "From - Mon Mar  2 09:15:02 2026\r\n>From - Mon Mar  2 09:15:02 2026\r\n"
            + message("two", "Hello.").substring(FROM.length()).replace("\n", "\r\n")
            + FROM
            + ">From here on it goes well.\n",
        "one",
        "two");
  }

  @Test
  void aMessageWithoutAHeaderIsOneAllTheSame() throws IOException {
    Collected found =
        read(
            "a.mbox",
            "From robin Mon Jun 01 10:00:00 2009\n\nOne.\n\nFrom robin Mon Jun 01 11:00:00 2010\n\nTwo.\n");
    assertEquals(2, found.items.size());
  }

  @Test
  void aSentenceThatStartsWithFromIsText() throws IOException {
    check(
        message("one", "Hi.\n\nFrom here on: we go.\n\nFrom 2009 on") + message("two", ""),
        "one",
        "two");
  }

  @Test
  void aDateInsideAParagraphIsText() throws IOException {
    check(message("one", "He wrote\n" + FROM + "and left."), "one");
  }

  @Test
  void aSeparatorWithoutDateNeedsAFieldBehindIt() throws IOException {
    String bare = "From somebody\nSubject: two\n\nText\n";
    check(message("one", "From nobody\nknows") + bare, "one", "two");
  }

  @Test
  void aDateInASentenceIsText() throws IOException {
    String sentence = "Hi.\n\nFrom 10:30 on Monday 2 March 2026 we meet\nin the hall.\n\nBye.";
    check(message("one", sentence) + message("two", ""), "one", "two");
    check(message("one", "Hi.\n\nFrom London\nNote: bring a coat"), "one");
    check(message("one", "Hi.\n\nFrom Oslo by train\nDate: the second\n\nBye."), "one");
    check(
        message("one", "Hi.") + "From ada and tom\nDate: now\nSubject: two\n\nText\n",
        "one",
        "two");
  }

  @Test
  void aBareSeparatorNeedsNoEmptyLineBeforeIt() throws IOException {
    String bare = "From \nFrom: maya@brightwater.example\nSubject: ";
    check(bare + "one\n\nText\n" + bare + "two\n\nText\n", "one", "two");
  }

  @Test
  void aPatchInsideIsTextAndAFileOfPatchesIsNot() throws IOException {
    String patch = "From " + "0a".repeat(20) + " Mon Sep 17 00:00:00 2001\nSubject: ";
    check(message("one", "See:\n\n" + patch + "[PATCH]\n\nmsg"), "one");
    check(patch + "one\n\nmsg\n\n" + patch + "two\n\nmsg\n", "one", "two");
  }

  @Test
  void theDateOfASeparatorStandsAtItsEnd() throws IOException {
    String text = "From maya at brightwater.example  Mon Mar  2 09:15:02 2026\nSubject: one\n\n";
    Item.Mail mail = read("a.mbox", text).mails().getFirst();
    assertEquals(Instant.parse("2026-03-02T09:15:02Z"), mail.received());
  }

  @Test
  void linesMayEndInAnyWay() throws IOException {
    String mbox = message("one", "Hi.") + message("two", "");
    check(mbox.replace("\n", "\r\n"), "one", "two");
    check(mbox.replace("\n", "\r"), "one", "two");
  }

  @Test
  void aByteOrderMarkAndEmptyLinesComeFirst() throws IOException {
    check("\uFEFF\r\n\n" + message("one", ""), "one");
  }

  @Test
  void aMessageWithoutBodyEndsAtTheNextSeparator() throws IOException {
    check(FROM + "Subject: one\n" + message("two", ""), "one", "two");
  }

  @Test
  void contentLengthIsBelievedWhereItEndsAtASeparator() throws IOException {
    String body = "Hello.\n\n" + FROM + "Subject: inside\n\nStill the first.\n\n";
    check(
        FROM
            + "Subject: one\nContent-Length: "
            + body.length()
            + "\n\n"
            + body
            + message("two", ""),
        "one",
        "two");
    check(
        FROM + "Subject: one\nContent-Length: " + (body.length() - 5) + "\n\n" + body,
        "one",
        "inside");
    check(FROM + "Subject: one\nContent-Length: " + body.length() + "\n\n" + body, "one");
  }

  @Test
  void contentLengthIsBelievedAcrossTheBuffer() throws IOException {
    String body = "Hello.\n\n" + FROM + "Subject: inside\n\n" + "long line\n".repeat(100_000);
    check(
        FROM
            + "Subject: one\nContent-Length: "
            + body.length()
            + "\n\n"
            + body
            + message("two", ""),
        "one",
        "two");
  }

  @Test
  void aLongMailboxIsReadWithOneBuffer() throws IOException {
    StringBuilder mbox = new StringBuilder();
    for (int i = 0; i < 3_000; i++) mbox.append(message("m" + i, "x".repeat(i % 700) + "\nFrom"));
    Collected found = read("a.mbox", mbox.toString());
    assertEquals(3_000, found.items.size());
    assertEquals("m2999", found.mails().getLast().subject());
  }

  @Test
  void aHeaderThatIsTooLongIsOneUnreadableItem() throws IOException {
    String huge = FROM + "Subject: one\nX-Long: " + "x".repeat(70_000) + "\n\nText\n\n";
    String many = FROM + "X-Short: y\n".repeat(30_000) + "\nText\n\n";
    Collected found = read("a.mbox", huge + many + message("three", ""));
    assertEquals(
        "unreadable: a header field is longer than 64 KB\nunreadable: the header is longer than 256 KB\n",
        Shown.of(found.items.get(0)) + Shown.of(found.items.get(1)));
    assertEquals("three", found.mails().getFirst().subject());
  }

  @Test
  void theSeparatorTellsWhenItArrived() throws IOException {
    Item.Mail mail = read("a.mbox", message("one", "")).mails().getFirst();
    assertEquals(Instant.parse("2026-03-02T09:15:02Z"), mail.received());
  }

  @Test
  void theNameOfTheFileIsItsFolder() throws IOException {
    String mbox = message("one", "");
    assertEquals(true, read("Mail/Sent.mbox", mbox).mails().getFirst().sent());
    assertEquals(true, read("Mail/Gesendet", mbox).mails().getFirst().sent());
    assertEquals(true, read("Sent.mbox/mbox", mbox).mails().getFirst().sent());
    assertEquals(LeftOut.SPAM, read("Junk.mbox", mbox).mails().getFirst().leftOut());
    assertEquals(LeftOut.DRAFT, read("Drafts", mbox).mails().getFirst().leftOut());
    assertEquals(
        null, read("All mail Including Spam and Trash.mbox", mbox).mails().getFirst().leftOut());
  }

  @Test
  void takeoutSaysItWithLabels() throws IOException {
    String from = "From 1234@xxx Mon Mar 02 08:15:02 +0000 2026\nX-Gmail-Labels: Spam,Unread\n";
    Item.Mail mail = read("a.mbox", from + "Subject: one\n\nText\n").mails().getFirst();
    assertEquals(LeftOut.SPAM, mail.leftOut());
    assertEquals(List.of("a", "Spam", "Unread"), mail.folders());
    assertEquals(Instant.parse("2026-03-02T08:15:02Z"), mail.received());
  }

  @Test
  void whatIsKnownIsSteppedOver() throws IOException {
    Collected rest = new Collected(2);
    String mbox = message("one", "") + message("two", "") + message("three", "");
    new Mbox().read(new Bytes("a.mbox", mbox.getBytes(StandardCharsets.UTF_8)), WINDOW, rest);
    assertEquals(List.of("three"), rest.mails().stream().map(Item.Mail::subject).toList());
  }
}
