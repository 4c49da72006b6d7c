package rapport.desk;

import java.time.ZoneId;
import java.util.List;

/**
 * Whose Rapport this is.
 *
 * @param name how to greet, empty if not known
 * @param addresses the owner's own mail addresses, in order
 * @param confirmed whether the user has confirmed addresses that Rapport found by itself
 * @param theme system, light or dark
 */
public record Owner(
    long id, String name, ZoneId zone, List<String> addresses, boolean confirmed, String theme) {
  /** Copies the list. */
  public Owner {
    addresses = List.copyOf(addresses);
  }
}
