package rapport.desk.nurture;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import rapport.interactions.Channel;
import rapport.look.Lately;
import rapport.look.Reached;
import rapport.look.Snapshot;
import rapport.ties.Balance;
import rapport.ties.ReplyTime;
import rapport.ties.Share;

/** Counts the figures of the morning page over everybody. It decides nothing; rules are core's. */
final class Morning {

  private static final Duration QUARTER = Duration.ofDays(90);
  private static final int WEEKS = 12;
  private static final int FEW = 5;

  /** Less than one in so many is thin. */
  private static final int THIN = 3;

  private final Snapshot snapshot;
  private final Instant now;
  private final LocalDate today;

  Morning(Snapshot snapshot, Instant now) {
    this.snapshot = snapshot;
    this.now = now;
    this.today = now.atZone(snapshot.zone).toLocalDate();
  }

  /**
   * As of the end of what mail is known; what came after it is not counted as silence. Where a
   * source holds one side only, who begins and who answers is not known.
   */
  Today.Figures figures() {
    Instant now = snapshot.fresh.of(Channel.MAIL, this.now);
    LocalDate today = snapshot.day(now);
    Instant quarter = now.minus(QUARTER);
    Lately lately = snapshot.lately(quarter, now);
    boolean both = snapshot.sides.sides().isEmpty();
    return new Today.Figures(
        snapshot.roll.due(today),
        snapshot.roll.onRhythm(today),
        snapshot.roll.withRhythm(today),
        both ? lately.initiation(quarter, now) : new Share(0, 0),
        snapshot.roll.leaning(Balance.Lean.ON_ME),
        snapshot.roll.leaning(Balance.Lean.ON_THEM),
        both ? lately.replies(true, quarter, now) : ReplyTime.UNKNOWN,
        both ? lately.replies(false, quarter, now) : ReplyTime.UNKNOWN,
        met(lately, quarter, now),
        met(lately, quarter.minus(QUARTER), quarter),
        now.isBefore(this.now));
  }

  /** Whoever may be one human with somebody heard of before is not counted as new. */
  private int met(Lately lately, Instant from, Instant to) {
    return lately.met(from, to) - snapshot.notNew().in(from, to);
  }

  List<Today.WeekCount> weeks() {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = monday.minusWeeks(WEEKS - 1L);
    Lately lately = snapshot.lately(first.atStartOfDay(snapshot.zone).toInstant(), now);
    List<Today.WeekCount> weeks = new ArrayList<>();
    for (int i = 0; i < WEEKS; i++) {
      LocalDate day = first.plusWeeks(i);
      Instant from = day.atStartOfDay(snapshot.zone).toInstant();
      Instant to = day.plusWeeks(1).atStartOfDay(snapshot.zone).toInstant();
      if (to.isAfter(now)) to = now.plusSeconds(1);
      weeks.add(
          new Today.WeekCount(day, lately.count(true, from, to), lately.count(false, from, to)));
    }
    return weeks;
  }

  /**
   * Where the network is thin among the people the owner has a living tie with; what is not, is not
   * said.
   */
  List<Today.Thin> thin() {
    Reached reached = snapshot.reached();
    int living = reached.living();
    List<Today.Thin> thin = new ArrayList<>();
    if (living < FEW) return thin;
    Share outside = reached.outside();
    if (outside.whole() >= FEW && outside.part() * THIN < outside.whole())
      thin.add(
          new Today.Thin(
              "Outside your organisation",
              share(outside)
                  + (outside.whole() == living
                      ? " of your living ties"
                      : " of the living ties whose organisation is known")));
    Instant heard = snapshot.fresh.of(Channel.FACE_TO_FACE, now);
    Share unspoken = reached.unspoken(heard.minus(QUARTER));
    if (unspoken.whole() >= FEW && 2 * unspoken.part() > unspoken.whole()) {
      thin.add(
          new Today.Thin(
              "By voice",
              "not spoken with "
                  + unspoken.part()
                  + " of "
                  + unspoken.whole()
                  + " steady or stronger ties in "
                  + (heard.equals(now) ? "90 days" : "the 90 days before your calendar ended")));
    }
    return thin;
  }

  private static String share(Share it) {
    return Math.round(100 * it.value()) + " % (" + it.part() + " of " + it.whole() + ")";
  }
}
