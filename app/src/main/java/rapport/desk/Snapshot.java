package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Promise;
import rapport.interactions.Timeline;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Nurture;

/**
 * One owner's network as read from the store at one version, with how everybody stands at one
 * instant. Immutable.
 */
final class Snapshot {

  final long version;
  final Instant at;
  final ZoneId zone;
  final Directory directory;
  final Map<Long, Timeline> timelines;
  final Words words;
  final Map<Long, Standing> standings;
  final List<Standing> strongest;

  Snapshot(
      long version,
      Instant at,
      ZoneId zone,
      Directory directory,
      Map<Long, Timeline> timelines,
      Words words,
      Map<Long, Standing> standings) {
    this.version = version;
    this.at = at;
    this.zone = zone;
    this.directory = directory;
    this.timelines = timelines;
    this.words = words;
    this.standings = standings;
    List<Standing> order = new ArrayList<>(standings.values());
    order.sort(
        Comparator.comparingDouble((Standing s) -> s.tie().strength())
            .reversed()
            .thenComparing(s -> s.person().id()));
    this.strongest = List.copyOf(order);
  }

  /** What the user said, by person. */
  record Words(
      Map<Long, Rhythm> rhythms,
      List<Answer> answers,
      Map<Long, LocalDate> done,
      List<Promise> promises) {

    static Words read(Nurture nurture, long owner, Directory directory, ZoneId zone) {
      Map<Long, Rhythm> rhythms = new HashMap<>();
      for (Nurture.RhythmRow row : nurture.rhythms(owner)) {
        rhythms.put(directory.of(row.handle()), Rhythm.set(row.everyDays()));
      }
      List<Answer> answers = new ArrayList<>();
      Map<Long, LocalDate> done = new HashMap<>();
      for (Nurture.AnswerRow row : nurture.answers(owner)) {
        long person = directory.of(row.handle());
        if (person == 0) continue;
        Answer.Reply reply = Answer.Reply.valueOf(row.reply());
        Instant at = Instant.ofEpochSecond(row.at());
        answers.add(
            new Answer(
                row.id(),
                new PersonId(person),
                Move.Cause.valueOf(row.cause()),
                reply,
                at,
                LocalDate.parse(row.until())));
        if (reply == Answer.Reply.DONE) {
          done.merge(person, at.atZone(zone).toLocalDate(), (a, b) -> a.isAfter(b) ? a : b);
        }
      }
      List<Promise> promises = new ArrayList<>();
      for (Nurture.PromiseRow row : nurture.promises(owner)) {
        long person = directory.of(row.handle());
        if (person != 0) promises.add(promise(row, person));
      }
      return new Words(rhythms, answers, done, promises);
    }

    private static Promise promise(Nurture.PromiseRow row, long person) {
      return new Promise(
          row.id(),
          new PersonId(person),
          row.mine(),
          row.what(),
          Instant.ofEpochSecond(row.madeAt()),
          row.dueOn() == null ? null : LocalDate.parse(row.dueOn()),
          row.keptAt() == null ? null : Instant.ofEpochSecond(row.keptAt()),
          row.interaction());
    }
  }

  /** How everybody stands; the owner, and those whom only others wrote to, are not in it. */
  static Map<Long, Standing> standings(
      Directory directory, Map<Long, Timeline> timelines, Words words, Instant now, ZoneId zone) {
    Map<Long, Standing> standings = new HashMap<>();
    for (long id : directory.ids()) {
      Standing standing = standing(id, directory, timelines.get(id), words, now, zone);
      if (standing != null) standings.put(id, standing);
    }
    return standings;
  }

  static @Nullable Standing standing(
      long id,
      Directory directory,
      @Nullable Timeline timeline,
      Words words,
      Instant now,
      ZoneId zone) {
    Person person = directory.find(id);
    if (person == null || directory.mine(id) || (timeline == null && !directory.onCard(id)))
      return null;
    Timeline known = timeline == null ? new Timeline(List.of()) : timeline;
    return Standing.of(person, known, words.rhythms().get(id), words.done().get(id), now, zone);
  }
}
