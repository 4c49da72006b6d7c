package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rapport.interactions.Story;

class PlayTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId BOSTON = ZoneId.of("America/New_York");

  @ParameterizedTest
  @EnumSource(Play.class)
  void aPlayRestsBeforeItComesAgain(Play play) {
    assertEquals(Story.NOW.plus(play.rest()), play.after(play, Story.NOW));
    assertTrue(play.rest().compareTo(Duration.ofDays(7)) >= 0);
  }

  @Test
  void anyPlayRestsAWeekAfterAnotherButThanksNeverWait() {
    assertEquals(Story.NOW.plus(Duration.ofDays(7)), Play.OFFER.after(Play.PERSPECTIVE, Story.NOW));
    assertEquals(Story.NOW, Play.THANKS.after(Play.OFFER, Story.NOW));
  }

  @ParameterizedTest
  @EnumSource(Play.class)
  void everyDraftNamesBothAndInventsNothing(Play play) {
    for (Draft.Tone tone : Draft.Tone.values()) {
      Draft draft = Draft.of(play, tone, matter("", "", List.of()));
      assertTrue(draft.text().contains("Maya") && draft.text().endsWith("Ada"), draft.text());
      assertFalse(draft.subject().isBlank());
    }
  }

  @Test
  void aDraftTellsTheTimesInTheOwnersZone() {
    Instant at = LocalDateTime.parse("2026-12-01T10:00").atZone(BERLIN).toInstant();
    Draft draft =
        Draft.of(
            Play.MEETING,
            Draft.Tone.PLAIN,
            matter("Team topology", "", List.of(new Slots.Span(at, at.plusSeconds(1800)))));
    assertEquals("“Team topology”: shall we talk?", draft.subject());
    assertTrue(draft.text().contains("Tuesday 1 December at 10:00, Berlin time."), draft.text());
  }

  @Test
  void whoeverWaitsForAnAnswerIsNotAskedSomethingElse() {
    Draft.Matter owed =
        new Draft.Matter(
            "Ada", "Maya", "Team topology", null, "", null, "", List.of(), BERLIN, true);
    assertEquals(
        "Hello Maya,\n\nI still owe you an answer about “Team topology”. Could we talk about it for half an hour?\n\nAda",
        Draft.of(Play.MEETING, Draft.Tone.PLAIN, owed).text());
  }

  /** Who brought it up and when is said, so that the other need not look for it. */
  @Test
  void aViewIsAskedForOnWhatLayBetweenTheTwo() {
    Draft.Matter it =
        new Draft.Matter(
            "Ada",
            "Maya",
            "Re: Team topology",
            new Draft.Touched(Draft.Touched.How.THEY_WROTE, "12 November", 11),
            "",
            null,
            "",
            List.of(),
            BERLIN,
            false);
    assertEquals(
        "Hello Maya,\n\nYou wrote to me on 12 November about “Team topology”. What matters most to you in it? A line is enough.\n\nAda",
        Draft.of(Play.PERSPECTIVE, Draft.Tone.PLAIN, it).text());
    assertEquals(
        "Hello Maya,\n\nYou wrote to me on 12 November about “Team topology”. Could we talk it over for half an hour?\n\nAda",
        Draft.of(Play.MEETING, Draft.Tone.PLAIN, it).text());
  }

  /** A letter that the other had only a copy of was written to somebody else. */
  @Test
  void nobodyIsToldThatALetterWasWrittenToThem() {
    Draft.Touched fresh = new Draft.Touched(Draft.Touched.How.I_WROTE, "12 November", 11);
    Draft.Touched old = new Draft.Touched(Draft.Touched.How.I_WROTE, "2 March", 266);
    assertEquals(
        "Hello Maya,\n\nYou have my message of 12 November about “Team topology”. Could we talk it through for half an hour?\n\nAda",
        Draft.of(Play.MEETING, Draft.Tone.PLAIN, about(fresh)).text());
    assertTrue(
        Draft.of(Play.PERSPECTIVE, Draft.Tone.PLAIN, about(old))
            .text()
            .contains(
                "You had my message of 2 March about “Team topology”. How do you see it now?"));
  }

  private static Draft.Matter about(Draft.Touched touched) {
    return new Draft.Matter(
        "Ada", "Maya", "Team topology", touched, "", null, "", List.of(), BERLIN, false);
  }

  @Test
  void thanksNameTheDeed() {
    assertThanks("Thank you for your advice: “cut it in two”.", "your advice: cut it in two");
    assertThanks("Thank you for your advice.", "your advice");
    assertThanks("Thank you for this: “the paper on streams”.", "the paper on streams");
  }

  private static void assertThanks(String words, String deed) {
    String text = Draft.of(Play.THANKS, Draft.Tone.PLAIN, matter("", deed, List.of())).text();
    assertTrue(text.contains("\n\n" + words + "\n\n"), text);
  }

  @Test
  void whatIsOfferedIsAskedAboutInAWholeSentence() {
    String text =
        Draft.of(Play.OFFER, Draft.Tone.PLAIN, matter("", "an introduction to Inês", List.of()))
            .text();
    assertTrue(
        text.contains(
            "There is something that I could do for you: an introduction to Inês. Would that be of use to you?"),
        text);
  }

  /** What was a while ago is asked for what became of it, and what is fresh for what it was. */
  @Test
  void theTimeThatWentByChoosesTheQuestion() {
    assertEquals("What did you take away from it?", asked(Draft.Touched.How.WE_MET, 6));
    assertEquals("What has come of it since?", asked(Draft.Touched.How.WE_MET, 80));
    assertEquals("What do you think of it?", asked(Draft.Touched.How.I_WROTE, 6));
    assertEquals("How do you see it now?", asked(Draft.Touched.How.I_WROTE, 80));
  }

  /**
   * A letter about a meeting may come before it; what came of it is asked when that is long ago.
   */
  @Test
  void whatCameOfAMeetingIsNotAskedBeforeIt() {
    assertEquals("What do you think of it?", asked("Spring offsite", 6));
    assertEquals("What came of it?", asked("Spring offsite", 80));
  }

  private static String asked(String topic, int ago) {
    return asked(topic, Draft.Touched.How.I_WROTE, ago);
  }

  private static String asked(Draft.Touched.How how, int ago) {
    return asked("Team topology", how, ago);
  }

  private static String asked(String topic, Draft.Touched.How how, int ago) {
    Draft.Matter it =
        new Draft.Matter(
            "",
            "Maya",
            topic,
            new Draft.Touched(how, "12 November", ago),
            "",
            null,
            "",
            List.of(),
            BERLIN,
            false);
    String text = Draft.of(Play.PERSPECTIVE, Draft.Tone.BRIEF, it).text();
    return text.substring(text.lastIndexOf(". ") + 2);
  }

  @Test
  void twoPeopleAreOfferedOtherTimes() {
    List<Instant> offered = new ArrayList<>();
    for (int turn = 0; turn < 7; turn++)
      for (Slots.Span slot :
          Slots.two(
              List.of(), Pauses.NONE, Duration.ofMinutes(30), Story.NOW, BERLIN, BERLIN, turn))
        offered.add(slot.from());
    assertEquals(14, offered.stream().distinct().count());
  }

  private static Draft.Matter matter(String topic, String material, List<Slots.Span> slots) {
    return new Draft.Matter("Ada", "Maya", topic, null, material, null, "", slots, BERLIN, false);
  }

  @Test
  void twoTimesLieOnTwoWorkingDaysAndClearOfTheCalendar() {
    check("2026-11-24T09:00 2026-11-25T13:00", BERLIN, Pauses.NONE);
    check(
        "2026-11-24T10:30 2026-11-25T13:00",
        BERLIN,
        Pauses.NONE,
        "2026-11-24T08:30 2026-11-24T10:15");
    check(
        "2026-11-25T09:00 2026-11-26T13:00",
        BERLIN,
        Pauses.NONE,
        "2026-11-24T00:00 2026-11-24T23:59");
  }

  @Test
  void noTimeFallsOnAHoliday() {
    Pauses away =
        new Pauses(
            List.of(
                new Pauses.Pause(null, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 27))));
    check("2026-11-27T09:00 2026-11-30T13:00", BERLIN, away);
  }

  @Test
  void timesFitTheOthersDayToo() {
    check("2026-11-24T14:00 2026-11-25T14:00", BOSTON, Pauses.NONE);
  }

  private static void check(String expected, ZoneId theirs, Pauses pauses, String... busy) {
    List<Slots.Span> taken = new ArrayList<>();
    for (String one : busy) {
      int gap = one.indexOf(' ');
      taken.add(new Slots.Span(at(one.substring(0, gap)), at(one.substring(gap + 1))));
    }
    List<String> found =
        Slots.two(taken, pauses, Duration.ofMinutes(30), Story.NOW, BERLIN, theirs).stream()
            .map(slot -> slot.from().atZone(BERLIN).toLocalDateTime().toString())
            .toList();
    assertEquals(expected, String.join(" ", found));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
