package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.network.Candidate;
import rapport.network.Choice;
import rapport.network.Coverage;
import rapport.network.Need;
import rapport.network.Prospect;
import rapport.network.Reach;
import rapport.network.Way;
import rapport.network.Ways;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.search.Index;
import rapport.store.Database;
import rapport.store.Remarks;

/** What the owner wants the network to cover, and who could help (I1 to I10). */
public final class Goals {

  /** The most introducers between the owner and somebody. */
  public static final int INTRODUCERS = 3;

  private static final int MATCHES = 2_000;
  private static final double FAINT = 0.1;

  private static final double STEADY = 0.25;
  private static final int ASLEEP = 12;

  private final Desk desk;
  private final Survey survey;
  private final rapport.store.Goals store;
  private final Remarks remarks;
  private final long owner;

  Goals(Desk desk, Survey survey, Database database, long owner) {
    this.desk = desk;
    this.survey = survey;
    this.store = new rapport.store.Goals(database);
    this.remarks = new Remarks(database);
    this.owner = owner;
  }

  /**
   * A need with its coverage.
   *
   * @param candidates who fits, best first
   */
  public record Covered(Need need, Coverage coverage, List<Candidate> candidates) {
    /** Copies the list. */
    public Covered {
      candidates = List.copyOf(candidates);
    }
  }

  /** The open needs, in the order in which they were written down. */
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (rapport.store.Goals.NeedRow row : store.needs(owner))
      if (row.closedOn() == null)
        needs.add(
            new Need(
                row.id(),
                Need.Category.valueOf(row.category()),
                row.what(),
                Need.Horizon.valueOf(row.horizon()),
                LocalDate.parse(row.since())));
    return needs;
  }

  /** Writes a need down; returns its number. */
  public long need(Need.Category category, String what, Need.Horizon horizon, LocalDate today) {
    Need need = new Need(0, category, what.strip(), horizon, today);
    return desk.aside(
        () -> store.need(owner, category.name(), need.what(), horizon.name(), today.toString()));
  }

  /** Closes a need on a day, or opens it again with null. */
  public void close(long need, @Nullable LocalDate on) {
    desk.aside(() -> store.closeNeed(owner, need, on == null ? null : on.toString()));
  }

  /** A tie that sleeps, with the share of people whom fewer ways between others run through. */
  public record Asleep(Standing standing, double brokerage) {}

  /**
   * Dormant but valuable ties: once steady, silent for more than half a year and four rhythms; by
   * what the tie was and how much the other ties together, height × (1 + brokerage). At most
   * twelve, nobody with whom a quarrel is open. O(people).
   */
  public List<Asleep> asleep(Instant now) {
    Snapshot all = desk.snapshot(now);
    Landscape landscape = survey.landscape(all, now);
    LocalDate today = all.day(now);
    List<Asleep> found = new ArrayList<>();
    for (Standing one : all.strongest) {
      int rhythm = one.rhythm() == null ? 0 : one.rhythm().everyDays();
      long silent = one.silence(today).orElse(0L);
      if (one.height() < STEADY || silent <= Math.max(180, 4L * rhythm)) continue;
      int number = landscape.number(one.person().id());
      if (number < 0 || all.words.matters().strained(one.person().id(), now)) continue;
      found.add(new Asleep(one, landscape.spots().get(number).brokerage()));
    }
    found.sort(
        Comparator.comparingDouble((Asleep one) -> one.standing().height() * (1 + one.brokerage()))
            .reversed()
            .thenComparing(one -> one.standing().person().id()));
    return found.subList(0, Math.min(ASLEEP, found.size()));
  }

  /** One open need with who could help. */
  public Optional<Covered> covered(long need, Instant now) {
    for (Need one : needs()) if (one.id() == need) return Optional.of(covered(one, now));
    return Optional.empty();
  }

  /** All open needs with who could help. */
  public List<Covered> covered(Instant now) {
    return needs().stream().map(need -> covered(need, now)).toList();
  }

  private Covered covered(Need need, Instant now) {
    List<Candidate> candidates = candidates(need, now);
    return new Covered(need, Coverage.of(candidates), candidates);
  }

  /** Who could serve a need that need not be written down, best first. */
  public List<Candidate> candidates(Need need, Instant now) {
    Snapshot all = desk.snapshot(now);
    Landscape landscape = survey.landscape(all, now);
    List<Remarks.RemarkRow> said = remarks.all(owner);
    Index index = survey.index(all, said);
    Map<Long, Index.Match> matches = new HashMap<>();
    for (Index.Match match : index.find(need.what(), MATCHES)) matches.put(match.person(), match);
    Reach reach = Reach.from(landscape.network, 0, INTRODUCERS);
    Gifts gifts = new Gifts(index, said);
    List<Prospect> prospects = new ArrayList<>();
    List<Prospect> strong = new ArrayList<>();
    for (Standing standing : all.strongest) {
      if (all.words.matters().strained(standing.person().id(), now)) continue;
      Prospect one = prospect(standing, landscape, reach, matches, gifts, all.directory.facets());
      prospects.add(one);
      if (one.strength() >= Coverage.STRONG) strong.add(one);
    }
    return new Choice(level(), strong).candidates(need, prospects);
  }

  /** What is known of everybody, to be searched by words. */
  Index index(Instant now) {
    return survey.index(desk.snapshot(now), remarks.all(owner));
  }

  /**
   * One way to a person: the introducers in order, then the person.
   *
   * @param strained those of them with whom it is difficult at the moment
   */
  public record Route(List<Person> people, double chance, List<Person> strained) {
    /** Copies the lists. */
    public Route {
      people = List.copyOf(people);
      strained = List.copyOf(strained);
    }
  }

  /** The strongest ways to a person over up to three introducers, strongest first. */
  public List<Route> routes(PersonId person, int count, Instant now) {
    Snapshot all = desk.snapshot(now);
    Landscape landscape = survey.landscape(all, now);
    int number = landscape.number(person);
    List<Route> routes = new ArrayList<>();
    if (number < 0) return routes;
    for (Way way :
        Ways.in(landscape.network).between(0, number, count, INTRODUCERS, java.util.Set.of())) {
      List<Person> people = new ArrayList<>();
      for (int one : way.people()) {
        Person known = landscape.spots().get(one).person();
        if (known != null) people.add(known);
      }
      routes.add(
          new Route(
              people,
              way.chance(),
              people.stream().filter(one -> all.words.matters().strained(one.id(), now)).toList()));
    }
    return routes;
  }

  /** The owner's own level, as he says it. */
  private Level level() {
    for (Remarks.RemarkRow row : remarks.all(owner))
      if (row.handle() == 0 && row.aspect().equals("title")) return Level.of(row.words());
    return Level.UNKNOWN;
  }

  private static Prospect prospect(
      Standing standing,
      Landscape landscape,
      Reach reach,
      Map<Long, Index.Match> matches,
      Gifts gifts,
      Facets facets) {
    Person person = standing.person();
    int number = landscape.number(person.id());
    double strength = standing.tie().strength();
    double chance = number < 0 ? 0 : reach.chance(number);
    List<PersonId> way = number < 0 ? List.of() : way(landscape, reach.way(number));
    if (strength >= FAINT || (strength > 0 && strength >= chance)) {
      chance = strength;
      way = List.of(person.id());
    }
    Index.Match match = matches.get(person.id().value());
    String where =
        match == null || match.words().isEmpty()
            ? ""
            : "“" + String.join(", ", match.words()) + "” in " + match.aspect().words() + ".";
    Gifts.Gift gift = gifts.of(person.id().value());
    return new Prospect(
        person.id(),
        match == null ? 0 : match.share(),
        where,
        facets.level(person),
        facets.field(person),
        person.organisation(),
        person.scope().side(),
        number < 0 ? -1 : landscape.spots().get(number).circle(),
        strength,
        Math.min(1, chance),
        way,
        number < 0 ? 0 : landscape.spots().get(number).brokerage(),
        gift == null ? 0 : gift.fit(),
        gift == null ? null : gift.words());
  }

  private static List<PersonId> way(Landscape landscape, List<Integer> numbers) {
    List<PersonId> way = new ArrayList<>();
    for (int number : numbers) {
      Person person = landscape.spots().get(number).person();
      if (person != null) way.add(person.id());
    }
    return way;
  }

  /** What the owner says of himself or of somebody, by aspect, in the order of writing. */
  public List<Remarks.RemarkRow> remarks(@Nullable PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Remarks.RemarkRow> rows = new ArrayList<>();
    for (Remarks.RemarkRow row : remarks.all(owner)) {
      boolean own = row.handle() == 0;
      if (person == null ? own : !own && all.directory.of(row.handle()) == person.value())
        rows.add(row);
    }
    return rows;
  }

  /**
   * Writes a remark down; returns its number.
   *
   * @param person whom it is about, or null for the owner
   * @throws IllegalArgumentException for an aspect that is not known, or words that are too long
   */
  public long remark(@Nullable PersonId person, String aspect, String words, Instant now) {
    if (!List.of(
            "knows",
            "wants",
            "gives",
            Facets.PLACE,
            "note",
            "title",
            Facets.DECLARED,
            Profiles.WITHOUT_SUBJECTS)
        .contains(aspect.toLowerCase(Locale.ROOT)))
      throw new IllegalArgumentException("nothing is remembered as " + aspect);
    if (words.isBlank() || words.length() > 500)
      throw new IllegalArgumentException("a remark has 1 to 500 letters");
    long handle = person == null ? 0 : Desk.handle(desk.snapshot(now), person);
    return desk.aside(() -> remarks.remark(owner, handle, aspect, words.strip()));
  }

  /** Says whether somebody is inside or outside, or goes back to what is derived (null). */
  public void scope(PersonId person, Scope.@Nullable Side side, Instant now) {
    for (Remarks.RemarkRow row : remarks(person, now))
      if (row.aspect().equals(Directory.SCOPE)) remarks.forget(owner, row.id());
    if (side != null)
      remarks.remark(owner, Desk.handle(desk.snapshot(now), person), Directory.SCOPE, side.name());
  }

  /**
   * Says what somebody's level or field is, or since which year they are where they work; empty
   * words go back to what is derived.
   *
   * @throws IllegalArgumentException for another aspect, or words that are none of it
   */
  public void facet(PersonId person, String aspect, String words, Instant now) {
    boolean fits =
        switch (aspect) {
          case Facets.LEVEL ->
              Arrays.stream(Level.values()).anyMatch(it -> it.name().equals(words));
          case Facets.FIELD ->
              Arrays.stream(Field.values()).anyMatch(it -> it.name().equals(words));
          case Facets.SINCE ->
              words.matches("(19|20)\\d\\d")
                  && Integer.parseInt(words) <= desk.snapshot(now).day(now).getYear();
          default -> throw new IllegalArgumentException("nothing is said of " + aspect);
        };
    if (!fits && !words.isEmpty())
      throw new IllegalArgumentException(
          aspect.equals(Facets.SINCE)
              ? "a year until now is wanted, such as 2019"
              : "there is no " + aspect + " " + words);
    for (Remarks.RemarkRow row : remarks(person, now))
      if (row.aspect().equals(aspect)) remarks.forget(owner, row.id());
    if (!words.isEmpty())
      remarks.remark(owner, Desk.handle(desk.snapshot(now), person), aspect, words);
  }

  /** The owner's own title, or empty words. */
  public String title() {
    return remarks.all(owner).stream()
        .filter(row -> row.handle() == 0 && row.aspect().equals("title"))
        .map(Remarks.RemarkRow::words)
        .reduce("", (before, after) -> after);
  }

  /** Says the owner's own title, which says what level a sponsor has; empty words forget it. */
  public void title(String words) {
    desk.aside(() -> {
      for (Remarks.RemarkRow row : remarks.all(owner))
        if (row.handle() == 0 && row.aspect().equals("title")) remarks.forget(owner, row.id());
      if (!words.isBlank())
        remarks.remark(
            owner, 0, "title", words.strip().substring(0, Math.min(200, words.strip().length())));
    });
  }

  /** Forgets a remark. */
  public void forget(long remark) {
    desk.aside(() -> remarks.forget(owner, remark));
  }

  /** Initiatives and shared goals. */
  public Initiatives initiatives() {
    return new Initiatives(desk, store, owner);
  }

  /** How the network expands, and how many-sided it is. */
  public Expansion expansion(Instant now) {
    Snapshot all = desk.snapshot(now);
    return Expansion.of(all, survey.landscape(all, now), remarks.all(owner), now);
  }
}
