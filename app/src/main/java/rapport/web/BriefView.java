package rapport.web;

import java.util.List;
import rapport.desk.Today;

/** What to know about everybody in a coming meeting. */
public record BriefView(Frame frame, String title, String when, String note, List<Guest> guests) {

  /** Copies the list. */
  public BriefView {
    guests = List.copyOf(guests);
  }

  /** One person in the meeting. */
  public record Guest(Face face, Marks marks, List<String> lines) {
    /** Copies the list. */
    public Guest {
      lines = List.copyOf(lines);
    }
  }

  static BriefView of(Frame frame, Today.UpNext next, Say say) {
    var meeting = next.meeting();
    String when = meeting.day() != null ? say.day(meeting.day()) : say.moment(meeting.at());
    return new BriefView(
        frame,
        meeting.subject() == null ? "A meeting" : meeting.subject(),
        when + " · " + meeting.channel().words(),
        next.strangers() == 0
            ? ""
            : Say.count(next.strangers(), "person", "people")
                + " in it you have never spoken with: a chance to say hello.",
        next.guests().stream()
            .map(guest ->
                new Guest(
                    Face.of(guest.standing().person()),
                    Marks.of(guest.standing().tie().strength()),
                    guest.brief().lines()))
            .toList());
  }
}
