package rapport.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.nurture.Answer;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Pauses;
import rapport.nurture.Rhythm;
import rapport.nurture.Shown;
import rapport.nurture.Tension;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.interactions.ExchangeRows;
import rapport.store.nurture.Nurture;
import rapport.store.nurture.RhythmRows;
import rapport.store.nurture.TensionRows;
import rapport.store.people.GroupRows;

/**
 * What the user said of his relationships, by person.
 *
 * @param rhythms his own, and those of groups where he set none
 * @param done on which day he last said that a move was done
 */
public record Words(Map<Long, Rhythm> rhythms, Map<Long, LocalDate> done, Matters matters) {

  public List<Promise> promises() {
    return List.copyOf(matters.promises());
  }

  public static Words read(Snapshot.Read from, Database database, long owner) {
    Directory directory = from.directory();
    ZoneId zone = from.zone();
    Written written = from.written();
    Nurture nurture = new Nurture(database);
    TensionRows tensions = new TensionRows(database);
    RhythmRows rhythms = new RhythmRows(database);
    Map<Long, LocalDate> done = new HashMap<>();
    List<Answer> answers = answers(written, nurture, owner, directory);
    for (Answer answer : answers)
      if (answer.reply() == Answer.Reply.DONE
          && Answer.met(
              answer.cause(),
              answer.about(),
              from.timelines().containsKey(answer.person().value())))
        done.merge(
            answer.person().value(),
            answer.at().atZone(zone).toLocalDate(),
            (a, b) -> a.isAfter(b) ? a : b);
    return new Words(
        rhythms(written, nurture, new GroupRows(database), owner, directory),
        done,
        new Matters(
            promises(written, nurture, owner, directory),
            answers,
            tensions(written, tensions, owner, directory),
            held(written, tensions, owner, directory),
            pauses(written, rhythms, owner, directory),
            exchanges(written, new ExchangeRows(database), owner, directory),
            List.of(),
            shown(written, nurture, owner, directory)));
  }

  private static Map<Long, Rhythm> rhythms(
      Written written, Nurture nurture, GroupRows groups, long owner, Directory directory) {
    Map<Long, Rhythm> all = new HashMap<>();
    for (Grouped group : Grouped.all(written, groups, owner, directory)) {
      Rhythm rhythm = group.rhythm();
      if (rhythm != null)
        for (long person : group.people())
          all.merge(
              person, rhythm, (one, other) -> one.everyDays() <= other.everyDays() ? one : other);
    }
    for (Nurture.RhythmRow row : written.of("rhythm", () -> nurture.rhythms(owner)))
      all.put(
          directory.of(row.handle()),
          Rhythm.set(row.everyDays(), most(row.everyDays(), row.atMostDays())));
    return all;
  }

  public static int most(int every, @Nullable Integer atMost) {
    return atMost == null ? Rhythm.set(every).atMostDays() : Math.max(every, atMost);
  }

  private static List<Answer> answers(
      Written written, Nurture nurture, long owner, Directory directory) {
    List<Answer> answers = new ArrayList<>();
    for (Nurture.AnswerRow row : written.of("answer", () -> nurture.answers(owner))) {
      long person = directory.of(row.handle());
      if (person == 0) continue;
      answers.add(
          new Answer(
              row.id(),
              new PersonId(person),
              Move.Cause.valueOf(row.cause()),
              Answer.Reply.valueOf(row.reply()),
              Instant.ofEpochSecond(row.at()),
              LocalDate.parse(row.until()),
              row.about()));
    }
    return answers;
  }

  /** Which moves stood in which week. */
  private static List<Shown> shown(
      Written written, Nurture nurture, long owner, Directory directory) {
    List<Shown> shown = new ArrayList<>();
    for (Nurture.ShownRow row : written.of("shown", () -> nurture.shown(owner, ""))) {
      long person = directory.of(row.handle());
      if (person != 0)
        shown.add(
            new Shown(
                new PersonId(person),
                Move.Cause.valueOf(row.cause()),
                row.about(),
                LocalDate.parse(row.week())));
    }
    return shown;
  }

  private static List<Promise> promises(
      Written written, Nurture nurture, long owner, Directory directory) {
    List<Promise> promises = new ArrayList<>();
    for (Nurture.PromiseRow row :
        written.of("promise interaction", () -> nurture.promises(owner))) {
      long person = directory.of(row.handle());
      if (person == 0) continue;
      promises.add(
          new Promise(
              row.id(),
              new PersonId(person),
              row.mine(),
              row.what(),
              Instant.ofEpochSecond(row.madeAt()),
              row.dueOn() == null ? null : LocalDate.parse(row.dueOn()),
              row.keptAt() == null ? null : Instant.ofEpochSecond(row.keptAt()),
              row.interaction()));
    }
    return promises;
  }

  private static List<Tension> tensions(
      Written written, TensionRows tensions, long owner, Directory directory) {
    List<Tension> all = new ArrayList<>();
    for (TensionRows.Row row : written.of("tension", () -> tensions.all(owner))) {
      long person = directory.of(row.handle());
      if (person == 0) continue;
      TensionRows.Sheet sheet = row.sheet();
      all.add(
          new Tension(
              row.id(),
              new PersonId(person),
              Instant.ofEpochSecond(row.at()),
              new Tension.Sheet(
                  sheet.facts(),
                  sheet.story(),
                  sheet.readings(),
                  sheet.given(),
                  sheet.goal(),
                  sheet.part(),
                  sheet.question(),
                  sheet.opening()),
              row.repairedAt() == null ? null : Instant.ofEpochSecond(row.repairedAt()),
              row.repair(),
              row.closedAt() == null ? null : Instant.ofEpochSecond(row.closedAt()),
              row.closing(),
              row.ahead()));
    }
    return all;
  }

  private static Set<PersonId> held(
      Written written, TensionRows tensions, long owner, Directory directory) {
    Set<PersonId> held = new HashSet<>();
    for (TensionRows.Held row : written.of("commitment", () -> tensions.held(owner))) {
      long person = directory.of(row.handle());
      if (person != 0) held.add(new PersonId(person));
    }
    return held;
  }

  private static Pauses pauses(
      Written written, RhythmRows rhythms, long owner, Directory directory) {
    List<Pauses.Pause> pauses = new ArrayList<>();
    for (RhythmRows.Pause row : written.of("pause", () -> rhythms.pauses(owner))) {
      long person = row.handle() == 0 ? 0 : directory.of(row.handle());
      if (row.handle() != 0 && person == 0) continue;
      pauses.add(
          new Pauses.Pause(
              person == 0 ? null : new PersonId(person),
              LocalDate.parse(row.from()),
              LocalDate.parse(row.until())));
    }
    return new Pauses(pauses);
  }

  private static List<Exchange> exchanges(
      Written written, ExchangeRows store, long owner, Directory directory) {
    List<Exchange> exchanges = new ArrayList<>();
    for (ExchangeRows.Row row : written.of("exchange", () -> store.all(owner))) {
      long person = directory.of(row.handle());
      if (person == 0) continue;
      exchanges.add(
          new Exchange(
              row.id(),
              new PersonId(person),
              row.given(),
              Exchange.Sort.valueOf(row.sort()),
              row.what(),
              Instant.ofEpochSecond(row.at())));
    }
    return exchanges;
  }
}
