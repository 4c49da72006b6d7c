package rapport.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rapport.sources.attendance.TeamsAttendance;
import rapport.sources.attendance.ZoomAttendance;
import rapport.sources.calendar.Calendars;
import rapport.sources.cards.Cards;
import rapport.sources.chats.SmsBackup;
import rapport.sources.chats.WhatsApp;
import rapport.sources.exports.Monica;
import rapport.sources.exports.Nametag;
import rapport.sources.local.Emlx;
import rapport.sources.local.EvolutionCalendar;
import rapport.sources.local.EvolutionCards;
import rapport.sources.local.ThunderbirdCalendar;
import rapport.sources.local.ThunderbirdCards;
import rapport.sources.mail.Eml;
import rapport.sources.mail.Mbox;
import rapport.sources.outlook.Msg;
import rapport.sources.outlook.Pst;
import rapport.sources.tables.AnyTable;
import rapport.sources.tables.ContactsTable;
import rapport.sources.tables.LinkedInConnections;
import rapport.sources.tables.LinkedInInvitations;
import rapport.sources.tables.LinkedInMessages;
import rapport.sources.tables.LinkedInOwner;
import rapport.sources.tables.LinkedInRecommendations;
import rapport.sources.tables.NamedColumns;
import rapport.sources.tables.TableHead;

/**
 * Finds what can be read in files and folders, and with which {@link Source}. It opens files only
 * to look at their first bytes.
 */
public final class Sources {

  /** Every format, in the order in which they are asked; the pickiest first. */
  public static final List<Source> ALL =
      List.of(
          new Calendars(),
          new Cards(),
          new SmsBackup(),
          new WhatsApp(),
          new Monica(),
          new Nametag(),
          new Emlx(),
          new ThunderbirdCards(),
          new ThunderbirdCalendar(),
          new EvolutionCards(),
          new EvolutionCalendar(),
          new Pst(),
          new Msg(),
          new TeamsAttendance(),
          new ZoomAttendance(),
          new LinkedInConnections(),
          new LinkedInMessages(),
          new LinkedInInvitations(),
          new LinkedInRecommendations(),
          new LinkedInOwner(),
          new ContactsTable(),
          new Mbox(),
          new Eml());

  /** How many first bytes decide. */
  static final int HEAD = 64 * 1024;

  /** Kinds of file systems whose files are no files (Linux, filesystems(5)). */
  private static final Set<String> MADE_UP =
      Set.of("proc", "sysfs", "devtmpfs", "debugfs", "tracefs", "securityfs", "cgroup2");

  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,9}\\.?");

  private Sources() {}

  /**
   * The units that these files and folders hold, ordered by name. A folder is searched to a depth
   * of 50, each folder once however many links lead to it; hidden files in it are left alone.
   *
   * @param each whether every message file is a unit of its own; else a Maildir, the message files
   *     of a folder with those of its subfolders, or those of an archive make one unit
   * @throws IOException if a path does not exist or cannot be listed
   */
  public static List<Unit> units(List<Path> paths, boolean each) throws IOException {
    return units(paths, each, NamedColumns.NONE);
  }

  /**
   * The same where the owner has said what the columns of some tables hold.
   *
   * @param named what was said; it counts before every known header
   * @throws IOException if a path does not exist or cannot be listed
   */
  public static List<Unit> units(List<Path> paths, boolean each, NamedColumns named)
      throws IOException {
    List<Unit> units = new ArrayList<>();
    for (Path path : paths) {
      if (Files.notExists(path)) throw new NoSuchFileException(path.toString());
      new Search(each, named, units).start(path);
    }
    units.sort(Comparator.comparing(Unit::name));
    return List.copyOf(units);
  }

  /**
   * What programs keep in a person's home that can be read, by the places where their packages put
   * it: Thunderbird's mail, and what Evolution, or GNOME's own programs for contacts and calendars,
   * keep. Only names and the beginnings of files are looked at; what is unreadable is not found.
   */
  public static List<Nearby> nearby(Path home) {
    List<Nearby> found = new ArrayList<>();
    for (String place : THUNDERBIRD) {
      Path folder = home.resolve(place);
      try {
        if (Files.isDirectory(folder) && Thunderbird.is(folder))
          found.add(Nearby.thunderbird(folder));
      } catch (IOException _) {
        // What cannot be read is not offered.
      }
    }
    Evolution.nearby(home).ifPresent(found::add);
    return List.copyOf(found);
  }

  private static final List<String> THUNDERBIRD =
      List.of(
          ".thunderbird",
          "snap/thunderbird/common/.thunderbird",
          ".var/app/org.mozilla.Thunderbird/.thunderbird",
          "Library/Thunderbird",
          "AppData/Roaming/Thunderbird");

  /**
   * Whether a path is a folder or an ordinary file on a disk. A pipe, a device, or a file that the
   * system makes up while it is read (under /proc) may never come to an end, so nobody opens it.
   */
  public static boolean ordinary(Path path) throws IOException {
    return (Files.isDirectory(path) || Files.isRegularFile(path))
        && !MADE_UP.contains(Files.getFileStore(path).type());
  }

  /** Whether a unit of this format is not read: nobody knows it, or nobody named its columns. */
  public static boolean unread(String format) {
    return format.equals(UnknownUnit.UNKNOWN) || format.equals(UnnamedTable.FORMAT);
  }

  /**
   * Whether it is a message in a file whose whole name is a number, as MH names them, and archives
   * that were made of such folders ({@code 1}, {@code 2.}).
   */
  static boolean numberedMessage(String path, byte[] head) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return NUMBERED.matcher(name).matches()
        && of(name, head).filter(Eml.class::isInstance).isPresent();
  }

  /** The first source that reads content with these first bytes. */
  static Optional<Source> of(String fileName, byte[] head) {
    return ALL.stream().filter(source -> source.reads(fileName, head)).findFirst();
  }

  /**
   * The first source that reads content with these first bytes, tables with named columns first.
   */
  static Optional<Source> of(String fileName, byte[] head, NamedColumns named) {
    return AnyTable.of(fileName, head, named).or(() -> of(fileName, head));
  }

  /** The head of a table, also a compressed one; empty for a file that is none. */
  public static Optional<TableHead> table(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !ordinary(file)) return Optional.empty();
    FileContent plain = new FileContent(file);
    boolean packed = GzipContent.is(head(plain));
    String name = file.getFileName().toString();
    return packed
        ? TableHead.of(GzipContent.inner(name), head(new GzipContent(plain, _ -> {})))
        : TableHead.of(name, head(plain));
  }

  /** The first bytes of a content. */
  static byte[] head(Content content) throws IOException {
    try (InputStream in = content.open()) {
      return in.readNBytes(HEAD);
    }
  }
}
