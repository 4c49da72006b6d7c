package rapport.desk.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Thanked;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.desk.interactions.SharedTopic;
import rapport.desk.network.Goals;
import rapport.desk.people.Gifts;
import rapport.desk.people.Profiles;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Promise;
import rapport.interactions.Subject;
import rapport.look.Facets;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Draft;
import rapport.nurture.Play;
import rapport.nurture.Slots;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.Scope;
import rapport.search.Index;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/**
 * What a play with one person can be made from: topics both touched, what the owner gives or has
 * dropped in, meetings of theirs, free times. It finds and never makes up.
 */
final class Ingredients {

  private static final Duration LATELY = Duration.ofDays(500);
  private static final Duration CALENDAR = Duration.ofDays(60);
  private static final Duration HALF_A_YEAR = Duration.ofDays(183);

  /** A span of the calendar in which all meetings are read. */
  private static final Duration PART = Duration.ofDays(10);

  private static final int LOOKED_AT = 60;
  private static final int MEETING_DAYS = 90;
  private static final int TURNS = 5;
  private static final int LETTERS = 400;

  private final Look look;
  private final Standing standing;
  private final Instant now;
  private final Snapshot all;
  private final List<Remarks.RemarkRow> remarks;
  private final rapport.store.nurture.PlayRows plays;
  private final long owner;
  private @Nullable SharedTopic lay;
  private boolean asked;

  Ingredients(Look look, Standing standing) {
    this.look = look;
    this.standing = standing;
    this.now = look.now;
    this.all = look.all;
    this.remarks = look.remarks();
    this.plays = new rapport.store.nurture.PlayRows(look.database);
    this.owner = look.owner;
  }

  /** What was found for a play, and where it comes from. */
  record Found(Draft.Matter matter, List<String> why) {}

  Optional<Found> of(Play play) {
    return switch (play) {
      case MEETING -> Optional.of(meeting());
      case OFFER -> offer();
      case PERSPECTIVE -> owed() ? Optional.empty() : perspective();
      case INFORMATION -> information();
      case SIT_IN -> sitIn();
      case THANKS -> thanks();
      case NUDGE -> nudge();
    };
  }

  private Found meeting() {
    List<Slots.Span> slots = slots();
    List<String> why = new ArrayList<>();
    if (!slots.isEmpty()) why.add("two times that are free in your calendar");
    if (owed()) {
      why.add("their letter, which waits for your answer");
      return found(waits(), "", null, "", slots, why);
    }
    String topic = topic();
    if (!topic.isEmpty()) why.add(common(topic));
    return found(topic, "", null, "", slots, why);
  }

  /** Whether a letter of theirs waits: it is answered, and they are not asked something else. */
  private boolean owed() {
    return standing.waiting() != null && !Subject.asksNothing(waits());
  }

  private String waits() {
    Contact letter = standing.waiting();
    return letter == null ? "" : Happenings.of(look).subject(letter.interaction()).orElse("");
  }

  /**
   * None without a subject, since whoever asks for a view says on what, and none on a meeting of
   * long ago.
   */
  private Optional<Found> perspective() {
    String topic = topic();
    Draft.Touched touched = touched(topic);
    boolean gone = touched != null && touched.spoken() && touched.ago() > MEETING_DAYS;
    return topic.isEmpty() || gone
        ? Optional.empty()
        : Optional.of(found(topic, "", null, "", List.of(), List.of(common(topic))));
  }

  /** What the owner says he gives, else somebody he knows well who knows what the other wants. */
  private Optional<Found> offer() {
    Index index = Profiles.index(look);
    Gifts.Gift gift = new Gifts(index, remarks).of(standing.person().id().value());
    if (gift != null)
      return Optional.of(
          found(
              topic(),
              gift.words(),
              null,
              "",
              List.of(),
              List.of("what you say you can give, which meets what is known of them")));
    for (String wish : said(Heading.WANTS)) {
      for (Index.Match match : index.find(wish, LOOKED_AT)) {
        Standing other = all.standings.get(match.person());
        if (other == null || !suits(other)) continue;
        return Optional.of(
            found(
                topic(),
                "an introduction to " + other.person().name() + ", about " + wish,
                null,
                "",
                List.of(),
                List.of(
                    "they want “" + wish + "”",
                    other.person().name() + ": “" + String.join(", ", match.words()) + "”")));
      }
    }
    return Optional.empty();
  }

  private boolean suits(Standing other) {
    return !other.person().id().equals(standing.person().id())
        && other.tie().strength() >= 0.2
        && !all.words.matters().strained(other.person().id(), now);
  }

  private Optional<Found> information() {
    rapport.store.nurture.PlayRows.Material best = null;
    double most = 0;
    Index index = null;
    for (rapport.store.nurture.PlayRows.Material one :
        look.written("material", () -> plays.materials(owner))) {
      if (one.doneAt() != null) continue;
      if (index == null) index = Profiles.index(look);
      for (Index.Match match : index.find(one.what(), LOOKED_AT))
        if (match.person() == standing.person().id().value() && match.share() > most) {
          best = one;
          most = match.share();
        }
    }
    if (best == null) return Optional.empty();
    return Optional.of(
        found(
            topic(),
            best.what(),
            best.link(),
            "",
            List.of(),
            List.of("something you dropped in, which meets what is known of them")));
  }

  /**
   * A meeting of theirs, in the same organisation: nobody asks to sit in where they do not work.
   * None of the owner's calendar: whoever organises or attends one does not ask to sit in on it.
   * One of theirs has a title where they sent its minutes or its agenda; else it is asked of those
   * alone who lead a team, in another field than the owner's.
   */
  private Optional<Found> sitIn() {
    if (standing.person().scope().side() != Scope.Side.INSIDE) return Optional.empty();
    Happening told = minutes();
    if (told != null && told.subject() != null)
      return Optional.of(
          found(
              topic(),
              "",
              null,
              Subject.meeting(told.subject()),
              List.of(),
              List.of(
                  "what they sent on "
                      + all.inWords(told.at())
                      + ": “"
                      + Subject.bare(told.subject())
                      + "”; no such meeting is in your calendar")));
    if (!elsewhere()) return Optional.empty();
    return Optional.of(
        found(
            topic(),
            "",
            null,
            "one of your team’s meetings",
            List.of(),
            List.of("their own meetings are not in your calendar; say which one")));
  }

  /** Whether somebody is known to lead others, and to work in another field than the owner. */
  private boolean elsewhere() {
    Person person = standing.person();
    Facets facets = all.directory.facets();
    Field field = facets.field(person);
    Field own = Field.of(Goals.of(look).title());
    return facets.level(person).above(Level.SENIOR)
        && field != Field.UNKNOWN
        && own != Field.UNKNOWN
        && field != own;
  }

  /** The newest minutes or agenda of theirs, of a meeting that the owner's calendar has not. */
  private @Nullable Happening minutes() {
    List<Long> letters = new ArrayList<>();
    for (Contact one : look.timeline(standing.person().id()).until(now).contacts().reversed())
      if (one.direction() == Direction.RECEIVED
          && !one.channel().spoken()
          && !one.at().isBefore(now.minus(LATELY))
          && letters.size() < LETTERS) letters.add(one.interaction());
    Happenings happenings = Happenings.of(look);
    Map<Long, Happening> all = happenings.all(letters);
    for (long letter : letters) {
      Happening one = all.get(letter);
      String meeting = one == null || one.subject() == null ? "" : Subject.meeting(one.subject());
      if (one != null && !meeting.isEmpty() && !own(meeting)) return one;
    }
    return null;
  }

  /** Whether the owner's calendar of half a year has a meeting that is called so. */
  private boolean own(String meeting) {
    String title = Subject.topic(meeting.replaceAll("[“”]", ""));
    for (Instant from = now.minus(HALF_A_YEAR);
        from.isBefore(now.plus(CALENDAR));
        from = from.plus(PART))
      for (Happening one : Happenings.of(look).meetings(from, from.plus(PART)))
        if (one.subject() != null && Subject.topic(one.subject()).contains(title)) return true;
    return false;
  }

  private Optional<Found> thanks() {
    return Thanked.of(look, standing.person().id())
        .map(it -> found(topic(), it.deed(), null, "", List.of(), List.of(it.because())));
  }

  private Optional<Found> nudge() {
    LocalDate today = all.day(now);
    for (Promise one : all.words.promises()) {
      LocalDate due = one.dueOn();
      if (due != null
          && one.person().equals(standing.person().id())
          && !one.mine()
          && one.late(today))
        return Optional.of(
            found(
                topic(),
                one.what(),
                null,
                "",
                List.of(),
                List.of("their promise, due on " + Snapshot.inWords(due))));
    }
    return Optional.empty();
  }

  private Found found(
      String topic,
      String material,
      @Nullable String link,
      String meeting,
      List<Slots.Span> slots,
      List<String> why) {
    Person person = standing.person();
    return new Found(
        new Draft.Matter(
            given(look.me().name()),
            given(person.name()),
            topic,
            touched(topic),
            material,
            link,
            meeting,
            slots,
            all.zone,
            owed()),
        why);
  }

  private static String given(String name) {
    return name.isBlank() || name.indexOf('@') >= 0 ? "" : Names.given(name);
  }

  /** When the two touched a topic; null where the owner only says that they know about it. */
  private Draft.@Nullable Touched touched(String topic) {
    if (topic.isEmpty()) return Letters.lastTouched(look, standing);
    Contact contact = lay().map(SharedTopic::contact).orElse(null);
    if (contact == null || !topic.equals(topic())) return null;
    Draft.Touched.How how = how(contact);
    return how == null ? null : Letters.touched(look, how, all.day(contact.at()));
  }

  /** Who brought something up; null for a letter that neither of the two wrote. */
  private static Draft.Touched.@Nullable How how(Contact contact) {
    if (contact.channel() == Channel.FACE_TO_FACE) return Draft.Touched.How.WE_MET;
    if (contact.channel().spoken()) return Draft.Touched.How.WE_SPOKE;
    return switch (contact.direction()) {
      case SENT -> Draft.Touched.How.I_WROTE;
      case RECEIVED -> Draft.Touched.How.THEY_WROTE;
      case TOGETHER -> null;
    };
  }

  /** What lay between the two in the last half year, else what the owner says they know about. */
  private String topic() {
    return lay()
        .filter(one ->
            one.words().indexOf(' ') > 0 && one.contact().at().isAfter(now.minus(HALF_A_YEAR)))
        .map(SharedTopic::words)
        .orElseGet(() -> String.join("", said(Heading.KNOWS).stream().limit(1).toList()));
  }

  private Optional<SharedTopic> lay() {
    if (!asked) lay = SharedTopic.of(look, standing.person()).orElse(null);
    asked = true;
    return Optional.ofNullable(lay);
  }

  /** A topic with what makes it theirs: it lay between the two, or the owner says they know it. */
  private String common(String topic) {
    return "“"
        + topic
        + (said(Heading.KNOWS).contains(topic)
            ? "”, which they know about"
            : "”, which you two wrote or met about");
  }

  private List<String> said(Heading heading) {
    return remarks.stream()
        .filter(row -> row.of(heading))
        .filter(row -> all.directory.of(row.handle()) == standing.person().id().value())
        .map(Remarks.RemarkRow::words)
        .toList();
  }

  private List<Slots.Span> slots() {
    return Letters.times(look, standing, (int) (standing.person().id().value() % TURNS));
  }
}
