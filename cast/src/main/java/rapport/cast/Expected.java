package rapport.cast;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The truths of the office: what is in the files, and what is planted in them. */
final class Expected {

  private static final String OWNER = People.ADA.email();

  private final People people;
  private final List<Letter> letters;
  private final List<Event> events;
  private final List<Promises.Promise> promises;
  private final LinkedIn linkedIn;

  Expected(
      People people,
      List<Letter> letters,
      List<Event> events,
      List<Promises.Promise> promises,
      LinkedIn linkedIn) {
    this.people = people;
    this.letters = letters;
    this.events = events;
    this.promises = promises;
    this.linkedIn = linkedIn;
  }

  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(
        "owner",
        map(
            "name",
            People.ADA.name(),
            "email",
            OWNER,
            "organisation",
            "Helix",
            "domains",
            List.of("helix.example", "labs.helix.example")));
    all.put("now", Hours.NOW.toInstant().toString());
    all.put("zone", Hours.BERLIN.getId());
    all.put(
        "files",
        map(
            "mail",
            mail(),
            "calendar",
            calendar(),
            "contacts",
            contacts(),
            "linkedin",
            map(
                "connections",
                linkedIn.connections,
                "withoutName",
                1,
                "messages",
                linkedIn.messages,
                "drafts",
                linkedIn.drafts,
                "spam",
                linkedIn.spam,
                "unreadable",
                1)));
    all.put("people", people.named().stream().map(this::person).toList());
    all.put("plants", plants());
    all.put("promises", promises.stream().map(this::promise).toList());
    return Json.of(all);
  }

  private Map<String, Object> mail() {
    Map<String, Object> rules = new TreeMap<>();
    for (String rule :
        List.of("newsletter", "list", "automatic", "spam", "draft", "broadcast", "alone"))
      rules.put(rule, count(letter -> letter.rule().equals(rule)));
    return map(
        "items", letters.size(),
        "duplicates", letters.size() - letters.stream().map(Letter::id).distinct().count(),
        "unreadable", count(letter -> letter.rule().equals("unreadable")),
        "undated", count(letter -> letter.fields().containsKey("Date")),
        "withoutAuthor", count(letter -> letter.fields().containsKey("From")),
        "sent", count(letter -> letter.by(OWNER) && letter.counts()),
        "received", count(letter -> !letter.by(OWNER) && letter.counts()),
        "leftOut", rules);
  }

  private long count(Predicate<Letter> which) {
    return letters.stream().filter(which).count();
  }

  private Map<String, Object> calendar() {
    Map<String, Object> rules = new TreeMap<>();
    for (String fate : List.of("cancelled", "declined", "alone"))
      rules.put(fate, events.stream().filter(event -> event.fate().equals(fate)).count());
    return map("entries", events.size() + 1, "unreadable", 1, "leftOut", rules);
  }

  private Map<String, Object> contacts() {
    return map(
        "cards", AddressBook.CARDS + 2, "people", AddressBook.CARDS, "groups", 1, "unreadable", 1);
  }

  private Map<String, Object> person(Person person) {
    List<Letter> with = with(person);
    long sent = with.stream().filter(letter -> letter.by(OWNER)).count();
    List<Letter> openings =
        with.stream()
            .filter(letter -> letter.answers() == null && letter.recipients().size() == 1)
            .toList();
    long begun = openings.stream().filter(letter -> letter.by(OWNER)).count();
    return map(
        "key",
        person.key(),
        "name",
        person.name(),
        "emails",
        person.emails(),
        "organisation",
        person.organisation(),
        "title",
        person.title(),
        "place",
        person.place(),
        "zone",
        person.zone().getId(),
        "mailsSent",
        sent,
        "mailsReceived",
        with.size() - sent,
        "begunByOwner",
        begun,
        "begunByOther",
        openings.size() - begun,
        "lastMail",
        with.stream()
            .map(Letter::at)
            .max(Comparator.comparing(ZonedDateTime::toInstant))
            .map(at -> at.toInstant().toString())
            .orElse(""));
  }

  /** The letters between the owner and somebody that count, each once. */
  private List<Letter> with(Person person) {
    Predicate<Letter> between =
        letter ->
            person.emails().stream()
                .anyMatch(email ->
                    (letter.by(email) && letter.reaches(OWNER))
                        || (letter.by(OWNER) && letter.reaches(email)));
    return letters.stream().filter(Letter::counts).filter(between).distinct().toList();
  }

  private List<Map<String, Object>> plants() {
    List<Map<String, Object>> plants = new ArrayList<>();
    plants.add(
        plant(
            "gone-quiet",
            List.of("maya"),
            "rhythmDays",
            21,
            "quietDays",
            ChronoUnit.DAYS.between(Plots.MAYA_WROTE_LAST, Hours.NOW.toLocalDate()),
            "wroteLast",
            "maya",
            "thread",
            "Team topology"));
    plants.add(plant("owner-always-begins", List.of("jurgen")));
    plants.add(plant("other-always-begins", List.of("ruth")));
    plants.add(plant("dormant", List.of("soren"), "lastDay", Plots.SOREN_LAST.toString()));
    plants.add(
        plant(
            "one-person-three-addresses",
            List.of("farid"),
            "joinedByCard",
            people.get("farid").emails().subList(0, 2),
            "alone",
            people.get("farid").emails().get(2)));
    plants.add(plant("one-name-two-people", List.of("alexh", "alexm")));
    plants.add(
        plant(
            "quarrel",
            List.of("tomas"),
            "from",
            "2026-11-16",
            "to",
            "2026-11-22",
            "lastMail",
            "2026-11-22T15:40:00Z",
            "thread",
            "Launch date"));
    plants.add(
        plant(
            "changed-job",
            List.of("nadia"),
            "before",
            map("email", "nadia@orbital.example", "organisation", "Orbital"),
            "after",
            map("email", "nadia.petrova@quanta.example", "organisation", "Quanta"),
            "since",
            "2025-07-01"));
    plants.add(plant("subsidiary", List.of("bjorn", "farid"), "domain", "labs.helix.example"));
    plants.add(plant("friends", List.of("katrin", "dan")));
    plants.add(
        plant(
            "reachable-through",
            List.of("lena"),
            "introducer",
            "maya",
            "gap",
            "machine-learning operations"));
    plants.add(
        plant("introduction", List.of("maya"), "by", "jonas", "to", "ada", "on", "2023-11-28"));
    plants.add(plant("introduction", List.of("nadia", "bjorn"), "by", "ada", "on", "2026-03-10"));
    plants.add(
        plant("introduction", List.of("hannah"), "by", "samir", "to", "ada", "on", "2026-05-12"));
    plants.add(
        plant(
            "never-spoken-with",
            List.of(),
            "meeting",
            "Platform guild",
            "emails",
            people.crowd().subList(34, 37).stream().map(Person::email).toList()));
    plants.add(plant("fields-missing", List.of(), "fields", List.of("finance", "operations")));
    plants.add(remote());
    return plants;
  }

  private Map<String, Object> remote() {
    List<Person> here = people.crowd().subList(0, 34);
    List<Person> away = people.crowd().subList(37, 58);
    Map<String, Object> plant = plant("remote-neglected", List.of("meilin", "olu"));
    plant.put("mailsPerPersonOnSite", perPerson(here));
    plant.put("mailsPerPersonRemote", perPerson(away));
    plant.put("remote", away.stream().map(Person::email).toList());
    return plant;
  }

  private double perPerson(List<Person> some) {
    long mails = some.stream().mapToLong(one -> with(one).size()).sum();
    return Math.round(100.0 * mails / some.size()) / 100.0;
  }

  private Map<String, Object> plant(String id, List<String> keys, Object... more) {
    Map<String, Object> plant = map("id", id, "people", keys);
    plant.put(
        "addresses", keys.stream().flatMap(key -> people.get(key).emails().stream()).toList());
    plant.putAll(map(more));
    return plant;
  }

  private Map<String, Object> promise(Promises.Promise promise) {
    return map(
        "by",
        promise.by(),
        "to",
        promise.to(),
        "sentence",
        promise.sentence(),
        "made",
        promise.made().toString(),
        "due",
        promise.due().toString(),
        "kept",
        promise.kept() != null,
        "keptOn",
        promise.kept() == null ? "" : promise.kept().toString(),
        "message",
        promise.said());
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i].toString(), pairs[i + 1]);
    return map;
  }
}
