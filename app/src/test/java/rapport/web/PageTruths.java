package rapport.web;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Landscape;
import rapport.look.Look;
import rapport.look.Whereabouts;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.web.RawItems.Raw;
import rapport.web.RawItems.Way;

/**
 * A checker for every kind of sentence that the pages Goals, Map and Grow make of what happened,
 * and that a person's page makes of what people are to each other. Each is recomputed from the rows
 * of the store; who stands in which circle is taken from the landscape, whose names and sizes have
 * checkers of their own.
 */
final class PageTruths {

  private static final long DAY = 86_400;
  private static final double STRONG = .3;
  private static final double SLACK = .01;

  /** Whether a sentence holds, given all sentences of its page. */
  interface Checker {
    boolean holds(Matcher said, List<String> page);
  }

  private final Map<Pattern, Checker> checkers = new LinkedHashMap<>();
  final Look look;
  final RawItems raw;
  final RawNetwork network;
  final long now;
  private final List<Standing> strong = new ArrayList<>();
  final Map<Long, Integer> circleOf = new HashMap<>();
  final List<Landscape.Circle> circles;

  PageTruths(Path home, Look look) {
    this.look = look;
    this.raw = new RawItems(home);
    this.network = new RawNetwork(home);
    this.now = look.now().getEpochSecond();
    this.circles = Landscape.of(look).circles();
    for (Landscape.Spot spot : Landscape.of(look).spots())
      if (spot.person() != null) circleOf.put(spot.person().id().value(), spot.circle());
    for (Standing one : look.everybody())
      if (raw.strength(one.person().id().value(), now) > STRONG - SLACK / 10) strong.add(one);
    goals();
    grow();
    MapTruths.all(this);
    relations();
    DiversityTruths.all(this);
  }

  void kind(String pattern, Checker checker) {
    checkers.put(Pattern.compile(pattern, Pattern.DOTALL), checker);
  }

  /** What is wrong with a sentence, or null where it is true. */
  @Nullable String wrong(String sentence, List<String> page) {
    for (Map.Entry<Pattern, Checker> one : checkers.entrySet()) {
      Matcher said = one.getKey().matcher(sentence);
      if (said.matches()) return one.getValue().holds(said, page) ? null : "false: " + sentence;
    }
    return "nobody checks: " + sentence;
  }

  /** The kinds that none of these sentences is of. */
  List<String> unsaid(List<String> sentences) {
    return checkers.keySet().stream()
        .filter(kind -> sentences.stream().noneMatch(one -> kind.matcher(one).matches()))
        .map(Pattern::pattern)
        .toList();
  }

  static long number(Matcher said, String group) {
    return Long.parseLong(said.group(group).replace("\u202f", ""));
  }

  private void goals() {
    kind("(?<n>\\d+) this quarter", (said, page) -> number(said, "n") == met(0));
    kind(
        "\\((?<n>\\d+) are usual\\)",
        (said, page) -> {
          int oldest = 0;
          for (int quarter = 0; quarter < 40; quarter++) if (met(quarter) > 0) oldest = quarter;
          int whole = Math.min(8, oldest - 1);
          double sum = 0;
          for (int quarter = 1; quarter <= whole; quarter++) sum += met(quarter);
          return whole > 0 && Math.abs(sum / whole - number(said, "n")) <= .5 + 1e-9;
        });
    kind(
        "(?<n>\\d+) of (?<all>\\d+) strong ties?",
        (said, page) ->
            number(said, "all") == strong.size() && number(said, "n") == most().getValue());
    kind("in (?<name>.+)", (said, page) -> name(most().getKey()).equals(said.group("name")));
    kind(
        "(?:(?<fields>\\d+) fields?)?(?:, )?(?:(?<places>\\d+) organisations?)?",
        (said, page) -> {
          Set<String> places = new HashSet<>();
          boolean worked = true;
          for (Standing one : strong) {
            String at = one.person().organisation();
            if (at == null) continue;
            places.add(at.toLowerCase(Locale.ROOT));
            worked &= network.worksAt(one.person().id().value(), at);
          }
          return worked
              && (said.group("places") == null || number(said, "places") == places.size())
              && (said.group("fields") == null || number(said, "fields") == fields().size());
        });
    kind("(?<often>about .+|less than .+) with each person", (said, page) -> often(said, false));
    kind("(?<often>about .+|less than .+) with each in yours", (said, page) -> often(said, true));
  }

  /** People with whom both sides had first turned to each other in a quarter, 0 the latest. */
  private int met(int quarter) {
    int met = 0;
    for (long person : raw.people()) {
      if (look.standing(new PersonId(person)).isEmpty()) continue;
      List<Raw> all = raw.of(person, now);
      long to = first(all, Way.FROM_THEM);
      long from = first(all, Way.TO_THEM);
      if (to < 0 || from < 0 || (now - Math.max(to, from)) / (90 * DAY) != quarter) continue;
      if (!TruthTest.of(person, raw, look).heardBefore()) met++;
    }
    return met;
  }

  private static long first(List<Raw> all, Way not) {
    return all.stream()
        .filter(one -> one.way() != not && one.named())
        .mapToLong(Raw::at)
        .findFirst()
        .orElse(-1);
  }

  /** The circle with the most strong ties, and how many. */
  private Map.Entry<Integer, Integer> most() {
    Map<Integer, Integer> count = new HashMap<>();
    for (Standing one : strong) {
      int circle = circleOf.getOrDefault(one.person().id().value(), -1);
      if (circle >= 0) count.merge(circle, 1, Integer::sum);
    }
    return count.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(Map.entry(-1, 0));
  }

  private String name(int circle) {
    return circle < 0 ? "" : circles.get(circle).name();
  }

  private Map<Field, Integer> fields() {
    Map<Field, Integer> fields = new HashMap<>();
    for (Standing one : strong) {
      Field field = Field.of(one.person().title());
      if (field != Field.UNKNOWN) fields.merge(field, 1, Integer::sum);
    }
    return fields;
  }

  /** Whether a rate in words is nearest to the one that is counted. */
  private boolean often(Matcher said, boolean here) {
    double rate = rate(here);
    String often = said.group("often");
    if (often.equals("less than one contact a year")) return rate < 1 / 12.0;
    if (often.equals("about one contact a month")) return rate > .667 - .051 && rate < 1.5 + .051;
    Matcher number = Pattern.compile("(\\d+)").matcher(often);
    if (!number.find()) return false;
    double many = Double.parseDouble(number.group(1));
    return often.endsWith("a month")
        ? Math.abs(rate - many) <= .5 + .051
        : Math.abs(1 / rate - many) <= .51;
  }

  private double rate(boolean here) {
    var own = look.zone().getRules().getOffset(look.now());
    double contacts = 0;
    int people = 0;
    for (Map.Entry<Long, ZoneId> one : Whereabouts.of(look).zones().entrySet()) {
      if (one.getValue().getRules().getOffset(look.now()).equals(own) != here) continue;
      long year =
          raw.of(one.getKey(), now).stream().filter(raw -> raw.at() > now - 365 * DAY).count();
      if (year < 4 || look.standing(new PersonId(one.getKey())).isEmpty()) continue;
      contacts += year / 12.0;
      people++;
    }
    return people == 0 ? -1 : contacts / people;
  }

  private void grow() {
    kind(
        "What you practise stays with you · quarter (?<n>[1-4])",
        (said, page) -> number(said, "n") == (look.today().getMonthValue() + 2) / 3);
    kind("(?<n>\\d+) close ties?", (said, page) -> number(said, "n") == strong.size());
    kind(
        "contacts within it: (?:(?<about>about [1-9] in 10|about half|hardly any|nearly all|none|all), )?(?<part>[\\d\u202f]+) of (?<all>[\\d\u202f]+)",
        (said, page) ->
            about(said, page)
                && number(said, "part") == home(0)[0]
                && number(said, "all") == home(0)[1]);
    kind(
        "(?:Ask (?<a>.+) for a view: |This week: (?<b>.+) — |(?<c>.+): )?[Ii]n another circle, “(?<circle>.+?)”"
            + "(?<else> · another organisation)?(?: · works in (?<field>[a-z ]+?))?(?: · (?<level>[a-z]+))?(?:, over (?<way>.+?))?\\."
            + "(?: It is this week’s stretch contact, and the move that asks for another view\\.)? ?",
        this::stretched);
    kind(
        "(?<part>[\\d\u202f]+) of (?<all>[\\d\u202f]+), 95 % between (?<low>\\d+) % and (?<high>\\d+) %",
        this::share);
    kind(
        "(?:(?<about>about [1-9] in 10|about half|hardly any|nearly all|none|all), )?(?<part>[\\d\u202f]+) of (?<all>[\\d\u202f]+)",
        this::about);
    kind(
        "(?<n>\\d+) %",
        (said, page) ->
            page.stream().anyMatch(one -> shares(one, said.group()))
                || (page.contains("Constraint") && MapTruths.falling(page)));
    kind(
        "Five quarters; (?:more than in|less than in|no clear change from|nothing to count in) the(?:se)? three months(?: before)?\\.",
        (said, page) -> true); // which of them follows from two intervals, each of which is checked
    kind(
        ".*circle(?: you are at home in is the one with more of your strong ties than any other:| —) (?<name>.+)\\.",
        (said, page) -> name(most().getKey()).equals(said.group("name")));
    kind(
        "week of (?<day>\\d+ \\p{L}+)",
        (said, page) -> {
          LocalDate monday = look.today().with(java.time.DayOfWeek.MONDAY);
          return DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH)
              .format(monday)
              .equals(said.group("day"));
        });
  }

  /** Things of a quarter of 91 days in which only people of the home circle took part, of all. */
  private long[] home(int quarter) {
    Set<Long> all = new HashSet<>();
    Set<Long> abroad = new HashSet<>();
    int home = most().getKey();
    for (long person : raw.people()) {
      if (look.standing(new PersonId(person)).isEmpty()) continue;
      for (Raw one : raw.of(person, now)) {
        long ago = now - one.at();
        if (ago <= 0 && quarter == 0 && one.at() >= now) continue;
        if (ago > (quarter + 1L) * 91 * DAY || ago <= quarter * 91L * DAY) continue;
        all.add(one.id());
        if (circleOf.getOrDefault(person, -1) != home) abroad.add(one.id());
      }
    }
    return new long[] {all.size() - abroad.size(), all.size()};
  }

  /** A share of the last two quarters, with the interval of Wilson. */
  private boolean share(Matcher said, List<String> page) {
    long part = number(said, "part");
    long all = number(said, "all");
    double z = 1.96;
    double p = (double) part / all;
    double middle = (p + z * z / (2 * all)) / (1 + z * z / all);
    double half = z * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all)) / (1 + z * z / all);
    return part <= all
        && Math.abs(100 * (middle - half) - number(said, "low")) <= .6
        && Math.abs(100 * (middle + half) - number(said, "high")) <= .6;
  }

  private boolean about(Matcher said, List<String> page) {
    long part = number(said, "part");
    long all = number(said, "all");
    String about = said.group("about");
    if (about == null) return part <= all && all < 5;
    if (all < 5 || part > all) return false;
    return switch (about) {
      case "none" -> part == 0;
      case "all" -> part == all;
      case "hardly any" -> part > 0 && part * 20 < all;
      case "nearly all" -> part < all && part * 20 > 19 * all;
      case "about half" -> Math.abs(10.0 * part / all - 5) <= 0.5;
      default -> Math.abs(10.0 * part / all - (about.charAt(6) - '0')) <= 0.5;
    };
  }

  private static boolean shares(String one, String percent) {
    Matcher share = Pattern.compile("([\\d\u202f]+) of ([\\d\u202f]+), 95.*").matcher(one);
    if (!share.matches()) return false;
    double part = Double.parseDouble(share.group(1).replace("\u202f", ""));
    double all = Double.parseDouble(share.group(2).replace("\u202f", ""));
    return percent.replaceAll("\\D", "").equals(String.valueOf(Math.round(100 * part / all)));
  }

  private boolean stretched(Matcher said, List<String> page) {
    String name =
        said.group("a") != null
            ? said.group("a")
            : said.group("b") != null ? said.group("b") : said.group("c");
    Person person =
        look.everybody().stream()
            .map(Standing::person)
            .filter(one -> name == null ? page.contains(one.name()) : one.name().equals(name))
            .filter(one ->
                name(circleOf.getOrDefault(one.id().value(), -1)).equals(said.group("circle")))
            .findFirst()
            .orElse(null);
    if (person == null) return false;
    boolean other = !circleOf.getOrDefault(person.id().value(), -1).equals(most().getKey());
    boolean field =
        said.group("field") == null || Field.of(person.title()).words().equals(said.group("field"));
    boolean level =
        said.group("level") == null || Level.of(person.title()).words().equals(said.group("level"));
    boolean outside =
        said.group("else") == null || person.scope().side() != rapport.people.Scope.Side.INSIDE;
    return other && field && level && outside;
  }

  long strongIn(Landscape.Circle circle) {
    return strong.stream()
        .filter(one -> circleOf.getOrDefault(one.person().id().value(), -1) == circle.number())
        .count();
  }

  interface Of {
    boolean holds(long person);
  }

  boolean anybody(Of of) {
    return raw.people().stream().anyMatch(of::holds);
  }

  /** Contacts with at most eight people in the year until today, or in the one before. */
  long count(long person, int year) {
    long to = start(look.today().minusYears(year));
    long from = start(look.today().minusYears(year + 1L));
    return raw.of(person, now).stream()
        .filter(one -> one.real() && one.at() >= from && (year == 0 || one.at() < to))
        .count();
  }

  /**
   * Whether the latest contact with at most eight people was on a day, with or without its year.
   */
  boolean lastOn(long person, String day) {
    List<Raw> few = raw.of(person, now).stream().filter(Raw::real).toList();
    if (few.isEmpty()) return false;
    LocalDate last = Instant.ofEpochSecond(few.getLast().at()).atZone(look.zone()).toLocalDate();
    return Stream.of("d MMM", "d MMM yyyy")
        .anyMatch(
            form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(last).equals(day));
  }

  private long start(LocalDate day) {
    return day.atStartOfDay(look.zone()).toEpochSecond();
  }

  String grade(long person, long at) {
    double strength = raw.strength(person, at);
    return List.of("faint", "light", "steady", "strong", "close")
        .get(Math.min(4, (int) (10 * strength)));
  }

  private void relations() {
    kind(
        "(?<one>.+) (?<is>reports to|was introduced to you by|is the partner of|is the child of|is the assistant of) (?<other>.+?)\\.?",
        (said, page) ->
            network.related(
                person(said.group("one")),
                said.group("one"),
                said.group("is"),
                person(said.group("other")),
                said.group("other")));
  }

  private long person(String name) {
    return look.everybody().stream()
        .map(Standing::person)
        .filter(one -> one.name().equals(name))
        .mapToLong(one -> one.id().value())
        .findFirst()
        .orElse(0);
  }
}
