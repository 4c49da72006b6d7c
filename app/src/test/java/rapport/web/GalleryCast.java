package rapport.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.desk.find.Found;
import rapport.desk.interactions.Happening;
import rapport.desk.nurture.PersonPage;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.LeftOut;
import rapport.interactions.Promise;
import rapport.interactions.Timeline;
import rapport.look.Facets;
import rapport.look.Owner;
import rapport.nurture.Brief;
import rapport.nurture.Move;
import rapport.nurture.Pauses;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.nurture.Week;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.ties.Attention;
import rapport.ties.ReplyHabits;
import rapport.ties.Share;
import rapport.ties.Strength;
import rapport.web.people.PeopleView;
import rapport.web.people.WhomField;

/** The people of the gallery: invented, and the same on every day. */
final class GalleryCast {

  static final Instant NOW = Instant.parse("2026-11-23T08:41:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Say SAY = new Say(ZONE, TODAY);
  static final Owner ADA =
      new Owner(
          1,
          "Ada Lindqvist",
          ZONE,
          List.of("ada.lindqvist@helix.example", "ada@lindqvist.example"),
          true,
          "system");

  static final Person MAYA =
      person(1, "Maya Okafor", "maya.okafor@northwind.example", "Northwind", "VP Platform");
  static final Person TOMAS =
      person(2, "Tomás Rey", "tomas.rey@helix.example", "Helix", "Head of Data");
  static final Person PRIYA =
      person(3, "Priya Raman", "priya.raman@helix.example", "Helix", "Engineering Manager");
  static final Person JONAS =
      person(4, "Jonas Weber", "jonas.weber@helix.example", "Helix", "Procurement");
  static final Person LENA =
      person(5, "Lena Novak", "lena.novak@kite.example", "Kite", "Principal engineer");
  static final Person NEW =
      new Person(
          new PersonId(6),
          "Samuel Adeyemi",
          List.of(),
          null,
          null,
          new Scope(Scope.Side.UNKNOWN, "no work address known"));
  static final Person LONG =
      person(
          7,
          "Wilhelmina-Alexandra von Hohenfels-Castellamare",
          "wilhelmina-alexandra.von-hohenfels-castellamare@international-cooperation.example",
          "Bundesanstalt für Materialforschung und internationale Zusammenarbeit",
          "Stellvertretende Abteilungsleiterin");

  private GalleryCast() {}

  private static Person person(
      long id, String name, String mail, String organisation, String title) {
    List<Handle> handles =
        id == 1
            ? List.of(
                Handle.email(mail),
                Handle.phone("+442071838750"),
                Handle.profile("https://www.linkedin.com/in/maya-okafor"))
            : List.of(Handle.email(mail));
    boolean inside = organisation.equals("Helix");
    String domain = mail.substring(mail.indexOf('@') + 1);
    Scope scope =
        new Scope(inside ? Scope.Side.INSIDE : Scope.Side.OUTSIDE, "writes from " + domain);
    return new Person(new PersonId(id), name, handles, organisation, title, scope);
  }

  /**
   * A history that ends some days ago: one contact every so many days, now and then a spoken one.
   */
  static Timeline history(
      Person person, int contacts, int everyDays, int endedDaysAgo, boolean waits) {
    List<Contact> all = new ArrayList<>();
    for (int i = 0; i < contacts; i++) {
      long days = endedDaysAgo + (long) everyDays * i + (i == 0 ? 0 : (i * 7L) % 3);
      boolean spoken = i % 4 == 1;
      Direction direction =
          spoken ? Direction.TOGETHER : i % 2 == 0 ? Direction.RECEIVED : Direction.SENT;
      if (i == 0) direction = waits ? Direction.RECEIVED : Direction.SENT;
      Channel channel = spoken ? i % 8 == 1 ? Channel.VIDEO : Channel.FACE_TO_FACE : Channel.MAIL;
      Instant at = NOW.minus(Duration.ofDays(days)).minus(Duration.ofMinutes(37L * i));
      all.add(
          new Contact(
              person.id().value() * 1000 + i,
              at,
              channel,
              direction,
              1,
              0,
              i % 3 != 2,
              10 + i / 3));
    }
    return new Timeline(all);
  }

  static Timeline timeline(Person person) {
    return switch ((int) person.id().value()) {
      case 1 -> history(person, 64, 12, 47, true);
      case 2 -> history(person, 90, 5, 3, true);
      case 3 -> history(person, 120, 4, 1, false);
      case 4 -> history(person, 30, 9, 18, false);
      case 5 -> history(person, 12, 30, 400, false);
      case 7 -> history(person, 9, 21, 33, false);
      default -> new Timeline(List.of());
    };
  }

  private static Attention attention() {
    return Attention.of(
        Stream.of(MAYA, TOMAS, PRIYA, JONAS, LENA, LONG).map(GalleryCast::timeline).toList());
  }

  static Standing standing(Person person) {
    Rhythm set = person.equals(MAYA) ? Rhythm.set(21) : null;
    return Standing.of(person, timeline(person), attention(), set, null, Pauses.NONE, NOW, ZONE);
  }

  static final WhomField WHOM =
      new WhomField(
          "", List.of(MAYA.name(), TOMAS.name(), LONG.name(), "Alex Kim, alex.kim@kite.example"));

  static List<Standing> everybody() {
    return List.of(
        standing(MAYA),
        standing(TOMAS),
        standing(PRIYA),
        standing(JONAS),
        standing(LENA),
        standing(LONG),
        standing(NEW));
  }

  /** As many rows as a page holds. */
  static List<Standing> hundred() {
    List<Standing> rows = new ArrayList<>();
    List<Person> cast = List.of(MAYA, TOMAS, PRIYA, JONAS, LENA, LONG, NEW);
    for (int i = 0; i < PeopleView.PAGE; i++) rows.add(standing(cast.get(i % cast.size())));
    return rows;
  }

  static List<Promise> promises() {
    return List.of(
        promise(1, PRIYA, true, "Send Priya the hiring rubric", TODAY, null),
        promise(2, JONAS, false, "Jonas will share the vendor quote", TODAY.minusDays(4), null),
        promise(3, MAYA, true, "Read the scheduler proposal", null, null));
  }

  static Promise promise(
      long id,
      Person person,
      boolean mine,
      String what,
      @Nullable LocalDate due,
      @Nullable Instant kept) {
    return new Promise(
        id, person.id(), mine, what, NOW.minus(Duration.ofDays(5 + id)), due, kept, 0);
  }

  static List<Move> moves() {
    return Week.of(everybody(), promises(), List.of(), id -> Optional.of(topic(id)), NOW, ZONE)
        .moves();
  }

  private static String topic(long interaction) {
    return switch ((int) (interaction % 1000)) {
      case 0 -> interaction / 1000 == 2 ? "One launch date" : "Team topology";
      case 1 -> "The re-org, over dinner";
      default -> "Re: interview loop";
    };
  }

  static Map<Long, Happening> happenings(Collection<Long> interactions) {
    Map<Long, Happening> all = new HashMap<>();
    for (long one : interactions) happening(one).ifPresent(it -> all.put(one, it));
    return all;
  }

  static Optional<Happening> happening(long interaction) {
    Person person =
        everybody().stream()
            .map(Standing::person)
            .filter(p -> p.id().value() == interaction / 1000)
            .findFirst()
            .orElse(MAYA);
    return timeline(person).contacts().stream()
        .filter(c -> c.interaction() == interaction)
        .findFirst()
        .map(c -> happening(c, person));
  }

  private static Happening happening(Contact c, Person person) {
    boolean spoken = c.direction() == Direction.TOGETHER;
    return new Happening(
        c.interaction(),
        "m" + c.interaction() + "@helix.example",
        spoken ? "meeting" : "mail",
        c.at(),
        spoken ? c.at().plus(Duration.ofMinutes(45)) : null,
        null,
        c.channel(),
        c.direction(),
        topic(c.interaction()),
        c.interaction() % 1000 == 1 ? "Her team wants to join the guild." : null,
        1,
        List.of(person.name()),
        person.name(),
        true,
        null,
        c.interaction() % 1000 == 1);
  }

  static Happening meeting(
      long id, String subject, Instant at, Channel channel, List<String> with) {
    return new Happening(
        id,
        "u" + id + "@helix.example",
        "meeting",
        at,
        at.plus(Duration.ofMinutes(30)),
        null,
        channel,
        Direction.TOGETHER,
        subject,
        null,
        with.size(),
        with,
        null,
        true,
        null,
        false);
  }

  static Happening leftOut(long id, String subject, String from) {
    return new Happening(
        id,
        "n" + id + "@letters.example",
        "mail",
        NOW.minus(Duration.ofHours(7 * id)),
        null,
        null,
        Channel.MAIL,
        Direction.RECEIVED,
        subject,
        null,
        1,
        List.of(from),
        from,
        true,
        LeftOut.NEWSLETTER,
        false);
  }

  static PersonPage page(Person person, int limit) {
    Timeline timeline = timeline(person);
    Standing standing = standing(person);
    List<Happening> latest =
        timeline.contacts().reversed().stream()
            .limit(limit)
            .map(c -> happening(c, person))
            .toList();
    List<Promise> theirs = promises().stream().filter(p -> p.person().equals(person.id())).toList();
    return new PersonPage(
        standing,
        Strength.of(timeline, attention(), NOW),
        course(timeline),
        latest,
        timeline.contacts().size(),
        theirs,
        Brief.of(standing, theirs, id -> Optional.of(topic(id)), TODAY),
        moves().stream().filter(move -> move.person().equals(person)).findFirst().orElse(null),
        person.equals(MAYA)
            ? List.of(
                "Maya Okafor, VP Platform, Northwind (contacts.vcf)",
                "Connected on LinkedIn since 14 Mar 2023 (Connections.csv)")
            : List.of(),
        person.equals(MAYA)
            ? new PersonPage.Answering(usual(3), usual(7), new Share(22, 24))
            : new PersonPage.Answering(null, null, new Share(0, 0)),
        person.equals(MAYA)
            ? List.of(
                new Facets.Line("scope", "outside", "writes from northwind.example", false),
                new Facets.Line("level", "director", "you say so", true),
                new Facets.Line("field", null, "the title “VP Platform” does not tell", false),
                new Facets.Line(
                    "tenure", "one to three years", "there since 2024, you say so", true),
                new Facets.Line("languages", "Igbo, English", "they say so", false))
            : List.of(),
        person.equals(MAYA)
            ? new PersonPage.Where("London", java.time.LocalTime.of(7, 30), false)
            : PersonPage.Where.UNKNOWN,
        List.of(),
        List.of(),
        person.equals(MAYA)
            ? new PersonPage.Known(
                latest.getLast(),
                latest.getLast().at(),
                JONAS,
                "to Maya Okafor, over platform teams",
                latest.getFirst())
            : new PersonPage.Known(
                null, null, null, "", latest.isEmpty() ? null : latest.getFirst()),
        person.equals(MAYA) ? GalleryPeople.RELATIONS : List.of());
  }

  private static ReplyHabits.Usual usual(int hours) {
    return new ReplyHabits.Usual(
        Duration.ofHours(hours), Duration.ofHours(1), Duration.ofHours(3L * hours));
  }

  private static List<PersonPage.Point> course(Timeline timeline) {
    if (timeline.isEmpty()) return List.of();
    List<Instant> instants = new ArrayList<>();
    Instant first = timeline.contacts().getFirst().at();
    long step = Duration.between(first, NOW).toSeconds() / 60;
    for (int i = 0; i <= 60; i++) instants.add(first.plusSeconds(step * i));
    double[] values = Strength.course(timeline, attention(), instants);
    List<PersonPage.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++)
      points.add(new PersonPage.Point(instants.get(i), values[i]));
    return points;
  }

  /** Something of every kind. */
  static final List<Found> FOUND =
      Arrays.stream(Found.Kind.values())
          .map(kind ->
              new Found(
                  kind,
                  3,
                  MAYA,
                  kind == Found.Kind.PERSON ? MAYA.name() : "about a launch",
                  TODAY,
                  2,
                  true))
          .toList();
}
