package rapport.web.nurture;

import java.util.List;
import rapport.desk.nurture.Today;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.ties.Marks;

/** What to know about everybody in a coming meeting. */
public record BriefView(
    Frame frame, String title, String when, String note, String copy, List<Guest> guests) {

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

  public static BriefView of(Frame frame, Today.UpNext next, Say say) {
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
        "/meetings/" + meeting.id() + "/brief.md",
        next.guests().stream()
            .map(guest ->
                new Guest(
                    Face.of(guest.standing().person()),
                    Marks.of(guest.standing().tie().strength()),
                    guest.brief().lines()))
            .toList());
  }

  /** The brief as Markdown, for a notebook. */
  static String markdown(Today.UpNext next, Say say) {
    var meeting = next.meeting();
    StringBuilder text = new StringBuilder("# ");
    text.append(line(meeting.subject() == null ? "A meeting" : meeting.subject())).append("\n\n");
    text.append(meeting.day() != null ? say.day(meeting.day()) : say.moment(meeting.at()));
    text.append(" · ").append(meeting.channel().words()).append("\n");
    for (Today.Guest guest : next.guests()) {
      Face face = Face.of(guest.standing().person());
      text.append("\n## ").append(line(face.name())).append("\n\n");
      if (!face.about().isEmpty()) text.append(line(face.about())).append("\n\n");
      for (String words : guest.brief().lines()) text.append("- ").append(line(words)).append("\n");
    }
    return text.toString();
  }

  private static String line(String words) {
    return words.replaceAll("\\R", " ");
  }
}
