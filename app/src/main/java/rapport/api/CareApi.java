package rapport.api;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rapport.desk.Desk;
import rapport.desk.interactions.Exchanges;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.network.SamePeople;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Trips;
import rapport.desk.nurture.Whole;
import rapport.desk.people.Notes;
import rapport.desk.repair.Repair;
import rapport.desk.ties.ContactPlans;
import rapport.interactions.Channel;
import rapport.look.Look;
import rapport.nurture.Draft;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.shapes.CareShapes;
import rapport.shapes.ContactPlanShapes;
import rapport.shapes.SamePersonShapes;

/** Reads: exchanges, quarrels, plays, channels, what is worth sharing, trips, found promises. */
@Controller
public final class CareApi {

  private static final int MOST = 1_000;

  private final AskedAt asked;

  /** Over the owner's desk. */
  public CareApi(Desk desk, InstantSource clock) {
    this.asked = new AskedAt(desk, clock);
  }

  private Look look() {
    return asked.look();
  }

  /** What went both ways with one person. */
  @GetMapping("/api/people/" + Api.ID + "/exchanges")
  ResponseEntity<byte[]> exchanges(@PathVariable("id") long id) {
    return Api.json(
        Exchanges.of(look()).with(new PersonId(id)).stream().map(CareShapes::exchange).toList());
  }

  /** The plays with one person, with a plain draft each. */
  @GetMapping("/api/people/" + Api.ID + "/plays")
  ResponseEntity<byte[]> plays(@PathVariable("id") long id) {
    return Api.json(
        Plays.of(look()).with(new PersonId(id)).stream()
            .map(offer -> CareShapes.play(offer, Draft.Tone.PLAIN))
            .toList());
  }

  /** How one person is best reached. */
  @GetMapping("/api/people/" + Api.ID + "/channels")
  ResponseEntity<byte[]> channels(@PathVariable("id") long id) {
    PersonId person = new PersonId(id);
    return Api.json(CareShapes.reach(Whole.of(look()).channels(person), last(person)));
  }

  /** How the owner means to communicate with one person. */
  @GetMapping("/api/people/" + Api.ID + "/contact-plan")
  ResponseEntity<byte[]> plan(@PathVariable("id") long id) {
    Look look = look();
    return ContactPlans.of(look)
        .of(new PersonId(id))
        .map(held -> Api.json(ContactPlanShapes.plan(held, every(look, held.person().id()))))
        .orElseGet(Api::nothing);
  }

  private static @Nullable Integer every(Look look, PersonId person) {
    return look.standing(person).map(Standing::rhythm).map(Rhythm::everyDays).orElse(null);
  }

  private @Nullable Channel last(PersonId person) {
    return look()
        .standing(person)
        .map(Standing::latest)
        .map(latest -> latest.channel())
        .orElse(null);
  }

  /** What the owner wrote down of himself and of others. */
  @GetMapping("/api/notes")
  ResponseEntity<byte[]> notes() {
    return Api.json(Notes.of(look()).stream().map(CareShapes::note).toList());
  }

  /** What one person told, and what was told to them. */
  @GetMapping("/api/people/" + Api.ID + "/told")
  ResponseEntity<byte[]> told(@PathVariable("id") long id) {
    return Api.json(
        Whole.of(look()).told(new PersonId(id)).stream().map(CareShapes::told).toList());
  }

  /** All quarrels, without their worksheets. */
  @GetMapping("/api/tensions")
  ResponseEntity<byte[]> tensions() {
    Look look = look();
    return Api.json(
        Tensions.of(look).all().stream().map(one -> CareShapes.tension(one, look.now())).toList());
  }

  /** What one quarrel or hard talk needs, without its worksheet. */
  @GetMapping("/api/tensions/" + Api.ID)
  ResponseEntity<byte[]> tension(@PathVariable("id") long id) {
    Look look = look();
    return Repair.of(look, id)
        .map(one -> Api.json(CareShapes.repair(one, look.now())))
        .orElseGet(Api::nothing);
  }

  /** What is worth sharing. */
  @GetMapping("/api/worth")
  ResponseEntity<byte[]> worth() {
    return Api.json(Plays.of(look()).worth().stream().map(CareShapes::worth).toList());
  }

  /** What was learned lately and may be worth sharing. */
  @GetMapping("/api/worth/learned")
  ResponseEntity<byte[]> learned() {
    return Api.json(Plays.of(look()).perhaps().stream().map(CareShapes::learned).toList());
  }

  /** Trips ahead. */
  @GetMapping("/api/trips")
  ResponseEntity<byte[]> trips() {
    return Api.json(Trips.of(look()).ahead().stream().map(CareShapes::trip).toList());
  }

  /** Who may be one human with several cards, the most useful question first. */
  @GetMapping("/api/same-person")
  ResponseEntity<byte[]> samePerson() {
    return Api.json(
        SamePeople.of(look()).questions().stream()
            .limit(MOST)
            .map(SamePersonShapes::question)
            .toList());
  }

  /** Found promises that wait for a yes or a no. */
  @GetMapping("/api/found-promises")
  ResponseEntity<byte[]> found() {
    return Api.json(
        PromiseLedger.of(look()).waiting(MOST).stream().map(CareShapes::found).toList());
  }
}
