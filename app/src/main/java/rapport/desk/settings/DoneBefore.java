package rapport.desk.settings;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.Forms;
import rapport.look.Change;
import rapport.look.Look;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Journal;

/**
 * One thing that was done, in the words of whoever did it, as the page “What I did” and {@code
 * rapport journal} tell it. It is not the change itself, which the journal keeps whole.
 *
 * @param about whom it is about, or null where it names nobody, or somebody who is gone
 * @param by what did it where the owner did not with own hands, or empty
 * @param undoneBy the entry that took it back, or null
 */
public record DoneBefore(
    long entry,
    String what,
    @Nullable Person about,
    Instant at,
    String by,
    @Nullable Long undoneBy) {

  /** The words for some entries of the journal, in their order. */
  public static List<DoneBefore> of(List<Journal.Row> rows, Look look) {
    return rows.stream().map(row -> of(row, look)).toList();
  }

  private static DoneBefore of(Journal.Row row, Look look) {
    Change change = Forms.read(row.form());
    return new DoneBefore(
        row.id(),
        ChangeWords.of(change.name()),
        about(change, look),
        Instant.ofEpochSecond(row.at()),
        row.who().equals("owner") ? "" : row.who(),
        row.undoneBy());
  }

  /** The person a change names first. */
  private static @Nullable Person about(Change change, Look look) {
    for (RecordComponent part : change.getClass().getRecordComponents())
      if (part.getType() == PersonId.class) {
        Person person = person(change, part.getName(), look);
        if (person != null) return person;
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
