package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Groups;
import rapport.desk.people.Profiles;
import rapport.desk.people.Relations;
import rapport.growth.Giving;
import rapport.interactions.Acquaintance;
import rapport.interactions.Channel;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Candidate;
import rapport.network.Choice;
import rapport.network.Coverage;
import rapport.network.Need;
import rapport.network.Prospect;
import rapport.network.Way;
import rapport.network.Ways;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.search.Index;
import rapport.store.people.Remarks;

/** What the owner wants the network to cover, and who could help (I1 to I10). */
public final class Goals {

  /** The most introducers between the owner and somebody. */
  public static final int INTRODUCERS = 3;

  private static final int MATCHES = 2_000;
  static final double FAINT = 0.1;

  private static final double STEADY = 0.25;
  private static final int ASLEEP = 12;
  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final rapport.store.network.GoalRows store;
  private final long owner;

  private Goals(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.store = new rapport.store.network.GoalRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Goals of(Look look) {
    return new Goals(look);
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
    for (rapport.store.network.GoalRows.NeedRow row :
        look.written("need", () -> store.needs(owner)))
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

  /** The sentence of a balance that an open need shall make truer, if it comes from one. */
  public Optional<Giving> lacks(long need) {
    for (rapport.store.network.GoalRows.NeedRow row :
        look.written("need", () -> store.needs(owner)))
      if (row.id() == need && row.lacks() != null) return Optional.of(Giving.valueOf(row.lacks()));
    return Optional.empty();
  }

  /** Those whom the owner leads, as he said on the first day or since, by name. */
  public List<Person> led() {
    return Groups.of(look)
        .called(NetworkChange.Begin.LEAD)
        .map(Groups.Group::people)
        .orElse(List.of());
  }

  /** A tie that sleeps, with the share of people whom fewer ways between others run through. */
  public record Asleep(Standing standing, double brokerage) {}

  /**
   * Dormant but valuable ties: once steady, silent for more than half a year and four rhythms; by
   * what the tie was and how much the other ties together, height × (1 + brokerage). At most
   * twelve, nobody with whom a quarrel is open. O(people).
   */
  public List<Asleep> asleep() {
    Landscape landscape = Landscape.of(look);
    LocalDate today = all.day(now);
    List<Asleep> found = new ArrayList<>();
    for (Standing one : all.strongest) {
      if (one.height() < STEADY) continue;
      int rhythm = one.rhythm() == null ? 0 : one.rhythm().everyDays();
      long silent = one.silence(today).orElse(0L);
      if (silent <= Math.max(180, 4L * rhythm)) continue;
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
  public Optional<Covered> covered(long need) {
    return needs().stream().filter(one -> one.id() == need).findFirst().map(this::covered);
  }

  /** All open needs with who could help. */
  public List<Covered> covered() {
    return needs().stream().map(this::covered).toList();
  }

  private Covered covered(Need need) {
    List<Candidate> found = candidates(need);
    return new Covered(need, Coverage.of(found, lacks(need.id()).isPresent()), found);
  }

  /** Who could serve a need that need not be written down, best first. */
  public List<Candidate> candidates(Need need) {
    return candidates(need, need.category().wanted());
  }

  /** The same for another kind of relationship than the need's category asks for. */
  List<Candidate> candidates(Need need, Need.Wanted wanted) {
    Giving lacks = lacks(need.id()).orElse(null);
    if (lacks != null && lacks.led()) return ledCandidates();
    Choice choice = new Choice(Level.of(title()), Field.of(title()), strong());
    if (lacks == Giving.LEARNING)
      return choice.models(Prospects.of(look), look.matters().advisers());
    Map<Long, Index.Match> matches = new HashMap<>();
    for (Index.Match match : Profiles.index(look).find(need.what(), MATCHES))
      matches.put(match.person(), match);
    return choice.candidates(
        need,
        wanted,
        Prospects.of(look).stream()
            .map(one -> met(one, matches.get(one.person().value())))
            .toList());
  }

  private List<Prospect> strong() {
    return Prospects.of(look).stream().filter(o -> o.strength() >= Coverage.STRONG).toList();
  }

  /** Those whom the owner leads, who alone can say or see what is missing with them. */
  private List<Candidate> ledCandidates() {
    List<Candidate> led = new ArrayList<>();
    for (Person person : led())
      for (Prospect one : Prospects.of(look))
        if (one.person().equals(person.id()))
          led.add(Candidate.known(one, "One of those you lead."));
    return led;
  }

  private static Prospect met(Prospect one, Index.@Nullable Match match) {
    if (match == null) return one;
    String words = String.join(", ", match.words());
    return one.matching(
        match.share(), words.isEmpty() ? "" : "“" + words + "” in " + match.aspect().words() + ".");
  }

  /**
   * One way to a person: the introducers in order, then the person.
   *
   * @param strained those of them with whom it is difficult at the moment
   * @param because what the last introducer is to the person, as a sentence without its full stop,
   *     where that makes a word of theirs weigh more; else empty
   * @param acquaintance who of the owner and the person has turned to the other
   */
  public record Route(
      List<Person> people,
      double chance,
      List<Person> strained,
      String because,
      Acquaintance acquaintance) {
    /** Copies the lists. */
    public Route {
      people = List.copyOf(people);
      strained = List.copyOf(strained);
    }
  }

  /**
   * The strongest ways to a person over up to three introducers: the owner's own tie first, then
   * those whose last introducer is the person's boss, partner, assistant or introducer, by the
   * owner's word or a card, then the others; each strongest first. Where the sources never saw the
   * two together, the chance is that of the owner's tie to the introducer alone. Whom the owner
   * reaches best himself needs nobody's introduction: then that is the only way. One over others
   * with less than {@link Way#LEAST} is none.
   */
  public List<Route> routes(PersonId person, int count) {
    List<Route> routes = new ArrayList<>(seen(person, count));
    Relations relations = Relations.of(look);
    for (Relations.Line line : relations.openings(person)) {
      Person by = line.beside(person);
      double strength = look.standing(by.id()).map(one -> one.tie().strength()).orElse(0.0);
      if (strength >= FAINT && routes.stream().noneMatch(one -> introducer(one, by)))
        routes.add(route(List.of(by, line.beside(by.id())), strength, relations));
    }
    routes.sort(
        Comparator.comparing((Route one) -> one.people().size() > 1)
            .thenComparing(one -> one.because().isEmpty())
            .thenComparing(Comparator.comparingDouble(Route::chance).reversed()));
    return direct(routes)
        ? routes.subList(0, 1)
        : routes.subList(0, Math.min(count, routes.size()));
  }

  private static boolean direct(List<Route> sorted) {
    if (sorted.isEmpty() || sorted.getFirst().people().size() > 1) return false;
    double own = sorted.getFirst().chance();
    return sorted.stream().allMatch(one -> one.chance() <= own);
  }

  private static boolean introducer(Route route, Person by) {
    int size = route.people().size();
    return size == 2 && route.people().getFirst().equals(by);
  }

  private Route route(List<Person> people, double chance, Relations relations) {
    int last = people.size() - 1;
    String because =
        last < 1
            ? ""
            : relations
                .opening(people.get(last - 1).id(), people.get(last).id())
                .map(Relations.Line::sentence)
                .orElse("");
    return new Route(
        people,
        chance,
        people.stream().filter(one -> all.words.matters().strained(one.id(), now)).toList(),
        because,
        Acquaintance.of(look.timeline(people.getLast().id()).until(now)));
  }

  private List<Route> seen(PersonId person, int count) {
    Landscape landscape = Landscape.of(look);
    Relations relations = Relations.of(look);
    int number = landscape.number(person);
    List<Route> routes = new ArrayList<>();
    if (number < 0) return routes;
    for (Way way :
        Ways.in(landscape.network)
            .between(0, number, count, INTRODUCERS, landscape.boxesBut(0, number))) {
      if (way.slight()) continue;
      List<Person> people = new ArrayList<>();
      for (int one : way.people()) {
        Person known = landscape.spots().get(one).person();
        if (known != null) people.add(known);
      }
      routes.add(route(people, way.chance(), relations));
    }
    return routes;
  }

  /** What the owner says of himself or of somebody, by heading, in the order of writing. */
  public List<Remarks.RemarkRow> remarks(@Nullable PersonId person) {
    return look.remarks().stream()
        .filter(row ->
            row.handle() == 0
                ? person == null
                : person != null && all.directory.of(row.handle()) == person.value())
        .toList();
  }

  /** The owner's own title as he said it, else as his own card has it; or empty words. */
  public String title() {
    String said = Remarks.title(look.remarks());
    if (!said.isEmpty()) return said;
    for (Person own : all.directory.own()) if (own.title() != null) return own.title();
    return "";
  }

  /** How the network expands, and how many-sided it is. */
  public Expansion expansion() {
    return look.kept(Expansion.Kept.class, Expansion.Kept::new)
        .of(look, Landscape.of(look), all.fresh.of(Channel.MAIL, now));
  }
}
