package rapport.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rapport.sources.databases.SqliteFile;
import rapport.sources.databases.TakenCopy;
import rapport.sources.local.ThunderbirdCalendar;
import rapport.sources.local.ThunderbirdCards;
import rapport.sources.mail.Mbox;

/**
 * Finds the mail of Thunderbird: the profiles that {@code profiles.ini} names, or one profile. A
 * folder is a file of messages without an ending (or, if the account is kept so, a Maildir without
 * {@code new}) beside an index that ends in {@code .msf}; its subfolders lie in a directory that
 * ends in {@code .sbd}. A folder that has an index only is not kept on this machine, and is said as
 * such. Calendars are databases in {@code calendar-data}, address books in the profile itself; the
 * copies that Thunderbird makes of them before a new version ({@code abook.v3.sqlite}) are older
 * tellings and are not read. Nothing of the profile is changed, and no index or setting is read.
 */
final class Thunderbird {

  static final String OFFLINE =
      "the folder is not kept on this machine: Thunderbird holds its index only";

  /** The format of what lies beside the mail. */
  static final String SETTINGS = "thunderbird-settings";

  static final String BESIDE = "no mail, left alone: Thunderbird's settings and indexes";

  private static final int DEEPEST = 50;
  private static final int MOST_PROFILES = 100;
  private static final int LONGEST_INI = 64 * 1024;
  private static final String INDEX = ".msf";
  private static final Pattern BOOK = Pattern.compile("(?:abook|history)(?:-[0-9]+)?\\.sqlite");
  private static final Pattern KEPT_COPY = Pattern.compile(".*\\.v[0-9]+(?:-[0-9]+)?\\.sqlite");

  private final List<Unit> units = new ArrayList<>();
  private boolean beside;

  private Thunderbird() {}

  /** Whether a folder holds profiles of Thunderbird, or is one. */
  static boolean is(Path folder) throws IOException {
    return !profiles(folder).isEmpty();
  }

  /** The units of all profiles, without those that hold no message. */
  static List<Unit> units(Path folder) throws IOException {
    List<Unit> all = new ArrayList<>();
    for (Path profile : profiles(folder)) {
      Thunderbird found = new Thunderbird();
      found.folder(profile.resolve("Mail"), false, 0);
      found.folder(profile.resolve("ImapMail"), true, 0);
      found.books(profile);
      for (String calendar : List.of("local.sqlite", "cache.sqlite"))
        found.database(
            profile.resolve("calendar-data").resolve(calendar),
            new ThunderbirdCalendar(),
            "cal_events",
            "cal_todos");
      all.addAll(found.units);
      if (found.beside) all.add(new UnknownUnit(profile.toString(), profile, 0, BESIDE, SETTINGS));
    }
    return all;
  }

  private static List<Path> profiles(Path folder) throws IOException {
    if (profile(folder)) return List.of(folder);
    Path ini = folder.resolve("profiles.ini");
    if (!Files.isRegularFile(ini)) return List.of();
    List<Path> profiles = new ArrayList<>();
    for (String line : text(ini).lines().map(String::strip).toList()) {
      if (!line.startsWith("Path=") || profiles.size() == MOST_PROFILES) continue;
      Path path = path(folder, line.substring(5).strip());
      if (profile(path) && !profiles.contains(path)) profiles.add(path);
    }
    return profiles;
  }

  private static boolean profile(Path folder) {
    return Files.isRegularFile(folder.resolve("prefs.js"))
        && (Files.isDirectory(folder.resolve("Mail"))
            || Files.isDirectory(folder.resolve("ImapMail")));
  }

  private static String text(Path ini) throws IOException {
    try (InputStream in = Files.newInputStream(ini)) {
      return new String(in.readNBytes(LONGEST_INI), StandardCharsets.UTF_8);
    }
  }

  private static Path path(Path folder, String written) {
    try {
      return folder.resolve(written).normalize();
    } catch (InvalidPathException _) {
      return folder;
    }
  }

  private void folder(Path folder, boolean remote, int depth) throws IOException {
    if (depth > DEEPEST || !Files.isDirectory(folder) || Files.isSymbolicLink(folder)) return;
    for (Path child : children(folder)) {
      String name = child.getFileName().toString();
      if (name.startsWith(".")) continue;
      if (Files.isDirectory(child)) directory(child, remote, depth);
      else if (name.endsWith(INDEX)) index(child, remote);
      else if (Files.isRegularFile(child)) file(child, remote);
    }
  }

  /**
   * The address books: by their names, or, if the owner called them otherwise, by what they hold.
   */
  private void books(Path profile) throws IOException {
    Source cards = new ThunderbirdCards();
    for (Path file : children(profile)) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".sqlite") || KEPT_COPY.matcher(name).matches()) continue;
      if (!Files.isRegularFile(file)) continue;
      if (BOOK.matcher(name).matches() || cards.reads(name, Sources.head(new FileContent(file))))
        database(file, cards, "properties");
    }
  }

  /** A database that is there and not known to be empty. */
  private void database(Path file, Source source, String... tables) throws IOException {
    if (!Files.isRegularFile(file)) return;
    FileContent content = new FileContent(file);
    if (empty(content, tables)) return;
    units.add(new ContentUnit(content.name(), file, source, content.size(), _ -> content));
  }

  private static boolean empty(Content content, String... tables) throws IOException {
    try {
      SqliteFile held = new SqliteFile(TakenCopy.of(content));
      int[] rows = new int[1];
      for (String table : tables) {
        if (!held.has(table)) return false;
        if (held.each(table, List.of(), _ -> rows[0]++) > 0) return false;
      }
      return rows[0] == 0;
    } catch (TakenCopy.NotTaken | SqliteFile.NoDatabase _) {
      return false;
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private void directory(Path child, boolean remote, int depth) throws IOException {
    if (!Files.isDirectory(child.resolve("cur"))) folder(child, remote, depth + 1);
    else
      units.add(
          new MessagesUnit(
              child.toString(), child, "maildir", 0, visitor -> visit(child, visitor)));
  }

  private static void visit(Path store, MessagesUnit.Visitor visitor) throws IOException {
    String name = store.getFileName().toString();
    for (Path file : children(store.resolve("cur")))
      if (Files.isRegularFile(file) && !visitor.file(new FileContent(file), name)) return;
  }

  private void index(Path index, boolean remote) {
    String name = index.getFileName().toString();
    Path store = index.resolveSibling(name.substring(0, name.length() - INDEX.length()));
    if (remote && !Files.exists(store)) offline(store);
  }

  private void offline(Path store) {
    units.add(new UnknownUnit(store.toString(), store, 0, OFFLINE));
  }

  private void file(Path file, boolean remote) throws IOException {
    FileContent content = new FileContent(file);
    boolean indexed = Files.exists(file.resolveSibling(file.getFileName() + INDEX));
    if (indexed && content.size() == 0) {
      if (remote) offline(file);
    } else if (new Mbox().reads(file.getFileName().toString(), Sources.head(content))) {
      units.add(new ContentUnit(content.name(), file, new Mbox(), content.size(), _ -> content));
    } else {
      beside = true;
      if (indexed) units.add(new UnknownUnit(content.name(), file, 0, "not a folder of messages"));
    }
  }
}
