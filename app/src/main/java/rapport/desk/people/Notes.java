package rapport.desk.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.PeopleChange.About;
import rapport.look.Look;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/** What the owner wrote down of himself and of others, to be read in one place. */
public final class Notes {

  private static final Map<Heading, About> ABOUT =
      Arrays.stream(About.values()).collect(Collectors.toMap(About::heading, Function.identity()));

  private Notes() {}

  /**
   * One note.
   *
   * @param person about whom, or null for the owner himself
   */
  public record Note(long id, @Nullable Person person, About about, String words) {}

  /** All notes, in the order of writing; O(notes). */
  public static List<Note> of(Look look) {
    List<Note> notes = new ArrayList<>();
    for (Remarks.RemarkRow row : look.remarks()) {
      About about = ABOUT.get(row.heading());
      if (about == null) continue;
      Person person = person(look, row.handle());
      if (row.handle() == 0 || person != null)
        notes.add(new Note(row.id(), person, about, row.words()));
    }
    return notes;
  }

  private static @Nullable Person person(Look look, long handle) {
    long person = handle == 0 ? 0 : look.all.directory.of(handle);
    return person == 0 ? null : look.person(new PersonId(person)).orElse(null);
  }
}
