package rapport.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a name that a source wrote is shown. It never decides who somebody is. */
public final class Names {

  private Names() {}

  /**
   * A display name in natural order on one line: quotes and space around it removed, {@code Family,
   * Given} turned round. Null when it says nothing, as an address in place of a name does.
   */
  public static @Nullable String shown(@Nullable String written) {
    if (written == null) return null;
    String name = written.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    name = name.replaceAll("^[\"'<(]+|[\"'>)]+$", "").strip();
    if (name.isEmpty() || name.indexOf('@') >= 0) return null;
    int comma = name.indexOf(',');
    if (comma > 0 && comma == name.lastIndexOf(',') && !suffix(name.substring(comma + 1))) {
      String given = name.substring(comma + 1).strip();
      if (!given.isEmpty()) name = given + " " + name.substring(0, comma).strip();
    }
    return name;
  }

  private static boolean suffix(String part) {
    String word = part.strip().toLowerCase(Locale.ROOT).replace(".", "");
    return word.matches("jr|sr|ii|iii|iv|phd|md|mba|inc|ltd|llc|gmbh|esq|cpa|dr|prof");
  }
}
