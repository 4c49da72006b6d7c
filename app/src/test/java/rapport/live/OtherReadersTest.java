package rapport.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.outside.Outside;
import rapport.outside.web.Web;

/** What is held is what independent readers of the same servers find: mbsync and vdirsyncer. */
@Timeout(180)
class OtherReadersTest extends RealServers {

  OtherReadersTest() throws IOException {}

  @Test
  void mbsyncFindsTheSameMessages()
      throws IOException, InterruptedException, GeneralSecurityException, SQLException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mbsync")), "apt-get install isync");
    for (int n = 0; n < 300; n++) letter(n % 5 == 0 ? ".Sent" : "", n);
    for (int n = 0; n < 30; n++) letter(".Archive", 3 * n);
    Path inbox = folder.resolve("mail/ada/cur");
    for (int n = 0; n < 12; n++)
      Files.writeString(
          inbox.resolve("1700000001.M" + n + ".host:2,"),
          "From: q@quay.example\nTo: ada@helix.example\nDate: Mon, 2 Nov 2026 10:00:0"
              + n % 10
              + " +0000\nSubject: Nameless\n\nx\n");
    int port = dovecot();
    live = live(trust());
    long id = add(ConnectionKind.IMAP, "localhost", port, "TLS", "");
    assertNull(look(id).state().problem());
    for (int n = 1; n < 60; n++) {
      Path letter = inbox.resolve("1700000000.M" + n + ".host:2,S");
      if (!Files.exists(letter)) continue;
      if (n % 3 == 0) Files.delete(letter);
      if (n % 3 == 1)
        Files.move(letter, folder.resolve("mail/ada/.Archive/cur/1700000009.M" + n + ".host:2,S"));
    }
    for (int n = 400; n < 440; n++) letter("", n);
    if (System.getProperty("user.name").equals("root"))
      run("chown", "-R", "nobody:nogroup", folder.resolve("mail").toString());
    assertNull(look(id).state().problem());
    mbsync(port);
    Map<String, List<String>> mirrored = new TreeMap<>();
    for (String box : List.of("INBOX", "Sent", "Archive"))
      mirrored.put(box, ids(folder.resolve("mirror").resolve(box)));
    assertEquals(mirrored, held("coalesce(key, '')"));
    assertTrue(mirrored.values().stream().mapToInt(List::size).sum() > 350);
  }

  private void mbsync(int port) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("mirror"));
    Files.writeString(
        folder.resolve("mbsyncrc"),
        """
        IMAPAccount ada
        Host localhost
        Port %d
        User ada
        Pass secret
        SSLType IMAPS
        CertificateFile @/cert.pem

        IMAPStore far
        Account ada

        MaildirStore near
        Path @/mirror/
        Inbox @/mirror/INBOX
        SubFolders Verbatim

        Channel all
        Far :far:
        Near :near:
        Patterns *
        Create Near
        Sync Pull
        SyncState *
        """
            .formatted(port)
            .replace("@", folder.toString()));
    run("/usr/bin/mbsync", "-c", folder.resolve("mbsyncrc").toString(), "-a");
  }

  /** The Message-IDs of a Maildir, in order; empty words for a message without one. */
  private static List<String> ids(Path box) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String part : List.of("cur", "new"))
      try (var files = Files.list(box.resolve(part))) {
        for (Path file : files.toList()) {
          String id = "";
          for (String line : Files.readAllLines(file, UTF_8))
            if (line.startsWith("Message-ID: ")) id = line.substring(12).strip();
          ids.add(id);
        }
      }
    Collections.sort(ids);
    return ids;
  }

  /** What is held by place; what has no identity of the source's own is empty words. */
  private Map<String, List<String>> held(String what) throws SQLException {
    Map<String, List<String>> held = new TreeMap<>();
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/rapport.db"));
        var sql = store.createStatement();
        ResultSet row = sql.executeQuery("select place, " + what + " from connection_item")) {
      while (row.next()) {
        @Nullable String key = row.getString(2);
        held.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
            .add(key == null || (!key.startsWith("<") && key.length() > 30) ? "" : key);
      }
    }
    held.values().forEach(Collections::sort);
    return held;
  }

  @Test
  void vdirsyncerFindsTheSameCardsAndEntries()
      throws IOException, InterruptedException, SQLException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/vdirsyncer")), "apt-get install vdirsyncer");
    int port = radicale();
    Web web = new Web(Outside.usual());
    String root = "http://localhost:" + port + "/";
    collections(web, root);
    for (int n = 1; n <= 28; n++) {
      status(web, "PUT", root + "ada/work/e" + n + ".ics", "text/calendar", entry(n));
      status(web, "PUT", root + "ada/people/c" + n + ".vcf", "text/vcard", card(n, "Person"));
    }
    long calendar = add(ConnectionKind.CALDAV, "", 0, "TLS", root);
    long cards = add(ConnectionKind.CARDDAV, "", 0, "TLS", root);
    assertNull(look(calendar).state().problem());
    assertNull(look(cards).state().problem());
    for (int n = 2; n <= 28; n += 7) {
      status(web, "DELETE", root + "ada/work/e" + n + ".ics", "text/calendar", "");
      status(web, "DELETE", root + "ada/people/c" + n + ".vcf", "text/vcard", "");
    }
    status(web, "PUT", root + "ada/people/c99.vcf", "text/vcard", card(99, "New"));
    assertNull(look(calendar).state().problem());
    assertNull(look(cards).state().problem());
    TreeSet<String> found = new TreeSet<>(vdirsyncer("caldav", "work", ".ics", root));
    found.addAll(vdirsyncer("carddav", "people", ".vcf", root));
    TreeSet<String> held = new TreeSet<>();
    for (List<String> place : held("key").values())
      for (String key : place) held.add(key.replace("@x", ""));
    assertEquals(found, held);
    assertEquals(49, found.size());
  }

  /** The names of what vdirsyncer brings from one collection. */
  private List<String> vdirsyncer(String type, String collection, String ending, String root)
      throws IOException, InterruptedException {
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
    for (String what : List.of("discover", "sync"))
      run("sh", "-c", "yes | /usr/bin/vdirsyncer -c " + conf + " " + what + " one");
    List<String> names = new ArrayList<>();
    try (var files = Files.list(near)) {
      for (Path file : files.toList())
        for (String line : Files.readAllLines(file, UTF_8))
          if (line.startsWith("UID:")) names.add(line.substring(4).strip().replace("@x", ""));
    }
    return names;
  }
}
