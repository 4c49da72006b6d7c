package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.people.Handle;

/** Which sentences that read like a pledge are asked about, in which words and by when. */
class UndertakingTest {

  private static final ZonedDateTime MAY =
      ZonedDateTime.parse("2026-05-11T09:00:00+02:00[Europe/Berlin]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am calling Jonas to see if he can attend.",
        "As you know we are looking for a successor to Tomás.",
        "I'm also checking with the lawyers.",
        "Also, I'll copy Ruth so she knows what we plan.",
        "I am going to copy Jonas and Mei-Lin.",
      })
  void whatIsDoneWhileWritingIsNotAsked(String sentence) {
    check(false, sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am sending another version shortly.",
        "I am calling Jonas tomorrow morning.",
        "I am checking with the lawyers and will send you the answer.",
        "I will send a copy to Jonas.",
        "I'll copy the figures into the plan.",
      })
  void whatLiesAheadIsAsked(String sentence) {
    check(true, sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'll do it.",
        "I'll give 150.",
        "I will handle.",
        "Will do.",
        "We will do our best.",
        "I will talk to you soon.",
        "I'll look forward to hearing from you.",
        "I will attend.",
        "I will attend, thanks.",
        "We'll reply soon.",
        "I'll call.",
        "I got your note and will handle.",
        "Will advise.",
        "The brochure we'll try to do on May 1st.",
      })
  void aDeedThatNobodyCouldActOnIsNotAsked(String sentence) {
    check(false, sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I think we are going to be sending two memos.",
        "I guess we will move the launch.",
        "Jonas wrote: \"I will send the plans\" and \"we see\".",
      })
  void guessesAndWordsInsideQuotationMarksAreNotAsked(String sentence) {
    check(false, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I will get getting a copy of the plan to Ruth.|get a copy of the plan to Ruth",
        "I will clean it up and get send you a draft of the plan.|clean it up and send you a draft of the plan",
        "I am going to come into the office very early tomorrow.|come into the office",
        "I'll fix the page later.<br> pps- see below|fix the page later",
        "I shall pay for the trip, I cannot pay for the hotel.|pay for the trip",
        "I will send it by fax to you Jonas.|send it by fax to you",
        "I will of course tag the release though.|tag the release",
        "I will be calling her this week to meet next week.|be calling her this week to meet next week",
        "I'll call Ruth on Friday.|call Ruth",
      })
  void theClauseIsWholeAndHoldsNoSlipOfThePen(String sentence, String deed) {
    assertEquals(deed, PromisedDeed.seen(sentence, MAY).what());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'll be there, as will Ruth.",
        "I will be up in the north for the fair.",
      })
  void whereSomebodyWillBeIsNoDeed(String sentence) {
    check(false, sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'll see if I can get you the figures by Friday.",
        "Ruth and myself are working on the plan, and will keep you posted of any changes.",
        "Tonight we will be completely turning off the old catalogue.",
      })
  void findingOutAndWhatIsSaidOfMyselfIsUndertaken(String sentence) {
    assertTrue(Intent.undertakes(sentence), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"We'll see if it rains.", "We'll see what happens.", "I'll see you there."})
  void waitingToSeeIsNot(String sentence) {
    assertEquals(false, Intent.undertakes(sentence), sentence);
  }

  private static void check(boolean stands, String sentence) {
    PromisedDeed.Seen deed = PromisedDeed.seen(sentence, MAY);
    assertEquals(stands, Undertaking.stands(sentence, deed, MAY), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'll find out when she can come. | find out when she can come",
        "I'll let you know if it fits. | let you know if it fits",
        "I will send it to you and would like your view. | send it to you",
        "I will attend, subject to an answer from Ruth. | attend, subject to an answer from Ruth",
        "I will attend if Ruth can come. | attend if Ruth can come",
        "I'll call on Friday. | call on Friday",
        "Will advise once I have the list in hand. | advise once I have the list in hand",
        "I will attend and will bring the plans. | bring the plans",
        "I am checking the list of guests and will advise. | checking the list of guests",
        "We plan to present the list later this month. | present the list",
        "I'll get back to you on this within two days. | get back to you on this",
        "Prices rose (I'll send along some of the figures). | send along some of the figures",
        "I'll call you at (605) 555-0145 if it rains. | call you at (605) 555-0145",
      })
  void theDeedIsAWholeClause(String sentence, String deed) {
    assertEquals(deed, PromisedDeed.seen(sentence, MAY).what());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "I will send the list this month, and would like your ideas by May 29. | 2026-05-31",
        "We will present it to the board, please comment by Friday. | -",
        "If you missed the memo on prices this summer, I will forward it to you. | -",
        "I will send the minutes of the meeting held on May 4. | -",
        "I will send what we said on 3 March 2021. | -",
        "I will write the report by 1 May 2031. | -",
        "By Friday, I will send you the plans. | 2026-05-15",
        "I will send you the plans by Friday. | 2026-05-15",
        "I will finish the paper this summer. | 2026-09-20",
      })
  void aDueDayBelongsToThePromiseAndCanBe(String sentence, LocalDate due) {
    int from = PromisedDeed.seen(sentence, MAY).from();
    assertEquals(due, PromisedDeed.promised(sentence, from, MAY));
  }

  @Test
  void aLetterThatSpeaksOfItsReaderWasWrittenToSomebodyElse() {
    check(List.of(), "I will talk to Harry and everyone else before then.", "harry.k@a.example");
    check(List.of(), "I'll send Harry the plans.\n\nI will call Tom.", "harry.k@a.example");
  }

  @Test
  void aReaderWhoIsCalledByNameIsMeant() {
    List<String> one = List.of("harry.k@a.example");
    check(one, "I will send it to you Harry with the plans.", "harry.k@a.example");
    check(one, "Harry, I will send you the plans.", "harry.k@a.example");
  }

  @Test
  void ofSeveralReadersThoseSpokenOfAreNotMeant() {
    check(
        List.of("ruth.l@a.example"),
        "I will send you what Harry wrote.",
        "ruth.l@a.example",
        "harry.k@a.example");
  }

  private static void check(List<String> expected, String text, String... readers) {
    List<Handle> to = List.of(readers).stream().map(Handle::email).toList();
    Writing letter = new Writing(true, Handle.email("maya@b.example"), to, MAY, text);
    List<FoundPromise> found = FoundPromises.in(letter);
    assertTrue(expected.isEmpty() || !found.isEmpty(), text);
    assertEquals(
        expected,
        found.stream().flatMap(one -> one.to().stream()).map(Handle::value).toList(),
        text);
  }
}
