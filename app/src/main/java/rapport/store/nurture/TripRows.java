package rapport.store.nurture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Trips, open rooms with who came, links that need no account, and small choices by name. */
public final class TripRows {

  private final Rows rows;

  /** Over an open store. */
  public TripRows(Database database) {
    this.rows = new Rows(database);
  }

  /** A trip; days are ISO 8601. */
  public record TripRow(long id, String place, String from, String until) {}

  /** An open room: starts is a local time without zone, weeks 0 for once. */
  public record RoomRow(
      long id,
      String title,
      String place,
      String starts,
      int minutes,
      int weeks,
      @Nullable String closedOn) {}

  /** Who came on which day. */
  public record Came(long room, String day, long handle) {}

  /** A link for one purpose, about the person behind a handle or about nobody (0). */
  public record Invitation(String purpose, long handle) {}

  /** All trips, latest first. */
  public List<TripRow> trips(long owner) {
    return rows.list(
        owner,
        "select id, place, from_day, until_day from trip where owner_id = :owner order by from_day desc, id limit 1000",
        RowReading.of(TripRow.class));
  }

  /** Writes a trip down; returns its number. */
  public long trip(long owner, String place, String from, String until) {
    return rows.insert(owner, "trip", "place from_day until_day", place, from, until);
  }

  /** Forgets a trip. */
  public void forgetTrip(long owner, long id) {
    rows.delete(owner, "trip", id);
  }

  /** All open rooms. */
  public List<RoomRow> rooms(long owner) {
    return rows.list(
        owner,
        """
        select id, title, place, starts, minutes, weeks, closed_on from open_room where owner_id = :owner
        order by id limit 1000\
        """,
        RowReading.of(RoomRow.class));
  }

  /** Opens a room; returns its number. */
  public long room(long owner, String title, String place, String starts, int minutes, int weeks) {
    return rows.insert(
        owner,
        "open_room",
        "title place starts minutes weeks",
        title,
        place,
        starts,
        minutes,
        weeks);
  }

  /** Closes a room on a day, or opens it again (null). */
  public void closeRoom(long owner, long id, @Nullable String on) {
    rows.set(owner, "open_room", id, "closed_on", on);
  }

  /** Who came to all rooms. */
  public List<Came> came(long owner) {
    return rows.list(
        owner,
        """
        select room_id, day, handle_id from attendance where owner_id = :owner
        order by day desc, room_id, handle_id limit 100000\
        """,
        RowReading.of(Came.class));
  }

  /** Says that somebody came. */
  public void came(long owner, Came came) {
    rows.enter(
        owner, "attendance", "room_id day handle_id", came.room(), came.day(), came.handle());
  }

  /** Says that somebody did not come. */
  public void stayedAway(long owner, Came came) {
    rows.delete(
        owner,
        "attendance",
        "room_id = :room and day = :day and handle_id = :handle",
        "room day handle",
        came.room(),
        came.day(),
        came.handle());
  }

  /** Gives a link out; its secret is kept as a digest only. */
  public void invite(long owner, String digest, Invitation to, @Nullable Long until) {
    rows.replace(
        owner,
        "invitation",
        "digest",
        digest,
        "purpose handle_id until",
        to.purpose(),
        to.handle(),
        until);
  }

  /** What a link is for, while it is valid. */
  public Optional<Invitation> invited(long owner, String digest, long now) {
    return rows
        .list(
            owner,
            """
            select purpose, handle_id from invitation
            where owner_id = :owner and digest = :digest and (until is null or until > :now)\
            """,
            RowReading.of(Invitation.class),
            "digest now",
            digest,
            now)
        .stream()
        .findFirst();
  }

  /** Takes all links for a purpose about somebody back; returns how many there were. */
  public int revoke(long owner, Invitation what) {
    return rows.delete(
        owner,
        "invitation",
        "purpose = :purpose and handle_id = :handle",
        "purpose handle",
        what.purpose(),
        what.handle());
  }

  /** How many links for a purpose are out. */
  public int links(long owner, String purpose) {
    return (int)
        rows
            .list(
                owner,
                "select purpose from invitation where owner_id = :owner order by digest limit 10000",
                (row, n) -> row.getString(1))
            .stream()
            .filter(purpose::equals)
            .count();
  }

  /** All choices by name. */
  public Map<String, String> settings(long owner) {
    Map<String, String> settings = new TreeMap<>();
    rows.list(
            owner,
            "select name, words from setting where owner_id = :owner order by name limit 1000",
            (row, n) -> List.of(row.getString(1), row.getString(2)))
        .forEach(pair -> settings.put(pair.getFirst(), pair.getLast()));
    return settings;
  }

  /** A choice by name, if it was made. */
  public Optional<String> setting(long owner, String name) {
    return Optional.ofNullable(settings(owner).get(name));
  }

  /** Makes a choice. */
  public void set(long owner, String name, String words) {
    rows.replace(owner, "setting", "name", name, "words", words);
  }

  /** Takes a choice back. */
  public void unset(long owner, String name) {
    rows.delete(owner, "setting", "name = :name", "name", name);
  }
}
