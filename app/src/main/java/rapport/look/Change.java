package rapport.look;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the owner, a source or an assistant can do. A record whose constructor refuses
 * what can never be right, and whose {@link #make} refuses what is not right now. It never says
 * what it touches nor how it is undone: both follow from the rows it writes. Its JSON form is its
 * name and its components (docs/changes.md). Every room has one sealed family of changes.
 */
public interface Change {

  /**
   * Does it, inside one transaction.
   *
   * @return the number of what came into being, or 0
   * @throws IllegalArgumentException when it cannot be done as things stand
   */
  long make(Act act);

  /** What takes it back, where that is more than to put rows back; else null. */
  default @Nullable Change opposite() {
    return null;
  }

  /**
   * Whether the journal keeps it; what others answer by a link is not kept there, nor what is gone
   * from every byte.
   */
  default boolean journaled() {
    return !scrubs();
  }

  /** Whether nothing of what it removes may stay readable in the files of the store. */
  default boolean scrubs() {
    return false;
  }

  /** Its name in the journal and in JSON, such as give-exchange. */
  default String name() {
    return name(getClass());
  }

  /** The name of a kind of change. */
  static String name(Class<?> kind) {
    return kind.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /**
   * Words of a length.
   *
   * @throws Misfit for others
   */
  static String within(String words, int least, int most, String otherwise) {
    String stripped = words.strip();
    if (stripped.length() < least || stripped.length() > most) throw new Misfit(otherwise, words);
    return stripped;
  }
}
