package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.intake.Road.OWNER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.interactions.FoundPromiseRows;
import rapport.store.nurture.PlayRows;
import rapport.store.nurture.TripRows;
import rapport.store.settings.Owners;
import rapport.store.sources.Receipts;

/** Which words are read while mail and calendars come in, and what is kept of them. */
class WordingTest {

  private static final String ME = "maya@brightwater.example";
  private static final String RUTH = "ruth@northwind.example";

  private final Path folder;
  private final Road road;

  WordingTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.road = new Road(folder.resolve("home"));
  }

  @BeforeEach
  void iAmMaya() {
    new Owners(road.database).addAddress(OWNER, ME, false);
  }

  @AfterEach
  void close() {
    road.close();
  }

  @Test
  void whatIsMailedToOneselfInTheFolderIsQueuedOnce() throws IOException {
    Path mail =
        mbox(
            "To share",
            letter("s1", ME, ME, "Fwd: Feature stores", "See https://example.org/x?a=1. Nice."),
            letter("s2", ME, RUTH, "Not to myself", "See https://example.org/other"),
            letter("s3", RUTH, ME, "Not by me", "See https://example.org/third"));
    road.take(mail);
    assertEquals("[Feature stores https://example.org/x?a=1]", queue());
    road.take(mail);
    assertEquals("[Feature stores https://example.org/x?a=1]", queue());
    new Receipts(road.database).undo(OWNER, 1);
    assertEquals("[]", queue());
  }

  @Test
  void otherFoldersAreLeftAloneAndTheNameCanBeChosen() throws IOException {
    Path mail = mbox("Inbox", letter("s1", ME, ME, "Stores", "https://example.org/x"));
    road.take(mail);
    assertEquals("[]", queue());
    new TripRows(road.database).set(OWNER, Intake.SHARE, "shelf");
    road.take(mbox("Shelf", letter("s9", ME, ME, "", "https://example.org/y")));
    assertEquals("[https://example.org/y https://example.org/y]", queue());
  }

  @Test
  void oneFolderMayBeReadWholeWhileAllElseIsNot() throws IOException {
    TripRows settings = new TripRows(road.database);
    settings.set(OWNER, Intake.READ, "nothing");
    settings.set(OWNER, Intake.FOLDERS, "Bridge, Other");
    String promise = "I will send you the figures by Friday.";
    road.take(
        mbox("Inbox", letter("a1", ME, RUTH, "Figures", promise)),
        mbox("bridge", letter("a2", RUTH, ME, "Figures", promise)));
    List<FoundPromiseRows.Row> found =
        new FoundPromiseRows(road.database)
            .waiting(OWNER).stream().map(FoundPromiseRows.Waiting::row).toList();
    assertEquals(
        List.of("<a2@brightwater.example>"),
        found.stream().map(FoundPromiseRows.Row::key).toList());
  }

  @Test
  void promisesOfOnesOwnMeetingEntriesAreFound() throws IOException {
    road.take(meeting("mine", ME, RUTH), meeting("theirs", RUTH, ME));
    List<FoundPromiseRows.Row> found =
        new FoundPromiseRows(road.database)
            .waiting(OWNER).stream().map(FoundPromiseRows.Waiting::row).toList();
    assertEquals(1, found.size());
    assertEquals("send the bridge figures", found.getFirst().what());
    assertEquals(RUTH, found.getFirst().address());
    assertEquals("2026-11-20", found.getFirst().dueOn());
    assertTrue(found.getFirst().key().startsWith("mine@"));
  }

  private String queue() {
    return new PlayRows(road.database)
        .materials(OWNER).stream().map(one -> one.what() + " " + one.link()).toList().toString();
  }

  private Path mbox(String name, String... letters) throws IOException {
    return Files.writeString(folder.resolve(name + ".mbox"), String.join("", letters));
  }

  private static String letter(String id, String from, String to, String subject, String text) {
    return """
    From %s Mon Nov 16 09:00:00 2026
    From: %s
    To: %s
    Date: Mon, 16 Nov 2026 09:00:00 +0100
    Message-ID: <%s@brightwater.example>
    Subject: %s

    %s

    """
        .formatted(from, from, to, id, subject, text);
  }

  private Path meeting(String id, String by, String guest) throws IOException {
    return Files.writeString(
        folder.resolve(id + ".ics"),
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:%s@brightwater.example
        DTSTART:20261118T090000Z
        DTEND:20261118T100000Z
        SUMMARY:Bridge review
        ORGANIZER:mailto:%s
        ATTENDEE:mailto:%s
        DESCRIPTION:Agenda attached.\\nI will send you the bridge figures by Friday.
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(id, by, guest));
  }
}
