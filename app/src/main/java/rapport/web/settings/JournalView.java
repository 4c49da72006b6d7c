package rapport.web.settings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.Forms;
import rapport.look.Change;
import rapport.look.Look;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Journal;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;

/** What was done, newest first, each with its way back. */
public record JournalView(Frame frame, List<Line> lines, boolean more) {

  static final int SHOWN = 100;

  /** Copies the list. */
  public JournalView {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that was done.
   *
   * @param about whom it is about, or null
   * @param undone whether it was taken back
   */
  public record Line(long id, String what, String when, @Nullable Face about, boolean undone) {}

  static JournalView of(Frame frame, List<Journal.Row> rows, Look look, Say say) {
    return new JournalView(
        frame,
        rows.stream().limit(SHOWN).map(row -> line(row, look, say)).toList(),
        rows.size() > SHOWN);
  }

  private static Line line(Journal.Row row, Look look, Say say) {
    Change change = Forms.read(row.form());
    Instant at = Instant.ofEpochSecond(row.at());
    String who = row.who().equals("owner") ? "" : ", by " + row.who();
    return new Line(
        row.id(),
        ChangeWords.of(change.name()),
        say.near(at.atZone(say.zone()).toLocalDate()) + ", " + say.time(at) + who,
        about(change, look),
        row.undoneBy() != null);
  }

  /** The person a change names first; nobody when it names none or somebody who is gone. */
  private static @Nullable Face about(Change change, Look look) {
    for (var part : change.getClass().getRecordComponents())
      if (part.getType() == PersonId.class) {
        Person person = person(change, part.getName(), look);
        if (person != null) return Face.of(person);
      }
    return null;
  }

  private static @Nullable Person person(Change change, String part, Look look) {
    try {
      Object id = change.getClass().getMethod(part).invoke(change);
      return id instanceof PersonId one ? look.person(one).orElse(null) : null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
