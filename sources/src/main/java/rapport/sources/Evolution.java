package rapport.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.sources.databases.SqliteFile;
import rapport.sources.databases.TakenCopy;

/**
 * Finds what Evolution and its data server keep: mail of this machine, which is a Maildir, address
 * books and calendars, all in its folder for data; and what it holds of accounts in its folder for
 * caches. Of an account on a server each folder is a unit: the messages lie in files below {@code
 * cur}, its subfolders in {@code subfolders}, and {@code folders.db} lists what the server has.
 * What stands there and lies in no file is told as not kept. Nothing is changed, and no setting is
 * read.
 */
final class Evolution {

  static final String OFFLINE =
      "the folder is not kept on this machine: Evolution holds its index only";

  /** The format of what lies beside the mail. */
  static final String SETTINGS = "evolution-settings";

  static final String BESIDE = "no mail, left alone: Evolution's settings and indexes";

  private static final int DEEPEST = 50;
  private static final long LOOKED_INTO = 8 << 20;

  /** The folders for data and for caches, as its packages and those of Flatpak put them. */
  private static final List<String> PLACES =
      List.of(
          ".local/share/evolution",
          ".cache/evolution",
          ".var/app/org.gnome.Evolution/data/evolution",
          ".var/app/org.gnome.Evolution/cache/evolution");

  private Evolution() {}

  /** Whether a folder is one of Evolution's two. */
  static boolean is(Path folder) throws IOException {
    if (Maildirs.is(folder.resolve("mail/local"))) return true;
    for (Path account : children(folder.resolve("mail"))) if (account(account)) return true;
    return !files(folder, "addressbook", "contacts.db", "cache.db").isEmpty()
        || !files(folder, "calendar", "calendar.ics", "cache.db").isEmpty();
  }

  /** Whether a folder holds what Evolution keeps of a mail account on a server. */
  static boolean account(Path folder) {
    return Files.isRegularFile(folder.resolve("folders.db"))
        && Files.isDirectory(folder.resolve("folders"));
  }

  /** What is near: both folders with all that there is in them, or nothing. */
  static Optional<Nearby> nearby(Path home) {
    List<Path> folders = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    for (String place : PLACES) {
      try {
        Set<String> here = kinds(home.resolve(place));
        if (!here.isEmpty()) folders.add(home.resolve(place));
        kinds.addAll(here);
      } catch (IOException _) {
        // What cannot be read is not offered.
      }
    }
    List<String> all =
        Stream.of(Nearby.MAIL, Nearby.BOOKS, Nearby.CALENDARS).filter(kinds::contains).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new Nearby("Evolution", folders, all));
  }

  private static Set<String> kinds(Path folder) throws IOException {
    Set<String> kinds = new HashSet<>();
    if (mail(folder)) kinds.add(Nearby.MAIL);
    for (Path book : files(folder, "addressbook", "contacts.db", "cache.db"))
      if (!empty(new FileContent(book))) kinds.add(Nearby.BOOKS);
    for (Path calendar : files(folder, "calendar", "calendar.ics", "cache.db"))
      if (calendar.endsWith("calendar.ics") ? entries(calendar) : !empty(new FileContent(calendar)))
        kinds.add(Nearby.CALENDARS);
    return kinds;
  }

  private static boolean mail(Path folder) throws IOException {
    Path local = folder.resolve("mail/local");
    if (Maildirs.is(local)) {
      List<Path> stores = new ArrayList<>(children(local));
      stores.add(local);
      for (Path store : stores)
        if (any(store.resolve("cur")) || any(store.resolve("new"))) return true;
    }
    for (Path account : children(folder.resolve("mail")))
      if (account(account)) for (Unit unit : folders(account)) if (unit.size() > 0) return true;
    return false;
  }

  private static boolean any(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return false;
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().isPresent();
    }
  }

  private static boolean entries(Path calendar) throws IOException {
    byte[] head = Sources.head(new FileContent(calendar));
    return new String(head, StandardCharsets.ISO_8859_1).contains("BEGIN:VEVENT");
  }

  /** Files of these names in the folders of a folder. */
  private static List<Path> files(Path folder, String inside, String... names) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path each : children(folder.resolve(inside)))
      for (String name : names)
        if (Files.isRegularFile(each.resolve(name))) files.add(each.resolve(name));
    return files;
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || Files.isSymbolicLink(folder)) return List.of();
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  /** Whether a database is known to hold nothing; of a large one that is not asked. */
  private static boolean empty(FileContent content) throws IOException {
    if (content.size() > LOOKED_INTO) return false;
    try {
      SqliteFile held = new SqliteFile(TakenCopy.of(content));
      int[] rows = new int[1];
      List<String> tables = new ArrayList<>();
      if (held.has("ECacheObjects")) tables.add("ECacheObjects");
      int lost =
          held.each(
              "folders",
              List.of("folder_id"),
              (List<@Nullable String> row) -> add(tables, row.getFirst()));
      for (String table : tables) lost += held.each(table, List.of(), _ -> rows[0]++);
      return !tables.isEmpty() && lost == 0 && rows[0] == 0;
    } catch (TakenCopy.NotTaken | SqliteFile.NoDatabase _) {
      return false;
    }
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null) names.add(name);
  }

  /**
   * What was found in one of its folders: without databases that hold nothing, and with what nobody
   * reads told once.
   */
  static List<Unit> told(Path folder, List<Unit> found) throws IOException {
    List<Unit> told = new ArrayList<>();
    Set<Path> named = new HashSet<>(files(folder, "addressbook", "contacts.db", "cache.db"));
    named.addAll(files(folder, "calendar", "calendar.ics", "cache.db"));
    boolean beside = false;
    for (Unit unit : found) {
      if (unit instanceof UnknownUnit other
          && !other.why().equals(OFFLINE)
          && !named.contains(other.path())) beside = true;
      else if (!unit.format().startsWith("evolution-")
          || Files.isDirectory(unit.path())
          || !empty(new FileContent(unit.path()))) told.add(unit);
    }
    if (beside) told.add(new UnknownUnit(folder.toString(), folder, 0, BESIDE, SETTINGS));
    return told;
  }

  /** The folders of an account, without those that hold no message. */
  static List<Unit> folders(Path account) throws IOException {
    List<Unit> units = new ArrayList<>();
    Index index = Index.of(account.resolve("folders.db"));
    Set<String> seen = new TreeSet<>();
    folders(account.resolve("folders"), "", index, seen, units, 0);
    for (Map.Entry<String, Set<String>> listed : index.listed().entrySet())
      if (seen.add(listed.getKey()) && !listed.getValue().isEmpty())
        units.add(offline(account.resolve("folders"), listed.getKey()));
    return units;
  }

  private static void folders(
      Path parent, String above, Index index, Set<String> seen, List<Unit> units, int depth)
      throws IOException {
    if (depth > DEEPEST) return;
    for (Path folder : children(parent)) {
      if (!Files.isDirectory(folder) || Files.isSymbolicLink(folder)) continue;
      String name = above + folder.getFileName();
      Set<String> listed = index.listed().getOrDefault(name, Set.of());
      seen.add(name);
      List<Path> kept = kept(folder);
      if (!kept.isEmpty()) units.add(unit(folder, name, kept, index.missing(listed, kept)));
      else if (!listed.isEmpty()) units.add(offline(parent, folder.getFileName().toString()));
      folders(folder.resolve("subfolders"), name + "/", index, seen, units, depth + 1);
    }
  }

  private static List<Path> kept(Path folder) throws IOException {
    List<Path> kept = new ArrayList<>();
    for (Path part : children(folder.resolve("cur")))
      if (Files.isRegularFile(part)) kept.add(part);
      else for (Path file : children(part)) if (Files.isRegularFile(file)) kept.add(file);
    return kept;
  }

  private static Unit offline(Path parent, String name) {
    Path folder = parent.resolve(name.replace("/", FileSystems.getDefault().getSeparator()));
    return new UnknownUnit(folder.toString(), folder, 0, OFFLINE);
  }

  private static Unit unit(Path folder, String name, List<Path> kept, String missing)
      throws IOException {
    long size = 0;
    for (Path file : kept) size += Files.size(file);
    String shown = name.replace("%2F", "/").replace("%25", "%");
    Unit messages =
        new MessagesUnit(
            folder.toString(), folder, "evolution-mail", size, each -> visit(folder, shown, each));
    return missing.isEmpty() ? messages : new Told(messages, missing);
  }

  private static void visit(Path folder, String name, MessagesUnit.Visitor visitor)
      throws IOException {
    for (Path file : kept(folder)) if (!visitor.file(new FileContent(file), name)) return;
  }

  /** A unit with one more problem to tell. */
  private record Told(Unit unit, String problem) implements Unit {
    @Override
    public String name() {
      return unit.name();
    }

    @Override
    public Path path() {
      return unit.path();
    }

    @Override
    public String format() {
      return unit.format();
    }

    @Override
    public long size() {
      return unit.size();
    }

    @Override
    public void read(Window window, Sink sink) throws IOException {
      unit.read(window, sink);
      if (!sink.stopped()) sink.problem(name(), problem);
    }
  }

  /**
   * What {@code folders.db} lists of an account (camel-db, since 3.58 camel-store-db in its
   * source).
   *
   * @param listed the identifiers of the messages of each folder
   * @param unknown why that is not known, or empty
   */
  private record Index(Map<String, Set<String>> listed, String unknown) {

    static Index of(Path file) throws IOException {
      Map<String, Set<String>> listed = new LinkedHashMap<>();
      try {
        SqliteFile held = new SqliteFile(TakenCopy.of(new FileContent(file)));
        Map<String, String> tables = new LinkedHashMap<>();
        int lost =
            held.each(
                "folders",
                List.of("folder_name", "folder_id"),
                (List<@Nullable String> row) -> table(tables, row));
        for (Map.Entry<String, String> table : tables.entrySet()) {
          Set<String> uids = new HashSet<>();
          lost +=
              held.each(
                  table.getValue(),
                  List.of("uid"),
                  (List<@Nullable String> row) -> put(uids, row.getFirst()));
          listed.put(table.getKey(), uids);
        }
        return new Index(listed, lost == 0 ? "" : "its index is damaged");
      } catch (TakenCopy.NotTaken | SqliteFile.NoDatabase e) {
        return new Index(Map.of(), "its index is not read: " + e.getMessage());
      }
    }

    private static void table(Map<String, String> tables, List<@Nullable String> row) {
      String name = row.get(0);
      String id = row.get(1);
      if (name != null) tables.put(name, id == null ? name : "messages_" + id);
    }

    private static void put(Set<String> uids, @Nullable String uid) {
      if (uid != null) uids.add(uid);
    }

    /** What is to be told of messages that lie in no file, or nothing. */
    String missing(Set<String> listed, List<Path> kept) {
      if (!unknown.isEmpty())
        return "how many of its messages are not kept on this machine is not known: " + unknown;
      Set<String> names = new HashSet<>();
      for (Path file : kept) names.add(file.getFileName().toString());
      long missing = listed.stream().filter(uid -> !names.contains(uid)).count();
      if (missing == 0) return "";
      return "of the "
          + listed.size()
          + " messages that Evolution lists in it "
          + missing
          + (missing == 1 ? " is" : " are")
          + " not kept on this machine";
    }
  }
}
