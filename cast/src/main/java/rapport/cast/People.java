package rapport.cast;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Everybody: the owner, the people the plots are about, and a crowd of 120. All names are invented
 * and every domain ends in {@code .example}.
 */
final class People {

  static final Person ADA =
      named(
          "ada",
          "Ada",
          "Lindqvist",
          "ada@helix.example",
          "Helix",
          "Head of engineering",
          "Berlin",
          "Europe/Berlin");

  private static final List<Person> NAMED =
      List.of(
          named(
              "maya",
              "Maya",
              "Okafor",
              "maya@northwind.example",
              "Northwind",
              "VP Platform",
              "London",
              "Europe/London"),
          named(
              "tomas",
              "Tomás",
              "Rey",
              "tomas@helix.example",
              "Helix",
              "Head of data",
              "Berlin",
              "Europe/Berlin"),
          named(
              "priya",
              "Priya",
              "Raman",
              "priya@helix.example",
              "Helix",
              "Engineering manager",
              "Berlin",
              "Europe/Berlin"),
          named(
              "jonas",
              "Jonas",
              "Weber",
              "jonas@helix.example",
              "Helix",
              "Staff engineer",
              "Berlin",
              "Europe/Berlin"),
          named(
              "samir",
              "Samir",
              "Haddad",
              "samir@helix.example",
              "Helix",
              "Chief technology officer",
              "Berlin",
              "Europe/Berlin"),
          named(
              "ines",
              "Inês",
              "Duarte",
              "ines@helix.example",
              "Helix",
              "VP product",
              "Berlin",
              "Europe/Berlin"),
          named(
              "meilin",
              "Mei-Lin",
              "Zhao",
              "meilin@helix.example",
              "Helix",
              "Engineering manager",
              "Singapore",
              "Asia/Singapore"),
          named(
              "olu",
              "Olu",
              "Adeyemi",
              "olu@helix.example",
              "Helix",
              "Staff engineer",
              "Toronto",
              "America/Toronto"),
          named(
              "jurgen",
              "Jürgen",
              "Krämer",
              "juergen@borealis.example",
              "Borealis",
              "Principal architect",
              "Stockholm",
              "Europe/Stockholm"),
          named(
              "ruth",
              "Ruth",
              "Feldman",
              "ruth@cobalt.example",
              "Cobalt",
              "Director of engineering",
              "San Francisco",
              "America/Los_Angeles"),
          named(
              "soren",
              "Søren",
              "Østergård",
              "soren@fjordline.example",
              "Fjordline",
              "Chief technology officer",
              "Oslo",
              "Europe/Oslo"),
          named(
              "lena",
              "Lena",
              "Novak",
              "lena@kite.example",
              "Kite",
              "Principal engineer, machine-learning operations",
              "Amsterdam",
              "Europe/Amsterdam"),
          named(
              "alexh",
              "Alex",
              "Kim",
              "alex.kim@helix.example",
              "Helix",
              "QA engineer",
              "Berlin",
              "Europe/Berlin"),
          named(
              "alexm",
              "Alex",
              "Kim",
              "alex.kim@meridian.example",
              "Meridian",
              "Research engineer",
              "New York",
              "America/New_York"),
          person(
              "nadia",
              "Nadia",
              "Petrova",
              List.of("nadia.petrova@quanta.example", "nadia@orbital.example"),
              "Quanta",
              "Head of infrastructure",
              "Zürich",
              "Europe/Zurich"),
          person(
              "farid",
              "Farid",
              "Benali",
              List.of(
                  "farid.benali@labs.helix.example",
                  "farid.b@freemail.example",
                  "fbenali@helix.example"),
              "Helix Labs",
              "Research engineer",
              "Berlin",
              "Europe/Berlin"),
          named(
              "bjorn",
              "Björn",
              "Lundgren",
              "bjorn@labs.helix.example",
              "Helix Labs",
              "Research lead",
              "Berlin",
              "Europe/Berlin"),
          named(
              "katrin",
              "Katrin",
              "Vogel",
              "katrin.vogel@freemail.example",
              "",
              "",
              "Berlin",
              "Europe/Berlin"),
          named(
              "dan",
              "Dan",
              "O'Neill",
              "dan.oneill@postbox.example",
              "",
              "",
              "Dublin",
              "Europe/Dublin"),
          named(
              "hannah",
              "Hannah",
              "Schreiber",
              "hannah@ostwind.example",
              "Ostwind",
              "Director of platform",
              "Hamburg",
              "Europe/Berlin"));

  private static final String[][] REMOTE = {
    {"Lisbon", "Europe/Lisbon"}, {"Toronto", "America/Toronto"}, {"Singapore", "Asia/Singapore"}
  };

  private final List<Person> crowd = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Random random = new Random(1207);

  People() {
    for (Person one : NAMED) taken.add(one.name());
    for (int i = 0; i < 37; i++)
      crowd.add(invent("Helix", "helix.example", "Berlin", "Europe/Berlin"));
    for (int i = 0; i < 21; i++) {
      String[] site = REMOTE[i % REMOTE.length];
      crowd.add(invent("Helix", "helix.example", site[0], site[1]));
    }
    for (int i = 0; i < 7; i++)
      crowd.add(invent("Helix Labs", "labs.helix.example", "Berlin", "Europe/Berlin"));
    for (int i = 0; i < 44; i++) {
      String[] house = Names.OUTSIDE.get(i % Names.OUTSIDE.size());
      crowd.add(invent(house[0], house[1], house[3], house[2]));
    }
    for (int i = 0; i < 11; i++)
      crowd.add(
          invent(
              "", i % 2 == 0 ? "freemail.example" : "postbox.example", "Berlin", "Europe/Berlin"));
  }

  private static Person named(
      String key,
      String given,
      String family,
      String email,
      String organisation,
      String title,
      String place,
      String zone) {
    return person(key, given, family, List.of(email), organisation, title, place, zone);
  }

  private static Person person(
      String key,
      String given,
      String family,
      List<String> emails,
      String organisation,
      String title,
      String place,
      String zone) {
    return new Person(key, given, family, emails, organisation, title, place, ZoneId.of(zone));
  }

  private Person invent(String organisation, String domain, String place, String zone) {
    String given = Names.GIVEN.get(random.nextInt(Names.GIVEN.size()));
    String family = Names.FAMILY.get(random.nextInt(Names.FAMILY.size()));
    if (!taken.add(given + " " + family)) return invent(organisation, domain, place, zone);
    String title =
        organisation.isEmpty() ? "" : Names.TITLES.get(random.nextInt(Names.TITLES.size()));
    String local = plain(given) + "." + plain(family);
    return named("", given, family, local + "@" + domain, organisation, title, place, zone);
  }

  /** Letters of the English alphabet only, as in an address. */
  private static String plain(String name) {
    String replaced =
        name.replace("ł", "l")
            .replace("Ł", "L")
            .replace("ø", "o")
            .replace("Ø", "O")
            .replace("ı", "i");
    return Normalizer.normalize(replaced, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The person the plots call by this key. */
  Person get(String key) {
    for (Person one : NAMED) if (one.key().equals(key)) return one;
    throw new IllegalArgumentException("nobody is called " + key);
  }

  List<Person> named() {
    return NAMED;
  }

  List<Person> crowd() {
    return List.copyOf(crowd);
  }

  /** Everybody but the owner, the named ones first. */
  List<Person> all() {
    List<Person> all = new ArrayList<>(NAMED);
    all.addAll(crowd);
    return all;
  }

  /** The mailbox somebody writes from on a day: one changed jobs, one has three addresses. */
  static Mailbox mailbox(Person person, ZonedDateTime at) {
    int which =
        switch (person.key()) {
          case "nadia" ->
              at.getYear() < 2025 || (at.getYear() == 2025 && at.getMonthValue() < 7) ? 1 : 0;
          case "farid" -> at.getDayOfYear() / 20 % 3;
          default -> 0;
        };
    return new Mailbox(person.name(), person.emails().get(which));
  }
}
