package rapport.api;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.desk.Desk;
import rapport.desk.find.Find;
import rapport.desk.interactions.Happenings;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Shelf;
import rapport.desk.people.Groups;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.desk.people.Relations;
import rapport.desk.settings.OwnAddresses;
import rapport.desk.settings.OwnPositions;
import rapport.desk.sources.CardDifferences;
import rapport.live.Live;
import rapport.look.Look;
import rapport.people.PersonId;
import rapport.shapes.CareShapes;
import rapport.shapes.FoundShapes;
import rapport.shapes.GroupShapes;
import rapport.shapes.Json;
import rapport.shapes.Problem;
import rapport.shapes.ReceiptShapes;
import rapport.shapes.Shapes;
import rapport.shapes.SourceShapes;

/**
 * Reads: people, ties, one person, today, receipts. The shapes are those of the command line's
 * --json.
 */
@Controller
public final class Api {

  /** A number in an address; nothing has the number 0. */
  static final String ID = "{id:[1-9][0-9]{0,17}}";

  private static final int NOT_FOUND = 404;

  private final Live live;
  private final AskedAt asked;

  /** Over the owner's desk. */
  public Api(Desk desk, Live live, InstantSource clock) {
    this.live = live;
    this.asked = new AskedAt(desk, clock);
  }

  private Look look() {
    return asked.look();
  }

  /** Everybody, or those who match some words. */
  @GetMapping("/api/people")
  ResponseEntity<byte[]> people(
      @RequestParam(name = "words", defaultValue = "") String words,
      @RequestParam(name = "scope", defaultValue = "") String scope,
      @RequestParam(name = "group", defaultValue = "") String group,
      @RequestParam(name = "limit", defaultValue = "100000") int limit) {
    People people =
        Listing.people(
            look(), new People.Query(words, scope, group, People.Sort.STRENGTH, 0, limit));
    return json(people.rows().stream().map(Shapes::person).toList());
  }

  /** The groups that people are in. */
  @GetMapping("/api/groups")
  ResponseEntity<byte[]> groups() {
    return json(Groups.of(look()).all().stream().map(GroupShapes::group).toList());
  }

  /** The searches of people that are kept under a name. */
  @GetMapping("/api/lists")
  ResponseEntity<byte[]> lists() {
    Look look = look();
    return json(
        Groups.of(look).lists().stream()
            .map(one ->
                GroupShapes.list(one, Listing.people(look, one.query().part(0, 0)).matching()))
            .toList());
  }

  /** Everything that is written down, found by words. */
  @GetMapping("/api/find")
  ResponseEntity<byte[]> find(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "limit", defaultValue = "8") int limit) {
    return json(
        Find.words(look(), words, Math.clamp(limit, 1, 1_000)).stream()
            .map(FoundShapes::found)
            .toList());
  }

  /** One person in full. */
  @GetMapping("/api/people/" + Api.ID)
  ResponseEntity<byte[]> person(@PathVariable("id") long id) {
    Look look = look();
    return Portrait.of(look)
        .person(new PersonId(id), 0, 50)
        .map(page -> json(Shapes.full(look, page, Happenings.of(look).keys(Shapes.evidence(page)))))
        .orElseGet(Api::nothing);
  }

  /** What one person is to others. */
  @GetMapping("/api/people/" + Api.ID + "/relations")
  ResponseEntity<byte[]> relations(@PathVariable("id") long id) {
    return json(
        Relations.of(look()).of(new PersonId(id)).stream().map(GroupShapes::relation).toList());
  }

  /** Every tie with its contributions. */
  @GetMapping("/api/ties")
  ResponseEntity<byte[]> ties() {
    Look look = look();
    Map<Long, String> keys = Happenings.of(look).everyKey();
    List<Shapes.TieShape> ties =
        look.everybody().stream()
            .filter(standing -> standing.tie().interactions() > 0)
            .map(standing -> Shapes.tie(standing, look.strength(standing.person().id()), keys))
            .toList();
    return json(ties);
  }

  /** The morning page. */
  @GetMapping("/api/today")
  ResponseEntity<byte[]> today() {
    Look look = look();
    ResponseEntity<byte[]> answer = json(Shapes.today(look));
    asked.shown(look);
    return answer;
  }

  /** All receipts. */
  @GetMapping("/api/receipts")
  ResponseEntity<byte[]> receipts() {
    return json(Shapes.receipts(Shelf.receipts(look())));
  }

  /** What stands behind a figure of one receipt; of what was left out also by one rule. */
  @GetMapping("/api/receipts/" + Api.ID + "/items")
  ResponseEntity<byte[]> receiptItems(
      @PathVariable("id") long id,
      @RequestParam(name = "figure", defaultValue = "all") String figure,
      @RequestParam(name = "rule", defaultValue = "") String rule,
      @RequestParam(name = "from", defaultValue = "0") int from,
      @RequestParam(name = "limit", defaultValue = "100") int limit) {
    return ReceiptShapes.Asked.of(figure, rule, from, limit)
        .shape(look(), id)
        .map(Api::json)
        .orElseGet(Api::nothing);
  }

  /** The sources that Rapport keeps reading. */
  @GetMapping("/api/sources")
  ResponseEntity<byte[]> sources() {
    return json(live.all().stream().map(SourceShapes::source).toList());
  }

  /** The owner's own addresses, with what speaks for each. */
  @GetMapping("/api/own-addresses")
  ResponseEntity<byte[]> addresses() {
    return json(OwnAddresses.all(look()).stream().map(CareShapes::ownAddress).toList());
  }

  /** Where the owner worked before. */
  @GetMapping("/api/own-positions")
  ResponseEntity<byte[]> positions() {
    return json(OwnPositions.ended(look()).stream().map(CareShapes::position).toList());
  }

  /** Where the owner says something else than the cards that Rapport may write to. */
  @GetMapping("/api/card-differences")
  ResponseEntity<byte[]> cardDifferences() {
    return json(CardDifferences.of(look()).all().stream().map(SourceShapes::difference).toList());
  }

  /** The answer where there is nothing of that number. */
  static ResponseEntity<byte[]> nothing() {
    return ResponseEntity.status(NOT_FOUND)
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(Problem.json(NOT_FOUND, "There is nothing of that number."));
  }

  static ResponseEntity<byte[]> json(Object shape) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(out, shape);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out.toByteArray());
  }
}
