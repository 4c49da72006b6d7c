package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HopesTest {

  @Test
  void eachSentenceIsANeedWithItsKindAndHorizon() {
    check(
        "INFLUENCE NOW launch once, and everybody believes in the date\n"
            + "KNOW_HOW NOW find somebody who has run machine-learning operations before\n"
            + "SPONSOR SOON be ready for the director’s role in summer",
        "We must launch once, and everybody believes in the date. I need to find somebody who has run"
            + " machine-learning operations before. And I would like to be ready for the director’s"
            + " role in summer.");
  }

  @Test
  void whatItsWordsDoNotSayIsAsked() {
    check("null NOW the search gets better", "The search gets better");
  }

  @Test
  void kindsAreReadFromPlainWords() {
    check(
        "TALENT SOON hire two staff engineers this year",
        "We want to hire two staff engineers this year.");
    check("DECISION NOW the budget is approved next month", "the budget is approved next month");
    check("OPPORTUNITY ALWAYS keep finding customers in Spain", "keep finding customers in Spain");
    check(
        "PERSPECTIVE NOW a second opinion on the reorganisation",
        "a second opinion on the reorganisation");
  }

  /** How things are is no need; what is needed because of it is one. */
  @Test
  void whatIsNeededIsReadFromBehindWhatIsSaidFirst() {
    check(
        "KNOW_HOW NOW somebody who knows the legislature",
        "The law must not be rolled back: I need somebody who knows the legislature.");
    check(
        "KNOW_HOW NOW somebody who has done it before",
        "The search gets slower every day, so we need somebody who has done it before.");
    check("DECISION NOW a mentor, and I need a budget", "I need a mentor, and I need a budget.");
    check("INFLUENCE NOW win the board for open access", "We must win the board for open access.");
  }

  @Test
  void nothingIsReadFromNothing() {
    check("", "  \n ");
    check("", "ok. yes.");
  }

  @Test
  void atMostFiveAreRead() {
    assertEquals(5, Hopes.read("learn something new. ".repeat(9)).size());
  }

  private static void check(String expected, String text) {
    StringBuilder found = new StringBuilder();
    for (Hopes.Hope one : Hopes.read(text))
      found
          .append(found.isEmpty() ? "" : "\n")
          .append(one.category())
          .append(' ')
          .append(one.horizon())
          .append(' ')
          .append(Character.toLowerCase(one.words().charAt(0)))
          .append(one.words().substring(1));
    assertEquals(expected, found.toString());
  }
}
