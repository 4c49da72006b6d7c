package rapport.people.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.people.Handle;

class SamePersonTest {

  private static final List<Entry> ENTRIES =
      List.of(
          mail("zq1", "Zsuzsanna Quarterbottom", "zq@northwind.example"),
          mail("zq2", "Quarterbottom, Zsuzsanna", "zsuzsa77@gmail.com"),
          mail("zq3", "Z. Quarterbottom", "zq@northwind.example"),
          mail("ib1", "Ignatius Blandfordski", "ib@helix.example").with(Fact.ORGANISATION, "Helix"),
          mail("ib2", "Ignaz Blandfordski", "nacho12@gmail.com").with(Fact.ORGANISATION, "Helix"));

  private static final Map<String, Double> WORTH =
      Map.of("zq1", 5.0, "zq2", 1.0, "zq3", 0.0, "ib1", 3.0, "ib2", 9.0);

  @Test
  void theMostValuableIsAskedFirstAndEachPairOfGroupsOnce() {
    check(List.of("ib2 ib1", "zq1 zq2"), Answers.NONE);
  }

  @Test
  void whatWasAnsweredIsNeverAskedAgain() {
    check(List.of("ib2 ib1"), Answers.NONE.different("zq1", "zq2").different("zq3", "zq2"));
    check(List.of("ib2 ib1"), Answers.NONE.same("zq2", "zq1"));
  }

  @Test
  void anAnswerTakenBackIsAskedAgain() {
    Answers answers = Answers.NONE.different("ib1", "ib2").takenBack("ib2", "ib1");
    check(List.of("ib2 ib1", "zq1 zq2"), answers);
  }

  @Test
  void reasonsAndDifferencesAreSaid() {
    SamePerson asked = queue(Answers.NONE).getFirst();
    assertEquals("names that can be one", asked.reasons().getFirst());
    assertEquals(List.of(), asked.doubts());
    assertEquals(
        List.of("name differs", "address differs", "organisation same"),
        asked.values().stream()
            .map(value ->
                value.what() + (value.same() ? " same" : value.differs() ? " differs" : ""))
            .toList());
  }

  @Test
  void thoseJoinedWithoutAQuestionAreOneGroup() {
    assertEquals(List.of(0, 1, 0, 3, 4), Match.of(ENTRIES).certain());
  }

  private static Entry mail(String id, String name, String address) {
    return Entry.of(id, name, Handle.email(address));
  }

  private static List<SamePerson> queue(Answers answers) {
    return SamePerson.queue(
        ENTRIES, Match.of(ENTRIES, answers), answers, entry -> WORTH.getOrDefault(entry.id(), 0.0));
  }

  private static void check(List<String> expected, Answers answers) {
    assertEquals(
        expected,
        queue(answers).stream().map(asked -> asked.one().id() + " " + asked.other().id()).toList());
  }
}
