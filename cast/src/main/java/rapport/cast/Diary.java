package rapport.cast;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The owner's calendar: series, single meetings by the hundred, and what is up next. */
final class Diary {

  private static final String[] TITLES = {
    "Design review",
    "Planning",
    "Interview panel",
    "Incident review",
    "Customer visit",
    "Roadmap",
    "Coffee",
    "Demo",
    "Threat model",
    "Retrospective"
  };
  private static final String[] ROOMS = {
    "Room Spree", "Room Havel", "Room Panke", "Kitchen table, third floor"
  };

  private final People people;
  private final Random random = new Random(3107);
  private final List<Event> events = new ArrayList<>();

  Diary(People people) {
    this.people = people;
  }

  List<Event> write() {
    series();
    stories();
    singles();
    alone();
    ahead();
    return List.copyOf(events);
  }

  private void series() {
    weekly(
        "one-on-one-priya",
        "1:1 Priya and Ada",
        "2025-01-13T10:30",
        30,
        List.of("priya"),
        video("priya"),
        "RRULE:FREQ=WEEKLY;BYDAY=MO",
        "EXDATE;TZID=Europe/Berlin:20250421T103000,20250609T103000,20251222T103000,20251229T103000,20260406T103000,20260525T103000");
    weekly(
        "one-on-one-jonas",
        "1:1 Jonas and Ada",
        "2025-01-15T14:00",
        30,
        List.of("jonas"),
        ROOMS[0],
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE");
    weekly(
        "one-on-one-samir",
        "1:1 Samir and Ada",
        "2024-02-01T09:00",
        45,
        List.of("samir"),
        ROOMS[1],
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH");
    weekly(
        "one-on-one-tomas",
        "1:1 Tomás and Ada",
        "2025-03-04T11:00",
        30,
        List.of("tomas"),
        ROOMS[2],
        "RRULE:FREQ=WEEKLY;BYDAY=TU");
    weekly(
        "leads",
        "Engineering leads",
        "2024-09-02T13:00",
        60,
        List.of("priya", "jonas", "tomas", "ines", "meilin", "bjorn"),
        video("leads"),
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");
    weekly(
        "quarter",
        "Quarterly goals",
        "2024-01-08T15:00",
        90,
        List.of("samir", "ines", "tomas"),
        ROOMS[0],
        "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO");
    override(
        "one-on-one-priya",
        "1:1 Priya and Ada",
        "20260907T103000",
        "2026-09-08T16:00",
        List.of("priya"),
        video("priya"),
        "");
    override(
        "one-on-one-priya",
        "1:1 Priya and Ada",
        "20261026T103000",
        "2026-10-27T09:30",
        List.of("priya"),
        video("priya"),
        "");
    override(
        "one-on-one-tomas",
        "1:1 Tomás and Ada",
        "20261117T110000",
        "2026-11-17T11:00",
        List.of("tomas"),
        ROOMS[2],
        "cancelled");
  }

  private void weekly(
      String uid,
      String title,
      String at,
      int minutes,
      List<String> keys,
      String place,
      String... lines) {
    List<Person> asked = keys.stream().map(people::get).toList();
    events.add(
        new Event(
            uid + "@helix.example",
            title,
            time(at),
            Duration.ofMinutes(minutes),
            asked,
            true,
            place,
            List.of(lines),
            ""));
  }

  private void override(
      String uid,
      String title,
      String original,
      String at,
      List<String> keys,
      String place,
      String fate) {
    List<Person> asked = keys.stream().map(people::get).toList();
    events.add(
        new Event(
            uid + "@helix.example",
            title,
            time(at),
            Duration.ofMinutes(30),
            asked,
            true,
            place,
            List.of("RECURRENCE-ID;TZID=Europe/Berlin:" + original),
            fate));
  }

  /** Meetings that belong to the plots. */
  private void stories() {
    meet("Dinner with Maya", "2026-07-18T19:30", 150, "Trattoria am Kanal", "maya");
    meet("Call with Maya", "2026-09-11T14:00", 45, video("maya"), "maya");
    meet("Call with Maya", "2026-05-28T14:00", 45, video("maya"), "maya");
    meet("Call with Maya", "2026-03-26T13:30", 45, video("maya"), "maya");
    meet("Lunch with Maya", "2025-10-16T12:30", 75, "Market hall", "maya");
    meet("Call with Maya", "2025-06-19T15:00", 45, video("maya"), "maya");
    meet("Dinner with Maya", "2024-11-21T19:00", 120, "The Blue Door, London", "maya");
    for (String day : List.of("2024-02-08", "2024-05-16", "2024-09-12", "2024-12-05", "2025-03-20"))
      meet("Dinner with Søren", day + "T19:00", 120, "Old harbour", "soren");
    meet("Launch date", "2026-11-20T09:30", 45, ROOMS[1], "tomas", "ines", "jonas");
    meet("Getting to know", "2026-05-20T11:00", 30, video("hannah"), "hannah");
    meet("Accelerators", "2026-04-22T10:00", 60, video("labs"), "bjorn", "nadia");
  }

  private void meet(String title, String at, int minutes, String place, String... keys) {
    List<Person> asked = new ArrayList<>();
    for (String key : keys) asked.add(people.get(key));
    add(title, time(at), minutes, asked, true, place, "");
  }

  private void singles() {
    long days = ChronoUnit.DAYS.between(Hours.FIRST, Hours.NOW.toLocalDate()) - 10;
    for (int i = 0; i < 318; i++) {
      LocalDate day = Hours.FIRST.plusDays(1 + days * i / 318 + random.nextInt(3));
      while (Hours.weekend(day)) day = day.plusDays(1);
      List<Person> asked = company();
      boolean together = asked.stream().allMatch(Person::inBerlin);
      String fate = i % 21 == 7 ? "cancelled" : i % 17 == 4 ? "declined" : "";
      ZonedDateTime at =
          day.atTime(9 + random.nextInt(8), 30 * random.nextInt(2)).atZone(Hours.BERLIN);
      String place = together ? ROOMS[random.nextInt(ROOMS.length)] : video("m" + i);
      boolean byOwner = !fate.equals("declined") && random.nextInt(3) > 0;
      add(
          TITLES[random.nextInt(TITLES.length)],
          at,
          30 * (1 + random.nextInt(3)),
          asked,
          byOwner,
          place,
          fate);
    }
  }

  /** One to five people, mostly colleagues on site; remote ones half as often. */
  private List<Person> company() {
    List<Person> asked = new ArrayList<>();
    int size = 1 + random.nextInt(3) * random.nextInt(3);
    while (asked.size() < size) {
      Person one = drawn();
      if (!asked.contains(one)) asked.add(one);
    }
    return asked;
  }

  private Person drawn() {
    List<Person> crowd = people.crowd();
    int kind = random.nextInt(10);
    if (kind < 2)
      return people.get(List.of("priya", "jonas", "samir", "ines", "tomas").get(random.nextInt(5)));
    if (kind < 7) return crowd.get(random.nextInt(34));
    if (kind == 7) return crowd.get(37 + random.nextInt(21));
    return kind == 8 ? crowd.get(58 + random.nextInt(7)) : crowd.get(65 + random.nextInt(44));
  }

  private void alone() {
    for (int i = 0; i < 34; i++) {
      LocalDate day = Hours.FIRST.plusDays(12 + 31L * i);
      String title = List.of("Focus", "Dentist", "Swimming", "Write the ladder").get(i % 4);
      add(title, day.atTime(8, 0).atZone(Hours.BERLIN), 60, List.of(), true, "", "alone");
    }
    String[] spans = {
      "2024-07-15/14", "2024-12-23/10", "2025-07-21/14", "2025-12-22/12", "2026-07-27/14"
    };
    for (String span : spans) {
      LocalDate day = LocalDate.parse(span.substring(0, 10));
      add(
          "Holidays",
          day.atStartOfDay(Hours.BERLIN),
          1440 * Integer.parseInt(span.substring(11)),
          List.of(),
          true,
          "",
          "alone");
    }
  }

  /** What is up next, seen from Monday morning. */
  private void ahead() {
    List<Person> guild = new ArrayList<>();
    for (String key : List.of("jonas", "priya", "bjorn", "farid", "alexh"))
      guild.add(people.get(key));
    guild.addAll(people.crowd().subList(34, 37));
    add("Platform guild", time("2026-11-23T15:00"), 60, guild, true, ROOMS[0], "");
    add(
        "Hiring panel",
        time("2026-11-24T13:00"),
        60,
        List.of(people.get("priya"), people.crowd().get(1)),
        true,
        ROOMS[1],
        "");
    add(
        "Architecture review",
        time("2026-11-26T16:00"),
        60,
        List.of(people.get("olu"), people.get("ines")),
        true,
        video("review"),
        "");
    add(
        "Coffee with Hannah",
        time("2026-11-27T10:00"),
        45,
        List.of(people.get("hannah")),
        true,
        video("hannah"),
        "");
    add(
        "Visit to the Lisbon office",
        time("2026-12-02T00:00"),
        3 * 1440,
        List.of(people.crowd().get(37), people.crowd().get(40)),
        true,
        "Lisbon",
        "");
  }

  private void add(
      String title,
      ZonedDateTime at,
      int minutes,
      List<Person> asked,
      boolean byOwner,
      String place,
      String fate) {
    String uid =
        String.format(Locale.ROOT, "%04d-%08x@helix.example", events.size(), random.nextInt());
    events.add(
        new Event(
            uid, title, at, Duration.ofMinutes(minutes), asked, byOwner, place, List.of(), fate));
  }

  private static String video(String room) {
    return "https://meet.helix.example/" + room;
  }

  private static ZonedDateTime time(String local) {
    return LocalDateTime.parse(local).atZone(Hours.BERLIN);
  }
}
