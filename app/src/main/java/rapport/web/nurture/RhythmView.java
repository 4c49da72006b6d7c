package rapport.web.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Rhythms;
import rapport.desk.people.Groups;
import rapport.nurture.Rhythm;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.people.WhomField;

/** Rhythms of groups, and pauses. */
public record RhythmView(
    Frame frame, List<GroupLine> groups, List<PauseLine> pauses, WhomField whom, String today) {

  /** Copies the lists. */
  public RhythmView {
    groups = List.copyOf(groups);
    pauses = List.copyOf(pauses);
  }

  public static RhythmView of(
      Frame frame, List<Groups.Group> groups, List<Rhythms.Pause> pauses, WhomField whom, Say say) {
    return new RhythmView(
        frame,
        groups.stream()
            .map(group ->
                new GroupLine(
                    group.id(),
                    group.name(),
                    rhythm(group.rhythm()),
                    group.people().stream().map(Face::of).toList()))
            .toList(),
        pauses.stream()
            .map(pause ->
                new PauseLine(
                    pause.id(),
                    pause.person() == null ? "everybody" : pause.person().name(),
                    say.day(pause.from()) + " to " + say.day(pause.until().minusDays(1)),
                    pause.what()))
            .toList(),
        whom,
        say.today().toString());
  }

  private static String rhythm(@Nullable Rhythm rhythm) {
    return rhythm == null
        ? ""
        : "every " + rhythm.everyDays() + " days, at most " + rhythm.atMostDays();
  }

  /** A group. */
  public record GroupLine(long id, String name, String rhythm, List<Face> members) {
    /** Copies the list. */
    public GroupLine {
      members = List.copyOf(members);
    }
  }

  /** A pause. */
  public record PauseLine(long id, String who, String when, String what) {}
}
