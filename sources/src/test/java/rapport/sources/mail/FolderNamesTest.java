package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FolderNamesTest {

  @Test
  void namesAreKnownInTheLanguagesOfMail() {
    for (String name : "Koncepty Piszkozatok Чернови Skice Taslaklar Πρόχειρα 임시보관함 下書き".split(" "))
      check("draft", name);
    for (String name : "postponed|postponed-msgs|Непратени|Drafftiau|กล่องจดหมายร่าง".split("\\|"))
      check("draft", name);
    for (String name : "E-mail nedorit|Email Sampah|Neželena sporočila|جنک".split("\\|"))
      check("spam", name);
    for (String name : "Šlamštas|Correu brossa|Ανεπιθύμητα|스팸함|Junk E-mail|Gereksiz".split("\\|"))
      check("spam", name);
    for (String name : "Wysłane|Gönderilmiş Postalar|Sent Items|보낸편지함|INBOX.Sent".split("\\|"))
      check("sent", name);
  }

  @Test
  void caseAccentsSpacesAndSignsDoNotMatter() {
    check("draft", "ENTWÜRFE");
    check("draft", "Entwu\u0308rfe");
    check("spam", "İstenmeyen");
    check("sent", "sent_items");
  }

  @Test
  void whatWaitsToBeSentWasNotSent() {
    for (String name : "Outbox|Postausgang|Boîte d'envoi|Posta in uscita|送信トレイ|Utboks".split("\\|"))
      check("draft", name);
  }

  @Test
  void aTemplateWasNotSentUnlessItCameFromSomebody() {
    check("draft", "Templates");
    check("draft", "Vorlagen");
    assertEquals(true, Folder.of("Vorlagen").template());
    assertEquals(false, Folder.of("Entwürfe").template());
    assertEquals(false, Folder.of("Vorlagen").and(Folder.of("Drafts")).template());
    assertEquals(false, Folder.of("INBOX").template());
  }

  @Test
  void aNameCountsWhole() {
    check("", "Drafts of contracts");
    check("", "All mail including spam");
    check("", "Entwürfe alt");
  }

  @Test
  void modifiedUtf7IsDecoded() {
    check("draft", "Entw&APw-rfe");
    check("draft", ".&BCcENQRABD0EPgQyBDgEOgQ4-");
    check("draft", "[Gmail].Entw&APw-rfe");
    assertEquals("R&D", FolderNames.decoded("R&-D"));
    assertEquals("Tom &Jerry-", FolderNames.decoded("Tom &Jerry-"));
  }

  private static void check(String expected, String name) {
    Folder folder = Folder.of(name);
    String said =
        (folder.sent() ? "sent" : "")
            + (folder.spam() ? "spam" : "")
            + (folder.draft() ? "draft" : "");
    assertEquals(expected, said, name);
  }

  @Test
  void whatGmailCallsOutgoingWasSentAndElsewhereWaits() {
    check("sent", "[Gmail]/דואר יוצא");
    check("draft", "דואר יוצא");
    assertEquals(true, Folder.labels("\"נפתח\",דואר יוצא").sent());
    assertEquals(false, Folder.labels("דואר יוצא").draft());
  }

  @Test
  void whatWasSentMayHaveItsMonthOrYearBehindIt() {
    for (String name : "sent-mail-jan-2026|Sent 2026|Gesendet 2026|sent-2026-03".split("\\|"))
      check("sent", name);
    for (String name : "Sent-1|Sent 2026 Lisbon|sent-mail-jan|Drafts 2026".split("\\|"))
      check("", name);
  }

  @Test
  void wordsOfMailProgramsInFurtherLanguagesAreKnown() {
    for (String name : "Sendte mails|Послате|Пратени".split("\\|")) check("sent", name);
    for (String name : "Plantilles|Safata de sortida".split("\\|")) check("draft", name);
    for (String name : "Não solicitado|ジャンク".split("\\|")) check("spam", name);
  }
}
