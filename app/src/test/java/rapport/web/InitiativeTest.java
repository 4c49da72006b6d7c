package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.network.Campaign;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Initiatives.Stance;
import rapport.desk.network.NetworkChange.AddStakeholder;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.BoardStakeholder;
import rapport.desk.network.NetworkChange.DescribeStakeholder;
import rapport.desk.network.NetworkChange.SayMoved;
import rapport.desk.nurture.Today;
import rapport.paper.InitiativePaper;
import rapport.people.PersonId;
import rapport.ties.Kind;

/** The executive's story: who would want it, what each side gives, who comes next (I9). */
class InitiativeTest extends Wired {

  private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 24);

  private long launch;

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void begun() {
    launch = rooms.make(new BeginInitiative("One launch date", "ship once, together", 8));
  }

  private long role(String role, @Nullable String name) {
    PersonId person = name == null ? null : rooms.person(name);
    return rooms.make(new AddStakeholder(launch, role, person));
  }

  private void say(long role, Stance stance, String step) {
    rooms.make(
        new DescribeStakeholder(
            role,
            "a date the team can hold",
            "a say in it",
            "a plan",
            stance,
            step,
            TOMORROW,
            "",
            Kind.Value.MUTUAL));
  }

  private Campaign campaign() {
    return Campaign.of(rooms.look(), launch).orElseThrow();
  }

  @Test
  void theHardestComesFirstAndWhoIsWithTheOwnerLast() {
    rooms.make(new BoardStakeholder(role("Delivery", "Jonas Weber"), true));
    role("Finance lead", null);
    say(role("Product", "Priya Raman"), Stance.LEANING, "");
    role("Platform", "Maya Okafor");
    say(role("Data", "Tomás Rey"), Stance.AGAINST, "Talk");
    assertEquals(
        List.of("Data", "Product", "Platform", "Finance lead", "Delivery"),
        campaign().initiative().hardestFirst().stream()
            .map(Initiatives.Stakeholder::role)
            .toList());
  }

  @Test
  void aStepReachesTodayInItsOwnWords() {
    say(role("Data", "Tomás Rey"), Stance.AGAINST, "Show Tomás the two-week plan");
    assertTrue(
        Today.of(rooms.look()).moves().stream()
            .anyMatch(move -> move.what().equals("Show Tomás the two-week plan")));
  }

  @Test
  void anEmptyRoleNamesAtMostThreeWithAWayIn() {
    role("Data engineering lead", null);
    List<Campaign.Option> options = campaign().openings().getFirst().options();
    assertFalse(options.isEmpty());
    assertTrue(options.size() <= 3, options.toString());
  }

  @Test
  void whoIsInTouchComesFromMailAndCalendarAlone() {
    say(role("Data", "Tomás Rey"), Stance.AGAINST, "");
    long jonas = role("Delivery", "Jonas Weber");
    assertTrue(campaign().voice(data()).isEmpty(), "nobody is with the owner yet");
    rooms.make(new BoardStakeholder(jonas, true));
    Campaign.Tie tie = campaign().voice(data()).orElseThrow();
    assertEquals(jonas, Objects.requireNonNull(Campaign.beside(tie, data())).id());
    assertFalse(tie.last().isAfter(rooms.look().today()));
  }

  private Initiatives.Stakeholder data() {
    return campaign().initiative().stakeholders().getFirst();
  }

  @Test
  void progressIsCountedFromContactsAndWords() {
    long data = role("Data", "Tomás Rey");
    assertEquals(List.of(), campaign().weeks().stream().flatMap(w -> w.moved().stream()).toList());
    rooms.make(new SayMoved(launch, data, "can hold the 8th"));
    Campaign.Week week = campaign().weeks().getFirst();
    assertEquals("can hold the 8th", week.moved().getFirst().words());
    assertEquals(data, Objects.requireNonNull(week.moved().getFirst().by()).id());
  }

  @Test
  void thePageForTheRoomKeepsStancesToTheOwner() throws IOException {
    say(role("Data | science", "Tomás Rey"), Stance.AGAINST, "Show the plan");
    String page = campaign().page(false);
    assertTrue(page.contains("| Data \\| science | Tomás Rey | Show the plan | 2026-11-24 | me |"));
    assertFalse(page.contains("against"), page);
    assertFalse(page.contains("a say in it"), page);
    assertTrue(campaign().page(true).contains("against it today | a date the team can hold"));
    assertEquals(page, page("/initiatives/" + launch + "/map.md"));
    assertEquals(page, page("/api/initiatives/" + launch + "/map.md"));
  }

  /** The printed page says the same as the written one, and keeps the same to the owner. */
  @Test
  void thePageToPrintKeepsStancesToTheOwner() throws IOException {
    say(role("Data science", "Tomás Rey"), Stance.AGAINST, "Show the plan");
    role("Finance lead", null);
    String room = print(false);
    for (String words :
        List.of("One launch date", "Tomás Rey", "Show the plan", "24 Nov 2026", "nobody yet"))
      assertTrue(room.contains(words), room);
    for (String words : List.of("against", "a say in it", "in touch", "own eyes"))
      assertFalse(room.contains(words), room);
    String own = print(true);
    for (String words : List.of("against it", "a say in it", "for my own eyes"))
      assertTrue(own.contains(words), own);
  }

  /** Sixty roles with long words run over pages; every one is there, under the heads again. */
  @Test
  void aLongMapRunsOverPagesAndLosesNothing() throws IOException {
    for (int n = 0; n < 60; n++) role("Role " + n + " of " + "very".repeat(20), null);
    String all = print(true);
    for (int n = 0; n < 60; n++) assertTrue(all.contains("Role " + n + " of"), "Role " + n);
    assertTrue(all.split("Next step", -1).length > 2, "heads stand again");
  }

  /** Who cannot be written in the font is not lost in silence. */
  @Test
  void lettersThatCannotBePrintedAreTold() throws IOException {
    role("Why now? Łukasz and Владимир", null);
    assertFalse(print(false).contains("font lacks"));
    role("角色", null);
    assertTrue(print(false).contains("letters that this font lacks stand as ?"));
  }

  private String print(boolean stances) throws IOException {
    try (PDDocument paper = Loader.loadPDF(InitiativePaper.of(rooms.look(), campaign(), stances))) {
      return new PDFTextStripper().getText(paper);
    }
  }

  @Test
  void thePageSaysWhyGiveGetKindAndStep() throws IOException {
    say(role("Data", "Tomás Rey"), Stance.AGAINST, "Show the plan");
    String page = page("/initiatives/" + launch);
    for (String words :
        List.of("a date the team can hold", "a say in it", "a plan", "a mutually dependent tie"))
      assertTrue(page.contains(words), words);
    assertTrue(page.contains("you, tomorrow"), page);
    assertTrue(page.contains(">strong tie<"), "how the two stand is said beside the stance");
  }

  @Test
  void whoeverHoldsARoleIsTypedByName() throws IOException {
    String path = "/initiatives/" + launch + "/stakeholders";
    assertEquals(303, form(path, Map.of("role", "Data", "person", "tomas rey")).status());
    assertEquals(303, form(path, Map.of("role", "Legal", "person", "")).status());
    Wire.Answer nobody = form(path, Map.of("role", "Money", "person", "Nobody Atall"));
    assertEquals(400, nobody.status());
    assertTrue(nobody.body().contains("Nobody here is called so"), nobody.body());
    assertTrue(nobody.body().contains("Nobody Atall"), "what was typed is kept");
    assertEquals(
        List.of("Data Tomás Rey", "Legal nobody"),
        campaign().initiative().stakeholders().stream()
            .map(one -> one.role() + " " + (one.person() == null ? "nobody" : one.person().name()))
            .sorted()
            .toList());
    assertEquals(303, wire.get("/initiatives").session(rooms.session()).send().status());
  }
}
