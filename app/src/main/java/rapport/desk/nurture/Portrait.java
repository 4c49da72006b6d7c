package rapport.desk.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.desk.network.Goals;
import rapport.desk.people.Relations;
import rapport.intake.Receipt;
import rapport.interactions.Contact;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.interactions.Timeline;
import rapport.look.Facets;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.look.Whereabouts;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.nurture.Week;
import rapport.people.Field;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.people.Remarks;
import rapport.ties.Attention;
import rapport.ties.Reciprocity;
import rapport.ties.ReplyHabits;
import rapport.ties.ReplyTime;
import rapport.ties.Strength;

/** Everything about one person. */
public final class Portrait {

  private static final int COURSE = 60;
  private static final Duration YEAR = Duration.ofDays(365);

  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final Happenings happenings;

  private Portrait(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.happenings = Happenings.of(look);
  }

  /** As it stands for a look. */
  public static Portrait of(Look look) {
    return new Portrait(look);
  }

  /** Everything about one person, with the timeline from an offset; empty for nobody. */
  public Optional<PersonPage> person(PersonId id, int from, int limit) {
    Standing standing = all.standings.get(id.value());
    if (standing == null) return Optional.empty();
    Timeline timeline = all.timelines.getOrDefault(id.value(), new Timeline(List.of()));
    List<Promise> promises =
        all.words.promises().stream()
            .filter(promise -> promise.person().equals(id))
            .sorted(Comparator.comparing((Promise p) -> !p.open()).thenComparingLong(p -> -p.id()))
            .toList();
    Move move =
        Today.of(look).moves().stream()
            .filter(one -> one.person().id().equals(id))
            .findFirst()
            .or(() -> alone(standing))
            .orElse(null);
    Instant known = all.fresh.of(timeline.until(now), now);
    return Optional.of(
        new PersonPage(
            standing,
            Strength.of(timeline, all.attention, known),
            course(timeline, all.attention, known),
            happenings.page(timeline.until(now), from, limit),
            timeline.until(now).contacts().size(),
            promises,
            new Briefing(look).of(standing),
            move,
            all.directory.cardsOf(id.value()).stream().map(Portrait::line).toList(),
            answering(standing),
            facets(standing, timeline.until(now)),
            where(id),
            all.sides.words(timeline.until(now)),
            all.directory.details(id.value()),
            known(standing, timeline.until(now)),
            Relations.of(look).of(id)));
  }

  /**
   * The first thing between the two, the one that counts as their last contact, and an introduction
   * that the owner wrote down by name.
   */
  private PersonPage.Known known(Standing standing, Timeline timeline) {
    Person person = standing.person();
    Happening first = between(timeline.contacts());
    Happening left =
        standing
            .lastWords()
            .flatMap(one -> happenings.find(one.interaction()))
            .orElseGet(() -> between(timeline.contacts().reversed()));
    Instant touch = touch(timeline);
    String name = person.name().toLowerCase(Locale.ROOT);
    for (Exchange one : all.words.matters().exchanges()) {
      boolean received = one.sort() == Exchange.Sort.INTRODUCTION && !one.given();
      Person by = all.directory.find(one.person().value());
      if (received
          && by != null
          && !by.id().equals(person.id())
          && one.what().toLowerCase(Locale.ROOT).contains(name))
        return new PersonPage.Known(first, touch, by, one.what(), left);
    }
    return new PersonPage.Known(first, touch, null, "", left);
  }

  /** The first of some contacts that lies between the two. */
  private @Nullable Happening between(List<Contact> contacts) {
    return contacts.stream()
        .filter(Contact::named)
        .findFirst()
        .flatMap(one -> happenings.find(one.interaction()))
        .orElse(null);
  }

  private static @Nullable Instant touch(Timeline timeline) {
    for (Contact one : timeline.contacts()) if (one.addressed()) return one.at();
    return null;
  }

  private PersonPage.Where where(PersonId id) {
    Whereabouts places = Whereabouts.of(look);
    LocalTime mine = now.atZone(all.zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    LocalTime theirs =
        places
            .zone(id)
            .map(zone -> now.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES))
            .filter(time -> !time.equals(mine))
            .orElse(null);
    return new PersonPage.Where(
        places.place(id).orElse(""), theirs, all.directory.pictured(id.value()));
  }

  /** The picture on somebody's card, a small JPEG; empty without one. */
  public Optional<byte[]> photo(PersonId id) {
    if (!all.directory.pictured(id.value())) return Optional.empty();
    return new rapport.store.people.PeopleRows(look.database)
        .photo(look.owner, id.value())
        .map(Base64.getDecoder()::decode);
  }

  /** What would be the move if there were nobody else. */
  private Optional<Move> alone(Standing standing) {
    return Week.of(
            List.of(standing),
            all.words.matters().with(new Hints(look).all(List.of())),
            happenings::subject,
            now,
            all.zone)
        .moves()
        .stream()
        .findFirst();
  }

  private List<Facets.Line> facets(Standing standing, Timeline timeline) {
    List<Remarks.RemarkRow> remarks = look.remarks();
    Field mine = Field.of(Goals.of(look).title());
    return new Facets(remarks, all.directory)
        .lines(
            standing.person(),
            touch(timeline),
            timeline.isEmpty() ? null : timeline.contacts().getLast().at(),
            mine,
            all.day(now));
  }

  private PersonPage.Answering answering(Standing standing) {
    List<ReplyTime> mine = new ArrayList<>();
    List<ReplyTime> theirs = new ArrayList<>();
    for (Standing one : all.strongest) {
      mine.add(one.tie().reciprocity().mine());
      theirs.add(one.tie().reciprocity().theirs());
    }
    Reciprocity own = standing.tie().reciprocity();
    return new PersonPage.Answering(
        ReplyHabits.of(mine).usual(own.mine()).orElse(null),
        ReplyHabits.of(theirs).usual(own.theirs()).orElse(null),
        happenings.came(standing.person().id(), now.minus(YEAR), now));
  }

  private static String line(rapport.store.people.PeopleRows.Said card) {
    StringBuilder line = new StringBuilder(card.name());
    if (card.title() != null) line.append(", ").append(card.title());
    if (card.organisation() != null) line.append(", ").append(card.organisation());
    String source = card.source().isEmpty() ? "added by hand" : Receipt.named(card.source());
    return line + " — " + source;
  }

  private static List<PersonPage.Point> course(
      Timeline timeline, Attention attention, Instant now) {
    Timeline past = timeline.until(now);
    if (past.isEmpty()) return List.of();
    Instant start = past.contacts().getFirst().at();
    Instant earliest = now.minus(Duration.ofDays(3 * 366));
    if (start.isBefore(earliest)) start = earliest;
    Duration step = Duration.between(start, now).dividedBy(COURSE);
    List<Instant> instants = new ArrayList<>();
    for (int i = 0; i < COURSE; i++) instants.add(start.plus(step.multipliedBy(i)));
    instants.add(now);
    double[] values = Strength.course(past, attention, instants);
    List<PersonPage.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++)
      points.add(new PersonPage.Point(instants.get(i), values[i]));
    return points;
  }
}
