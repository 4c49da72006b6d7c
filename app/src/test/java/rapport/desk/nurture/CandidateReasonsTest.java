package rapport.desk.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.network.Goals;
import rapport.desk.people.PeopleChange.SetTitle;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.look.Look;
import rapport.network.Candidate;
import rapport.network.Coverage;
import rapport.network.Need;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.Scope;

/** Every reason for a candidate is held against the data it cites. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateReasonsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
  private static final String TITLE = "Head of engineering";
  private static final List<String> WISHES =
      List.of(
          "machine-learning operations",
          "splitting the platform team",
          "somebody senior who speaks up for the platform change in front of the board",
          "a staff data engineer",
          "the winter budget",
          "a talk at a conference");

  private OpenOffice office;
  private Look look;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    office = new OpenOffice(folder, NOW);
    office.desk.make(new SetTitle(TITLE), NOW);
    look = office.desk.look(NOW);
  }

  @AfterAll
  void close() {
    office.close();
  }

  private List<Candidate> candidates(Need.Category category, String what) {
    Need need = new Need(0, category, what, Need.Horizon.NOW, LocalDate.of(2026, 11, 23));
    return Goals.of(look).candidates(need).stream().limit(12).toList();
  }

  private Person person(Candidate one) {
    return look.person(one.person()).orElseThrow();
  }

  @Test
  void everyReasonIsTrue() {
    List<String> wrong = new ArrayList<>();
    int reasons = 0;
    for (Need.Category category : Need.Category.values())
      for (String what : WISHES)
        for (Candidate one : candidates(category, what))
          for (String reason : one.reasons()) {
            reasons++;
            if (!holds(one, reason))
              wrong.add(
                  category + " " + person(one).name() + " " + person(one).title() + ": " + reason);
          }
    assertEquals(List.of(), wrong);
    assertTrue(reasons > 200, "some reasons were looked at: " + reasons);
  }

  private boolean holds(Candidate one, String reason) {
    if (reason.startsWith("“")) {
      List<String> claims = new ArrayList<>();
      new Claims(look).known(person(one), reason, claims);
      return claims.isEmpty();
    }
    if (reason.startsWith("Stands higher: "))
      return reason.contains(Level.of(person(one).title()).words());
    if (one.way().size() == 1 && reason.equals(one.acquaintance().words() + "."))
      return turned(one, reason);
    if (reason.startsWith("One introduction")) return one.way().size() == 2;
    if (reason.contains("introductions away")) return one.way().size() > 2;
    if (reason.startsWith("No way in")) return one.way().isEmpty();
    if (reason.startsWith("Adds ")) return adds(one, reason);
    if (reason.startsWith("One of your close ties")) return strength(one) >= 0.3;
    return reason.startsWith("Much like") || reason.startsWith("Ties circles");
  }

  /** Who is said to have turned to whom has, by another reading of what happened. */
  private boolean turned(Candidate one, String reason) {
    List<Contact> past =
        look.timeline(one.person()).contacts().stream()
            .filter(contact -> !contact.at().isAfter(NOW))
            .toList();
    boolean met =
        past.stream().anyMatch(contact -> contact.channel().spoken() && contact.people() <= 8);
    boolean mine = past.stream().anyMatch(contact -> wrote(contact, Direction.SENT));
    boolean theirs = past.stream().anyMatch(contact -> wrote(contact, Direction.RECEIVED));
    return switch (reason.substring(0, reason.length() - 1)) {
      case "You know each other" -> met || (mine && theirs);
      case "You have written to them" -> mine && !theirs && !met;
      case "They have written to you" -> theirs && !mine && !met;
      case "You have been in the same meetings" ->
          !mine && !theirs && !met && past.stream().anyMatch(c -> c.channel().spoken());
      default -> !mine && !theirs && !met && !past.isEmpty();
    };
  }

  private static boolean wrote(Contact contact, Direction direction) {
    return !contact.channel().spoken() && contact.direction() == direction && contact.named();
  }

  private double strength(Candidate one) {
    return look.standing(one.person()).orElseThrow().tie().strength();
  }

  /** What is added is had by no strong tie and not by the owner. */
  private boolean adds(Candidate one, String reason) {
    String what = reason.substring(reason.lastIndexOf(": ") + 2, reason.length() - 1);
    if (Field.of(TITLE).words().equals(what)) return false;
    for (Standing tie : look.everybody()) {
      if (tie.tie().strength() < Coverage.STRONG) break;
      if (tie.person().id().equals(one.person())) continue;
      if (Field.of(tie.person().title()).words().equals(what)) return false;
      if (what.equalsIgnoreCase(tie.person().organisation())) return false;
    }
    return Field.of(person(one).title()).words().equals(what)
        || what.equals(person(one).organisation());
  }

  @Test
  void whoSponsorsOrDecidesIsInsideAboveAndInTouch() {
    for (Need.Category category : List.of(Need.Category.SPONSOR, Need.Category.DECISION))
      for (String what : WISHES)
        for (Candidate one : candidates(category, what)) {
          Person person = person(one);
          assertEquals(Scope.Side.INSIDE, person.scope().side(), person.name());
          assertTrue(Level.of(person.title()).above(Level.of(TITLE)), person.name());
          assertTrue(
              look.standing(person.id()).orElseThrow().silence(look.today()).orElse(0L) < 578,
              person.name());
        }
  }

  @Test
  void theOwnerIsNobodysCandidate() {
    for (Need.Category category : Need.Category.values())
      for (Candidate one : candidates(category, "engineering leads"))
        assertTrue(!person(one).emails().contains("ada@helix.example"));
  }

  @Test
  void whoRunsModelsIsFoundBySomebodyWhoKnowsHim() {
    Candidate first = candidates(Need.Category.KNOW_HOW, "machine-learning operations").getFirst();
    assertTrue(
        String.valueOf(person(first).title()).matches("(?i).*machine.learning.*operations.*"));
    assertEquals(2, first.way().size());
  }
}
