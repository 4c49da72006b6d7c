package rapport.desk;

import java.security.SecureRandom;
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
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.sources.Sha256;
import rapport.store.Database;
import rapport.store.Remarks;
import rapport.store.Trips.Invitation;

/** Trips and whom one could visit, open rooms, and links that need no account (N11). */
public final class Trips {

  /** The feed of moves and promises. */
  public static final String WEEK_FEED = "feed-week";

  /** The feed of open rooms. */
  public static final String ROOMS_FEED = "feed-rooms";

  private static final int LONGEST = 200;
  private static final int MOST_AHEAD = 26;

  private final Desk desk;
  private final rapport.store.Trips store;
  private final Remarks remarks;
  private final long owner;

  Trips(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new rapport.store.Trips(database);
    this.remarks = new Remarks(database);
    this.owner = owner;
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
  public List<Trip> ahead(Instant now) {
    Snapshot all = desk.snapshot(now);
    LocalDate today = all.day(now);
    List<Trip> trips = new ArrayList<>();
    for (rapport.store.Trips.TripRow row : store.trips(owner).reversed()) {
      if (LocalDate.parse(row.until()).isBefore(today)) continue;
      trips.add(
          new Trip(
              row.id(),
              row.place(),
              LocalDate.parse(row.from()),
              LocalDate.parse(row.until()),
              there(row.place(), all, now)));
    }
    return trips;
  }

  /** Whom remarks say to be at a place; nobody in tension is offered. */
  private List<Person> there(String place, Snapshot all, Instant now) {
    String wanted = place.strip().toLowerCase(Locale.ROOT);
    List<Standing> there = new ArrayList<>();
    for (Remarks.RemarkRow row : remarks.all(owner)) {
      if (!row.aspect().equals("place") || row.handle() == 0) continue;
      String words = row.words().toLowerCase(Locale.ROOT).replace('_', ' ');
      Standing standing = all.standings.get(all.directory.of(row.handle()));
      if (standing == null || there.contains(standing)) continue;
      if (all.words.matters().strained(standing.person().id(), now)) continue;
      if (words.contains(wanted) || wanted.contains(city(words))) there.add(standing);
    }
    there.sort(
        Comparator.comparingDouble((Standing one) -> one.tie().strength())
            .reversed()
            .thenComparing(one -> one.person().id()));
    return there.stream().map(Standing::person).toList();
  }

  private static String city(String words) {
    return words.substring(words.lastIndexOf('/') + 1);
  }

  /**
   * Writes a trip down; returns its number.
   *
   * @throws IllegalArgumentException without a place, or when it ends before it begins
   */
  public long plan(String place, LocalDate from, LocalDate until) {
    if (place.isBlank() || place.length() > LONGEST)
      throw new IllegalArgumentException("a place has 1 to " + LONGEST + " letters");
    if (until.isBefore(from) || until.isAfter(from.plusYears(1)))
      throw new IllegalArgumentException("a trip ends after it begins, within a year");
    return desk.aside(() -> store.trip(owner, place.strip(), from.toString(), until.toString()));
  }

  /** Forgets a trip. */
  public void forget(long id) {
    desk.aside(() -> store.forgetTrip(owner, id));
  }

  /** All open rooms with who came. */
  public List<Room> rooms(Instant now) {
    Snapshot all = desk.snapshot(now);
    List<rapport.store.Trips.Came> came = store.came(owner);
    List<Room> rooms = new ArrayList<>();
    for (rapport.store.Trips.RoomRow row : store.rooms(owner)) {
      List<Came> here = new ArrayList<>();
      for (rapport.store.Trips.Came one : came) {
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

  /**
   * Opens a room; returns its number.
   *
   * @throws IllegalArgumentException without a title, or for a length or distance that is none
   */
  public long open(String title, String place, LocalDateTime starts, int minutes, int weeks) {
    if (title.isBlank() || title.length() > LONGEST || place.length() > LONGEST)
      throw new IllegalArgumentException("a title has 1 to " + LONGEST + " letters");
    if (minutes < 5 || minutes > 600)
      throw new IllegalArgumentException("an open room lasts 5 to 600 minutes, not " + minutes);
    if (weeks < 0 || weeks > MOST_AHEAD)
      throw new IllegalArgumentException("an open room comes every 1 to 26 weeks, or once (0)");
    return desk.aside(
        () -> store.room(owner, title.strip(), place.strip(), starts.toString(), minutes, weeks));
  }

  /** Closes a room on a day, or opens it again (null). */
  public void close(long id, @Nullable LocalDate on) {
    desk.aside(() -> store.closeRoom(owner, id, on == null ? null : on.toString()));
  }

  /** Says that somebody came to a room on a day, or did not. */
  public void came(long room, LocalDate day, PersonId person, boolean came, Instant now) {
    if (store.rooms(owner).stream().noneMatch(one -> one.id() == room))
      throw new IllegalArgumentException("there is no open room " + room);
    var row = new rapport.store.Trips.Came(room, day.toString(), Care.handle(desk, person, now));
    desk.aside(() -> {
      if (came) store.came(owner, row);
      else store.stayedAway(owner, row);
    });
  }

  /** Gives a link out; returns its secret, which is stored as a digest only. */
  String invite(Invitation to, SecureRandom random, int days, Instant now) {
    String secret = Secret.fresh(random);
    Long until = days == 0 ? null : now.plus(Duration.ofDays(days)).getEpochSecond();
    desk.aside(() -> store.invite(owner, Sha256.hex(secret), to, until));
    return secret;
  }

  /** What a link is for, while it is valid. */
  Optional<Invitation> invited(String secret, String purpose, Instant now) {
    return store
        .invited(owner, Sha256.hex(secret), now.getEpochSecond())
        .filter(to -> to.purpose().equals(purpose));
  }

  /** Takes links back. */
  void revoke(Invitation what) {
    desk.aside(() -> store.revoke(owner, what));
  }

  /** Makes the secret address of a feed anew; the one before ends. */
  public String feed(String purpose, SecureRandom random, Instant now) {
    revoke(new Invitation(purpose, 0));
    return invite(new Invitation(purpose, 0), random, 0, now);
  }

  /** Whether a feed has an address. */
  public boolean fed(String purpose) {
    return store.links(owner, purpose) > 0;
  }

  /** Ends the address of a feed. */
  public void unfeed(String purpose) {
    revoke(new Invitation(purpose, 0));
  }

  /** Whether a secret opens a feed. */
  public boolean opens(String secret, String purpose, Instant now) {
    return invited(secret, purpose, now).isPresent();
  }

  /** A choice by name, or empty words. */
  public String setting(String name) {
    return store.setting(owner, name).orElse("");
  }

  /** A choice by name, or other words if none was made. */
  public String setting(String name, String otherwise) {
    return store.setting(owner, name).orElse(otherwise);
  }

  /** Makes a choice. */
  public void set(String name, String words) {
    desk.aside(() -> store.set(owner, name, words));
  }
}
