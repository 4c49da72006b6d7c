package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
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
        person(1, 0, 0.9, rapport.people.Level.PRACTITIONER, Field.DATA),
        person(2, 0, 0.2, rapport.people.Level.EXECUTIVE, Field.DATA));
  }

  @Test
  void anotherFieldIsNew() {
    Prospect close = person(9, 0, 0.9, rapport.people.Level.SENIOR, Field.ENGINEERING);
    Choice choice = new Choice(rapport.people.Level.UNKNOWN, List.of(close));
    List<Candidate> found =
        choice.candidates(
            need(Need.Category.PERSPECTIVE),
            List.of(
                person(1, 0.5, 0.3, rapport.people.Level.SENIOR, Field.ENGINEERING),
                person(2, 0.5, 0.3, rapport.people.Level.SENIOR, Field.FINANCE)));
    assertEquals(2, found.getFirst().person().value());
    assertEquals(1, found.getFirst().fresh());
    assertEquals(0, found.getLast().fresh());
  }

  @Test
  void theValueIsTheProductOfItsFactors() {
    Candidate one =
        new Candidate(new PersonId(1), 0.8, 0.5, 1, 0, List.of(new PersonId(1)), List.of());
    assertEquals(0.8 * 0.75 * 1 * 0.5, one.value(), 1e-12);
    assertTrue(one.direct());
  }

  @Test
  void coverageCountsWhoFitsByHowNearTheyAre() {
    Candidate strong = candidate(1, 0.9, List.of(new PersonId(1)));
    Candidate weak = candidate(2, 0.1, List.of(new PersonId(2)));
    Candidate away = candidate(3, 0.1, List.of(new PersonId(1), new PersonId(3)));
    Candidate unfit =
        new Candidate(new PersonId(4), 0.1, 0.9, 1, 0, List.of(new PersonId(4)), List.of());
    Coverage coverage = Coverage.of(List.of(strong, weak, away, unfit));
    assertEquals(new Coverage(1, 1, 1), coverage);
    assertEquals("only one strong tie: what if it breaks?", coverage.missing());
    assertEquals("nobody known who fits", Coverage.of(List.of(unfit)).missing());
  }

  private static Candidate candidate(long id, double reach, List<PersonId> way) {
    return new Candidate(new PersonId(id), 0.9, reach, 1, 0, way, List.of());
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
        null);
  }
}
