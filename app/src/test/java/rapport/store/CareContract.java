package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.store.Filled.AT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rapport.store.growth.StepRows;
import rapport.store.interactions.ExchangeRows;
import rapport.store.interactions.FoundPromiseRows;
import rapport.store.nurture.Nurture;
import rapport.store.nurture.PlayRows;
import rapport.store.nurture.RhythmRows;
import rapport.store.nurture.TensionRows;
import rapport.store.nurture.TripRows;
import rapport.store.people.GroupRows;
import rapport.store.people.RelationRows;
import rapport.store.people.Told;

/** What every store does with what the user does for relationships. */
abstract class CareContract extends GrowthContract {

  private static final String DAY = "2026-11-23";

  @Test
  void anExchangeIsKeptUntilForgotten() {
    ExchangeRows exchanges = new ExchangeRows(database());
    long id = exchanges.add(owner, 7, true, "HELP", "a draft read", AT);
    assertEquals(
        List.of(new ExchangeRows.Row(id, 7, true, "HELP", "a draft read", AT)),
        exchanges.all(owner));
    exchanges.forget(owner, id);
    assertEquals(List.of(), exchanges.all(owner));
  }

  @Test
  void aChangedLetterStandsUntilItIsForgotten() {
    Nurture nurture = new Nurture(database());
    nurture.draft(owner, new Nurture.DraftRow(7, "RHYTHM", "", "Coffee", "one"));
    nurture.draft(owner, new Nurture.DraftRow(7, "RHYTHM", "", "Coffee?", "two"));
    assertEquals(
        List.of(new Nurture.DraftRow(7, "RHYTHM", "", "Coffee?", "two")), nurture.drafts(owner));
    nurture.undraft(owner, List.of(7L), "RHYTHM", "");
    assertEquals(List.of(), nurture.drafts(owner));
  }

  @Test
  void aTensionKeepsItsWorksheetItsStepAndItsEnd() {
    TensionRows tensions = new TensionRows(database());
    long id = tensions.begin(owner, 7, AT, false);
    var sheet =
        new TensionRows.Sheet(
            "late", "I was cross", "tired\nbusy\nill", "much", "ship", "mine", "how?", "a\nb\nc");
    tensions.write(owner, id, sheet);
    tensions.repair(owner, id, AT + 90_000, "a call");
    tensions.close(owner, id, AT + 900_000, "well");
    assertEquals(
        List.of(
            new TensionRows.Row(
                id, 7, AT, sheet, AT + 90_000, "a call", AT + 900_000, "well", false)),
        tensions.all(owner));
    tensions.close(owner, id, null, null);
    tensions.repair(owner, id, null, null);
    assertEquals(
        List.of(new TensionRows.Row(id, 7, AT, sheet, null, null, null, null, false)),
        tensions.all(owner));
    tensions.forget(owner, id);
    assertEquals(List.of(), tensions.all(owner));
  }

  @Test
  void aTieIsHeldUntilReleased() {
    TensionRows tensions = new TensionRows(database());
    tensions.hold(owner, 7, DAY);
    tensions.hold(owner, 7, "2026-11-24");
    assertEquals(List.of(new TensionRows.Held(7, "2026-11-24")), tensions.held(owner));
    tensions.release(owner, 7);
    assertEquals(List.of(), tensions.held(owner));
  }

  @Test
  void aPlayIsTakenUpAndHasAnOutcome() {
    PlayRows plays = new PlayRows(database());
    long id = plays.take(owner, 7, "OFFER", AT, "a talk");
    plays.outcome(owner, id, "yes");
    assertEquals(List.of(new PlayRows.Row(id, 7, "OFFER", AT, "a talk", "yes")), plays.all(owner));
    plays.outcome(owner, id, null);
    plays.forget(owner, id);
    assertEquals(List.of(), plays.all(owner));
  }

  @Test
  void whatIsWorthSharingIsPutAwayAndTakenOut() {
    PlayRows plays = new PlayRows(database());
    long id = plays.drop(owner, "feature stores", "https://example.org/", AT);
    plays.putAway(owner, id, AT + 1);
    assertEquals(
        List.of(new PlayRows.Material(id, "feature stores", "https://example.org/", AT, AT + 1)),
        plays.materials(owner));
    plays.putAway(owner, id, null);
    assertEquals(null, plays.materials(owner).getFirst().doneAt());
    assertTrue(plays.drop(owner, 1, "<a@b.example>", "a talk", null, AT));
    assertFalse(plays.drop(owner, 1, "<a@b.example>", "a talk", null, AT));
    assertEquals(2, plays.materials(owner).size());
  }

  @Test
  void whatWasToldIsKeptUntilForgotten() {
    Told told = new Told(database());
    long id = told.tell(owner, 7, false, "family", "two daughters", "--05-12", DAY);
    assertEquals(
        List.of(new Told.Row(id, 7, false, "family", "two daughters", "--05-12", DAY)),
        told.all(owner));
    told.forget(owner, id);
    assertEquals(List.of(), told.all(owner));
  }

  @Test
  void aStyleIsSaidAnew() {
    Told told = new Told(database());
    told.style(owner, new Told.StyleRow(7, 1, null, 2, "me"));
    told.style(owner, new Told.StyleRow(7, 2, -1, null, "them"));
    assertEquals(List.of(new Told.StyleRow(7, 2, -1, null, "them")), told.styles(owner));
  }

  @Test
  void aComplaintIsAnsweredAndOpenedAgain() {
    Told told = new Told(database());
    long id = told.feedback(owner, 7, "received", true, "too slow", AT);
    told.answer(owner, id, "a weekly date", AT + 9);
    assertEquals(
        List.of(
            new Told.FeedbackRow(id, 7, "received", true, "too slow", AT, "a weekly date", AT + 9)),
        told.feedback(owner));
    told.answer(owner, id, null, null);
    told.forgetFeedback(owner, id);
    assertEquals(List.of(), told.feedback(owner));
  }

  @Test
  void aTripIsKeptUntilForgotten() {
    TripRows trips = new TripRows(database());
    long id = trips.trip(owner, "Lisbon", DAY, "2026-11-26");
    assertEquals(
        List.of(new TripRows.TripRow(id, "Lisbon", DAY, "2026-11-26")), trips.trips(owner));
    trips.forgetTrip(owner, id);
    assertEquals(List.of(), trips.trips(owner));
  }

  @Test
  void anOpenRoomKnowsWhoCame() {
    TripRows trips = new TripRows(database());
    long id = trips.room(owner, "Open desk", "Room 3", "2026-11-26T15:00", 45, 1);
    trips.closeRoom(owner, id, "2027-01-01");
    assertEquals(
        List.of(
            new TripRows.RoomRow(
                id, "Open desk", "Room 3", "2026-11-26T15:00", 45, 1, "2027-01-01")),
        trips.rooms(owner));
    var came = new TripRows.Came(id, "2026-11-26", 7);
    trips.came(owner, came);
    trips.came(owner, came);
    assertEquals(List.of(came), trips.came(owner));
    trips.stayedAway(owner, came);
    assertEquals(List.of(), trips.came(owner));
  }

  @Test
  void aLinkIsValidForItsPurposeUntilItsEndOrItIsTakenBack() {
    TripRows trips = new TripRows(database());
    var rooms = new TripRows.Invitation("feed-rooms", 0);
    var style = new TripRows.Invitation("style", 7);
    trips.invite(owner, "one", rooms, null);
    trips.invite(owner, "two", style, AT + 10);
    assertEquals(Optional.of(rooms), trips.invited(owner, "one", AT));
    assertEquals(Optional.of(style), trips.invited(owner, "two", AT));
    assertEquals(Optional.empty(), trips.invited(owner, "two", AT + 10));
    assertEquals(Optional.empty(), trips.invited(owner, "three", AT));
    assertEquals(1, trips.links(owner, "style"));
    assertEquals(1, trips.revoke(owner, style));
    assertEquals(Optional.empty(), trips.invited(owner, "two", AT));
  }

  @Test
  void aChoiceIsMadeAnew() {
    TripRows trips = new TripRows(database());
    assertEquals(Optional.empty(), trips.setting(owner, "digest"));
    trips.set(owner, "digest", "off");
    trips.set(owner, "digest", "weekly");
    assertEquals(Optional.of("weekly"), trips.setting(owner, "digest"));
    trips.unset(owner, "digest");
    assertEquals(Optional.empty(), trips.setting(owner, "digest"));
  }

  @Test
  void aFoundPromiseIsFoundOnceAndAnswered() {
    FoundPromiseRows found = new FoundPromiseRows(database());
    FoundPromiseRows.Row row =
        new FoundPromiseRows.Row(
            0,
            1,
            "<a@b>",
            "maya@northwind.example",
            true,
            "I will call.",
            "call",
            null,
            AT,
            .9,
            null,
            null,
            null);
    assertEquals(1, found.add(owner, List.of(row, row)));
    assertEquals(0, found.add(owner, List.of(row)));
    long id = found.waiting(owner).getFirst().row().id();
    assertEquals("I will call.", found.waiting(owner).getFirst().row().sentence());
    found.kept(owner, "<a@b>", "I will call.", AT + 7, "I called.");
    found.kept(owner, "<a@b>", "I will call.", AT + 8, "Later.");
    assertEquals(AT + 7, found.waiting(owner).getFirst().row().keptAt());
    assertEquals("I called.", found.waiting(owner).getFirst().row().keptSentence());
    found.answer(owner, id, "no");
    assertEquals(List.of(), found.waiting(owner));
    found.answer(owner, id, null);
    assertEquals(1, found.waiting(owner).size());
  }

  @Test
  void aGroupHasMembersUntilItIsDissolved() {
    GroupRows groups = new GroupRows(database());
    long id = groups.group(owner, "Mentors", 30, 45);
    assertEquals(List.of(new GroupRows.Group(id, "Mentors", 30, 45)), groups.groups(owner));
    groups.rhythm(owner, id, 0, null);
    assertEquals(List.of(new GroupRows.Group(id, "Mentors", 0, null)), groups.groups(owner));
    var member = new GroupRows.Member(id, 7, false);
    groups.write(owner, member);
    groups.write(owner, member);
    assertEquals(List.of(member), groups.members(owner));
    groups.write(owner, new GroupRows.Member(id, 7, true));
    assertTrue(groups.members(owner).getFirst().leftOut());
    groups.forget(owner, id, 7);
    assertEquals(List.of(), groups.members(owner));
    groups.write(owner, member);
    groups.dissolve(owner, id);
    assertTrue(groups.groups(owner).isEmpty() && groups.members(owner).isEmpty());
  }

  @Test
  void whatTwoAreToEachOtherIsKeptUntilItIsForgotten() {
    RelationRows relations = new RelationRows(database());
    long id = relations.relate(owner, 7, "REPORTS_TO", 8);
    assertEquals(List.of(new RelationRows.Row(id, 7, "REPORTS_TO", 8)), relations.all(owner));
    relations.forget(owner, id);
    assertEquals(List.of(), relations.all(owner));
  }

  @Test
  void whatIsSaidOfAStepIsKeptInItsOrder() {
    StepRows steps = new StepRows(database());
    long id = steps.answer(owner, "first:same", "LATER", "2026-12-01");
    assertEquals(
        List.of(new StepRows.Row(id, "first:same", "LATER", "2026-12-01")), steps.all(owner));
  }

  @Test
  void aSearchIsKeptUntilItIsForgotten() {
    GroupRows groups = new GroupRows(database());
    var kept = new GroupRows.Kept(0, "Abroad", "north", "outside", "Mentors", "NAME");
    long id = groups.keep(owner, kept);
    assertEquals(
        List.of(new GroupRows.Kept(id, "Abroad", "north", "outside", "Mentors", "NAME")),
        groups.lists(owner));
    groups.forget(owner, id);
    assertEquals(List.of(), groups.lists(owner));
  }

  @Test
  void aPauseIsKeptUntilItEnds() {
    RhythmRows rhythms = new RhythmRows(database());
    long id = rhythms.pause(owner, 0, DAY, "2026-12-01", "holiday");
    assertEquals(
        List.of(new RhythmRows.Pause(id, 0, DAY, "2026-12-01", "holiday")), rhythms.pauses(owner));
    rhythms.resume(owner, id);
    assertEquals(List.of(), rhythms.pauses(owner));
  }
}
