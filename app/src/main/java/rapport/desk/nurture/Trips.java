package rapport.desk.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.look.Whereabouts;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.sources.Sha256;
import rapport.store.nurture.TripRows.Invitation;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/** Trips and whom one could visit, open rooms, and links that need no account (N11). */
public final class Trips {

  /** The feed of moves and promises. */
  public static final String WEEK_FEED = "feed-week";

  /** The feed of open rooms. */
  public static final String ROOMS_FEED = "feed-rooms";

  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final rapport.store.nurture.TripRows store;
  private final long owner;

  private Trips(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.store = new rapport.store.nurture.TripRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Trips of(Look look) {
    return new Trips(look);
  }

  /** A trip with whom one could visit there, strongest tie first. */
  public record Trip(long id, String place, LocalDate from, LocalDate until, List<Person> there) {
    /** Copies the list. */
    public Trip {
      there = List.copyOf(there);
    }
  }

  /**
   * An open room.
   *
   * @param weeks how many weeks lie between two times, 0 for once
   * @param came who came, by day
   */
  public record Room(
      long id,
      String title,
      String place,
      LocalDateTime starts,
      Duration length,
      int weeks,
      @Nullable LocalDate closedOn,
      List<Came> came) {
    /** Copies the list. */
    public Room {
      came = List.copyOf(came);
    }

    /** The next times from a day on, at most as many as asked for. */
    public List<LocalDateTime> next(LocalDate from, int most) {
      List<LocalDateTime> next = new ArrayList<>();
      LocalDateTime at = starts;
      for (int n = 0; n < 1_000 && next.size() < most; n++) {
        if (closedOn != null && !at.toLocalDate().isBefore(closedOn)) break;
        if (!at.toLocalDate().isBefore(from)) next.add(at);
        if (weeks == 0) break;
        at = at.plusWeeks(weeks);
      }
      return next;
    }
  }

  /** Who came on a day. */
  public record Came(LocalDate day, Person person) {}

  /** Trips that are not over, soonest first. */
  public List<Trip> ahead() {
    LocalDate today = all.day(now);
    List<Trip> trips = new ArrayList<>();
    for (rapport.store.nurture.TripRows.TripRow row :
        look.written("trip", () -> store.trips(owner)).reversed()) {
      if (LocalDate.parse(row.until()).isBefore(today)) continue;
      trips.add(
          new Trip(
              row.id(),
              row.place(),
              LocalDate.parse(row.from()),
              LocalDate.parse(row.until()),
              there(row.place(), all)));
    }
    return trips;
  }

  /** What a move is about that comes from a trip: this and its number. */
  static final String TRIP = "trip:";

  private static final int SOON = 14;
  private static final double VISIT = 0.7;

  /** For each trip of the next fortnight, whom to see there first. */
  List<Matters.Hint> hints() {
    List<Matters.Hint> hints = new ArrayList<>();
    for (Trip trip : ahead())
      if (!trip.from().isAfter(look.today().plusDays(SOON))) hint(trip).ifPresent(hints::add);
    return hints;
  }

  private Optional<Matters.Hint> hint(Trip trip) {
    String about = TRIP + trip.id();
    for (Person person : trip.there()) {
      if (look.matters().away(person.id(), Move.Cause.DATE, about, look.today())) continue;
      if (look.matters().done(person.id(), Move.Cause.DATE, about) != null) continue;
      String name = Names.given(person.name());
      return Optional.of(
          new Matters.Hint(
              person.id(),
              Move.Cause.DATE,
              "See " + name + " on your trip",
              "You are in “"
                  + trip.place()
                  + "” from "
                  + Snapshot.inWords(trip.from())
                  + " to "
                  + Snapshot.inWords(trip.until())
                  + ", and "
                  + name
                  + " is there by your word or their card.",
              List.of(),
              VISIT,
              about,
              null,
              null));
    }
    return Optional.empty();
  }

  /** A trip's place and days as a letter names them; empty where it is over. */
  String words(String about) {
    for (Trip trip : ahead())
      if (about.equals(TRIP + trip.id()))
        return trip.place()
            + ", "
            + Snapshot.inWords(trip.from())
            + " to "
            + Snapshot.inWords(trip.until());
    return "";
  }

  /** Whom the owner, or else a card, says to be at a place; nobody in tension is offered. */
  private List<Person> there(String place, Snapshot all) {
    String wanted = place.strip().toLowerCase(Locale.ROOT);
    List<Standing> there = new ArrayList<>();
    for (Remarks.RemarkRow row : look.remarks())
      if (row.of(Heading.PLACE))
        offer(there, all.standings.get(all.directory.of(row.handle())), row.words(), wanted);
    Whereabouts places = Whereabouts.of(look);
    for (long person : all.directory.detailed())
      places
          .place(new PersonId(person))
          .ifPresent(words -> offer(there, all.standings.get(person), words, wanted));
    there.sort(
        Comparator.comparingDouble((Standing one) -> one.tie().strength())
            .reversed()
            .thenComparing(one -> one.person().id()));
    return there.stream().map(Standing::person).toList();
  }

  private void offer(
      List<Standing> there, @Nullable Standing standing, String place, String wanted) {
    if (standing == null || there.contains(standing)) return;
    if (all.words.matters().strained(standing.person().id(), now)) return;
    String words = place.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (words.contains(wanted) || wanted.contains(city(words))) there.add(standing);
  }

  private static String city(String words) {
    String place = words.substring(words.lastIndexOf('/') + 1);
    int comma = place.indexOf(',');
    return comma < 0 ? place : place.substring(0, comma);
  }

  /** All open rooms with who came. */
  public List<Room> rooms() {
    List<rapport.store.nurture.TripRows.Came> came =
        look.written("attendance", () -> store.came(owner));
    List<Room> rooms = new ArrayList<>();
    for (rapport.store.nurture.TripRows.RoomRow row :
        look.written("open_room", () -> store.rooms(owner))) {
      List<Came> here = new ArrayList<>();
      for (rapport.store.nurture.TripRows.Came one : came) {
        Person person = all.directory.find(all.directory.of(one.handle()));
        if (one.room() == row.id() && person != null)
          here.add(new Came(LocalDate.parse(one.day()), person));
      }
      rooms.add(
          new Room(
              row.id(),
              row.title(),
              row.place(),
              LocalDateTime.parse(row.starts()),
              Duration.ofMinutes(row.minutes()),
              row.weeks(),
              row.closedOn() == null ? null : LocalDate.parse(row.closedOn()),
              here));
    }
    return rooms;
  }

  /** What a link is for, while it is valid. */
  Optional<Invitation> invited(String secret, String purpose) {
    return store
        .invited(owner, Sha256.hex(secret), now.getEpochSecond())
        .filter(to -> to.purpose().equals(purpose));
  }

  /** Whether a feed has an address. */
  public boolean fed(String purpose) {
    return store.links(owner, purpose) > 0;
  }

  /** Whether a secret opens a feed. */
  public boolean opens(String secret, String purpose) {
    return invited(secret, purpose).isPresent();
  }
}
