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
import rapport.desk.Made;
import rapport.desk.growth.Growth;
import rapport.desk.growth.GrowthChange.PassOutcome;
import rapport.desk.growth.GrowthChange.WriteOutcome;
import rapport.desk.interactions.Exchanges;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.desk.interactions.InteractionChange.PassExchange;
import rapport.desk.people.PeopleChange.ReadSubjects;
import rapport.desk.repair.RepairChange.BeginTension;
import rapport.growth.Benefit;
import rapport.growth.Outcome;
import rapport.interactions.Exchange;
import rapport.people.PersonId;
import rapport.phrases.FoundExchange;

/** Exchanges proposed from mail, and outcomes proposed from exchanges: nothing without a yes. */
class ProposedTest {

  @TempDir Path folder;
  private Rooms rooms;
  private PersonId maya;

  @BeforeEach
  void open() throws IOException {
    rooms = Rooms.office(folder);
    maya = rooms.person("Maya Okafor");
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
    assertEquals(List.of(), Exchanges.of(rooms.look()).with(maya));
    assertEquals(Map.of(), Growth.of(rooms.look()).perhaps());
    rooms.make(new GiveExchange(maya, found.given(), found.sort(), found.subject(), found.at()));
    assertEquals(List.of(), Exchanges.of(rooms.look()).found(maya));
    assertEquals(1, Exchanges.of(rooms.look()).balance(maya).received());
    Outcome perhaps = Growth.of(rooms.look()).perhaps().values().stream().findFirst().orElseThrow();
    assertEquals(Benefit.CONNECTEDNESS, perhaps.benefit());
    assertEquals("2026-08-18", perhaps.day().toString());
    rooms.make(new WriteOutcome(maya, perhaps.day(), perhaps.benefit(), perhaps.what()));
    assertEquals(Map.of(), Growth.of(rooms.look()).perhaps());
  }

  @Test
  void aNoIsRememberedAndCanBeTakenBack() {
    Made passed = rooms.desk.make(new PassExchange(maya, found().key()), Rooms.NOW);
    assertEquals(List.of(), Exchanges.of(rooms.look()).found(maya));
    rooms.desk.undo(passed.entry(), Rooms.NOW);
    rooms.make(new GiveExchange(maya, false, Exchange.Sort.ADVICE, "on the offer", null));
    assertEquals(1, Exchanges.of(rooms.look()).found(maya).size());
    long exchange = Exchanges.of(rooms.look()).with(maya).getFirst().id();
    rooms.make(new PassOutcome(exchange));
    assertEquals(Map.of(), Growth.of(rooms.look()).perhaps());
    assertThrows(IllegalArgumentException.class, () -> rooms.make(new PassOutcome(99)));
  }

  @Test
  void nothingIsProposedWhileAQuarrelIsOpen() {
    rooms.make(new GiveExchange(maya, false, Exchange.Sort.HELP, "", null));
    rooms.make(new BeginTension(maya));
    assertEquals(List.of(), Exchanges.of(rooms.look()).found(maya));
    assertEquals(Map.of(), Growth.of(rooms.look()).perhaps());
  }

  @Test
  void nothingIsReadWhereSubjectsAreNotToBe() {
    rooms.make(new ReadSubjects(false));
    assertEquals(List.of(), Exchanges.of(rooms.look()).found(maya));
  }

  private FoundExchange found() {
    return Exchanges.of(rooms.look()).found(maya).getFirst();
  }
}
