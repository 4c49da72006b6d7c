package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.people.Field;
import rapport.people.PersonId;
import rapport.people.Scope;

class ChoiceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void whoDoesTheWorkAndIsReachedFitsBest() {
    check(
        Need.Category.KNOW_HOW,
        "3 2",
        person(1, 0, 0.9, rapport.people.Level.SENIOR, Field.DATA),
        person(2, 0.5, 0.1, rapport.people.Level.SENIOR, Field.DATA),
        person(3, 0.9, 0.4, rapport.people.Level.SENIOR, Field.DATA));
  }

  @Test
  void aSponsorStandsHigher() {
    check(
        Need.Category.SPONSOR,
        "2",
        inside(1, rapport.people.Level.PRACTITIONER, 30L),
        inside(2, rapport.people.Level.EXECUTIVE, 30L));
  }

  @Test
  void aSponsorStandsInsideAboveTheOwnerAndIsInTouch() {
    List<Candidate> found =
        new Choice(rapport.people.Level.DIRECTOR, List.of())
            .candidates(
                need(Need.Category.SPONSOR),
                List.of(
                    inside(1, rapport.people.Level.DIRECTOR, 30L),
                    inside(2, rapport.people.Level.UNKNOWN, 30L),
                    inside(3, rapport.people.Level.EXECUTIVE, Choice.DORMANT_DAYS + 1L),
                    inside(4, rapport.people.Level.EXECUTIVE, 30L),
                    person(5, 0, 0.9, rapport.people.Level.EXECUTIVE, Field.DATA)));
    assertEquals(List.of(4L), found.stream().map(one -> one.person().value()).toList());
    assertTrue(found.getFirst().reasons().contains("Stands higher: executive."));
  }

  @Test
  void whoeverIsCloseIsNotNew() {
    Prospect close = person(1, 0.5, 0.58, rapport.people.Level.SENIOR, Field.FINANCE);
    Prospect far = person(2, 0.5, 0.03, rapport.people.Level.SENIOR, Field.FINANCE);
    Prospect other = person(9, 0, 0.9, rapport.people.Level.SENIOR, Field.ENGINEERING);
    List<Candidate> found =
        new Choice(rapport.people.Level.UNKNOWN, List.of(close, other))
            .candidates(need(Need.Category.PERSPECTIVE), List.of(close, far));
    assertEquals(2, found.getFirst().person().value());
    assertEquals(0, found.getLast().fresh());
    assertTrue(found.getLast().reasons().stream().noneMatch(one -> one.startsWith("Adds")));
  }

  /** Of two who fit alike, the new one serves most needs better, and the close one a close tie. */
  @Test
  void whereClosenessIsWantedTheCloseComeFirst() {
    Prospect near =
        person(1, 0.9, 0, rapport.people.Level.SENIOR, Field.ENGINEERING)
            .matching(1, "“models” in titles.");
    Prospect far =
        person(2, 0.3, 0, rapport.people.Level.SENIOR, Field.DATA)
            .matching(1, "“models” in titles.");
    Choice choice =
        new Choice(
            rapport.people.Level.UNKNOWN,
            List.of(near, person(9, 0.9, 0, rapport.people.Level.SENIOR, Field.ENGINEERING)));
    Need need = need(Need.Category.KNOW_HOW);
    List<Prospect> both = List.of(near, far);
    assertEquals(2, choice.candidates(need, both).getFirst().person().value());
    assertEquals(
        1, choice.candidates(need, Need.Wanted.TRANSFORMATIONAL, both).getFirst().person().value());
  }

  @Test
  void stopWordsAreNoReason() {
    List<Candidate> found =
        new Choice(rapport.people.Level.UNKNOWN, List.of())
            .candidates(
                need(Need.Category.KNOW_HOW),
                List.of(
                    saying(1, "\u201cwho, between\u201d in subjects you share."),
                    saying(2, "\u201cwho, models\u201d in subjects you share.")));
    assertEquals(List.of(2L), found.stream().map(one -> one.person().value()).toList());
    assertEquals(
        "\u201cmodels\u201d in subjects you share.", found.getFirst().reasons().getFirst());
  }

  @Test
  void aPageThatShowsTheWayDoesNotSayItAgain() {
    Candidate found =
        new Choice(rapport.people.Level.UNKNOWN, List.of())
            .candidates(
                need(Need.Category.KNOW_HOW),
                List.of(saying(2, "\u201cmodels\u201d in their title.")))
            .getFirst();
    assertEquals(2, found.reasons().size());
    assertEquals(List.of("\u201cmodels\u201d in their title."), found.besidesWay());
  }

  @Test
  void whatIsTrueOfEverybodyIsNotSaid() {
    Prospect close = person(9, 0, 0.9, rapport.people.Level.SENIOR, Field.ENGINEERING);
    List<Prospect> all = new java.util.ArrayList<>();
    for (int i = 1; i <= 4; i++) all.add(saying(i, "\u201cmodels\u201d in titles."));
    for (Candidate one :
        new Choice(rapport.people.Level.UNKNOWN, List.of(close))
            .candidates(need(Need.Category.KNOW_HOW), all)) assertEquals(List.of(), one.reasons());
  }

  /** Advice goes before height; nobody beside or below, unknown, or long out of touch. */
  @Test
  void whoeverAdvisedOrStandsHigherIsWorthLearningFrom() {
    List<Prospect> all =
        List.of(
            inside(1, rapport.people.Level.DIRECTOR, 5),
            inside(2, rapport.people.Level.EXECUTIVE, 5),
            inside(3, rapport.people.Level.EXECUTIVE, 900),
            inside(4, rapport.people.Level.MANAGER, 5),
            inside(5, rapport.people.Level.PRACTITIONER, 5));
    List<Candidate> found =
        new Choice(rapport.people.Level.MANAGER, List.of())
            .models(all, Set.of(new PersonId(5), new PersonId(3)));
    assertEquals(List.of(5L, 2L, 1L), found.stream().map(one -> one.person().value()).toList());
    assertEquals(
        List.of("Gave you advice.", "Stands higher: executive.", "Stands higher: director."),
        found.stream().map(Candidate::because).toList());
  }

  private static Prospect saying(long id, String where) {
    Prospect it = person(id, 0.5, id / 100.0, rapport.people.Level.SENIOR, Field.DATA);
    return it.matching(0.5, where);
  }

  private static Prospect inside(long id, rapport.people.Level level, long silentDays) {
    PersonId person = new PersonId(id);
    return new Prospect(
        person,
        0,
        "",
        level,
        Field.DATA,
        "Northwind",
        Scope.Side.INSIDE,
        -1,
        0.2,
        0.2,
        List.of(person),
        0,
        0,
        null,
        silentDays,
        rapport.interactions.Acquaintance.MUTUAL);
  }

  @Test
  void anotherFieldIsNew() {
    Prospect close = person(9, 0, 0.9, rapport.people.Level.SENIOR, Field.ENGINEERING);
    Choice choice = new Choice(rapport.people.Level.UNKNOWN, List.of(close));
    List<Candidate> found =
        choice.candidates(
            need(Need.Category.PERSPECTIVE),
            List.of(
                person(1, 0.5, 0, rapport.people.Level.SENIOR, Field.ENGINEERING),
                person(2, 0.5, 0, rapport.people.Level.SENIOR, Field.FINANCE)));
    assertEquals(2, found.getFirst().person().value());
    assertEquals(1, found.getFirst().fresh());
    assertEquals(0, found.getLast().fresh());
  }

  @Test
  void whatTheOwnerOrACloseTieHasIsNotAdded() {
    Prospect close = person(9, 0, 0.9, rapport.people.Level.SENIOR, Field.DESIGN);
    Prospect mine = person(1, 0.5, 0.1, rapport.people.Level.SENIOR, Field.ENGINEERING);
    Prospect theirs = person(2, 0.5, 0.1, rapport.people.Level.SENIOR, Field.DESIGN);
    Prospect other = person(3, 0.5, 0.1, rapport.people.Level.SENIOR, Field.FINANCE);
    for (Candidate one :
        new Choice(rapport.people.Level.SENIOR, Field.ENGINEERING, List.of(close))
            .candidates(need(Need.Category.KNOW_HOW), List.of(mine, theirs, other)))
      assertEquals(
          one.person().value() == 3,
          one.reasons().contains("Adds what your strong ties do not have: finance."),
          one.reasons().toString());
  }

  @Test
  void theValueIsTheProductOfItsFactors() {
    Candidate one = candidate(1, 0.8, 0.5, List.of(new PersonId(1)));
    assertEquals(0.8 * 0.75 * 1 * 0.5, one.value(), 1e-12);
    assertTrue(one.direct());
  }

  @Test
  void coverageCountsWhoFitsByHowNearTheyAre() {
    Candidate strong = candidate(1, 0.9, List.of(new PersonId(1)));
    Candidate weak = candidate(2, 0.1, List.of(new PersonId(2)));
    Candidate away = candidate(3, 0.1, List.of(new PersonId(1), new PersonId(3)));
    Candidate unfit = candidate(4, 0.1, 0.9, List.of(new PersonId(4)));
    Coverage coverage = Coverage.of(List.of(strong, weak, away, unfit));
    assertEquals(new Coverage(1, 1, 1, false), coverage);
    assertEquals("only one strong tie: what if it breaks?", coverage.missing());
    assertEquals("nobody known who fits", Coverage.of(List.of(unfit)).missing());
    assertEquals(
        "missing, as you say; 2 people to ask",
        Coverage.of(List.of(strong, weak, away), true).missing());
    assertEquals("nobody known who fits", Coverage.of(List.of(unfit), true).missing());
  }

  private static Candidate candidate(long id, double reach, List<PersonId> way) {
    return candidate(id, 0.9, reach, way);
  }

  private static void check(Need.Category category, String expected, Prospect... prospects) {
    List<Candidate> found =
        new Choice(rapport.people.Level.UNKNOWN, List.of())
            .candidates(need(category), List.of(prospects));
    assertEquals(
        expected, String.join(" ", found.stream().map(one -> one.person().toString()).toList()));
  }

  private static Need need(Need.Category category) {
    return new Need(1, category, "models in production", Need.Horizon.NOW, TODAY);
  }

  private static Prospect person(
      long id, double words, double strength, rapport.people.Level level, Field field) {
    PersonId person = new PersonId(id);
    @Nullable String organisation = null;
    return new Prospect(
        person,
        words,
        "",
        level,
        field,
        organisation,
        Scope.Side.OUTSIDE,
        -1,
        strength,
        strength,
        List.of(person),
        0,
        0,
        null,
        null,
        rapport.interactions.Acquaintance.MUTUAL);
  }

  private static Candidate candidate(long id, double fit, double reach, List<PersonId> way) {
    return new Candidate(
        new PersonId(id),
        fit,
        reach,
        1,
        0,
        way,
        List.of(),
        "",
        rapport.interactions.Acquaintance.MUTUAL);
  }
}
