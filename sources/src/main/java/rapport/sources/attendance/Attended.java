package rapport.sources.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sha256;
import rapport.sources.attendance.WallTime.Order;

/**
 * The one meeting that a report is about: when it began and ended, and who was there, each once
 * however often they joined. Somebody without an address is nobody known; how many such were there
 * is told, because a name alone never joins anybody.
 */
final class Attended {

  /** How the identity of a meeting begins that only a report tells of. */
  static final String KEY = "attended:";

  private static final String UNCLEAR =
      "no date in it tells day from month (as in 03/04/2026), so the day is not known";
  private static final String TIMELESS = "it does not say when anybody was there";

  private final String where;
  private final Report report;
  private final Order order;

  private Attended(String where, Report report, Order order) {
    this.where = where;
    this.report = report;
    this.order = order;
  }

  /**
   * The meeting, or why nothing can be said of when it was.
   *
   * @param written when the file was written, or null
   */
  static Item of(String where, Report report, @Nullable Instant written) {
    LocalDateTime latest =
        written == null ? null : LocalDateTime.ofInstant(written, ZoneOffset.UTC);
    Order order = DayMonth.of(report, latest);
    if (order == null)
      return new Item.Unreadable(where, report.times().isEmpty() ? TIMELESS : UNCLEAR);
    return new Attended(where, report, order).meeting();
  }

  private Item meeting() {
    Map<String, Party> there = new LinkedHashMap<>();
    TreeSet<String> nameless = new TreeSet<>();
    List<WallTime> joins = new ArrayList<>();
    for (Report.Join join : report.joins()) {
      if (join.waited()) continue;
      joins.addAll(join.times());
      if (join.address() == null) nameless.add(join.name());
      else there.putIfAbsent(join.address(), party(join));
    }
    return meeting(there, nameless.size(), joins.isEmpty() ? report.span() : joins);
  }

  private static Party party(Report.Join join) {
    String name = join.name().isEmpty() || join.name().contains("@") ? null : join.name();
    return new Party(Handle.email(String.valueOf(join.address())), name);
  }

  private Item meeting(Map<String, Party> there, int nameless, List<WallTime> times) {
    Party host = report.host() == null ? null : there.get(report.host());
    List<Item.Attendee> attendees = new ArrayList<>();
    for (Party one : there.values()) attendees.add(new Item.Attendee(one, "accepted", true));
    Instant start = moment(times, true);
    Instant end = moment(times, false);
    String uid = uid(start, there.keySet());
    Item.Instance once = new Item.Instance(uid, start, end, null, !report.utc());
    return new Item.Meeting(
        where,
        uid,
        false,
        null,
        host,
        attendees,
        report.title(),
        null,
        true,
        List.of(once),
        null,
        new Item.Version(0, null, true),
        nameless);
  }

  /** The same for every report of one meeting, with or without what stands above the table. */
  private static String uid(Instant start, Collection<String> there) {
    return KEY + Sha256.hex(start + "\n" + String.join("\n", new TreeSet<>(there)));
  }

  private Instant moment(List<WallTime> times, boolean first) {
    Instant found = null;
    for (WallTime time : times) {
      LocalDateTime at = time.in(order);
      if (at == null) continue;
      Instant one = at.toInstant(ZoneOffset.UTC);
      if (found == null || (first ? one.isBefore(found) : one.isAfter(found))) found = one;
    }
    return found == null ? Instant.EPOCH : found;
  }
}
