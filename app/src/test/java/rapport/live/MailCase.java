package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import rapport.intake.Intake;
import rapport.outside.Gate;
import rapport.outside.Line;
import rapport.outside.Outside;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.store.Tables;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/** A mailbox at a server of the test's own, and one connection to it. */
abstract class MailCase {

  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Line.Patience LONG =
      new Line.Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));
  private static final Line.Patience SHORT =
      new Line.Patience(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(1_500));

  final FakeServer server;
  final Database database;
  final Live live;
  final long id;
  final Path folder;
  Instant now = NOW;

  MailCase(Path folder) throws IOException {
    this.folder = folder;
    server = new FakeServer();
    Home home = FreshHome.at(folder.resolve("home"));
    database = Database.open(home);
    new rapport.store.settings.Owners(database).get(1, "Europe/Berlin");
    live = new Live(database, 1, home, patient());
    id =
        new Connections(database)
            .add(
                1,
                new Connections.Row(
                    0,
                    "IMAP",
                    "Work",
                    "localhost",
                    server.port(),
                    "NONE",
                    "ada",
                    "",
                    true,
                    "",
                    false,
                    0));
    live.secret(id, "secret");
  }

  /** What waits long enough for a server of the test's own on a machine that is busy. */
  static Outside patient() {
    return new Outside(new Gate(), LONG, null);
  }

  /** The same connection for servers that never answer: it gives up soon. */
  final Live hasty() throws IOException {
    return new Live(
        database, 1, FreshHome.at(folder.resolve("home")), new Outside(new Gate(), SHORT, null));
  }

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  final Seen look() {
    now = now.plusSeconds(600);
    return live.look(id, now, new Intake.Watcher() {}).orElseThrow().seen();
  }

  static String mail(String from, String id, String date) {
    return "From: "
        + from
        + "\r\nTo: ada@helix.example\r\n"
        + (date.isEmpty() ? "" : "Date: " + date + "\r\n")
        + (id.isEmpty() ? "" : "Message-ID: <" + id + "@x.example>\r\n")
        + "Subject: Harbour "
        + id
        + "\r\n\r\n";
  }

  static String mail(int n) {
    return mail(
        "p%d@quay.example".formatted(n % 7),
        "m" + n,
        "Mon, 2 Nov 2026 10:%02d:00 +0000".formatted(n % 60));
  }

  /** Everything on the server is held, every item once, and the sum of the account holds. */
  final void complete(Seen seen) {
    assertNull(seen.state().problem());
    long there = 0;
    for (Map.Entry<String, FakeServer.Box> box : server.boxes.entrySet()) {
      Set<String> held = new Holdings(database).items(1, id, box.getKey()).keySet();
      Set<String> expected = new HashSet<>();
      for (long uid : box.getValue().mails.keySet())
        expected.add(MailUnit.item(box.getValue().validity, uid));
      assertEquals(new TreeSet<>(expected), new TreeSet<>(held), box.getKey());
      there += expected.size();
    }
    assertEquals(there, seen.there());
    assertEquals(seen.there(), seen.read() + seen.twice() + seen.leftOut() + seen.unreadable());
  }

  /** A look; what it asks is answered with yes. */
  final Seen followed() {
    Seen seen = look();
    if (seen.state().asks() == null) return seen;
    new Connections(database).looked(1, new Connections(database).state(1, id).followed());
    return look();
  }

  static void renumbered(FakeServer.Box box) {
    List<FakeServer.Mail> all = List.copyOf(box.mails.values());
    box.mails.clear();
    box.validity++;
    box.next = 1;
    for (FakeServer.Mail mail : all) box.add(mail.header(), mail.flags());
  }

  /** What one look at the same mailbox tells, in a home of its own. */
  final List<Object> undisturbed() throws IOException {
    Home home = FreshHome.at(folder.resolve("undisturbed"));
    try (Database other = Database.open(home)) {
      new rapport.store.settings.Owners(other).get(1, "Europe/Berlin");
      Live once = new Live(other, 1, home, patient());
      Connections.Row row = new Connections(database).find(1, id).orElseThrow();
      once.secret(new Connections(other).add(1, row), "secret");
      assertEquals(1, once.due(now, new Intake.Watcher() {}).size());
      return told(other);
    }
  }

  /** People, interactions and what became of every item; not when a look was. */
  static List<Object> told(Database database) {
    Map<String, String> digests = new HashMap<>(new Tables(database).digests(1));
    digests.keySet().removeIf(table -> table.startsWith("connection") || table.equals("receipt"));
    List<Object> told = new ArrayList<>();
    told.add(digests);
    told.add(new Holdings(database).sums(1, 1));
    return told;
  }
}
