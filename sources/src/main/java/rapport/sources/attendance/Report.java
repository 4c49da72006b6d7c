package rapport.sources.attendance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, field by field, whatever its language: the meeting's own data above, and a
 * table of joins. Columns are told by what stands in them, because their names are translated into
 * some fifty languages and their values are not. It is not yet a meeting: no time is understood.
 *
 * @param title what the meeting is called, or null
 * @param host who called it, by address, or null
 * @param span the meeting's own start and end, as far as the report names them; at most two
 * @param joins each row of the table
 * @param utc whether the table says that its times are those of UTC
 * @param dayFirst whether the language of the table is one in which days stand before months
 */
record Report(
    @Nullable String title,
    @Nullable String host,
    List<WallTime> span,
    List<Join> joins,
    boolean utc,
    boolean dayFirst) {

  Report {
    span = List.copyOf(span);
    joins = List.copyOf(joins);
  }

  /**
   * One row.
   *
   * @param name as it was shown, or empty
   * @param address in lower case, or null
   * @param times when they joined and left, as far as the row says
   * @param waited whether it tells of the time before they were let in
   */
  record Join(
      long line, String name, @Nullable String address, List<WallTime> times, boolean waited) {
    Join {
      times = List.copyOf(times);
    }
  }

  /** All times it names, in the order of the file. */
  List<WallTime> times() {
    List<WallTime> all = new ArrayList<>(span);
    for (Join join : joins) all.addAll(join.times());
    return all;
  }
}
