package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rapport.desk.growth.Balances;
import rapport.desk.growth.Growth;
import rapport.desk.growth.GrowthChange.ChangeMind;
import rapport.desk.growth.GrowthChange.TallyTalk;
import rapport.desk.growth.ListeningPractice.Counts;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.desk.network.Goals;
import rapport.desk.network.NetworkChange.Begin;
import rapport.desk.nurture.Briefing;
import rapport.desk.nurture.CycleChange.AnswerNeed;
import rapport.desk.nurture.CycleChange.Came;
import rapport.desk.nurture.Letters;
import rapport.desk.nurture.NurtureChange.AnswerMove;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Today;
import rapport.growth.Benefit;
import rapport.growth.Giving;
import rapport.growth.Presence;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.people.PersonId;
import rapport.web.RawItems.Raw;
import rapport.web.RawItems.Way;

/** What is missing goes round: from a sentence to a need, a move, a letter, and what came of it. */
class MonthlyBalancePagesTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private void answer(Giving part, int answer) throws IOException {
    assertEquals(303, form("/grow/balance", Map.of(part.name(), "" + answer)).status());
  }

  private void look(Giving part) throws IOException {
    assertTrue(page("/grow/balance").contains("value=\"" + part.wish() + "\""));
    assertEquals(
        303,
        form(
                "/needs",
                Map.of(
                    "category", part.category().name(),
                    "lacks", part.name(),
                    "horizon", "NOW",
                    "what", part.wish()))
            .status());
  }

  private Move wanted(Giving part) {
    return Today.of(rooms.look()).moves().stream()
        .filter(one -> one.cause() == Move.Cause.NEED)
        .filter(one -> one.wish() != null && one.wish().words().equals(part.wish()))
        .findFirst()
        .orElseThrow();
  }

  private void came(Giving part) throws IOException {
    answer(part, 1);
    look(part);
    Move move = wanted(part);
    PersonId person = move.person().id();
    String name = rapport.people.Names.given(move.person().name());
    assertEquals(part.step(name), move.what());
    assertTrue(
        Letters.of(rooms.look()).of(move).orElseThrow().letter().text().contains(part.letter()));
    rooms.make(new AnswerMove(person, Move.Cause.NEED, Answer.Reply.DONE, move.about()));
    rooms.now = rooms.now.plus(6, ChronoUnit.DAYS);
    long need = Goals.of(rooms.look()).needs().getLast().id();
    rooms.make(new AnswerNeed(need, person, Came.COVERED, "it helped"));
    assertEquals(
        part.benefit(), Growth.of(rooms.look()).outcomes().getFirst().benefit(), "its own benefit");
    assertTrue(page("/grow/balance").contains("“it helped” through"), "and it stands here");
  }

  @Test
  void whoStandsByIsAskedAndWhatCameOfItStandsInTheNextBalance() throws IOException {
    int before = Balances.of(rooms.look()).stood().size();
    came(Giving.SUPPORT);
    Balances.Stood stood = Balances.of(rooms.look()).stood().getFirst();
    assertEquals("it helped", stood.what());
    assertTrue(Balances.of(rooms.look()).stood().size() >= Math.max(1, before));
  }

  @Test
  void aMistakeThatWasToldCountsAsTrust() throws IOException {
    came(Giving.OPENNESS);
    Exchange last =
        rooms.look().matters().exchanges().stream()
            .filter(one -> one.what().equals("it helped"))
            .findFirst()
            .orElseThrow();
    assertTrue(last.given() && last.sort() == Exchange.Sort.MISTAKE);
  }

  @Test
  void whoeverAdvisedOneIsTheFirstToLearnFrom() throws IOException {
    PersonId tomas = rooms.person("Tomás Rey");
    rooms.make(new GiveExchange(tomas, false, Exchange.Sort.ADVICE, "cut it in two", null));
    answer(Giving.LEARNING, 2);
    look(Giving.LEARNING);
    assertTrue(page("/goals").contains("missing, as you say; "), "whoever there is to ask");
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), rooms.now);
    came(Giving.LEARNING);
    assertEquals(tomas, Growth.of(rooms.look()).outcomes().getFirst().person());
  }

  @Test
  void whatOneAsksOfThoseOneLeadsIsDoneBeforeTheirEyes() throws IOException {
    rooms.make(new Begin("", List.of(rooms.person("Priya Raman")), List.of(), List.of()));
    came(Giving.SHOWING);
    assertEquals(Benefit.ROLE_MODEL, Growth.of(rooms.look()).outcomes().getFirst().benefit());
  }

  @Test
  void thoseOneLeadsAreAskedOnlyWhereOneLeadsSomebodyAndTheyAlone() throws IOException {
    assertFalse(page("/grow/balance").contains(Giving.LEADING.words()));
    PersonId priya = rooms.person("Priya Raman");
    rooms.make(new Begin("", List.of(priya), List.of(), List.of()));
    assertTrue(page("/grow/balance").contains(Giving.LEADING.words()));
    came(Giving.LEADING);
    assertEquals(Benefit.EFFECTIVENESS, Growth.of(rooms.look()).outcomes().getFirst().benefit());
    assertEquals(priya, Growth.of(rooms.look()).outcomes().getFirst().person());
  }

  @Test
  void whoTurnsToWhomIsCountedFromTheLettersThemselves() {
    RawItems raw = new RawItems(folder.resolve("home"));
    var look = rooms.look();
    long until = look.all.fresh.of(Channel.MAIL, look.now()).getEpochSecond();
    Set<Long> theirs = new HashSet<>();
    Set<Long> mine = new HashSet<>();
    for (long person : raw.people())
      if (!look.all.doubts.containsKey(person))
        for (Raw one : raw.of(person, until - 1))
          if (one.opens() && one.named() && one.people() <= 2 && one.at() >= until - 91 * 86_400L) {
            if (one.way() == Way.FROM_THEM) theirs.add(one.id());
            if (one.way() == Way.TO_THEM) mine.add(one.id());
          }
    Balances.Turns turns = Balances.of(look).turns();
    assertTrue(theirs.size() > 10 && mine.size() > 10);
    assertEquals(theirs.size(), turns.now().toOwner());
    assertEquals(mine.size(), turns.now().byOwner());
  }

  @Test
  void aLowAnswerWithNothingToAnswerIsRefused() throws IOException {
    assertEquals(400, form("/grow/balance", Map.of()).status());
    assertTrue(page("/grow/balance").contains("How is it this month?"));
  }

  @Test
  void whatWasLearnedIsProposedToThoseWhoWroteAboutItAndNotToWhoeverItCameFrom() {
    PersonId maya = rooms.person("Maya Okafor");
    rooms.make(
        new ChangeMind(
            maya,
            rooms.look().today(),
            "schemas are migrated by night",
            "migrating a schema needs no downtime"));
    List<Plays.Perhaps> all = Plays.of(rooms.look()).perhaps();
    assertEquals("migrating a schema needs no downtime", all.getFirst().what());
    assertFalse(all.getFirst().suits().isEmpty());
    for (Plays.Suits one : all.getFirst().suits()) assertFalse(one.person().id().equals(maya));
  }

  @Test
  void whatTheBodyLackedInSeveralTalksStandsInTheNextBrief() {
    PersonId maya = rooms.person("Maya Okafor");
    Counts eyesOnly = new Counts(1, 1, 0, 0, true, false, List.of(Presence.EYES));
    rooms.make(new TallyTalk(maya, eyesOnly));
    String line = "none of the last 2 talks that you noted says that you nodded";
    assertFalse(brief(maya).contains(line), "one talk says nothing");
    rooms.make(new TallyTalk(maya, eyesOnly));
    assertTrue(brief(maya).contains(line), brief(maya));
  }

  private String brief(PersonId person) {
    var look = rooms.look();
    return String.join(" ", new Briefing(look).of(look.standing(person).orElseThrow()).lines());
  }
}
