package rapport.web.nurture;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import rapport.desk.nurture.Trips;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.people.WhomField;

/**
 * Trips and open rooms.
 *
 * @param address of a feed that was just made, shown once; else empty
 */
public record TripView(
    Frame frame,
    List<TripLine> trips,
    List<RoomLine> rooms,
    WhomField whom,
    boolean roomsFed,
    boolean weekFed,
    String address,
    String today) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE d MMM, HH:mm", Locale.ENGLISH);

  /** Copies the lists. */
  public TripView {
    trips = List.copyOf(trips);
    rooms = List.copyOf(rooms);
  }

  /** A trip with whom one could visit. */
  public record TripLine(long id, String place, String when, List<Face> there) {
    /** Copies the list. */
    public TripLine {
      there = List.copyOf(there);
    }
  }

  /** An open room with its latest time and who came. */
  public record RoomLine(
      long id,
      String title,
      String place,
      String rhythm,
      List<String> next,
      String latest,
      String latestWords,
      List<CameLine> came,
      boolean open) {
    /** Copies the lists. */
    public RoomLine {
      next = List.copyOf(next);
      came = List.copyOf(came);
    }
  }

  /** Who came on a day. */
  public record CameLine(Face face, String day, String words) {}

  public static TripView of(
      Frame frame,
      List<Trips.Trip> trips,
      List<Trips.Room> rooms,
      WhomField whom,
      boolean roomsFed,
      boolean weekFed,
      String address,
      LocalDateTime now,
      Say say) {
    return new TripView(
        frame,
        trips.stream()
            .map(trip ->
                new TripLine(
                    trip.id(),
                    trip.place(),
                    say.day(trip.from()) + " to " + say.day(trip.until()),
                    trip.there().stream().limit(12).map(Face::of).toList()))
            .toList(),
        rooms.stream().map(room -> room(room, now, say)).toList(),
        whom,
        roomsFed,
        weekFed,
        address,
        say.today().toString());
  }

  private static RoomLine room(Trips.Room room, LocalDateTime now, Say say) {
    List<LocalDateTime> past =
        room.next(LocalDate.MIN, 1_000).stream().filter(at -> !at.isAfter(now)).toList();
    String latest = past.isEmpty() ? "" : past.getLast().toLocalDate().toString();
    return new RoomLine(
        room.id(),
        room.title(),
        room.place(),
        room.weeks() == 0
            ? "once"
            : room.weeks() == 1 ? "every week" : "every " + room.weeks() + " weeks",
        room.next(say.today(), 4).stream()
            .filter(at -> at.isAfter(now))
            .limit(3)
            .map(WHEN::format)
            .toList(),
        latest,
        past.isEmpty() ? "" : say.day(past.getLast().toLocalDate()),
        room.came().stream()
            .limit(60)
            .map(came ->
                new CameLine(Face.of(came.person()), came.day().toString(), say.day(came.day())))
            .toList(),
        room.closedOn() == null);
  }
}
