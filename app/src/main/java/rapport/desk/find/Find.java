package rapport.desk.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.nurture.Trips;
import rapport.desk.people.Groups;
import rapport.desk.people.Relations;
import rapport.desk.people.Spellings;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.interactions.Subject;
import rapport.look.Look;
import rapport.network.Need;
import rapport.nurture.Standing;
import rapport.people.Detail;
import rapport.people.Person;
import rapport.store.interactions.Interactions;
import rapport.store.network.GoalRows;
import rapport.store.nurture.PlayRows;
import rapport.store.people.Remarks;
import rapport.store.people.Told;

/**
 * Everything that is written down, found by words: people, what messages and meetings were about,
 * what was told and noted, promises and what may be one, exchanges, needs, initiatives, shared
 * goals, journeys, and what is worth sharing. It reads no letter and sends nothing.
 */
public final class Find {

  private final Look look;
  private final Wanted wanted;
  private final List<Found> found = new ArrayList<>();

  private Find(Look look, Wanted wanted) {
    this.look = look;
    this.wanted = wanted;
  }

  /**
   * What fits the words, by kind in the order of {@link Found.Kind}; within one kind what begins so
   * first, then stronger ties, then newer things. O(everything written), some milliseconds for ten
   * thousand people; the topics of mail are read once and kept.
   *
   * @param most of one kind
   */
  public static List<Found> words(Look look, String typed, int most) {
    Wanted wanted = new Wanted(typed);
    if (wanted.nothing()) return List.of();
    Find find = new Find(look, wanted);
    find.people(most);
    find.groups();
    find.subjects(most);
    find.told();
    find.related();
    find.given();
    find.goals();
    return find.sorted(most);
  }

  /** The person who fits the words best, or null: what {@link #words} would name first. */
  public static @Nullable Person person(Look look, String typed) {
    Find find = new Find(look, new Wanted(typed));
    if (find.wanted.nothing()) return null;
    find.people(1);
    return find.sorted(1).stream().map(Found::person).findFirst().orElse(null);
  }

  private List<Found> sorted(int most) {
    found.sort(
        Comparator.comparing(Found::kind).thenComparing(Found::begins, Comparator.reverseOrder()));
    List<Found> first = new ArrayList<>();
    int same = 0;
    for (int i = 0; i < found.size(); i++) {
      same = i > 0 && found.get(i - 1).kind() == found.get(i).kind() ? same + 1 : 0;
      if (same < most) first.add(found.get(i));
    }
    return first;
  }

  private void people(int most) {
    Spellings spellings = look.kept(Spellings.class, Spellings::new);
    int begin = 0;
    for (Standing standing : look.all.strongest) {
      Person person = standing.person();
      Wanted.Fit fit = wanted.inPlain(spellings.of(person));
      if (fit == Wanted.Fit.NONE) continue;
      found.add(
          new Found(
              Found.Kind.PERSON,
              person.id().value(),
              person,
              person.name(),
              null,
              1,
              fit == Wanted.Fit.BEGINS));
      if (fit == Wanted.Fit.BEGINS && ++begin >= most) return;
    }
  }

  private void groups() {
    for (Groups.Group one : Groups.of(look).all())
      add(Found.Kind.GROUP, one.id(), null, one.name(), null);
    for (Groups.Kept one : Groups.of(look).lists())
      add(Found.Kind.LIST, one.id(), null, one.name(), null);
  }

  private void subjects(int most) {
    int begins = 0;
    for (Subjects.Topic topic : look.kept(Subjects.class, () -> new Subjects(look)).of(look)) {
      Wanted.Fit fit = wanted.inPlain(topic.plain());
      if (fit == Wanted.Fit.NONE) continue;
      found.add(
          new Found(
              topic.note() ? Found.Kind.CONVERSATION : Found.Kind.SUBJECT,
              topic.latest(),
              null,
              "",
              null,
              topic.count(),
              fit == Wanted.Fit.BEGINS));
      if (fit == Wanted.Fit.BEGINS && ++begins >= 2 * most) break;
    }
    dated();
  }

  /**
   * Adds whom the latest interaction of a topic was with, when, and its words; what is gone, and
   * what was with nobody who is shown, is left out.
   */
  private void dated() {
    List<Long> ids = found.stream().filter(Find::happened).map(Found::id).limit(60).toList();
    Map<Long, Interactions.Row> rows = new java.util.HashMap<>();
    for (Interactions.Row row : new Interactions(look.database).find(look.owner, ids))
      rows.put(row.id(), row);
    found.replaceAll(
        one -> happened(one) && rows.containsKey(one.id()) ? dated(one, rows.get(one.id())) : one);
    found.removeIf(one -> happened(one) && one.day() == null);
  }

  private static boolean happened(Found one) {
    return one.kind() == Found.Kind.SUBJECT || one.kind() == Found.Kind.CONVERSATION;
  }

  private Found dated(Found one, Interactions.Row row) {
    List<Person> with =
        row.parties().stream()
            .map(part -> of(part.handle()))
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toList();
    if (with.isEmpty()) return one;
    return new Found(
        one.kind(),
        one.id(),
        with.size() == 1 ? with.getFirst() : null,
        written(one, row),
        look.all.day(java.time.Instant.ofEpochSecond(row.at())),
        one.count(),
        one.begins());
  }

  /** What it was about, as it was written. */
  private static String written(Found one, Interactions.Row row) {
    String words = one.kind() == Found.Kind.CONVERSATION ? row.note() : row.subject();
    if (words == null) return "";
    return one.kind() == Found.Kind.CONVERSATION ? words : Subject.bare(words);
  }

  private void told() {
    for (Told.Row row : look.written("told", () -> new Told(look.database).all(look.owner)))
      add(Found.Kind.TOLD, row.id(), of(row.handle()), row.words(), LocalDate.parse(row.since()));
    for (Remarks.RemarkRow row : look.remarks())
      if (row.handle() != 0 && row.heading().tells())
        add(Found.Kind.NOTE, row.id(), of(row.handle()), row.words(), null);
  }

  private void related() {
    for (Relations.Line one : Relations.of(look).all())
      add(Found.Kind.RELATION, one.id(), one.one(), one.sentence(), null);
    for (long person : look.all.directory.detailed())
      for (Detail one : look.all.directory.details(person))
        if (one.kind() == Detail.Kind.RELATED)
          add(Found.Kind.RELATION, 0, person(person), one.value(), null);
  }

  private void given() {
    for (Promise one : look.matters().promises())
      add(Found.Kind.PROMISE, one.id(), person(one.person().value()), one.what(), one.dueOn());
    for (PromiseLedger.Found one : PromiseLedger.of(look).waiting(Integer.MAX_VALUE))
      add(
          Found.Kind.PERHAPS_PROMISED,
          one.id(),
          one.person(),
          one.sentence(),
          look.all.day(one.at()));
    for (Exchange one : look.matters().exchanges())
      add(
          Found.Kind.EXCHANGE,
          one.id(),
          person(one.person().value()),
          one.what(),
          look.all.day(one.at()));
    for (PlayRows.Material one :
        look.written("material", () -> new PlayRows(look.database).materials(look.owner)))
      if (one.doneAt() == null) add(Found.Kind.WORTH, one.id(), null, one.what(), null);
  }

  private void goals() {
    for (Need need : Goals.of(look).needs())
      add(Found.Kind.NEED, need.id(), null, need.what(), need.since());
    for (Initiatives.Initiative one : Initiatives.of(look).all())
      add(
          Found.Kind.INITIATIVE,
          one.id(),
          null,
          one.name() + (one.purpose().isBlank() ? "" : ": " + one.purpose()),
          one.since());
    for (GoalRows.SharedRow row :
        look.written("shared_goal", () -> new GoalRows(look.database).shared(look.owner)))
      add(
          Found.Kind.GOAL,
          row.id(),
          of(row.handle()),
          row.what(),
          row.dueOn() == null ? null : LocalDate.parse(row.dueOn()));
    for (Trips.Trip trip : Trips.of(look).ahead())
      add(Found.Kind.TRIP, trip.id(), null, trip.place(), trip.from());
  }

  private void add(
      Found.Kind kind, long id, @Nullable Person person, String words, @Nullable LocalDate day) {
    boolean ofPerson =
        kind == Found.Kind.TOLD
            || kind == Found.Kind.NOTE
            || kind == Found.Kind.RELATION
            || kind == Found.Kind.PROMISE
            || kind == Found.Kind.PERHAPS_PROMISED
            || kind == Found.Kind.EXCHANGE
            || kind == Found.Kind.GOAL;
    Wanted.Fit fit = wanted.in(words);
    if (fit != Wanted.Fit.NONE && !(ofPerson && person == null))
      found.add(new Found(kind, id, person, words, day, 1, fit == Wanted.Fit.BEGINS));
  }

  private @Nullable Person of(long handle) {
    return person(look.all.directory.of(handle));
  }

  private @Nullable Person person(long id) {
    Standing standing = look.all.standings.get(id);
    return standing == null ? null : standing.person();
  }
}
