package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Freshness;
import rapport.interactions.Hole;
import rapport.interactions.LostSide;
import rapport.store.Database;
import rapport.store.StoredItem;
import rapport.store.sources.Arrivals;
import rapport.store.sources.Connections;
import rapport.store.sources.Receipts;

/**
 * Finds out until when the sources of each channel speak, and which time within the mail is
 * missing: those that fetch by themselves until their last look, files until they were read or,
 * where they were old then, until the newest thing in them.
 */
final class Ends {

  private static final int NEWEST = 400;

  private static final Set<String> MAIL =
      Set.of("mbox", "eml", "emlx", "maildir", "eml-folder", "evolution-mail");
  private static final Set<String> CALENDAR = Set.of("ics");
  private static final Set<String> CHAT =
      Set.of("whatsapp", "sms-backup", "linkedin-messages", "slack");

  private final long owner;
  private final Arrivals arrivals;
  private final Receipts receipts;
  private final Connections connections;
  private volatile @Nullable Found found;

  private record Found(Arrivals.Letters letters, List<Hole> holes) {}

  Ends(Database database, long owner) {
    this.owner = owner;
    this.arrivals = new Arrivals(database);
    this.receipts = new Receipts(database);
    this.connections = new Connections(database);
  }

  /**
   * As it is at an instant.
   *
   * @param anew whether letters may have come or gone, or their owner be another
   */
  Freshness at(Instant now, ZoneId zone, boolean anew) {
    List<Receipts.Row> files = receipts.all(owner);
    Map<Channel, Instant> ends = new EnumMap<>(Channel.class);
    Instant mail =
        later(later(live("IMAP"), live("GRAPH")), file(files, MAIL, StoredItem.Kind.MAIL, now));
    Instant calendar =
        later(later(later(live("CALDAV"), live("CALENDAR")), live("GRAPH")), read(files, CALENDAR));
    // Chats rest for months; an export holds all until it was made.
    Instant chat = read(files, CHAT);
    put(ends, Channel.MAIL, mail);
    put(ends, Channel.CHAT, chat);
    put(ends, Channel.FACE_TO_FACE, calendar);
    put(ends, Channel.VIDEO, calendar);
    put(ends, Channel.PHONE, later(calendar, chat));
    Instant taken = taken(files, ends);
    Found found = found(anew);
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate tomorrow = today.plusDays(1);
    LostSide lost =
        LostSide.of(
            found.letters().sent().headMap(tomorrow), found.letters().received().headMap(tomorrow));
    LocalDate last = lost.until();
    if (last != null)
      ends.computeIfPresent(
          Channel.MAIL,
          (_, end) -> earlier(end, last.plusDays(1).atStartOfDay(zone).minusSeconds(1)));
    return Freshness.at(ends, now)
        .with(Hole.united(found.holes(), lost.holes()), today)
        .lost(lost.side())
        .taken(taken);
  }

  private static Instant earlier(Instant end, ZonedDateTime other) {
    return other.toInstant().isBefore(end) ? other.toInstant() : end;
  }

  /** When the newest file was read, or an account looked at, whichever is later. */
  private static Instant taken(List<Receipts.Row> files, Map<Channel, Instant> ends) {
    Instant newest = null;
    for (Receipts.Row file : files) newest = later(newest, Instant.ofEpochSecond(file.startedAt()));
    for (Instant end : ends.values()) newest = later(newest, end);
    return newest == null ? Instant.MAX : newest;
  }

  /** The letters of each day. O(letters) where they are counted. */
  private Found found(boolean anew) {
    Found last = found;
    if (anew || last == null) {
      Arrivals.Letters letters = arrivals.letters(owner);
      last = new Found(letters, Hole.of(letters.all()));
      found = last;
    }
    return last;
  }

  private static void put(Map<Channel, Instant> ends, Channel channel, @Nullable Instant end) {
    if (end != null) ends.put(channel, end);
  }

  private @Nullable Instant live(String kind) {
    Map<Long, Connections.State> states = connections.states(owner);
    Instant end = null;
    for (Connections.Row row : connections.all(owner)) {
      Connections.State state = states.get(row.id());
      Long until = state == null ? null : state.freshUntil();
      if (row.kind().equals(kind) && until != null) end = later(end, Instant.ofEpochSecond(until));
    }
    return end;
  }

  private @Nullable Instant file(
      List<Receipts.Row> files, Set<String> formats, int kind, Instant now) {
    Instant read = later(read(files, formats), watched(files, formats));
    if (read == null) return null;
    long until = Math.min(read.getEpochSecond(), now.getEpochSecond());
    List<Instant> times =
        arrivals.newest(owner, kind, until, NEWEST).stream().map(Instant::ofEpochSecond).toList();
    return times.isEmpty() ? null : Freshness.end(times, read);
  }

  /** Until when a watched folder speaks that holds a file of one of these formats. */
  private @Nullable Instant watched(List<Receipts.Row> files, Set<String> formats) {
    Instant end = null;
    for (Connections.Row row : connections.all(owner)) {
      Connections.State state = connections.state(owner, row.id());
      Long until = state.freshUntil();
      if (!row.kind().equals("FOLDER") || until == null) continue;
      for (Receipts.Row file : files)
        if (formats.contains(file.format()) && file.source().startsWith(row.address()))
          end = later(end, Instant.ofEpochSecond(until));
    }
    return end;
  }

  /** When a file of one of these formats was read last. */
  private static @Nullable Instant read(List<Receipts.Row> files, Set<String> formats) {
    Instant read = null;
    for (Receipts.Row file : files)
      if (formats.contains(file.format()))
        read = later(read, Instant.ofEpochSecond(file.startedAt()));
    return read;
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null) return b;
    return b == null || a.isAfter(b) ? a : b;
  }
}
