package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.desk.interactions.Happenings;
import rapport.desk.nurture.Briefing;
import rapport.desk.nurture.Plays;
import rapport.desk.people.PeopleChange.SetTitle;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Subject;
import rapport.nurture.Draft;
import rapport.nurture.Play;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Scope;

/** Nobody is asked for nothing: a view has its subject, and a meeting is one that is known. */
class TakeTheLeadTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private List<Plays.Offer> offers(Play play) {
    rooms.make(new SetTitle("Head of engineering"));
    Plays plays = Plays.of(rooms.look());
    return rooms.look().everybody().stream()
        .limit(60)
        .flatMap(one -> plays.with(one.person().id()).stream())
        .filter(offer -> offer.play() == play)
        .toList();
  }

  @Test
  void whoeverIsAskedForAViewIsToldOnWhat() {
    List<Plays.Offer> offers = offers(Play.PERSPECTIVE);
    assertTrue(offers.size() > 10);
    for (Plays.Offer one : offers) {
      String topic = one.matter().topic();
      assertFalse(Subject.named(topic).isEmpty(), topic);
      assertFalse(topic.matches("(?i).*\\b(I|you|your|my|coffee)\\b.*"), topic);
      assertFalse(topic.contains(one.matter().them()), topic);
    }
  }

  /**
   * Of each the letter or meeting of that day, sort and subject is found again in the store; of one
   * without a topic, which tells when they were last in touch, any of that day and none later.
   */
  @Test
  void whenAndHowAMatterLayBetweenTheTwoIsTrue() {
    int told = 0;
    for (Standing one : rooms.look().everybody().subList(0, 60))
      for (Plays.Offer offer : Plays.of(rooms.look()).with(one.person().id())) {
        Draft.Touched touched = offer.matter().touched();
        if (touched == null) continue;
        if (offer.matter().topic().isEmpty()) {
          assertEquals(Draft.Touched.How.IN_TOUCH, touched.how());
          assertEquals(touched.ago(), sinceTheLast(one), one.person() + " " + touched.day());
          continue;
        }
        told++;
        assertTrue(
            rooms.look().timeline(one.person().id()).contacts().stream()
                .anyMatch(contact ->
                    !contact.at().isAfter(rooms.now)
                        && touched.day().startsWith(rooms.look().all.inWords(contact.at()))
                        && like(touched.how(), contact)
                        && Subject.bare(subject(contact.interaction()))
                            .equals(offer.matter().topic())),
            offer.matter().topic() + " on " + touched.day());
      }
    assertTrue(told > 20, "" + told);
  }

  /** A single word may stand for anything, and words from one to the other stand for nothing. */
  @Test
  void aQuestionToAskIsAboutAMatterThatItsSubjectTells() {
    int asked = 0;
    for (Standing one : rooms.look().everybody().subList(0, 60))
      for (String line : new Briefing(rooms.look()).of(one).lines()) {
        if (!line.startsWith("One question to ask: what came of “")) continue;
        asked++;
        String topic = line.replaceAll(".*“|”.*", "");
        assertTrue(topic.split("[^\\p{L}]+").length > 1, line);
        assertFalse(topic.matches("(?i).*\\b(coffee|lunch|thanks|congratulations)\\b.*"), line);
      }
    assertTrue(asked > 10, "" + asked);
  }

  private long sinceTheLast(Standing one) {
    LocalDate last =
        rooms.look().timeline(one.person().id()).contacts().stream()
            .filter(contact -> !contact.at().isAfter(rooms.now))
            .map(contact -> rooms.look().all.day(contact.at()))
            .max(LocalDate::compareTo)
            .orElseThrow();
    return ChronoUnit.DAYS.between(last, rooms.look().today());
  }

  private static boolean like(Draft.Touched.How how, Contact contact) {
    return switch (how) {
      case WE_MET -> contact.channel() == Channel.FACE_TO_FACE;
      case WE_SPOKE -> contact.channel() == Channel.VIDEO || contact.channel() == Channel.PHONE;
      case IN_TOUCH -> false;
      case I_WROTE -> !contact.channel().spoken() && contact.direction() == Direction.SENT;
      case THEY_WROTE -> !contact.channel().spoken() && contact.direction() == Direction.RECEIVED;
    };
  }

  private String subject(long interaction) {
    return Happenings.of(rooms.look()).subject(interaction).orElse("");
  }

  @Test
  void onlyThoseWhoLeadATeamInAnotherFieldAreAskedForTheirMeetings() {
    rooms.make(new SetTitle("Head of engineering"));
    int asked = 0;
    for (Standing one : rooms.look().everybody().subList(0, 60)) {
      if (Plays.of(rooms.look()).offer(one.person().id(), Play.SIT_IN).isEmpty()) continue;
      asked++;
      assertEquals(Scope.Side.INSIDE, one.person().scope().side());
      assertTrue(Level.of(one.person().title()).above(Level.SENIOR), one.person().name());
      assertFalse(Field.of(one.person().title()) == Field.ENGINEERING, one.person().name());
    }
    assertTrue(asked > 0);
  }

  @Test
  void aMeetingOfTheirsIsNamedWhereTheySentItsMinutesAndTheCalendarHasItNot() throws IOException {
    minutes("Minutes of the Pricing council, 19 November");
    Plays.Offer offer = sitIn();
    assertEquals("“Pricing council”", offer.matter().meeting());
    assertTrue(
        Draft.of(Play.SIT_IN, Draft.Tone.WARM, offer.matter())
            .text()
            .contains("May I sit in on “Pricing council”, a meeting of yours?"));
  }

  @Test
  void aMeetingOfTheOwnersCalendarIsNotAskedFor() throws IOException {
    minutes("Minutes of the Platform guild");
    assertEquals("one of your team’s meetings", sitIn().matter().meeting());
  }

  private Plays.Offer sitIn() {
    rooms.make(new SetTitle("Head of engineering"));
    return Plays.of(rooms.look()).offer(rooms.person("Inês Duarte"), Play.SIT_IN).orElseThrow();
  }

  private void minutes(String subject) throws IOException {
    String from =
        rooms.look().person(rooms.person("Inês Duarte")).orElseThrow().emails().getFirst();
    Path file = folder.resolve("minutes.mbox");
    Files.writeString(
        file,
        """
        From - Fri Nov 20 10:00:00 2026
        Message-ID: <minutes@helix.example>
        Date: Fri, 20 Nov 2026 10:00:00 +0100
        From: Duarte <%s>
        To: Ada Lindqvist <ada@helix.example>
        Subject: %s

        What we said.
        """
            .formatted(from, subject));
    rooms.take(List.of(file));
  }
}
