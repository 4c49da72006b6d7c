package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.network.Campaign;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Initiatives.Stance;
import rapport.desk.network.NetworkChange.AddStakeholder;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.BoardStakeholder;
import rapport.desk.network.NetworkChange.DescribeStakeholder;
import rapport.desk.network.NetworkChange.SayMoved;
import rapport.desk.nurture.Letters;
import rapport.desk.nurture.NurtureChange.AnswerMove;
import rapport.desk.nurture.Today;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.ties.Kind;

/** Steps of an initiative whose day the owner set, what becomes of them, and its end (I9). */
class InitiativeStepsTest extends Wired {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

  private long launch;
  private long data;

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void begun() {
    launch = rooms.make(new BeginInitiative("One launch date", "ship once, together", 8));
    data = rooms.make(new AddStakeholder(launch, "Data", rooms.person("Nadia Petrova")));
  }

  private void step(String step, LocalDate on, String by) {
    rooms.make(
        new DescribeStakeholder(
            data, "", "", "", Stance.UNKNOWN, step, on, by, Kind.Value.UNKNOWN));
  }

  private Initiatives.Stakeholder needed() {
    return Initiatives.of(rooms.look()).find(launch).orElseThrow().stakeholders().getFirst();
  }

  private Optional<Move> asked() {
    return Today.of(rooms.look()).moves().stream()
        .filter(move -> move.cause() == Move.Cause.INITIATIVE)
        .filter(move -> move.person().name().equals("Nadia Petrova"))
        .findFirst();
  }

  private void done(Move move) {
    rooms.make(new AnswerMove(move.person().id(), move.cause(), Answer.Reply.DONE, move.about()));
  }

  @Test
  void aStepIsAskedForWhenItsDayComesAndNotBefore() {
    step("Ask what she would change", THURSDAY, "me");
    assertTrue(asked().isEmpty(), "three days ahead");
    rooms.pass(Duration.ofDays(3));
    Move move = asked().orElseThrow();
    assertEquals("Ask what she would change", move.what());
    assertEquals(
        "Your next step for “One launch date” is due on 26 November: “Ask what she would change”.",
        move.why());
  }

  @Test
  void aStepSomebodyElseTakesIsTheirsUntilItsDayHasGoneBy() {
    step("Show her the numbers", THURSDAY, "Jonas");
    rooms.pass(Duration.ofDays(3));
    assertTrue(asked().isEmpty());
    rooms.pass(Duration.ofDays(1));
    Move late = asked().orElseThrow();
    assertEquals("Talk with Nadia about “One launch date”", late.what());
    assertTrue(late.why().startsWith("The next step of Jonas was due on 26 November"), late.why());
  }

  @Test
  void aStepThatWasDoneIsWhatMovedAndTheNextOneIsAskedForInItsTurn() throws IOException {
    step("Ask what she would change", THURSDAY, "");
    rooms.pass(Duration.ofDays(3));
    done(asked().orElseThrow());
    assertEquals("", needed().step());
    assertNull(needed().stepOn());
    Initiatives.Moved moved =
        Initiatives.of(rooms.look())
            .moved(Initiatives.of(rooms.look()).find(launch).orElseThrow())
            .getFirst();
    assertEquals("Ask what she would change", moved.words());
    assertEquals(THURSDAY, moved.day());
    assertTrue(asked().isEmpty());
    step("Bring the draft", THURSDAY.plusDays(1), "");
    rooms.pass(Duration.ofDays(1));
    assertEquals("Bring the draft", asked().orElseThrow().what(), "though one was done yesterday");
  }

  @Test
  void undoingTheAnswerBringsTheStepBack() {
    step("Ask what she would change", THURSDAY, "");
    rooms.pass(Duration.ofDays(3));
    Move move = asked().orElseThrow();
    done(move);
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), rooms.now);
    assertEquals("Ask what she would change", needed().step());
    assertEquals(THURSDAY, needed().stepOn());
    assertEquals(move.why(), asked().orElseThrow().why());
    assertEquals(
        List.of(),
        Initiatives.of(rooms.look())
            .moved(Initiatives.of(rooms.look()).find(launch).orElseThrow()));
  }

  @Test
  void whoeverIsWithTheOwnerIsNotAskedFor() {
    step("Ask what she would change", THURSDAY, "");
    rooms.make(new BoardStakeholder(data, true));
    rooms.pass(Duration.ofDays(3));
    assertTrue(asked().isEmpty());
  }

  /** Nobody fits a role by its words: who is with the owner and closest is asked, with a letter. */
  @Test
  void aRoleThatNobodyFitsIsAskedAboutOfWhoeverIsWithTheOwner() {
    rooms.make(new AddStakeholder(launch, "Zymurgist", null));
    String close = recruiting().orElseThrow().why();
    assertTrue(close.endsWith(" is close to you and may know somebody."), close);
    rooms.make(new BoardStakeholder(data, true));
    Move move = recruiting().orElseThrow();
    assertEquals("Ask Nadia whom to win as “Zymurgist”", move.what());
    assertEquals(
        "“One launch date” has nobody for “Zymurgist” yet. Nadia is with you and may know somebody.",
        move.why());
    String letter = Letters.of(rooms.look()).of(move).orElseThrow().letter().text();
    assertTrue(letter.contains("nobody as “Zymurgist”. Whom would you take?"), letter);
    done(move);
    assertTrue(recruiting().isEmpty(), "it was asked");
  }

  private Optional<Move> recruiting() {
    return Today.of(rooms.look()).moves().stream()
        .filter(move -> move.about().startsWith(Move.ROLE))
        .findFirst();
  }

  /** What the owner said both sides have of it stands in the letter. */
  @Test
  void theLetterSaysWhatBothSidesWouldHaveOfIt() {
    rooms.make(
        new DescribeStakeholder(
            data,
            "her numbers would count",
            "a week of our team",
            "two hours",
            Stance.UNKNOWN,
            "Ask what she would change",
            THURSDAY,
            "",
            Kind.Value.UNKNOWN));
    rooms.pass(Duration.ofDays(3));
    String letter =
        Letters.of(rooms.look()).of(asked().orElseThrow()).orElseThrow().letter().text();
    assertTrue(letter.contains("What I can give: “a week of our team”."), letter);
    assertTrue(letter.contains("What I would ask of you: “two hours”."), letter);
    assertFalse(letter.contains("her numbers would count"), "what may move her is the owner's own");
  }

  @Test
  void aFortnightWithoutAWordIsSaidAndAWordEndsIt() {
    long alone = rooms.make(new BeginInitiative("A harbour", "", 20));
    rooms.make(new AddStakeholder(alone, "Legal", null));
    rooms.make(new AddPerson("Otto Hand", null, "+49 30 1234567", null, null));
    long idle = rooms.make(new AddStakeholder(alone, "Data", rooms.person("Otto Hand")));
    assertNull(Campaign.of(rooms.look(), alone).orElseThrow().quietSince());
    rooms.pass(Duration.ofDays(15));
    assertEquals(
        LocalDate.of(2026, 11, 23), Campaign.of(rooms.look(), alone).orElseThrow().quietSince());
    rooms.make(new SayMoved(alone, idle, "in, for the spring"));
    assertNull(Campaign.of(rooms.look(), alone).orElseThrow().quietSince());
  }

  @Test
  void itIsSaidAnewAndEndedAndGoneOnWith() throws IOException {
    String path = "/initiatives/" + launch;
    Map<String, String> anew =
        Map.of("name", "Two launch dates", "purpose", "ship twice", "weeks", "9");
    assertEquals(303, form(path, anew).status());
    assertTrue(page(path).contains("Two launch dates"));
    rooms.make(new BoardStakeholder(data, true));
    assertTrue(page(path).contains("Everybody it needs is with you. Whom will you thank?"));
    assertEquals(303, form(path + "/ending", Map.of()).status());
    String ended = page(path);
    for (String words :
        List.of(
            "ended today",
            "In week 1 of 9, 1 of the 1 role it named was with you.",
            "Write thanks")) assertTrue(ended.contains(words), words);
    Map<String, String> came =
        Map.of("what", "One date", "benefit", "INFLUENCE", "person", "nadia", "back", path);
    assertEquals(303, form("/grow/outcomes", came).status());
    assertTrue(page("/grow/outcomes").contains("One date"));
    assertEquals(303, form(path + "/ending", Map.of("ended", "false")).status());
    assertFalse(page(path).contains("ended today"));
  }
}
