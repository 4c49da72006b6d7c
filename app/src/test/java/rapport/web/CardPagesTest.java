package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.desk.sources.CardDifferences;
import rapport.desk.sources.ConnectionChange.AddConnection;
import rapport.desk.sources.ConnectionChange.PauseConnection;
import rapport.desk.sources.ConnectionChange.Source;
import rapport.outside.Route.Security;
import rapport.people.PersonId;
import rapport.shapes.Json;
import rapport.store.sources.CardWrites;
import rapport.store.sources.Holdings;

/** The page on which the owner's words stand beside the cards', with a server that is away. */
class CardPagesTest extends Wired {

  private static final String CARDS = "/sources/cards";
  private static final String PLACE = "http://localhost:1/a/";
  private static final String CARD = PLACE + "1.vcf";

  CardPagesTest() {}

  private int post(String path, String fields) throws IOException {
    String session = rooms.session();
    return wire.post(path)
        .session(session)
        .form("token=" + Door.token(session) + fields)
        .send()
        .status();
  }

  private static String field(String name, String value) {
    return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private long book() {
    long book =
        rooms.make(
            new AddConnection(
                Source.CARDDAV,
                "Office",
                "",
                0,
                Security.TLS,
                "",
                "http://localhost:1/",
                true,
                ""));
    rooms.make(new PauseConnection(book, true));
    rooms.make(new AddPerson("Nora Beck", "nora@beck.example", null, "Beck", null));
    rooms.make(new DescribePerson(nora(), null, "Quay", "Head of Tides"));
    new Holdings(rooms.database)
        .keep(1, List.of(new Holdings.Held(book, PLACE, CARD, "1", "hand:1", "new")));
    new Holdings(rooms.database)
        .close(1, book, new Holdings.Place(PLACE, 0, 0, 1, "since 1"), List.of());
    return book;
  }

  private PersonId nora() {
    return rooms.person("Nora Beck");
  }

  @Test
  void whatIsPressedForWaitsUntilTheServerIsThere() throws IOException, InterruptedException {
    long book = book();
    assertTrue(page(CARDS).contains("Rapport writes to no address book."));
    assertEquals(303, post("/connections/" + book + "/writing", "&on=true"));
    String page = page(CARDS);
    assertTrue(page.contains("Head of Tides") && page.contains(">Beck<"), page);
    assertTrue(page("/sources").contains("Only read these cards"));
    assertEquals(
        "open",
        Json.mapper().readTree(page("/api/card-differences")).get(0).get("state").asString());
    String one =
        field("connection", "" + book)
            + field("person", nora().toString())
            + field("item", CARD)
            + field("field", "ORGANISATION")
            + field("said", "Quay");
    assertEquals(400, post(CARDS, one + field("seen", "Something else")), "not what was seen");
    assertEquals(303, post(CARDS, one + field("seen", "Beck")));
    rooms.idle();
    assertTrue(page(CARDS).contains("Waits to be written at the next look."));
    assertEquals(303, post(CARDS + "/all", ""));
    rooms.idle();
    assertEquals(2, new CardWrites(rooms.database).all(1).size(), "what waits is not asked twice");
    assertEquals(303, post("/connections/" + book + "/writing", "&on=false"));
    assertEquals(List.of(), new CardWrites(rooms.database).all(1));
  }

  @Test
  void theCardsWordIsTakenInsteadOfTheOwners() throws IOException {
    long book = book();
    post("/connections/" + book + "/writing", "&on=true");
    assertEquals(
        303, post(CARDS + "/kept", field("person", "" + nora()) + field("field", "ORGANISATION")));
    assertEquals("Beck", rooms.look().person(nora()).orElseThrow().organisation());
    assertEquals("Head of Tides", rooms.look().person(nora()).orElseThrow().title());
    assertFalse(
        CardDifferences.of(rooms.look()).all().stream()
            .anyMatch(one -> one.field().name().equals("ORGANISATION")));
  }
}
