package rapport.sources.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import rapport.interactions.LeftOut;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;
import rapport.sources.cards.Cards;

/** Files that the real Outlook wrote, out of the samples of Apache Tika. */
@Isolated
class OutlookTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));

  @TempDir Path folder;

  private Collected read(String name, byte[] bytes) throws IOException {
    Unit unit = Sources.units(List.of(Files.write(folder.resolve(name), bytes)), false).getFirst();
    Collected found = new Collected(0);
    unit.read(WINDOW, found);
    return found;
  }

  private Collected sample(String name) throws IOException {
    return read(name, Samples.bytes(name));
  }

  @Test
  void aDataFileHasItsMessagesWithTheirFolders() throws IOException {
    List<Item.Mail> found = sample("testPST_variousBodyTypes.pst").mails();
    assertEquals(4, found.size());
    assertEquals("original email", found.getFirst().subject());
    assertEquals(List.of("Inbox/tmp"), found.getFirst().folders());
    assertEquals(Instant.parse("2017-08-30T19:26:03Z"), found.getFirst().at());
    assertEquals(found.getFirst().id(), found.get(1).inReplyTo());
  }

  @Test
  void theHeaderThatCameOverTheWireCounts() throws IOException {
    Map<LeftOut, Integer> rules = new EnumMap<>(LeftOut.class);
    for (Item.Mail mail : sample("testPST.pst").mails())
      if (mail.leftOut() != null) rules.merge(mail.leftOut(), 1, Integer::sum);
    assertEquals(Map.of(LeftOut.LIST, 5, LeftOut.NEWSLETTER, 1, LeftOut.NO_ADDRESS, 1), rules);
  }

  @Test
  void aDataFileInAnArchiveIsReadToo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("backup/outlook.pst"));
      zip.write(Samples.bytes("testPST_variousBodyTypes.pst"));
    }
    assertEquals(4, read("backup.zip", bytes.toByteArray()).mails().size());
  }

  @Test
  void aMessageFileIsALetter() throws IOException {
    Item.Mail mail = sample("testMSG_att_msg.msg").mails().getFirst();
    assertEquals("test email", mail.subject());
    assertEquals(Instant.parse("2010-06-17T23:54:19Z"), mail.at());
    assertTrue(mail.id().startsWith("<3975CB0784A2C249"), mail.id());
    assertEquals("Microsoft Outlook 2003 Team", sender("test-outlook2003.msg"));
    assertEquals("L'Équipe Microsoft Outlook Express", sender("test-outlook.msg"));
  }

  private String sender(String name) throws IOException {
    Item.Mail mail = sample(name).mails().getFirst();
    return mail.from() == null ? "" : String.valueOf(mail.from().name());
  }

  @Test
  void wordsThatAreNotInUnicodeHaveTheCharacterSetOfTheMessage() throws IOException {
    String name = sample("testMSG_chinese.msg").mails().getFirst().to().getFirst().name();
    assertEquals("Tests Chang@FT (張毓倫)", name);
  }

  @Test
  void whatIsNoLetterIsToldWithTheWayOut() throws IOException {
    for (String name : List.of("Contact", "Task", "StickyNote")) {
      List<Item> items = sample("testMSG_" + name + ".msg").items;
      assertEquals(1, items.size());
      assertTrue(items.getFirst() instanceof Item.Unreadable, name);
    }
  }

  @Test
  void aMeetingFileIsAMeeting() throws IOException {
    Item.Meeting meeting = sample("testMSG_Appointment.msg").all(Item.Meeting.class).getFirst();
    assertEquals("Quick brown fox", meeting.subject());
    assertEquals(
        "040000008200E00074C5B7101A82E008000000003042F07DC891D2010000000000000000"
            + "1000000091B31F0C0B120942B66C023A533DD16C",
        meeting.uid());
    Item.Instance once = meeting.instances().getFirst();
    assertEquals(Instant.parse("2017-02-28T18:30:00Z"), once.at());
    assertEquals(Instant.parse("2017-02-28T19:00:00Z"), once.end());
  }

  @Test
  void cardsAndEntriesAreReadByTheReadersOfThose() throws IOException {
    WrittenLines card =
        new WrittenLines("VCARD")
            .words("FN", "Maya; Okafor\nBoard")
            .words("N", "Okafor", "Maya", null, null, null)
            .words("EMAIL", "maya@northwind.example")
            .raw("BDAY", "19840413");
    Item.Contact read = (Item.Contact) card.read(new Cards(), "a.pst:1", WINDOW, new Collected());
    assertEquals("a.pst:1", read.where());
    assertEquals(List.of("maya@northwind.example"), read.card().emails());
    assertEquals("1984-04-13", read.details().getFirst().value());
    WrittenLines entry =
        new WrittenLines("VEVENT")
            .raw("UID", "1@x")
            .words("SUMMARY", "Budget, first; round")
            .raw("DTSTART", "20260105T100000Z")
            .raw("ATTENDEE;CN=" + WrittenLines.quoted("Rey, Tomás \"T\""), "mailto:t@h.example");
    Item.Meeting meeting =
        (Item.Meeting) entry.read(new Calendars(), "a.pst:2", WINDOW, new Collected());
    assertEquals("Budget, first; round", meeting.subject());
    assertEquals("Rey, Tomás T", meeting.attendees().getFirst().party().name());
  }

  @Test
  void damageStopsNothingAndPrintsNothing() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(listening);
    System.setErr(listening);
    try {
      damaged("testPST_variousBodyTypes.pst", 150);
      damaged("testMSG_chinese.msg", 400);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }

  /** Single bytes, whole blocks and the end are damaged, by a fixed seed. */
  private void damaged(String name, int rounds) throws IOException {
    byte[] good = Samples.bytes(name);
    Random random = new Random(3);
    for (int round = 0; round < rounds; round++) {
      byte[] bad = good.clone();
      for (int n = 0; n <= round; n++) bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      int from = random.nextInt(bad.length);
      if (round % 3 == 0)
        Arrays.fill(bad, from, Math.min(bad.length, from + 2_000), (byte) random.nextInt());
      if (round % 5 == 0) bad = Arrays.copyOf(bad, from + 1);
      read("bad" + name.substring(name.length() - 4), bad);
    }
  }
}
