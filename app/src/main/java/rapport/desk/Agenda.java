package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rapport.interactions.Promise;
import rapport.nurture.Matters;
import rapport.nurture.Standing;
import rapport.nurture.Week;
import rapport.people.Person;
import rapport.store.Database;
import rapport.store.Entry;
import rapport.store.Interactions;

/** What the morning page says of one network at one instant. */
final class Agenda {

  private final Interactions interactions;
  private final long owner;
  private final Happenings happenings;
  private final Database database;

  Agenda(Interactions interactions, long owner, Happenings happenings, Database database) {
    this.database = database;
    this.interactions = interactions;
    this.owner = owner;
    this.happenings = happenings;
  }

  Today today(Snapshot all, Instant now) {
    Morning morning = new Morning(all, now);
    LocalDate today = all.day(now);
    List<Today.UpNext> next = upNext(all, now, today);
    return new Today(
        today,
        all.strongest.size(),
        morning.figures(),
        week(all, next, now).moves(),
        promises(all, today, now),
        next,
        morning.weeks(),
        morning.thin(),
        resting(all, now),
        all.words.matters().pauses().last(today));
  }

  private Week week(Snapshot all, List<Today.UpNext> next, Instant now) {
    List<Matters.Hint> hints = new Hints(all, database, owner, now).all(next);
    return Week.of(
        all.roll,
        person -> all.standings.get(person.value()),
        all.words.matters().with(hints),
        id -> happenings.subject(all, id),
        now,
        all.zone);
  }

  /** Open promises but those with somebody with whom a quarrel rests. */
  private static List<Today.PromiseLine> promises(Snapshot all, LocalDate today, Instant now) {
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

  private static Today.Resting resting(Snapshot all, Instant now) {
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

  private List<Today.UpNext> upNext(Snapshot all, Instant now, LocalDate today) {
    List<Today.UpNext> next = new ArrayList<>();
    Briefing briefing = new Briefing(all, happenings, database, owner);
    long to = today.plusDays(8).atStartOfDay(all.zone).toEpochSecond();
    for (Interactions.Row row : interactions.meetings(owner, now.getEpochSecond(), to)) {
      List<Today.Guest> guests = new ArrayList<>();
      int strangers = 0;
      boolean declined = false;
      java.util.Set<Long> seen = new java.util.HashSet<>();
      for (long[] one : interactions.participants(owner, row.id())) {
        long person = all.directory.of(one[0]);
        if (all.directory.mine(person)) declined |= one[1] == Entry.Role.DECLINED;
        if (person == 0) continue;
        if (one[1] == Entry.Role.DECLINED || all.directory.mine(person) || !seen.add(person))
          continue;
        Standing standing = all.standings.get(person);
        if (standing == null || standing.latest() == null) strangers++;
        if (standing != null) guests.add(new Today.Guest(standing, briefing.of(standing, now)));
      }
      guests.sort(
          Comparator.comparingDouble((Today.Guest guest) -> guest.standing().tie().strength())
              .reversed());
      if (!declined && !(guests.isEmpty() && strangers == 0))
        next.add(new Today.UpNext(happenings.happening(all, row), guests, strangers));
    }
    return next;
  }
}
