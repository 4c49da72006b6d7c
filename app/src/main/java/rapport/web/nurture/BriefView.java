package rapport.web.nurture;

import java.util.List;
import rapport.desk.nurture.Today;
import rapport.nurture.Brief;
import rapport.nurture.Standing;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.ties.Marks;

/**
 * What to know about everybody in a coming meeting, or about one person.
 *
 * @param copy where a copy of it is, or empty
 */
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

  /** About one person, before a talk that no calendar knows of. */
  public static BriefView of(Frame frame, Standing standing, Brief brief, Say say) {
    Face face = Face.of(standing.person());
    Guest guest = new Guest(face, Marks.of(standing.tie().strength()), brief.lines());
    return new BriefView(
        frame, "Before you talk with " + face.name(), say.date(), "", "", List.of(guest));
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
