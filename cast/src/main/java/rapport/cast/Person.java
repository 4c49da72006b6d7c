package rapport.cast;

import java.time.ZoneId;
import java.util.List;

/**
 * Somebody of the office's world; nobody real. The first address is the one used today.
 *
 * @param key how the plots call the person
 * @param organisation as cards spell it, empty for friends
 * @param place the city
 */
record Person(
    String key,
    String given,
    String family,
    List<String> emails,
    String organisation,
    String title,
    String place,
    ZoneId zone) {

  Person {
    emails = List.copyOf(emails);
  }

  String name() {
    return given + " " + family;
  }

  String email() {
    return emails.getFirst();
  }

  Mailbox mailbox() {
    return new Mailbox(name(), email());
  }

  boolean inside() {
    return email().endsWith("@helix.example") || email().endsWith("@labs.helix.example");
  }

  boolean inBerlin() {
    return place.equals("Berlin");
  }

  boolean friend() {
    return organisation.isEmpty();
  }

  /** The public profile that an export names. */
  String profile() {
    return "https://www.linkedin.example/in/" + email().replaceAll("[^a-z]+", "-");
  }
}
