package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapport.interactions.Exchange;

class FoundExchangeTest {

  @ParameterizedTest
  @CsvSource({
    "Introduction to Inês, INTRODUCTION",
    "Re: Intro: Sam and Lee, INTRODUCTION",
    "Introducing two people who should talk, INTRODUCTION",
    "Thank you for everything, THANKS",
    "AW: Many thanks for your time, THANKS",
    "Thank you for introducing me to Ruth, THANKS",
    "Could you help with the tender?, ASKING",
    "Your advice on the offer, ASKING",
    "My mistake in the figures, MISTAKE",
    "Sorry about yesterday, MISTAKE",
    "My view on the draft, ADVICE",
    "Worth reading: the new rules, INFORMATION",
    "Call for speakers in May, OPPORTUNITY",
    "Opening at Fenwick, OPPORTUNITY",
  })
  void aSubjectTells(String subject, Exchange.Sort sort) {
    assertEquals(sort, FoundExchange.sort(subject).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "Launch date",
    "FYI",
    "FYI the new rules",
    "Thank you",
    "AW: Many thanks",
    "Thank you to exec recruiter",
    "FW: Thank you for the figures",
    "Re: Fwd: My mistake in the figures",
    "Introduction to machine learning",
    "Introduction",
    "Help wanted",
    "Sorry for your loss",
    "Feedback on the draft?",
    "An opportunity for all of us",
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

  @Test
  void thanksNameWhatTheOtherGave() {
    thanked("INTRODUCTION", "Thank you for introducing me to Ruth");
    thanked("INTRODUCTION", "Re: Thanks for the warm introduction");
    thanked("ADVICE", "Many thanks for your advice on the budget");
    thanked("HELP", "Thanks so much for helping me yesterday");
    thanked("", "Thank you for the flowers");
    thanked("", "Introduction to Ruth Feld");
  }

  private static void thanked(String expected, String subject) {
    assertEquals(expected, FoundExchange.thanked(subject).map(Enum::name).orElse(""));
  }
}
