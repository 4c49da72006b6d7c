package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundExchangeTest {

  @ParameterizedTest
  @CsvSource({
    "Introduction to Inês, INTRODUCTION",
    "Re: Intro: Sam and Lee, INTRODUCTION",
    "Introducing two people who should talk, INTRODUCTION",
    "Thank you for everything, THANKS",
    "AW: Many thanks, THANKS",
    "Could you help with the tender?, ASKING",
    "Your advice on the offer, ASKING",
    "My mistake in the figures, MISTAKE",
    "Sorry about yesterday, MISTAKE",
    "My view on the draft, ADVICE",
    "FYI the new rules, INFORMATION",
    "Call for speakers in May, OPPORTUNITY",
    "Opening at Fenwick, OPPORTUNITY",
  })
  void aSubjectTells(String subject, Exchange.Sort sort) {
    assertEquals(sort, FoundExchange.sort(subject).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "Launch date",
    "Introductory prices",
    "Thanksgiving lunch",
    "The helpdesk moves",
    "Openings of the season",
    "Feedback form",
    "Sorry!",
    "Interesting times",
  })
  void ordinarySubjectsTellNothing(String subject) {
    assertEquals(true, FoundExchange.sort(subject).isEmpty(), subject);
  }

  @ParameterizedTest
  @CsvSource({"thanks "})
  void anEndlessSubjectIsNotRead(String subject) {
    assertEquals(true, FoundExchange.sort(subject.repeat(1_000)).isEmpty());
  }
}
