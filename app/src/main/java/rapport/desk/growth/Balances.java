package rapport.desk.growth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Goals;
import rapport.growth.Benefit;
import rapport.growth.Giving;
import rapport.growth.MonthlyBalance;
import rapport.growth.Outcome;
import rapport.growth.Sought;
import rapport.interactions.Exchange;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.network.Need;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.growth.GrowthRows;
import rapport.ties.Share;

/**
 * The month's balance: what the owner says his relationships give, who stood by him, who turns to
 * whom, and how the three closest ties stand. What is low leads to a need, and what came of that
 * need stands here the next month.
 */
public final class Balances {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int CLOSEST = 3;
  private static final int NAMED = 3;
  private static final int SEVERAL = 3;

  private final Look look;
  private final List<MonthlyBalance> all;

  private Balances(Look look) {
    this.look = look;
    this.all =
        look.written("balance", () -> new GrowthRows(look.database).balances(look.owner)).stream()
            .map(row ->
                new MonthlyBalance(
                    row.id(), LocalDate.parse(row.day()), MonthlyBalance.read(row.answers())))
            .toList();
  }

  /** As they stand for a look. */
  public static Balances of(Look look) {
    return new Balances(look);
  }

  /** All of them, oldest first. */
  public List<MonthlyBalance> all() {
    return all;
  }

  /** The newest, or null before the first. */
  public @Nullable MonthlyBalance latest() {
    return all.isEmpty() ? null : all.getLast();
  }

  /** The sentences that are asked: those about whom one leads only where one leads somebody. */
  public List<Giving> asked() {
    boolean leads = !Goals.of(look).led().isEmpty();
    List<Giving> asked = new ArrayList<>();
    for (Giving part : Giving.values()) if (leads || !part.led()) asked.add(part);
    return asked;
  }

  /**
   * Something that is missing.
   *
   * @param answer the owner's latest, 1 or 2
   * @param before the answer before that, or 0
   * @param need the open need that looks for it, or null
   * @param came what came of that kind in the last year, newest first, at most three
   */
  public record Lack(Giving part, int answer, int before, @Nullable Need need, List<Outcome> came) {
    /** Copies the list. */
    public Lack {
      came = List.copyOf(came);
    }
  }

  /** What the newest balance says is missing, the lowest first. */
  public List<Lack> lacks() {
    MonthlyBalance latest = latest();
    if (latest == null) return List.of();
    MonthlyBalance before = all.size() < 2 ? null : all.get(all.size() - 2);
    Goals goals = Goals.of(look);
    List<Lack> lacks = new ArrayList<>();
    for (Giving part : latest.low()) {
      Need open = null;
      for (Need need : goals.needs())
        if (goals.lacks(need.id()).filter(part::equals).isPresent()) open = need;
      lacks.add(
          new Lack(
              part,
              latest.of(part),
              before == null ? 0 : before.of(part),
              open,
              came(part.benefit())));
    }
    return lacks;
  }

  private List<Outcome> came(Benefit benefit) {
    return Growth.of(look).outcomes().stream()
        .filter(one -> one.benefit() == benefit && !one.day().isBefore(look.today().minusYears(1)))
        .limit(NAMED)
        .toList();
  }

  /**
   * Somebody who stood by the owner in the last year, with the newest of what they did.
   *
   * @param times how often help, advice or support of theirs is written down
   */
  public record Stood(Person person, int times, LocalDate day, String what) {}

  /**
   * Who stood by the owner in the last year: help and advice that was received, and support that
   * was written down as an outcome; most often first. Nobody with whom a quarrel is open.
   */
  public List<Stood> stood() {
    Map<PersonId, Stood> found = new LinkedHashMap<>();
    Instant since = look.now().minus(YEAR);
    for (Exchange one : look.matters().exchanges())
      if (!one.given()
          && (one.sort() == Exchange.Sort.HELP || one.sort() == Exchange.Sort.ADVICE)
          && !one.at().isAfter(look.now())
          && one.at().isAfter(since))
        stood(
            found,
            one.person(),
            look.all.day(one.at()),
            one.what().isBlank() ? one.sort().words() : one.what());
    for (Outcome one : Growth.of(look).outcomes())
      if (one.benefit() == Benefit.SUPPORT && !one.day().isBefore(look.today().minusYears(1)))
        stood(found, one.person(), one.day(), one.what());
    return found.values().stream()
        .sorted(
            Comparator.comparingInt(Stood::times)
                .thenComparing(Stood::day)
                .reversed()
                .thenComparing(one -> one.person().id()))
        .toList();
  }

  private void stood(Map<PersonId, Stood> found, PersonId id, LocalDate day, String what) {
    Person person = look.person(id).orElse(null);
    if (person == null || look.matters().strained(id, look.now())) return;
    Stood old = found.get(id);
    if (old == null) found.put(id, new Stood(person, 1, day, what));
    else if (old.day().equals(day) && old.what().equals(what)) return; // the same, written twice
    else {
      boolean newer = day.isAfter(old.day());
      found.put(
          id,
          new Stood(person, old.times() + 1, newer ? day : old.day(), newer ? what : old.what()));
    }
  }

  /**
   * Who turned to whom in the last quarter of what is known, and in the one before.
   *
   * @param now the last 91 days
   * @param before the 91 days before those
   * @param until the last of those days
   * @param onlyThey who turned to the owner three times or more and was never turned to, most first
   */
  public record Turns(Sought now, Sought before, LocalDate until, List<Person> onlyThey) {
    /** Copies the list. */
    public Turns {
      onlyThey = List.copyOf(onlyThey);
    }
  }

  /** Who turns to whom, of everybody of whom both sides are known. O(contacts). */
  public Turns turns() {
    Deeds deeds = Deeds.of(look);
    Map<PersonId, Timeline> both = new LinkedHashMap<>();
    deeds.timelines.forEach((person, timeline) -> {
      if (!look.all.doubts.containsKey(person.value()))
        both.put(person, look.all.sides.both(timeline));
    });
    Instant at = deeds.at;
    Sought now = Sought.in(both, at.minus(Habits.QUARTER), at);
    Sought before =
        Sought.in(both, at.minus(Habits.QUARTER.multipliedBy(2)), at.minus(Habits.QUARTER));
    List<Person> only = new ArrayList<>();
    now.theirs().entrySet().stream()
        .filter(one -> one.getValue() >= SEVERAL && !now.mine().containsKey(one.getKey()))
        .filter(one -> !look.matters().strained(one.getKey(), look.now()))
        .sorted(
            Map.Entry.<PersonId, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMED)
        .forEach(one -> look.person(one.getKey()).ifPresent(only::add));
    return new Turns(now, before, look.all.day(at), only);
  }

  /** One of the closest ties: who begins, and what went each way. */
  public record Close(Person person, Share begins, Exchange.Ledger ledger) {}

  /** The three closest ties with whom nothing is difficult, the strongest first. */
  public List<Close> closest() {
    List<Close> closest = new ArrayList<>();
    for (Standing one : look.all.strongest) {
      if (closest.size() == CLOSEST) break;
      PersonId person = one.person().id();
      if (one.tie().strength() == 0 || look.matters().strained(person, look.now())) continue;
      closest.add(
          new Close(
              one.person(),
              one.tie().reciprocity().initiation(),
              Exchange.Ledger.of(look.matters().exchanges(), person, look.now())));
    }
    return closest;
  }
}
