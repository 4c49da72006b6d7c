package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.growth.Giving;
import rapport.network.Need;

class LetterTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
  private static final List<String> SUBJECTS =
      List.of(
          "",
          "Team topology",
          "Re: [EXTERNAL] AW: Budget (draft 3) <v2>",
          "Launch date",
          "Thank you for everything",
          "1:1",
          "??",
          "“Quoted” words {x}",
          "re",
          "Wer hat Zeit für einen Kaffee?");
  private static final List<String> WISHES =
      List.of(
          "machine-learning operations",
          "somebody who has run this before.",
          "[to be said]",
          "hire a staff data engineer!",
          "the platform change (in front of the board)",
          "one launch date that all believe in");

  private String introducer = "";
  private boolean stranger;
  private boolean waits;
  private String subject = "";
  private String matter = "machine-learning operations";
  private @Nullable Need need =
      new Need(
          1,
          Need.Category.KNOW_HOW,
          "machine-learning operations",
          Need.Horizon.NOW,
          LocalDate.of(2026, 11, 23));
  private @Nullable Giving lacks;
  private Letter.Part part = new Letter.Part("ship once, together", "", "", "", "", false);
  private List<Slots.Span> slots = List.of();
  private Letter.Last last = Letter.Last.UNKNOWN;

  private Letter letter(Move.Cause cause) {
    Letter letter =
        Letter.of(
            cause,
            new Letter.Matter(
                "Ada",
                "Ada Lindqvist",
                "Head of engineering",
                "Lena",
                "Lena Novak",
                introducer,
                stranger,
                waits,
                subject,
                last,
                matter,
                need,
                lacks,
                part,
                "",
                slots,
                BERLIN));
    assertNotNull(letter);
    return letter;
  }

  @Test
  void theAskToAnIntroducerNamesTheNeedAndBringsAParagraphToPassOn() {
    introducer = "Maya";
    Letter letter = letter(Move.Cause.NEED);
    assertEquals(Letter.To.INTRODUCER, letter.to());
    assertEquals(
        """
        Hello Maya,

        I am looking for help with this: “machine-learning operations”. Lena Novak may be the right person.

        Would you introduce us, if it feels right to you? A no is fine, too.

        Here is a paragraph that you could pass on:

        Ada Lindqvist, Head of engineering, is working on this: “machine-learning operations”. Half an hour of your time would help. May I bring you two together?

        Thank you,
        Ada\
        """,
        letter.text());
  }

  /** Somebody who is looked for is no matter that could be quoted, or understood better. */
  @Test
  void aNeedThatNamesSomebodyIsSaidAsALookingFor() {
    matter = "find somebody who has run this before";
    for (Need.Category kind : Need.Category.values()) {
      need = new Need(1, kind, matter, Need.Horizon.NOW, LocalDate.of(2026, 11, 23));
      assertTrue(
          letter(Move.Cause.NEED)
              .text()
              .contains("I am looking for somebody who has run this before."),
          letter(Move.Cause.NEED).text());
    }
    introducer = "Maya";
    String text = letter(Move.Cause.NEED).text();
    assertTrue(text.contains("is looking for somebody who has run this before. Half"), text);
    assertFalse(text.contains("“somebody"), text);
  }

  @Test
  void aBirthdayIsNamedAndAnyOtherDayIsNot() {
    matter = "birthday";
    assertTrue(letter(Move.Cause.DATE).text().contains("Happy birthday!"));
    matter = "";
    assertFalse(letter(Move.Cause.DATE).text().contains("birthday"));
  }

  @Test
  void anInitiativeSaysWhatBothSidesWouldHaveOfIt() {
    part = new Letter.Part("ship once", "a week of our team", "two hours of yours", "", "", false);
    String text = letter(Move.Cause.INITIATIVE).text();
    assertTrue(
        text.contains(
            "What I can give: “a week of our team”. What I would ask of you: “two hours of yours”."),
        text);
    part = new Letter.Part("ship once", "", "", "", "", false);
    assertFalse(letter(Move.Cause.INITIATIVE).text().contains("What I"));
  }

  @Test
  void whoIsWithTheOwnerIsAskedWhomToTakeForARoleThatNobodyFills() {
    part = new Letter.Part("ship once", "", "", "Clinical lead", "", false);
    Letter letter = letter(Move.Cause.INITIATIVE);
    assertEquals(Letter.To.PERSON, letter.to());
    assertTrue(letter.text().contains("nobody as “Clinical lead”. Whom would you take?"));
    assertFalse(letter.text().contains("say yes"), "they are with the owner already");
  }

  @Test
  void aFirstLetterSaysWhoWrites() {
    stranger = true;
    assertTrue(letter(Move.Cause.NEED).text().contains("I am Ada Lindqvist, Head of engineering."));
    stranger = false;
    assertFalse(letter(Move.Cause.NEED).text().contains("not spoken yet"));
  }

  @Test
  void aQuestionThatWaitsIsAnsweredAndNotAskedAgain() {
    subject = "Team topology";
    waits = true;
    Letter letter = letter(Move.Cause.RHYTHM);
    assertEquals("Re: Team topology", letter.subject());
    assertTrue(letter.text().contains("I owe you an answer about “Team topology”, and"));
    assertFalse(letter.text().contains("what came of it"));
  }

  @Test
  void aWordToSomebodySaysWhenTheTwoWereLastInTouch() {
    last = new Letter.Last("30 April", 200, 0);
    assertTrue(letter(Move.Cause.RHYTHM).text().contains("It is a while since 30 April, when"));
    assertTrue(letter(Move.Cause.DORMANT).text().contains("we were last in touch on 30 April,"));
    last = Letter.Last.UNKNOWN;
    assertFalse(letter(Move.Cause.DORMANT).text().contains("in touch"));
  }

  /** What the letter asks is what its subject says. */
  @Test
  void aWordThatBuildsOnAMatterSaysSoInItsSubject() {
    subject = "Re: Team topology";
    assertEquals("“Team topology”: what came of it?", letter(Move.Cause.RHYTHM).subject());
    last = new Letter.Last("30 April", 20, 1);
    assertEquals("“Team topology”: how did it go on?", letter(Move.Cause.RHYTHM).subject());
    assertTrue(letter(Move.Cause.RHYTHM).text().contains("about “Team topology”; how did it go"));
    subject = "re";
    assertEquals("How are you?", letter(Move.Cause.RHYTHM).subject());
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 40, 200})
  void noTwoLettersOfAWeekAskAlike(long ago) {
    Set<String> texts = new HashSet<>();
    for (int turn = 0; turn < 4; turn++) {
      last = new Letter.Last("30 April", ago, turn);
      texts.add(letter(Move.Cause.RHYTHM).text());
    }
    assertEquals(4, texts.size());
  }

  @Test
  void whoeverWasTalkedWithIsAskedWhatWouldHaveToBeDifferent() {
    part = new Letter.Part("ship once", "", "", "", "", true);
    String text = letter(Move.Cause.INITIATIVE).text();
    assertTrue(text.contains("What would have to be different for you to say yes?"), text);
    part = new Letter.Part("ship once", "", "", "Product", "Inês", false);
    assertTrue(letter(Move.Cause.INITIATIVE).text().contains("matters most to Inês"), "asked");
  }

  @Test
  void whoeverIsCloseIsAskedWhomTheyWouldAsk() {
    part = new Letter.Part("", "", "", "machine-learning operations", "", false);
    assertTrue(letter(Move.Cause.NEED).text().contains("Whom would you ask? A name is enough."));
  }

  @Test
  void aLetterThatNamesNothingBetweenTheTwoIsBare() {
    assertTrue(letter(Move.Cause.RHYTHM).bare());
    slots = List.of(new Slots.Span(AT, AT.plusSeconds(1800)));
    assertFalse(letter(Move.Cause.RHYTHM).bare());
    slots = List.of();
    subject = "Team topology";
    assertFalse(letter(Move.Cause.RHYTHM).bare());
    assertFalse(letter(Move.Cause.NEED).bare());
  }

  @Test
  void whoeverAsksForSomethingAnswersFirst() {
    subject = "Team topology";
    waits = true;
    for (Move.Cause cause :
        List.of(Move.Cause.NEED, Move.Cause.INITIATIVE, Move.Cause.GOAL, Move.Cause.GAP)) {
      String text = letter(cause).text();
      int owed = text.indexOf("I owe you an answer about “Team topology”. Here it is:");
      assertTrue(owed > 0 && owed < text.indexOf("“machine-learning operations”"), text);
    }
    introducer = "Maya";
    assertTrue(letter(Move.Cause.NEED).text().contains("I owe you an answer"));
  }

  @Test
  void timesAreProposedOnlyWhereThereAreSome() {
    assertFalse(letter(Move.Cause.NEED).text().contains("I could do"));
    slots = List.of(new Slots.Span(AT, AT.plusSeconds(1800)));
    assertTrue(letter(Move.Cause.NEED).text().contains("I could do Tuesday 24 November at 10:00"));
  }

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLetterHasAGapOrASubjectForANoun(long seed) {
    Random random = new Random(seed);
    Move.Cause[] causes = Move.Cause.values();
    Move.Cause cause = causes[random.nextInt(causes.length)];
    introducer = random.nextBoolean() ? "Maya" : "";
    stranger = random.nextInt(3) == 0;
    waits = !stranger && random.nextInt(3) == 0;
    subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    matter = WISHES.get(random.nextInt(WISHES.size()));
    Need.Category[] kinds = Need.Category.values();
    need =
        random.nextInt(4) == 0
            ? null
            : new Need(
                1,
                kinds[random.nextInt(kinds.length)],
                matter,
                Need.Horizon.NOW,
                LocalDate.of(2026, 11, 23));
    Giving[] parts = Giving.values();
    if (random.nextInt(3) == 0) lacks = parts[random.nextInt(parts.length)];
    if (random.nextBoolean()) slots = List.of(new Slots.Span(AT, AT.plusSeconds(1800)));
    Letter letter =
        Letter.of(
            cause,
            new Letter.Matter(
                random.nextBoolean() ? "Ada" : "",
                "Ada Lindqvist",
                "",
                "Lena",
                "Lena Novak",
                introducer,
                stranger,
                waits,
                subject,
                last,
                matter,
                need,
                lacks,
                new Letter.Part(
                    "",
                    random.nextBoolean() ? matter : "",
                    random.nextBoolean() ? matter : "",
                    random.nextInt(4) == 0 ? matter : "",
                    random.nextBoolean() ? "Nadia" : "",
                    random.nextBoolean()),
                "",
                slots,
                BERLIN));
    if (letter == null) return;
    String all = letter.text();
    assertFalse(all.matches("(?s).*[\\[\\]{}<>].*"), all);
    assertFalse(all.contains("null") || all.contains("““") || all.contains("”.”"), all);
    assertFalse(all.matches("(?s).*[.,?!][.,?!].*"), all);
    assertFalse(all.contains("on Team topology") || all.contains("about Launch date"), all);
    assertTrue(all.startsWith("Hello "), all);
    assertFalse(letter.subject().isBlank(), all);
  }

  @Test
  void whatIsMissingIsAskedForInItsOwnWords() {
    for (Giving part : Giving.values()) {
      lacks = part;
      Letter letter = letter(Move.Cause.NEED);
      assertTrue(letter.text().contains(part.letter()), letter.text());
      assertFalse(letter.text().contains(matter), "it is no subject matter: " + letter.text());
    }
  }
}
