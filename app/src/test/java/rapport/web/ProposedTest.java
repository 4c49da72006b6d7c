package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Exchanges;
import rapport.growth.Benefit;
import rapport.growth.Outcome;
import rapport.interactions.Exchange;
import rapport.interactions.FoundExchange;
import rapport.people.PersonId;

/** Exchanges proposed from mail, and outcomes proposed from exchanges: nothing without a yes. */
class ProposedTest {

  @TempDir Path folder;
  private Rooms rooms;
  private PersonId maya;
  private Exchanges exchanges;

  @BeforeEach
  void open() throws IOException {
    rooms = Rooms.office(folder);
    maya = rooms.person("Maya Okafor");
    exchanges = rooms.desk.care().exchanges();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aYesMakesAnExchangeAndThenPerhapsAnOutcome() {
    FoundExchange found = found();
    assertEquals("Introduction to Inês", found.subject());
    assertEquals(Exchange.Sort.INTRODUCTION, found.sort());
    assertEquals(List.of(), exchanges.with(maya, Rooms.NOW));
    assertEquals(Map.of(), rooms.desk.growth().perhaps(Rooms.NOW));
    exchanges.add(maya, found.given(), found.sort(), found.subject(), found.at(), Rooms.NOW);
    assertEquals(List.of(), exchanges.found(maya, Rooms.NOW));
    assertEquals(1, exchanges.balance(maya, Rooms.NOW).received());
    Outcome perhaps =
        rooms.desk.growth().perhaps(Rooms.NOW).values().stream().findFirst().orElseThrow();
    assertEquals(Benefit.CONNECTEDNESS, perhaps.benefit());
    assertEquals("2026-08-18", perhaps.day().toString());
    rooms.desk.growth().outcome(maya, perhaps.day(), perhaps.benefit(), perhaps.what(), Rooms.NOW);
    assertEquals(Map.of(), rooms.desk.growth().perhaps(Rooms.NOW));
  }

  @Test
  void aNoIsRememberedAndCanBeTakenBack() {
    long word = exchanges.pass(maya, found().key(), Rooms.NOW);
    assertEquals(List.of(), exchanges.found(maya, Rooms.NOW));
    rooms.desk.goals().forget(word);
    exchanges.add(maya, false, Exchange.Sort.ADVICE, "on the offer", Rooms.NOW, Rooms.NOW);
    assertEquals(1, exchanges.found(maya, Rooms.NOW).size());
    long exchange = exchanges.with(maya, Rooms.NOW).getFirst().id();
    rooms.desk.growth().passOutcome(exchange, Rooms.NOW);
    assertEquals(Map.of(), rooms.desk.growth().perhaps(Rooms.NOW));
    assertThrows(
        IllegalArgumentException.class, () -> rooms.desk.growth().passOutcome(99, Rooms.NOW));
  }

  @Test
  void nothingIsProposedWhileAQuarrelIsOpen() {
    exchanges.add(maya, false, Exchange.Sort.HELP, "", Rooms.NOW, Rooms.NOW);
    rooms.desk.care().tensions().begin(maya, Rooms.NOW);
    assertEquals(List.of(), exchanges.found(maya, Rooms.NOW));
    assertEquals(Map.of(), rooms.desk.growth().perhaps(Rooms.NOW));
  }

  @Test
  void nothingIsReadWhereSubjectsAreNotToBe() {
    rooms.desk.goals().remark(null, "without-subjects", "yes", Rooms.NOW);
    assertEquals(List.of(), exchanges.found(maya, Rooms.NOW));
  }

  private FoundExchange found() {
    return exchanges.found(maya, Rooms.NOW).getFirst();
  }
}
