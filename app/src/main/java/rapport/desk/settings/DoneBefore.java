package rapport.desk.settings;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
 * @param which what it is about in its own words: the need, the group, the shared goal; or empty
 * @param by what did it where the owner did not with own hands, or empty
 * @param undoneBy the entry that took it back, or null
 */
public record DoneBefore(
    long entry,
    String what,
    @Nullable Person about,
    String which,
    Instant at,
    String by,
    @Nullable Long undoneBy) {

  private static final Set<String> CALLED = Set.of("what", "name", "title", "address", "called");
  private static final int LONGEST = 60;

  /** The words for some entries of the journal, in their order. */
  public static List<DoneBefore> of(List<Journal.Row> rows, Look look) {
    return rows.stream().map(row -> of(row, look)).toList();
  }

  private static DoneBefore of(Journal.Row row, Look look) {
    Change change = Forms.read(row.form());
    Person about = about(change, look);
    return new DoneBefore(
        row.id(),
        ChangeWords.of(change.name()),
        about,
        which(change, about == null ? CALLED : Set.of("what")),
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
    return value(change, part) instanceof PersonId one ? look.person(one).orElse(null) : null;
  }

  /** What a change calls the thing it makes, in its own words. */
  private static String which(Change change, Set<String> parts) {
    for (RecordComponent part : change.getClass().getRecordComponents())
      if (parts.contains(part.getName())
          && value(change, part.getName()) instanceof String words
          && !words.isBlank()) return cut(words.strip().replaceAll("\\s+", " "));
    return "";
  }

  private static String cut(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST) return words;
    return words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }

  private static @Nullable Object value(Change change, String part) {
    try {
      return change.getClass().getMethod(part).invoke(change);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
