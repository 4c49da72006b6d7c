package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwaitingTest {

  /** Written to the owner alone, the text not read: what the subject says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lunch on Thursday?                       | waits: Lunch on Thursday?",
        "Budget for the spring                    | waits: Budget for the spring",
        "Re: Budget for the spring                | waits: Budget for the spring",
        "RE: AW: Budget                           | waits: Budget",
        "Quick question                           | waits: Quick question",
        "Contract draft                           | waits: Contract draft",
        "Re: Launch 2026                          | waits: Launch 2026",
        "Launch 14 March                          | waits: Launch 14 March",
        "''                                       | waits:",
        "Re:                                      | waits:",
        "Fwd: can you take this one?              | waits: can you take this one?",
        "FYI - can you join us?                   | waits: FYI - can you join us?",
        "Thanks - and one more question?          | waits: Thanks - and one more question?",
        "Information you asked for                | waits: Information you asked for",
        "Thankful for your view                   | waits: Thankful for your view",
        "Notes of our talk                        | waits: Notes of our talk",
        "Reader for the course                    | waits: Reader for the course",
        "I: we should talk                        | FORWARD",
        "Fwd: Minutes                             | FORWARD",
        "FW: Minutes                              | FORWARD",
        "WG: Protokoll                            | FORWARD",
        "TR: compte rendu                         | FORWARD",
        "RV: informe                              | FORWARD",
        "Re: Fwd: Minutes                         | FORWARD",
        "Fwd[2]: Minutes                          | FORWARD",
        "Thank you                                | THANKS",
        "Thanks!                                  | THANKS",
        "Re: Thanks for yesterday                 | THANKS",
        "Many thanks for the introduction         | THANKS",
        "Thank you to exec recruiter              | THANKS",
        "Vielen Dank                              | THANKS",
        "Merci pour hier                          | THANKS",
        "Gracias                                  | THANKS",
        "Congratulations on the new role          | THANKS",
        "Happy birthday                           | THANKS",
        "Herzlichen Glückwunsch                   | THANKS",
        "Thank you for everything                 | FAREWELL",
        "Goodbye                                  | FAREWELL",
        "Farewell and all the best                | FAREWELL",
        "My last day                              | FAREWELL",
        "I'm leaving                              | FAREWELL",
        "Moving on                                | FAREWELL",
        "Abschied                                 | FAREWELL",
        "FYI                                      | FOR_INFORMATION",
        "FYI: new prices                          | FOR_INFORMATION",
        "Re: FYI new prices                       | FOR_INFORMATION",
        "For your information                     | FOR_INFORMATION",
        "Zur Info: neue Preise                    | FOR_INFORMATION",
        "z.K.                                     | FOR_INFORMATION",
        "Pour info                                | FOR_INFORMATION",
        "Heads-up: the office is closed           | FOR_INFORMATION",
        "Agenda (no reply needed)                 | NO_ANSWER_NEEDED",
        "I am in the lobby EOM                    | NO_ANSWER_NEEDED",
        "Seen it? No response necessary           | NO_ANSWER_NEEDED",
        "Out of office: back on Monday            | MACHINE",
        "Automatic reply: Budget                  | MACHINE",
        "Abwesenheitsnotiz                        | MACHINE",
        "Accepted: Review                         | MACHINE",
        "Declined: Review                         | MACHINE",
        "Undeliverable: Budget                    | MACHINE",
        "Read: Budget                             | MACHINE",
        "California Power Crisis Update (No. 10)  | SERIES",
        "Issue 7                                  | SERIES",
        "Team newsletter                          | SERIES",
        "Weekly sales report                      | SERIES",
        "Daily update                             | SERIES",
        "Rundbrief                                | SERIES",
        "Re: California Power Crisis Update (No. 10) | waits: California Power Crisis Update (No. 10)"
      })
  void theSubjectOfAMessageToTheOwnerAlone(String subject, String expected) {
    check(expected, message(Received.Place.TO, 1, 0, subject, "", false, null));
  }

  /** Where the owner stands among whom. */
  @ParameterizedTest
  @CsvSource({
    "TO, 1, 0, waits: Budget", "TO, 2, 0, waits: Budget", "TO, 3, 4, waits: Budget",
    "TO, 4, 0, BROADCAST", "TO, 1, 8, BROADCAST", "TO, 40, 0, BROADCAST",
    "COPIED, 1, 1, NOT_ADDRESSED", "COPIED, 1, 3, NOT_ADDRESSED", "HIDDEN, 1, 0, NOT_ADDRESSED",
    "HIDDEN, 0, 0, NOT_ADDRESSED"
  })
  void onlyWhatIsWrittenToTheOwnerAmongFewWaits(
      Received.Place owner, int to, int copied, String expected) {
    check(expected, message(owner, to, copied, "Budget", "", false, null));
  }

  /** Subjects of the same author before, separated by a slash. */
  @ParameterizedTest
  @CsvSource({
    "Prices 5 May, Prices 4 May, SERIES",
    "Prices 5 May, Prices 5 May, waits: Prices 5 May",
    "Prices 5 May, Re: Prices 4 May, waits: Prices 5 May",
    "Prices 5 May, Costs 4 May, waits: Prices 5 May",
    "Re: Prices 5 May, Prices 4 May, waits: Prices 5 May",
    "Enron Mentions, Enron Mentions / Enron Mentions, SERIES",
    "Enron Mentions, Enron Mentions, waits: Enron Mentions",
    "Clips 5/29/01, Clips 5/28/01 / Clips 5/27/01, SERIES",
    "Review, Re: Review / Re: Review, waits: Review"
  })
  void aSubjectThatRepeatsWithANumberOrADateIsASeries(
      String subject, String earlier, String expected) {
    check(expected, message(Received.Place.TO, 1, 0, subject, earlier, false, null));
  }

  @Test
  void aQuestionInTheTextIsQuotedWhateverTheSubject() {
    check(
        "waits: Could you look at page two?",
        message(Received.Place.TO, 1, 0, "Fwd: FYI", "", true, "Could you look at page two?"));
  }

  @Test
  void aTextThatWasReadAndAsksNothingDoesNotWait() {
    check("NOTHING_ASKED", message(Received.Place.TO, 1, 0, "Lunch?", "", true, null));
  }

  @Test
  void whatAListSentNeverWaits() {
    check(
        "MACHINE",
        new Received(Received.Place.TO, 1, 0, true, "Lunch?", List.of(), true, "Will you renew?"));
  }

  @Test
  void aQuestionToManyDoesNotWaitForOne() {
    check("BROADCAST", message(Received.Place.TO, 9, 0, "Who?", "", true, "Who can come?"));
  }

  private static Received message(
      Received.Place owner,
      int to,
      int copied,
      String subject,
      String earlier,
      boolean read,
      @Nullable String asked) {
    List<String> before = earlier.isEmpty() ? List.of() : Arrays.asList(earlier.split(" / "));
    return new Received(owner, to, copied, false, subject, before, read, asked);
  }

  private static void check(String expected, Received message) {
    String found =
        switch (Awaiting.of(message)) {
          case Awaiting.Waits(String quoted) -> quoted == null ? "waits:" : "waits: " + quoted;
          case Awaiting.Rests(Awaiting.Why why) -> why.name();
        };
    assertEquals(expected, found);
  }
}
