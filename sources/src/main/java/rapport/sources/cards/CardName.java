package rapport.sources.cards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a name on a card (N, RFC 6350 §6.2.2), each as it is written. */
record CardName(String family, String given, String middle, String before, String behind) {

  static CardName of(List<String> parts) {
    return new CardName(
        part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4));
  }

  private static String part(List<String> parts, int at) {
    return at < parts.size() ? parts.get(at) : "";
  }

  /**
   * The value of N for somebody who is called so now: with another given name before the same
   * family name, another family name behind the same given name, or of two words. Null where none
   * of that holds, because which word is what would be a guess.
   */
  @Nullable String called(String name) {
    String words = name.replaceAll("\\s+", " ");
    if (!before.isEmpty() && words.startsWith(before + " "))
      words = words.substring(before.length() + 1);
    if (!behind.isEmpty() && words.endsWith(" " + behind))
      words = words.substring(0, words.length() - behind.length() - 1).replaceAll(",$", "");
    if (!family.isEmpty() && words.endsWith(" " + family)) {
      String rest = words.substring(0, words.length() - family.length() - 1);
      boolean middles = !middle.isEmpty() && rest.endsWith(" " + middle);
      return middles
          ? value(family, rest.substring(0, rest.length() - middle.length() - 1), middle)
          : value(family, rest, "");
    }
    if (!given.isEmpty() && words.startsWith(given + " ")) {
      String rest = words.substring(given.length() + 1);
      boolean middles = !middle.isEmpty() && rest.startsWith(middle + " ");
      return middles
          ? value(rest.substring(middle.length() + 1), given, middle)
          : value(rest, given, "");
    }
    String[] two = words.split(" ");
    return two.length == 2 ? value(two[1], two[0], "") : null;
  }

  private String value(String family, String given, String middle) {
    return String.join(
        ";",
        CardLine.escaped(family),
        CardLine.escaped(given),
        CardLine.escaped(middle),
        CardLine.escaped(before),
        CardLine.escaped(behind));
  }
}
