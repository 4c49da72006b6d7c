package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.people.Handle;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.interactions.Interactions;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;

/**
 * The law: any order of the same files and versions, imported in any number of imports, gives the
 * same people, ties and meetings. The files are a fictional office's, made from a seed: copies of
 * mail in five folders, three exports of one calendar, each without some meetings of the others,
 * two of one address book; and two exports each of what other programs hold.
 */
class OrderLawTest {

  private static final int OFFICES = 10;
  private static final int SHUFFLES = Integer.getInteger("order.shuffles", 10);
  private static final List<String> PEOPLE =
      List.of("Maya Okafor", "Jonas Weber", "Priya Nair", "Tom Ferreira", "Sofia Brandt");
  private static final TreeSet<String> FORMATS = new TreeSet<>();
  private static final Intake.Watcher NOBODY = new Intake.Watcher() {};

  private static final String READ =
      "[contacts-csv, ics, linkedin-owner, mbox, monica, msg, slack, sms-backup, vcard, whatsapp,"
          + " zoom-attendance]";

  @TempDir Path folder;

  @Test
  void theOrderOfImportsDoesNotMatter() throws IOException {
    try (Database database = Database.open(Home.at(folder.resolve("home")))) {
      long owner = 0;
      long updated = 0;
      for (int office = 0; office < OFFICES; office++) {
        List<Path> files = office(Files.createDirectory(folder.resolve("o" + office)), office);
        String expected = null;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
          updated += take(database, ++owner, files, random(office, shuffle, 7));
          String found = told(database, owner);
          if (expected == null) expected = found;
          assertEquals(expected, found, "office " + office + ", shuffle " + shuffle);
        }
      }
      assertEquals(READ, FORMATS.toString());
      assertTrue(updated > 5L * owner, "newer tellings must be among them, not " + updated);
    }
  }

  /** Imports all files in a random order, one of them twice; how many items were updated. */
  private static long take(Database database, long owner, List<Path> files, Random random)
      throws IOException {
    long updated = 0;
    new Owners(database).get(owner, "Europe/Berlin");
    List<Path> order = new ArrayList<>(files);
    Collections.shuffle(order, random);
    order.add(order.get(random.nextInt(order.size())));
    int imports = 1 + random.nextInt(5);
    Intake intake = new Intake(database, owner);
    for (int n = 0; n < imports; n++) {
      int from = order.size() * n / imports;
      List<Path> some = order.subList(from, order.size() * (n + 1) / imports);
      for (Receipt one : intake.run(Sources.units(some, false), List.of(), Letters.NOW, NOBODY)) {
        assertEquals(0, one.unreadable(), one.source());
        updated += one.updated();
        FORMATS.add(one.format());
      }
    }
    return updated;
  }

  /** People, what is said of them, and everything that happened, without any number. */
  private static String told(Database database, long owner) {
    PeopleRows people = new PeopleRows(database);
    Map<Long, String> values = new HashMap<>();
    Map<Long, TreeSet<String>> persons = new TreeMap<>();
    for (PeopleRows.Known known : people.handles(owner)) {
      Handle handle = known.handle();
      values.put(known.id(), handle.value());
      persons.computeIfAbsent(known.person(), p -> new TreeSet<>()).add(handle.value());
    }
    TreeSet<String> all = new TreeSet<>();
    persons.forEach((person, handles) -> all.add((person == 0 ? "nobody " : "person ") + handles));
    for (PeopleRows.Named named : people.named(owner))
      all.add("named " + values.get(named.handle()) + " " + named.name() + " " + named.times());
    for (PeopleRows.Said said : people.said(owner))
      all.add("said " + values.get(said.handle()) + " " + said.name() + " " + said.organisation());
    for (PeopleRows.Detailed card : people.details(owner))
      all.add("detail " + values.get(card.handle()) + " " + card.detail());
    for (Owners.Address own : new Owners(database).addresses(owner)) all.add("own " + own);
    Interactions interactions = new Interactions(database);
    List<Long> ids = new ArrayList<>(interactions.keys(owner).keySet());
    for (Interactions.Row row : interactions.find(owner, ids))
      all.add(happened(row, row.parties(), values));
    return String.join("\n", all);
  }

  private static String happened(
      Interactions.Row row, List<Interactions.Part> participants, Map<Long, String> values) {
    TreeSet<String> parties = new TreeSet<>();
    for (Interactions.Part one : participants) parties.add(one.role() + values.get(one.handle()));
    return "happened "
        + String.join(
            " ",
            row.key(),
            row.at() + "-" + row.until(),
            row.subject() + "",
            row.leftOut() + "",
            row.people() + "",
            row.channel() + "",
            parties + "");
  }

  private static List<Path> office(Path folder, long seed) throws IOException {
    Random random = new Random(seed);
    List<Path> files = new ArrayList<>();
    Map<String, Letters> folders = new TreeMap<>();
    for (String name : List.of("Inbox", "Sent", "Drafts", "Junk", "List"))
      folders.put(name, new Letters());
    for (int n = 0; n < 14; n++) letter(folders, n, random);
    for (Map.Entry<String, Letters> one : folders.entrySet())
      files.add(one.getValue().to(folder.resolve(one.getKey() + ".mbox")));
    for (int version = 0; version < 3; version++)
      files.add(calendar(folder.resolve("calendar-" + version + ".ics"), version, seed));
    for (int version = 0; version < 2; version++)
      files.add(cards(folder.resolve("contacts-" + version + ".vcf"), version, seed));
    for (int n = 0; n < 4; n++)
      files.add(report(folder.resolve("participants-" + n + ".csv"), n, seed));
    files.addAll(new OtherOffice(folder, PEOPLE, seed).files());
    return files;
  }

  /** One letter, in some of the folders. */
  private static void letter(Map<String, Letters> folders, int n, Random random) {
    String other = PEOPLE.get(random.nextInt(5));
    String address = other.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@x.example";
    String ada = "Ada Lindqvist <ada@helix.example>";
    boolean mine = random.nextBoolean();
    for (Map.Entry<String, Letters> one : folders.entrySet()) {
      String name = one.getKey();
      if (random.nextInt(3) > 0) continue;
      if (!mine && (name.equals("Sent") || name.equals("Drafts"))) continue;
      String[] more =
          switch (name) {
            case "Sent" -> new String[] {"Bcc: Blind Guest <blind" + n + "@x.example>"};
            case "List" ->
                new String[] {
                  "List-Id: <kites.lists.example>", "List-Post: <mailto:kites@lists.example>"
                };
            default -> new String[] {"Cc: kites@lists.example"};
          };
      one.getValue()
          .dated("m" + n, mine ? ada : other + " <" + address + ">", mine ? address : ada, n, more);
    }
  }

  /** Version after version some entries move, end, are called off or tell one occurrence alone. */
  private static Path calendar(Path file, int version, long seed) throws IOException {
    StringBuilder text =
        new StringBuilder("BEGIN:VCALENDAR\nPRODID:-//office//EN\nX-WR-CALNAME:Ada\n");
    for (int entry = 0; entry < 6; entry++) {
      // One entry is in every export and changes each time, so that the newer one is known.
      if (entry != 1 && random(seed, entry, 40 + version).nextInt(5) == 0) continue;
      int since = version;
      while (entry != 1 && since > 0 && random(seed, entry, since).nextBoolean()) since--;
      Random random = random(seed, entry, since);
      int hour = 8 + random.nextInt(9);
      text.append(entry(entry, since, "DTSTART:202610" + (10 + entry) + "T" + two(hour)));
      if (entry % 2 == 0) text.append("RRULE:FREQ=WEEKLY;COUNT=" + (2 + random.nextInt(6)) + "\n");
      if (random.nextInt(4) == 0) text.append("STATUS:CANCELLED\n");
      if ((seed + entry + since) % 3 == 0) text.append("LOCATION:Room 4\n");
      text.append("END:VEVENT\n");
      if (entry % 2 == 0 && random.nextBoolean()) {
        String original = "202610" + (10 + entry) + "T" + two(hour) + "0000Z";
        String moved = "RECURRENCE-ID:" + original + "\nDTSTART:20261009T" + two(hour);
        text.append(entry(entry, since, moved)).append("END:VEVENT\n");
      }
    }
    return Files.writeString(file, text + "END:VCALENDAR\n");
  }

  private static String entry(int entry, int since, String start) {
    String guest = PEOPLE.get((entry + since) % 5);
    return "BEGIN:VEVENT\nUID:e"
        + entry
        + "\nSEQUENCE:"
        + since
        + "\nDTSTAMP:2026010"
        + (1 + since)
        + "T000000Z\nSUMMARY:Meeting "
        + entry
        + " of version "
        + since
        + "\nORGANIZER:mailto:ada@helix.example\nATTENDEE;CN="
        + guest
        + ":mailto:"
        + guest.toLowerCase(java.util.Locale.ROOT).replace(' ', '.')
        + "@x.example\n"
        + start
        + "0000Z\n";
  }

  /** Seeds that lie side by side begin alike, so they are scattered first. */
  private static Random random(long seed, int entry, int version) {
    long scattered = seed * 1_000_003L + entry * 7919L + version * 104_729L + 1;
    return new Random(scattered * 0x9E3779B97F4A7C15L);
  }

  /**
   * Who joined at about the time of one of the calendar's entries, and often somebody uninvited.
   */
  private static Path report(Path file, int n, long seed) throws IOException {
    Random random = random(seed, n / 2, 77);
    int day = 10 + random.nextInt(3);
    int hour = 10 + random.nextInt(9);
    StringBuilder text =
        new StringBuilder("Name (original name),Email,Join time,Leave time,Duration (minutes)\n");
    List<String> there = new ArrayList<>(PEOPLE);
    Collections.shuffle(there, random);
    for (String name : there.subList(0, 1 + n % 2 + random.nextInt(2)))
      text.append(name + "," + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'))
          .append("@x.example,2026-10-" + day + " " + two(hour) + ":0" + n % 2 + ":00,")
          .append("2026-10-" + day + " " + two(hour) + ":55:00,55\n");
    text.append("Ada,ada@helix.example,2026-10-" + day + " " + two(hour) + ":00:00,")
        .append("2026-10-" + day + " " + two(hour) + ":55:00,55\n");
    return Files.writeString(file, text);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : "" + number;
  }

  private static Path cards(Path file, int version, long seed) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < 5; n++) {
      int since = version > 0 && (seed + n) % 2 == 0 ? 1 : 0;
      String name = PEOPLE.get(n) + (since > 0 ? "-Berg" : "");
      String address = PEOPLE.get(n).toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
      text.append("BEGIN:VCARD\nVERSION:3.0\nUID:c" + n + "\nREV:202" + (4 + since))
          .append("-01-01T00:00:00Z\nFN:" + name + "\nORG:Firm " + since + "\nEMAIL:" + address)
          .append(since > 0 ? "@new.example\n" : "@x.example\nCATEGORIES:old\n")
          .append("CATEGORIES:kites\nEND:VCARD\n");
    }
    return Files.writeString(file, text);
  }
}
