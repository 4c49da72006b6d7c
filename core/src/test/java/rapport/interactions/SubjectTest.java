package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

  @Test
  void marksOfRepliesAndForwardsGo() {
    check("Harbour budget", "Re: FW: aw[2] : Harbour budget");
    check("Harbour budget", " Antw: SV:Harbour budget ");
  }

  @Test
  void aTopicIsOneHoweverItsLettersAreMadeUp() {
    assertEquals(Subject.topic("Plan f\u00fcr Mai"), Subject.topic("AW: Plan  fu\u0308r Mai"));
    assertTrue(Subject.answers("ตอบ: Harbour budget"));
    assertTrue(Subject.answers("תשובה: Harbour budget"));
  }

  @Test
  void wordsThatOnlyBeginLikeMarksStay() {
    check("Research: harbour", "Research: harbour");
    check("Harbour: re budget", "Harbour: re budget");
  }

  @Test
  void marksOfTwoWordsSpacesThatDoNotBreakAndGatewayTagsGo() {
    check("Harbour budget", "Trả lời: Harbour budget");
    check("Harbour budget", "RE\u00a0: Harbour budget");
    check("Harbour budget", "Antwoord: Harbour budget");
    check("Harbour budget", "*EXT* RE: Harbour budget");
    check("Harbour budget", "{Extern} Re: Harbour budget");
    check("Today again: Harbour budget", "Today again: Harbour budget");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Minutes of the Platform council, 12 November | “Platform council”",
        "RE: Platform council - minutes | “Platform council”",
        "Agenda: Data guild meeting (5 May) | “Data guild meeting”",
        "Notes from our quarterly review | “quarterly review”",
        "Meeting minutes: Steering committee | “Steering committee”",
        "Notes from Paris | ''",
        "My notes | ''",
        "Recap | ''",
        "Hidden agenda | ''",
        "Platform council | ''",
      })
  void minutesNameTheirMeeting(String subject, String meeting) {
    assertEquals(meeting, Subject.meeting(subject));
  }

  @Test
  void marksAloneSayNothing() {
    check("", "Re: ");
    check("", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "California Update p.2; 5/29/01",
        "California Power Crisis Update (No. 10)",
        "FW: Harbour budget",
        "Re: Fwd: Harbour budget",
        "FYI",
        "Thank you for everything",
        "Northwind Mentions",
        "Newsletter #12",
      })
  void forwardsThanksAndSeriesWaitForNoAnswer(String subject) {
    assertTrue(Subject.asksNothing(subject), subject);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Harbour budget",
        "Re: Plan for 2027",
        "Thanks – and could you send the figures?",
        "Five numbers I need"
      })
  void otherSubjectsMayWait(String subject) {
    assertFalse(Subject.asksNothing(subject), subject);
  }

  private static void check(String bare, String subject) {
    assertEquals(bare, Subject.bare(subject));
  }

  @Test
  void programsMarkAnswersInManyLanguages() {
    for (String mark :
        "RE : |Odp: |VS: |Ynt: |RES: |回复：|Re： |SV: |Antw: |Re[2]: |Re(2): |[EXTERNAL] Re: |Vá: |ΑΠ: |YNT: |Fwd: AW: |Atb: |返信: |Réf : |Réf. : |Odp.: |Rif.: |ＲＥ："
            .split("\\|")) {
      assertEquals("plan 1", Subject.bare(mark + "plan 1"), mark);
      assertTrue(Subject.answers(mark + "plan 1"), mark);
    }
  }

  @Test
  void whatIsPassedOnIsNoAnswer() {
    for (String mark : "Fwd: |WG: |İLT: |转发: ".split("\\|")) {
      assertEquals("plan", Subject.bare(mark + "plan"), mark);
      assertFalse(Subject.answers(mark + "plan"), mark);
    }
  }

  @Test
  void aSubjectWithAColonStays() {
    for (String subject :
        List.of("Plan: step 2", "Ref: INV-4471", "Reminder: lunch", "[dev] hello"))
      assertEquals(subject, Subject.bare(subject));
    assertEquals("hello", Subject.topic("Re: [dev] Hello"));
    assertEquals("hello", Subject.topic("[EXTERNAL] RE: [dev]  hello"));
  }

  @Test
  void whatProgramsPutBehindASubjectGoes() {
    assertEquals("plan 1", Subject.bare("Re: plan 1 (fwd)"));
    assertEquals("plan 1", Subject.bare("RE: plan 1 [SEC=OFFICIAL]"));
    assertEquals("plan (draft)", Subject.bare("Re: plan (draft)"));
    assertEquals("(fwd)", Subject.bare("(fwd)"));
  }
}
