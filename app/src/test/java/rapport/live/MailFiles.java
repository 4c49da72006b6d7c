package rapport.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.BytesContent;
import rapport.sources.Item;
import rapport.sources.mail.MessageReader;

/** Dovecot's own files under a mailbox, changed as other programs change them. */
abstract class MailFiles extends RealServers {

  private static final Instant ARRIVED = Instant.parse("2026-11-20T10:00:00Z");
  private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (<[^>]+>)");
  private static final Pattern PAIR = Pattern.compile("(?m)^(\\d+) (\\d+) ");
  private static final Pattern VALIDITY = Pattern.compile("(?m)^FarUidValidity (\\d+)$");
  private static final Pattern NEAR = Pattern.compile(",U=(\\d+)");
  private static final String UNREADABLE = "unreadable";

  private final Map<String, String> identities = new HashMap<>();

  MailFiles() throws IOException {}

  private Path box(String name) {
    return folder.resolve("mail/ada").resolve(name);
  }

  /** Puts a message into a folder; its mark is like no other. */
  final void put(String box, String mark, String said, String flags) throws IOException {
    for (String part : List.of("cur", "new", "tmp"))
      Files.createDirectories(box(box).resolve(part));
    Path file = box(box).resolve("cur/1700000000.M" + mark + ".host:2," + flags);
    Files.writeString(file, said, ISO_8859_1);
    Files.setLastModifiedTime(file, FileTime.from(ARRIVED));
  }

  /** All messages of a folder. */
  final List<Path> files(String box) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String part : List.of("cur", "new"))
      if (Files.isDirectory(box(box).resolve(part)))
        try (var files = Files.list(box(box).resolve(part))) {
          all.addAll(files.sorted().toList());
        }
    return all;
  }

  /** Gives a message other flags. */
  static void flagged(Path file, String flags) throws IOException {
    String name = file.getFileName().toString();
    Files.move(file, file.resolveSibling(name.substring(0, name.indexOf(":2,") + 3) + flags));
  }

  /** The folder gets new numbers and a new validity. */
  final void renumbered(String box) throws IOException {
    try (var files = Files.list(box(box))) {
      for (Path file : files.toList())
        if (file.getFileName().toString().matches("dovecot(-uidlist|\\.index.*)"))
          Files.delete(file);
    }
  }

  private Path copy(String box) {
    return folder.resolve("backup").resolve(box);
  }

  /** Copies a folder with its numbers. */
  final void backedUp(String box) throws IOException, InterruptedException {
    Files.createDirectories(copy(box).getParent());
    run("rm", "-rf", copy(box).toString());
    run("cp", "-a", box(box).toString(), copy(box).toString());
  }

  /** Stops the server, brings the copy of a folder back, and starts it again. */
  final void restored(String box, int port) throws IOException, InterruptedException {
    if (!Files.exists(copy(box))) return;
    stopped();
    run("rm", "-rf", box(box).toString());
    run("cp", "-a", copy(box).toString(), box(box).toString());
    owned();
    dovecotAgain(port);
  }

  /**
   * What a message is known by: its own id, else what it says of itself; a word for what nobody can
   * read.
   */
  final String identity(Path file) throws IOException {
    String name = file.toString();
    @Nullable String known = identities.get(name);
    if (known != null) return known;
    byte[] bytes = Files.readAllBytes(file);
    Item item = new MessageReader().read(new BytesContent(name, bytes, ARRIVED), "");
    Matcher id = ID.matcher(new String(bytes, ISO_8859_1));
    String identity =
        item instanceof Item.Mail mail ? (id.find() ? id.group(1) : mail.id()) : UNREADABLE;
    identities.put(name, identity);
    return identity;
  }

  /**
   * What is held, by place.
   *
   * @param numbered whether each with its number at the server
   */
  final Map<String, List<String>> held(boolean numbered) throws SQLException {
    Map<String, List<String>> held = new TreeMap<>();
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("home/rapport.db"));
        var sql = store.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select place, item, coalesce(key, '" + UNREADABLE + "') from connection_item")) {
      while (row.next())
        held.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
            .add((numbered ? row.getString(2) + " " : "") + row.getString(3));
    }
    held.values().forEach(Collections::sort);
    return held;
  }

  /** By which number at the server mbsync knows each of its files, with what it holds. */
  final List<String> numbered(Path box) throws IOException {
    String state = Files.readString(box.resolve(".mbsyncstate"));
    Map<String, String> far = new HashMap<>();
    Matcher pair = PAIR.matcher(state);
    while (pair.find()) far.put(pair.group(2), pair.group(1));
    Matcher validity = VALIDITY.matcher(state);
    assertTrue(validity.find(), state);
    List<String> all = new ArrayList<>();
    for (String part : List.of("cur", "new"))
      try (var files = Files.list(box.resolve(part))) {
        for (Path file : files.toList()) {
          Matcher near = NEAR.matcher(file.getFileName().toString());
          assertTrue(near.find(), file.toString());
          all.add(validity.group(1) + "." + far.get(near.group(1)) + " " + identity(file));
        }
      }
    Collections.sort(all);
    return all;
  }

  /** Everything at the server as mbsync fetches it, into nothing. */
  final Path mbsync(int port) throws IOException, InterruptedException {
    Path mirror = folder.resolve("mirror");
    run("rm", "-rf", mirror.toString());
    Files.createDirectories(mirror);
    Files.writeString(
        folder.resolve("mbsyncrc"),
        """
        FSync no

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
    return mirror;
  }
}
