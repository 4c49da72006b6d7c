package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.outside.Outside;
import rapport.outside.Unreached.Why;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.store.Tables;
import rapport.store.settings.Owners;
import rapport.store.sources.Connections;
import rapport.store.sources.ReadBeforeRows;

/** A folder that is watched: what is new in it comes in by itself. */
class FolderTest {

  private static final Instant BEFORE = Instant.parse("2026-11-20T08:00:00Z");

  private final Path watched;
  private final Database database;
  private final Live live;
  private final long id;
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");

  FolderTest(@TempDir Path folder) throws IOException {
    watched = Files.createDirectories(folder.resolve("Downloads"));
    Home home = FreshHome.at(folder.resolve("home"));
    database = Database.open(home);
    new Owners(database).get(1, "Europe/Berlin");
    live = new Live(database, 1, home, Outside.usual());
    id =
        new Connections(database)
            .add(
                1,
                new Connections.Row(
                    0,
                    "FOLDER",
                    "Downloads",
                    "",
                    0,
                    "TLS",
                    "",
                    watched.toString(),
                    false,
                    "",
                    false,
                    0));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Seen look() {
    now = now.plusSeconds(600);
    return live.look(id, now, new Intake.Watcher() {}).orElseThrow().seen();
  }

  private void letters(String name, int from, int to) throws IOException {
    Letters letters = new Letters();
    for (int n = from; n < to; n++) letters.fromMaya("m" + n, 40 - n);
    at(letters.to(watched.resolve(name)), BEFORE.plusSeconds(to));
  }

  private static void at(Path file, Instant written) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(written));
  }

  private long interactions() {
    return new Tables(database).counts(1).getOrDefault("interaction", 0L);
  }

  @Test
  void whatIsNewOrChangedIsReadAndNothingElse() throws IOException {
    letters("mail.mbox", 0, 5);
    Files.writeString(watched.resolve("picture.png"), "no source");
    at(watched.resolve("picture.png"), BEFORE);
    Seen seen = look();
    assertNull(seen.state().problem());
    assertEquals(5, seen.state().brought());
    assertEquals(Map.of("new", 1L), seen.outcomes());
    assertEquals(now, seen.freshUntil());
    assertEquals(0, look().state().fetched());
    letters("mail.mbox", 0, 9);
    assertEquals(4, look().state().brought());
    letters("more.mbox", 9, 12);
    assertEquals(3, look().state().brought());
    assertEquals(12, interactions());
    assertEquals(2, look().there());
  }

  /** A database of SQLite stands in its file and in the log beside it. */
  @Test
  void aLogBesideAFileBelongsToIt() throws IOException {
    Path log = watched.resolve("mail.mbox-wal");
    letters("mail.mbox", 0, 5);
    at(Files.writeString(log, "one"), BEFORE);
    assertEquals(5, look().state().brought());
    assertEquals(0, look().state().fetched());
    at(Files.writeString(log, "more"), BEFORE);
    assertEquals(5, look().state().fetched());
    at(Files.writeString(log, "still more"), now.plusSeconds(598));
    assertEquals(0, look().state().fetched());
    assertEquals(5, look().state().fetched());
  }

  /** That the part before is not read again shows in what is kept of it being believed. */
  @Test
  void aMailboxThatGrewIsReadFromWhereItGrew() throws IOException {
    new Owners(database).addAddress(1, "ada@helix.example", false);
    Path file = watched.resolve("mail.mbox");
    String body = "The harbour is quiet today.\n".repeat(8_000);
    for (int n = 0; n < 25; n++) append(file, "m" + n, body);
    at(file, BEFORE);
    assertEquals(25, look().state().brought());
    ReadBeforeRows rows = new ReadBeforeRows(database);
    ReadBeforeRows.Row kept = rows.of(1, file.toString()).orElseThrow();
    assertEquals(24, kept.items());
    rows.keep(
        1,
        new ReadBeforeRows.Row(
            kept.source(),
            kept.receipt(),
            kept.bytes(),
            kept.items() + 7,
            kept.known() + 7,
            kept.unreadable(),
            kept.problems(),
            kept.leftOut(),
            kept.terms(),
            kept.checksum()));
    append(file, "more", "Hello.\n");
    at(file, BEFORE.plusSeconds(60));
    Seen grown = look();
    assertEquals(1, grown.state().brought());
    assertEquals(26 + 7, grown.state().fetched());
    assertEquals(26, interactions());
  }

  private static void append(Path file, String id, String body) throws IOException {
    Files.writeString(
        file,
        "From maya@northwind.example Mon Nov  2 09:00:00 2026\nMessage-ID: <"
            + id
            + "@mail.example>\nDate: Mon, 2 Nov 2026 09:00:00 +0000\nFrom: Maya"
            + " <maya@northwind.example>\nTo: ada@helix.example\nSubject: "
            + id
            + "\n\n"
            + body
            + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  @Test
  void whatIsBeingWrittenWaitsForTheNextLook() throws IOException {
    letters("mail.mbox", 0, 5);
    at(watched.resolve("mail.mbox"), now.plusSeconds(598));
    assertEquals(0, look().state().fetched());
    assertEquals(5, look().state().brought());
  }

  @Test
  void aFileThatIsGoneTakesNothingBack() throws IOException {
    letters("mail.mbox", 0, 5);
    look();
    Files.delete(watched.resolve("mail.mbox"));
    Seen seen = look();
    assertNull(seen.state().asks());
    assertEquals(0, seen.there());
    assertEquals(5, interactions());
  }

  @Test
  void aFolderThatIsGoneIsToldInOneSentence() throws IOException {
    letters("mail.mbox", 0, 5);
    look();
    Path away = watched.resolveSibling("away");
    Files.move(watched, away);
    assertEquals(Why.NO_FOLDER.sentence(), look().state().problem());
    assertEquals(5, interactions());
    Files.move(away, watched);
    assertNull(look().state().problem());
  }

  @Test
  void aMaildirIsReadAgainWhenALetterComes() throws IOException {
    Path cur = Files.createDirectories(watched.resolve("Maildir/cur"));
    for (String other : new String[] {"new", "tmp"})
      Files.createDirectories(cur.resolveSibling(other));
    for (int n = 0; n < 3; n++) letter(cur, n);
    assertEquals(3, look().state().brought());
    letter(cur, 3);
    assertEquals(1, look().state().brought());
    assertEquals(4, interactions());
  }

  private static void letter(Path cur, int n) throws IOException {
    Path file = cur.resolve("1700000000.M" + n + ".host:2,S");
    Files.writeString(
        file,
        "From: p@quay.example\nTo: ada@helix.example\nDate: Mon, 2 Nov 2026 10:0%d:00 +0000\nMessage-ID: <m%d@x.example>\nSubject: x\n\nx\n"
            .formatted(n, n));
    at(file, BEFORE);
  }
}
