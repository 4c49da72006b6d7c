package rapport.api;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.desk.Desk;
import rapport.desk.network.Campaign;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Introductions;
import rapport.desk.network.Landscape;
import rapport.desk.network.Losses;
import rapport.desk.network.Telling;
import rapport.desk.network.YearOfTies;
import rapport.desk.ties.Forecasts;
import rapport.desk.ties.Kinds;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.paper.InitiativePaper;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.shapes.GoalShapes;
import rapport.shapes.MapShapes;
import rapport.shapes.TieShapes;
import rapport.ties.Persistence;

/** Reads: needs, who could help, ways in, circles, initiatives. */
@Controller
public final class GoalsApi {

  private static final int WAYS = 5;

  private final AskedAt asked;

  /** Over the owner's desk. */
  public GoalsApi(Desk desk, InstantSource clock) {
    this.asked = new AskedAt(desk, clock);
  }

  private Look look() {
    return asked.look();
  }

  /** The open needs with their coverage. */
  @GetMapping("/api/needs")
  ResponseEntity<byte[]> needs() {
    return Api.json(Goals.of(look()).covered().stream().map(GoalShapes::need).toList());
  }

  /** Who could help with a need. */
  @GetMapping("/api/needs/" + Api.ID + "/candidates")
  ResponseEntity<byte[]> candidates(@PathVariable("id") long id) {
    Look look = look();
    Landscape all = Landscape.of(look);
    return Goals.of(look)
        .covered(id)
        .map(goal ->
            Api.json(
                goal.candidates().stream()
                    .map(one -> GoalShapes.candidate(one, name(all.person(one.person()))))
                    .toList()))
        .orElseGet(Api::nothing);
  }

  private static String name(@org.jspecify.annotations.Nullable Person person) {
    return person == null ? "" : person.name();
  }

  /** The strongest ways to a person. */
  @GetMapping("/api/people/" + Api.ID + "/ways")
  ResponseEntity<byte[]> ways(@PathVariable("id") long id) {
    return Api.json(
        Goals.of(look()).routes(new PersonId(id), WAYS).stream().map(GoalShapes::route).toList());
  }

  /** The chance of contact with each person within sixty days. */
  @GetMapping("/api/chances")
  ResponseEntity<byte[]> chances() {
    Look look = look();
    Map<PersonId, Persistence.Estimate> chances = Forecasts.of(look).all(look);
    List<TieShapes.ChanceShape> shapes = new ArrayList<>();
    for (Standing standing : look.everybody()) {
      Persistence.Estimate estimate = chances.get(standing.person().id());
      if (estimate != null) shapes.add(TieShapes.chance(look, standing.person(), estimate));
    }
    return Api.json(shapes);
  }

  /** What kind of relationship a tie is. */
  @GetMapping("/api/people/" + Api.ID + "/kind")
  ResponseEntity<byte[]> kind(@PathVariable("id") long id) {
    Kinds kinds = Kinds.of(look());
    PersonId person = new PersonId(id);
    return Api.json(GoalShapes.kind(kinds.of(person), kinds.advice(person), kinds.asks(person)));
  }

  /** The circles of the network. */
  @GetMapping("/api/circles")
  ResponseEntity<byte[]> circles() {
    return Api.json(GoalShapes.circles(Landscape.of(look())));
  }

  /**
   * What the map is asked: who connects two people, what changed within a year, whom one would
   * lose.
   *
   * @param from the person the ways begin at; 0 for the owner
   * @param to the person they lead to; 0 for nobody, which leaves the ways out
   * @param by the month by whose end something had changed; without one until now
   */
  @GetMapping("/api/map/questions")
  ResponseEntity<byte[]> questions(
      @RequestParam(defaultValue = "0") long from,
      @RequestParam(defaultValue = "0") long to,
      @RequestParam(required = false) @Nullable YearMonth by) {
    Look look = look();
    Optional<Person> first = person(look, from);
    Optional<Person> last = person(look, to);
    if ((from != 0 && first.isEmpty()) || (to != 0 && last.isEmpty())) return Api.nothing();
    return Api.json(
        MapShapes.questions(
            last.map(one -> Introductions.of(look, first.orElse(null), one)).orElse(null),
            by == null ? YearOfTies.of(look) : YearOfTies.of(look, by),
            YearOfTies.months(look),
            Losses.of(look)));
  }

  private static Optional<Person> person(Look look, long id) {
    return id <= 0 ? Optional.empty() : look.person(new PersonId(id));
  }

  /** One open initiative in full. */
  @GetMapping("/api/initiatives/" + Api.ID)
  ResponseEntity<byte[]> initiative(@PathVariable("id") long id) {
    Look look = look();
    return Campaign.of(look, id)
        .map(one -> Api.json(GoalShapes.campaign(one, Telling.of(look, one.initiative()))))
        .orElseGet(Api::nothing);
  }

  /** One open initiative on a page, as Markdown; where people stand only when it is asked for. */
  @GetMapping("/api/initiatives/" + Api.ID + "/map.md")
  ResponseEntity<byte[]> map(
      @PathVariable("id") long id, @RequestParam(defaultValue = "false") boolean stances) {
    return Campaign.of(look(), id)
        .map(one ->
            ResponseEntity.ok()
                .header("Content-Type", "text/markdown;charset=UTF-8")
                .body(one.page(stances).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .orElseGet(Api::nothing);
  }

  /** The same as PDF. */
  @GetMapping("/api/initiatives/" + Api.ID + "/map.pdf")
  ResponseEntity<byte[]> paper(
      @PathVariable("id") long id, @RequestParam(defaultValue = "false") boolean stances) {
    Look look = look();
    return Campaign.of(look, id)
        .map(one ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(InitiativePaper.of(look, one, stances)))
        .orElseGet(Api::nothing);
  }

  /** The open initiatives. */
  @GetMapping("/api/initiatives")
  ResponseEntity<byte[]> initiatives() {
    List<GoalShapes.InitiativeShape> all =
        Initiatives.of(look()).all().stream().map(GoalShapes::initiative).toList();
    return Api.json(all);
  }
}
