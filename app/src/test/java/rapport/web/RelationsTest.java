package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.find.Find;
import rapport.desk.find.Found;
import rapport.desk.growth.Thanked;
import rapport.desk.interactions.InteractionChange.LogConversation;
import rapport.desk.network.Campaign;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives.Stance;
import rapport.desk.network.NetworkChange.AddStakeholder;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.DescribeStakeholder;
import rapport.desk.people.RelationChange.Relate;
import rapport.desk.people.Relations;
import rapport.interactions.Channel;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.ties.Kind;

/** What people are to each other leads: on their pages, in the ways in, in an initiative. */
class RelationsTest extends Wired {

  @TempDir private Path cards;
  private PersonId maya;
  private PersonId nora;

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void somebodyNeverMetOnACard() throws IOException {
    maya = rooms.person("Maya Okafor");
    Path card = cards.resolve("one.vcf");
    Files.writeString(
        card,
        """
        BEGIN:VCARD
        VERSION:4.0
        FN:Nora Beck
        EMAIL:nora@beck.example
        RELATED;TYPE=spouse;VALUE=text:Tom Beck
        RELATED;TYPE=parent;VALUE=text:Maya Okafor
        END:VCARD
        """);
    rooms.take(List.of(card));
    nora = rooms.person("Nora Beck");
  }

  private List<String> said(PersonId person) {
    return Relations.of(rooms.look()).of(person).stream().map(Relations.Line::sentence).toList();
  }

  @Test
  void aNameOnACardCountsWhereExactlyOnePersonIsCalledSo() {
    assertEquals(List.of("Nora Beck is the child of Maya Okafor"), said(nora));
    assertEquals(said(nora), said(maya));
  }

  @Test
  void bothPagesSayIt() throws IOException {
    rooms.make(new Relate(nora, Relation.Kind.REPORTS_TO, maya));
    assertTrue(page("/people/" + nora).contains("Reports to Maya Okafor."));
    assertTrue(page("/people/" + maya).contains("Nora Beck reports to Maya."));
  }

  @Test
  void theBossIsTheWayInAndSaysWhy() throws IOException {
    assertEquals(List.of(), Goals.of(rooms.look()).routes(nora, 3), "nobody saw Nora with anybody");
    rooms.make(new Relate(nora, Relation.Kind.REPORTS_TO, maya));
    Goals.Route way = Goals.of(rooms.look()).routes(nora, 3).getFirst();
    assertEquals(List.of(maya, nora), way.people().stream().map(one -> one.id()).toList());
    assertEquals("Nora Beck reports to Maya Okafor", way.because());
    assertTrue(page("/people/" + nora + "/goals").contains("a word there weighs more"));
  }

  @Test
  void aReportIsNoWayUp() {
    rooms.make(new Relate(maya, Relation.Kind.REPORTS_TO, nora));
    assertEquals(
        List.of(),
        Relations.of(rooms.look()).openings(nora).stream()
            .filter(one -> one.relation().kind() == Relation.Kind.REPORTS_TO)
            .toList());
  }

  @Test
  void whoReportsToWhomIsSaidOnce() {
    long first = rooms.make(new Relate(nora, Relation.Kind.REPORTS_TO, maya));
    assertEquals(first, rooms.make(new Relate(nora, Relation.Kind.REPORTS_TO, maya)));
    assertThrows(
        IllegalArgumentException.class,
        () -> rooms.make(new Relate(maya, Relation.Kind.REPORTS_TO, nora)));
  }

  @Test
  void anInitiativeSaysWhoseWordWeighsAndKeepsTheRestOutOfTheRoom() {
    long it = rooms.make(new BeginInitiative("one launch", "together", 8));
    long boss = rooms.make(new AddStakeholder(it, "Platform", maya));
    rooms.make(new AddStakeholder(it, "Data", nora));
    rooms.make(
        new DescribeStakeholder(boss, "", "", "", Stance.WITH, "", null, "", Kind.Value.MUTUAL));
    rooms.make(new Relate(nora, Relation.Kind.REPORTS_TO, maya));
    Campaign campaign = Campaign.of(rooms.look(), it).orElseThrow();
    var data = campaign.initiative().stakeholders().getLast();
    assertEquals(
        "Nora Beck reports to Maya Okafor", campaign.weight(data).orElseThrow().sentence());
    assertTrue(campaign.page(false).contains("Nora Beck reports to Maya Okafor"));
    assertFalse(campaign.page(false).contains("child"), "family is nothing for the room");
    assertTrue(campaign.page(true).contains("child"));
  }

  @Test
  void whoeverIntroducedSomebodyIsToBeThankedOnceTheTwoWereInTouch() throws IOException {
    rooms.make(new Relate(nora, Relation.Kind.INTRODUCED_BY, maya));
    String letter = "/people/" + maya + "/plays/thanks";
    assertFalse(page(letter).contains("introduction to Nora Beck"), "nothing came of it yet");
    Instant yesterday = rooms.now.minus(Duration.ofDays(1));
    rooms.make(new LogConversation(nora, Channel.PHONE, yesterday, true, "the first time"));
    assertTrue(page(letter).contains("introduction to Nora Beck"));
    assertTrue(
        Thanked.introducers(rooms.look()).stream()
            .anyMatch(one -> one.why().contains("introduced you to Nora Beck")));
  }

  @Test
  void nobodyIsThankedForSomebodyKnownForLong() throws IOException {
    rooms.make(new Relate(maya, Relation.Kind.INTRODUCED_BY, nora));
    assertFalse(page("/people/" + nora + "/plays/thanks").contains("introduction to Maya"));
  }

  @Test
  void itIsFoundByNameAlsoWhereTheNameIsNobodyHere() {
    List<Found> found = Find.words(rooms.look(), "tom beck", 5);
    assertTrue(
        found.stream()
            .anyMatch(one ->
                one.kind() == Found.Kind.RELATION
                    && one.person() != null
                    && one.person().id().equals(nora)));
  }

  @Test
  void aNameThatIsNobodysIsRefusedAndStaysInTheForm() throws IOException {
    var answer =
        form("/people/" + maya + "/relations", Map.of("is", "PARTNER", "of", "Nobody Here"));
    assertTrue(
        answer.body().toLowerCase(Locale.ROOT).contains("nobody here is called so"),
        answer.status() + answer.head());
  }
}
