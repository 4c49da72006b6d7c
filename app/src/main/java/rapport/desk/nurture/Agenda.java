package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.OwnPath;
import rapport.desk.interactions.Happenings;
import rapport.desk.settings.PublicHolidays;
import rapport.interactions.Promise;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.nurture.Week;
import rapport.people.Person;
import rapport.store.StoredItem;
import rapport.store.interactions.Interactions;

/** What the morning page says of one network at one instant. */
public final class Agenda {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final Happenings happenings;

  public Agenda(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.happenings = Happenings.of(look);
  }

  public Today today() {
    Morning morning = new Morning(all, now);
    LocalDate today = look.today();
    List<Today.UpNext> next = upNext(today);
    return new Today(
        today,
        all.strongest.size(),
        morning.figures(),
        atMostSeven(week(next).moves()).stream().map(move -> placed(move, next)).toList(),
        promises(today),
        next,
        morning.weeks(),
        morning.thin(),
        resting(),
        all.words.matters().pauses().last(today));
  }

  /**
   * Seven things a week, with a step about oneself among them: where one stands, the last move that
   * nobody waits for and that no wish of the owner's names gives way.
   */
  private List<Move> atMostSeven(List<Move> moves) {
    if (moves.size() < Week.MOST || OwnPath.of(look).step() == null) return moves;
    List<Move> left = new ArrayList<>(moves);
    for (int n = left.size() - 1; n >= 0; n--) {
      Move one = left.get(n);
      boolean waited = one.cause() == Move.Cause.ANSWER || one.cause() == Move.Cause.PROMISE;
      if (one.wish() == null && !waited) {
        left.remove(n);
        return left;
      }
    }
    left.removeLast();
    return left;
  }

  private Week week(List<Today.UpNext> next) {
    return Week.of(
        all.roll,
        person -> all.standings.get(person.value()),
        all.words.matters().with(new Hints(look).withWishes(next)).at(PublicHolidays.of(look)),
        happenings::subject,
        now,
        all.zone);
  }

  /** A step after a quarrel, with the next meeting of the two as its place. */
  private Move placed(Move move, List<Today.UpNext> next) {
    if (move.cause() != Move.Cause.TENSION || !move.about().startsWith("tension:")) return move;
    return Today.alone(move.person().id(), next, now)
        .map(one ->
            move.saying(
                move.what(),
                move.why()
                    + " You two meet on "
                    + all.inWords(one.meeting().at())
                    + ", "
                    + MINUTE.format(one.meeting().at().atZone(all.zone))
                    + ": that is the place."))
        .orElse(move);
  }

  /** Open promises but those with somebody with whom a quarrel rests. */
  private List<Today.PromiseLine> promises(LocalDate today) {
    List<Today.PromiseLine> lines = new ArrayList<>();
    for (Promise promise : all.words.promises()) {
      Person person = all.directory.find(promise.person().value());
      if (promise.open() && person != null && !all.words.matters().rests(promise.person(), now))
        lines.add(new Today.PromiseLine(promise, person, promise.late(today)));
    }
    lines.sort(
        Comparator.comparing(
                (Today.PromiseLine line) -> line.promise().dueOn(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(line -> line.promise().id()));
    return lines;
  }

  private Today.Resting resting() {
    int promises = 0;
    Instant until = null;
    for (Promise promise : all.words.promises()) {
      Instant rested = all.words.matters().restsUntil(promise.person(), now);
      if (!promise.open() || rested == null) continue;
      promises++;
      if (until == null || rested.isAfter(until)) until = rested;
    }
    return new Today.Resting(promises, until);
  }

  private List<Today.UpNext> upNext(LocalDate today) {
    List<Today.UpNext> next = new ArrayList<>();
    Briefing briefing = null; // it reads what nobody asks for on a day without meetings
    long to = today.plusDays(8).atStartOfDay(all.zone).toEpochSecond();
    for (Interactions.Row row :
        new Interactions(look.database).meetings(look.owner, now.getEpochSecond(), to)) {
      if (briefing == null) briefing = new Briefing(look);
      List<Today.Guest> guests = new ArrayList<>();
      int strangers = 0;
      boolean declined = false;
      java.util.Set<Long> seen = new java.util.HashSet<>();
      for (Interactions.Part one : row.parties()) {
        long person = all.directory.of(one.handle());
        if (all.directory.mine(person)) declined |= one.role() == StoredItem.Role.DECLINED;
        if (person == 0) continue;
        if (one.role() == StoredItem.Role.DECLINED
            || all.directory.mine(person)
            || !seen.add(person)) continue;
        Standing standing = all.standings.get(person);
        boolean known = standing != null && (standing.latest() != null || standing.doubt().any());
        if (!known) strangers++;
        if (standing != null)
          guests.add(new Today.Guest(standing, briefing.of(standing, row.people() == 1)));
      }
      guests.sort(
          Comparator.comparingDouble((Today.Guest guest) -> guest.standing().tie().strength())
              .reversed());
      if (!declined && !(guests.isEmpty() && strangers == 0))
        next.add(new Today.UpNext(happenings.happening(row), guests, strangers));
    }
    return next;
  }

  /**
   * What the morning page says, worked out once a minute while nothing changes: every page shows
   * how many moves there are, and looking for them means looking at everybody.
   */
  @SuppressWarnings(
      "ReferenceEquality") // comparing what the snapshots hold would cost what is saved
  static final class Daybreak {

    private volatile @Nullable Kept kept;

    private record Kept(Snapshot all, Instant minute, Today today) {}

    /** What it says for a look. */
    Today today(Look look) {
      Instant minute = look.now.truncatedTo(ChronoUnit.MINUTES);
      Kept last = kept;
      if (last != null && last.all == look.all && last.minute.equals(minute)) return last.today;
      Today fresh = new Agenda(look).today();
      kept = new Kept(look.all, minute, fresh);
      return fresh;
    }
  }
}
