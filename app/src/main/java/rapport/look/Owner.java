package rapport.look;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import rapport.store.settings.Owners;

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

  public static Owner of(Owners owners, long owner, String nameFromMail) {
    Owners.Row row = owners.get(owner, ZoneId.systemDefault().getId());
    List<Owners.Address> addresses = owners.addresses(owner);
    boolean confirmed = row.confirmed() || addresses.stream().noneMatch(Owners.Address::found);
    return new Owner(
        owner,
        row.name().isEmpty() ? nameFromMail : row.name(),
        zone(row.zone()),
        addresses.stream()
            .map(Owners.Address::address)
            .filter(address -> !address.startsWith("linkedin:"))
            .sorted(java.util.Comparator.comparing(address -> address.indexOf('@') < 0))
            .toList(),
        confirmed,
        row.theme());
  }

  /** Where an owner's days begin; those of this machine while nothing else was said. */
  public static ZoneId zone(Owners owners, long owner) {
    return zone(owners.get(owner, ZoneId.systemDefault().getId()).zone());
  }

  /** Addresses that were found to be the owner's and wait to be confirmed; none afterwards. */
  public List<String> asked() {
    return confirmed ? List.of() : addresses;
  }

  public static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return ZoneId.of("UTC");
    }
  }
}
