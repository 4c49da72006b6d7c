package rapport.api;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.desk.Desk;
import rapport.desk.growth.Balances;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Plans;
import rapport.growth.Exercise;
import rapport.growth.Skill;
import rapport.look.Look;
import rapport.paper.PlanPaper;
import rapport.shapes.BalanceShapes;
import rapport.shapes.ExerciseShapes;
import rapport.shapes.GrowthShapes;

/** Reads: what the owner trains, outcomes, plans. */
@Controller
public final class GrowthApi {

  private final AskedAt asked;

  /** Over the owner's desk. */
  public GrowthApi(Desk desk, InstantSource clock) {
    this.asked = new AskedAt(desk, clock);
  }

  private Look look() {
    return asked.look();
  }

  /** Traits, views of others, skills, stretch, diversity, mirror, changes of mind. */
  @GetMapping("/api/growth")
  ResponseEntity<byte[]> growth() {
    return Api.json(GrowthShapes.growth(look()));
  }

  /** All outcomes, newest first. */
  @GetMapping("/api/growth/outcomes")
  ResponseEntity<byte[]> outcomes() {
    Look look = look();
    return Api.json(
        Growth.of(look).outcomes().stream().map(one -> GrowthShapes.outcome(one, look)).toList());
  }

  /** The month's balance: what was said, what is missing, who stood by, who turns to whom. */
  @GetMapping("/api/growth/balance")
  ResponseEntity<byte[]> balance() {
    Look look = look();
    return Api.json(BalanceShapes.balance(Balances.of(look), look));
  }

  /** The exercises of one skill, or of all seven, in the order of their numbers. */
  @GetMapping("/api/exercises")
  ResponseEntity<byte[]> exercises(@RequestParam(name = "skill", required = false) String asked) {
    List<Skill> skills =
        asked == null ? List.of(Skill.values()) : Skill.of(asked).stream().toList();
    if (skills.isEmpty()) return Api.nothing();
    return Api.json(
        skills.stream()
            .flatMap(skill -> Exercise.of(skill).stream())
            .map(ExerciseShapes::exercise)
            .toList());
  }

  /** The story of a year, in counts. */
  @GetMapping("/api/growth/outcomes/{year:[0-9]{4}}")
  ResponseEntity<byte[]> year(@PathVariable("year") int year) {
    return Api.json(GrowthShapes.year(Growth.of(look()).year(year)));
  }

  /** All plans, newest first. */
  @GetMapping("/api/growth/plans")
  ResponseEntity<byte[]> plans() {
    Look look = look();
    return Api.json(
        Plans.of(look).all().stream().map(plan -> GrowthShapes.plan(plan, look)).toList());
  }

  /** A plan as PDF, with the parts that are asked for. */
  @GetMapping("/api/growth/plans/" + Api.ID + "/copy.pdf")
  ResponseEntity<byte[]> copy(
      @PathVariable("id") long id,
      @RequestParam(name = "part", required = false) List<PlanPaper.Part> asked) {
    Look look = look();
    Set<PlanPaper.Part> parts = EnumSet.noneOf(PlanPaper.Part.class);
    if (asked != null) parts.addAll(asked);
    return Plans.of(look).all().stream()
        .filter(plan -> plan.id() == id)
        .findFirst()
        .map(plan ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(PlanPaper.of(look, plan, parts)))
        .orElseGet(Api::nothing);
  }
}
