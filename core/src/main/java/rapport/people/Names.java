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
    return natural(name);
  }

  /**
   * The name to call somebody by: the first word that is no title and no initial, from {@code
   * Family, Given} too. The whole name when there is no such word, as in an address or {@code Bo
   * Li}. O(length), without a pattern: plans ask it of everybody.
   */
  public static String given(String name) {
    if (name.indexOf('@') >= 0) return name;
    String natural = natural(name);
    int end = 0;
    while (end < natural.length()) {
      int start = end;
      while (start < natural.length() && Character.isWhitespace(natural.charAt(start))) start++;
      end = start;
      while (end < natural.length() && !Character.isWhitespace(natural.charAt(end))) end++;
      if (end - start > 2 && natural.charAt(end - 1) != '.') return natural.substring(start, end);
    }
    return name;
  }

  /**
   * What to call somebody of whom only an address is known: {@code given.family@…} as two words,
   * else the address itself. It is for showing only.
   */
  public static String ofAddress(String address) {
    int at = address.indexOf('@');
    String local = at < 0 ? address : address.substring(0, at);
    if (at < 0 || !local.matches("\\p{L}[\\p{L}']+([._]\\p{L}[\\p{L}'-]*){1,2}")) return address;
    StringBuilder name = new StringBuilder();
    boolean capital = true;
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      boolean between = c == '.' || c == '_';
      name.append(between ? ' ' : capital ? Character.toUpperCase(c) : c);
      capital = between || c == '\'' || c == '-';
    }
    return name.toString();
  }

  /** {@code Family, Given} turned round; any other name as it is. */
  private static String natural(String name) {
    int comma = name.indexOf(',');
    if (comma <= 0 || comma != name.lastIndexOf(',') || suffix(name.substring(comma + 1)))
      return name;
    String given = name.substring(comma + 1).strip();
    return given.isEmpty() ? name : given + " " + name.substring(0, comma).strip();
  }

  private static boolean suffix(String part) {
    String word = part.strip().toLowerCase(Locale.ROOT).replace(".", "");
    return word.matches("jr|sr|ii|iii|iv|phd|md|mba|inc|ltd|llc|gmbh|esq|cpa|dr|prof");
  }
}
