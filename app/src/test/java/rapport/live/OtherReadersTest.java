package rapport.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.outside.Outside;
import rapport.outside.web.Web;
import rapport.store.people.PeopleRows;
import rapport.store.sources.Connections;

/**
 * A calendar and an address book at a real Radicale over many looks: entries come, change and go,
 * and the server is restarted from a backup. What is held is what vdirsyncer, which knows nothing
 * of Rapport, finds at the same server, and what khard reads in what vdirsyncer brought.
 */
class OtherReadersTest extends RealServers {

  private static final Pattern UID = Pattern.compile("(?m)^UID:(\\S+)");
  private static final Pattern SUMMARY = Pattern.compile("(?m)^SUMMARY:(.*?)\\r?$");

  private final Random random = new Random(63);
  private final Set<Integer> there = new HashSet<>();
  private int next = 1;

  OtherReadersTest() throws IOException {}

  @Test
  @Timeout(180)
  void otherReadersFindTheSameCardsAndEntries() throws Exception {
    overLooks(30, 8);
  }

  /** {@code -Dgroups=long -DexcludedGroups=} runs it; some minutes. */
  @Test
  @Tag("long")
  void otherReadersFindTheSameTwoThousandCardsAndEntries() throws Exception {
    overLooks(2_000, 20);
  }

  private void overLooks(int entries, int looks)
      throws IOException, InterruptedException, SQLException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/vdirsyncer")), "apt-get install vdirsyncer");
    int port = radicale();
    String root = "http://localhost:" + port + "/";
    Web web = new Web(Outside.usual());
    collections(web, root);
    for (int n = 0; n < entries; n++) put(web, root, next++, "Person");
    long calendar = add(ConnectionKind.CALDAV, "", 0, "TLS", root);
    long cards = add(ConnectionKind.CARDDAV, "", 0, "TLS", root);
    for (int look = 0; look < looks; look++) {
      if (look > 0) changed(web, root, entries / 20 + 2, look);
      if (look == looks / 3) backedUp();
      if (look == looks / 2 + 1) restored(port);
      followed(calendar);
      followed(cards);
      if (look % 4 == 3 || look == looks - 1) compared(root);
    }
    assertTrue(Files.isDirectory(folder.resolve("backup")));
  }

  private void put(Web web, String root, int n, String name) throws IOException {
    String entry = entry(n % 28 + 1).replace("UID:e" + (n % 28 + 1) + "@x", "UID:e" + n + "@x");
    status(
        web,
        "PUT",
        root + "ada/work/e" + n + ".ics",
        "text/calendar",
        entry.replace("Site visit", name + " visits " + n));
    status(web, "PUT", root + "ada/people/c" + n + ".vcf", "text/vcard", card(n, name));
    there.add(n);
  }

  private void changed(Web web, String root, int most, int look) throws IOException {
    for (int n = random.nextInt(most); n > 0; n--) put(web, root, next++, "Person");
    for (int n : Set.copyOf(there)) {
      int fate = random.nextInt(12);
      if (fate == 0) put(web, root, n, "Renamed " + look);
      if (fate != 1 || n % 3 != 0) continue;
      status(web, "DELETE", root + "ada/work/e" + n + ".ics", "text/calendar", "");
      status(web, "DELETE", root + "ada/people/c" + n + ".vcf", "text/vcard", "");
      there.remove(n);
    }
  }

  private void backedUp() throws IOException, InterruptedException {
    run("cp", "-a", folder.resolve("collections").toString(), folder.resolve("backup").toString());
  }

  private void restored(int port) throws IOException, InterruptedException {
    stopped();
    run("rm", "-rf", folder.resolve("collections").toString());
    run("cp", "-a", folder.resolve("backup").toString(), folder.resolve("collections").toString());
    radicaleAgain(port);
  }

  /** A look; what it asks is answered with yes. */
  private void followed(long id) {
    Seen seen = look(id);
    if (seen.state().asks() != null) {
      new Connections(database).looked(1, new Connections(database).state(1, id).followed());
      seen = look(id);
    }
    assertNull(seen.state().problem());
    assertEquals(
        seen.there(), seen.read() + seen.twice() + seen.leftOut() + seen.unreadable(), "sum");
  }

  private void compared(String root) throws IOException, InterruptedException, SQLException {
    Path work = vdirsyncer("caldav", "work", ".ics", root);
    Path people = vdirsyncer("carddav", "people", ".vcf", root);
    Set<String> found = read(work, UID);
    found.addAll(read(people, UID));
    assertEquals(found, asked("select key from connection_item"));
    assertEquals(read(work, SUMMARY), asked("select subject from interaction"));
    if (!Files.isExecutable(Path.of("/usr/bin/khard"))) return;
    assertEquals(khard(people), called());
  }

  /** Addresses and what the newest card of each says. */
  private Set<String> called() throws SQLException {
    Map<String, String> addresses = new HashMap<>();
    for (String one : asked("select id || ' ' || value from handle where kind = 'EMAIL'"))
      addresses.put(one.split(" ")[0], one.split(" ")[1]);
    Set<String> called = new TreeSet<>();
    for (PeopleRows.Said said : new PeopleRows(database).said(1))
      if (addresses.containsKey("" + said.handle()))
        called.add(addresses.get("" + said.handle()) + " " + said.name());
    return called;
  }

  private Set<String> asked(String question) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/rapport.db"));
        var sql = store.createStatement();
        ResultSet row = sql.executeQuery(question)) {
      while (row.next()) found.add(row.getString(1));
    }
    return found;
  }

  private static Set<String> read(Path files, Pattern what) throws IOException {
    Set<String> found = new TreeSet<>();
    try (var all = Files.list(files)) {
      for (Path file : all.toList()) {
        Matcher said = what.matcher(Files.readString(file));
        assertTrue(said.find(), file.toString());
        found.add(said.group(1));
      }
    }
    return found;
  }

  /** What vdirsyncer brings of one collection, into nothing. */
  private Path vdirsyncer(String type, String collection, String ending, String root)
      throws IOException, InterruptedException {
    run("rm", "-rf", folder.resolve("near").toString() + "/" + collection);
    run("rm", "-rf", folder.resolve("status").toString());
    Path near = Files.createDirectories(folder.resolve("near").resolve(collection));
    Path conf = folder.resolve(collection + ".conf");
    Files.writeString(
        conf,
        """
        [general]
        status_path = "@/status/"
        [pair one]
        a = "near"
        b = "far"
        collections = ["%2$s"]
        [storage near]
        type = "filesystem"
        path = "@/near/"
        fileext = "%3$s"
        [storage far]
        type = "%1$s"
        url = "%4$s"
        username = "ada"
        password = "secret"
        """
            .formatted(type, collection, ending, root)
            .replace("@", folder.toString()));
    for (String what : new String[] {"discover", "sync"})
      run("sh", "-c", "yes | /usr/bin/vdirsyncer -c " + conf + " " + what + " one");
    return near;
  }

  /** Addresses and names as khard lists them. */
  private Set<String> khard(Path cards) throws IOException, InterruptedException {
    Path conf = folder.resolve("khard.conf");
    Files.writeString(conf, "[addressbooks]\n[[people]]\npath = " + cards + "\n");
    Process khard =
        new ProcessBuilder(
                "/usr/bin/khard", "-c", conf.toString(), "email", "-p", "--remove-first-line")
            .redirectErrorStream(true)
            .start();
    Set<String> found = new TreeSet<>();
    for (String line : new String(khard.getInputStream().readAllBytes(), UTF_8).split("\n")) {
      String[] parts = line.split("\t");
      found.add(parts[0] + " " + (parts.length > 1 ? parts[1] : ""));
    }
    assertEquals(0, khard.waitFor());
    return found;
  }
}
