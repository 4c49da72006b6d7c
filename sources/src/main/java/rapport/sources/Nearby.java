package rapport.sources;

import java.nio.file.Path;
import java.util.List;

/**
 * What a program keeps in a person's home and Rapport can read. It was found, not read: that a
 * folder holds mail does not say how much.
 *
 * @param program its name
 * @param folders where it lies, to be read together
 * @param kinds what lies there, in the words of {@link #MAIL}, {@link #BOOKS} and {@link
 *     #CALENDARS}
 */
public record Nearby(String program, List<Path> folders, List<String> kinds) {

  /** Letters. */
  public static final String MAIL = "mail";

  /** Cards of people. */
  public static final String BOOKS = "address books";

  /** Meetings. */
  public static final String CALENDARS = "calendars";

  /** Copies the lists. */
  public Nearby {
    folders = List.copyOf(folders);
    kinds = List.copyOf(kinds);
  }

  static Nearby thunderbird(Path folder) {
    return new Nearby("Thunderbird", List.of(folder), List.of(MAIL, BOOKS, CALENDARS));
  }
}
