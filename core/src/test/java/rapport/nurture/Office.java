package rapport.nurture;

import static rapport.interactions.Story.NOW;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Promise;
import rapport.interactions.Story;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.ties.Attention;

/** The people of these tests. */
final class Office {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Week.Subjects NO_SUBJECTS = interaction -> Optional.empty();

  private Office() {}

  static Person person(long id, String name) {
    String address = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@helix.example";
    Scope scope = new Scope(Scope.Side.INSIDE, "writes from helix.example");
    return new Person(new PersonId(id), name, List.of(Handle.email(address)), "Helix", null, scope);
  }

  static Standing standing(long id, String name, Story story) {
    return standing(id, name, story, null);
  }

  static Standing standing(long id, String name, Story story, @Nullable Integer everyDays) {
    Rhythm wanted = everyDays == null ? null : Rhythm.set(everyDays);
    return Standing.of(
        person(id, name), story.timeline(), Attention.NONE, wanted, null, Pauses.NONE, NOW, BERLIN);
  }

  static Promise promise(long id, long person, boolean mine, @Nullable LocalDate due) {
    return new Promise(
        id, new PersonId(person), mine, "send the figures", Story.daysAgo(9), due, null, 0);
  }
}
