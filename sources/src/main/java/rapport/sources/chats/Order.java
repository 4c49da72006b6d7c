package rapport.sources.chats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which order the numbers of a date stand. */
enum Order {
  DAY_FIRST,
  MONTH_FIRST,
  YEAR_FIRST;

  private static final int EARLIEST = 2009;
  private static final int LATEST = 2100;

  /** By so much the years of the Buddhist calendar, which Thailand counts, are ahead. */
  private static final int BUDDHIST = 543;

  /** When the line was written, or null if there is no such day. The wall clock is taken as UTC. */
  @Nullable Instant at(ChatLine line) {
    int year = this == YEAR_FIRST ? line.one() : line.three();
    int month = this == MONTH_FIRST ? line.one() : line.two();
    int day = this == DAY_FIRST ? line.one() : this == MONTH_FIRST ? line.two() : line.three();
    if (year < 100) year += 2000;
    if (year >= EARLIEST + BUDDHIST) year -= BUDDHIST;
    if (year < EARLIEST || year > LATEST) return null;
    try {
      long midnight = LocalDate.of(year, month, day).toEpochDay() * 86_400;
      return Instant.ofEpochSecond(midnight + line.minute() * 60L + line.second());
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** How well the dates of a file fit each order; messages of one export stand in order of time. */
  static final class Evidence {
    private final Map<Order, Tally> tallies = new EnumMap<>(Order.class);
    private long american;
    private long all;

    Evidence() {
      for (Order order : values()) tallies.put(order, new Tally());
    }

    /** Looks at one more line. */
    void see(ChatLine line) {
      all++;
      if (line.american()) american++;
      tallies.forEach((order, tally) -> tally.see(order.at(line)));
    }

    /**
     * The order in which most dates are days that exist, then that in which time runs forward, then
     * what the look of the dates suggests.
     */
    Order order() {
      Order best = american * 2 > all ? MONTH_FIRST : DAY_FIRST;
      for (Order order : values()) if (tally(order).compareTo(tally(best)) > 0) best = order;
      return best;
    }

    /** Whether nothing but the look of the dates told day from month. */
    boolean guessed() {
      Order found = order();
      Tally other = tally(found == DAY_FIRST ? MONTH_FIRST : DAY_FIRST);
      Tally best = tally(found);
      boolean same = Objects.equals(best.last, other.last);
      return all > 0 && found != YEAR_FIRST && best.compareTo(other) == 0 && !same;
    }

    private Tally tally(Order order) {
      return Objects.requireNonNull(tallies.get(order));
    }
  }

  /** How well one order fits. */
  private static final class Tally {
    private long possible;
    private long backwards;
    private @Nullable Instant last;

    void see(@Nullable Instant at) {
      if (at == null) return;
      possible++;
      if (last != null && at.isBefore(last)) backwards++;
      last = at;
    }

    int compareTo(Tally other) {
      int more = Long.compare(possible, other.possible);
      return more != 0 ? more : Long.compare(other.backwards, backwards);
    }
  }
}
