package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Some weeks of the office lived through with the clock moved: every practice met once. */
class CareJourneyTest extends Journey {

  @Test
  void aQuarrelRestsIsMendedAndLookedBackOn() {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, false);
    go(page, "/");
    assertThat(page.locator(".moves")).containsText("Maya Okafor");
    person(page, "Maya Okafor");
    button(page, "It became difficult").click();
    assertThat(page.locator("main")).containsText("24 h of rest left");
    page.getByLabel("What else it could be")
        .fill("She was tired.\nShe had new figures.\nI had not told her.");
    button(page, "Keep").click();
    assertThat(page.locator("main")).containsText("(3 of 3)");
    go(page, "/");
    assertThat(page.locator(".moves")).not().containsText("Maya Okafor");
    rooms.now = Rooms.NOW.plus(Duration.ofHours(24));
    go(page, "/");
    assertThat(page.locator(".moves")).containsText("a hard talk");
    go(page, "/tensions/1");
    page.getByLabel("What you did").fill("We talked on the phone");
    button(page, "I took the step").click();
    rooms.now = Rooms.NOW.plus(Duration.ofDays(16));
    go(page, "/");
    assertThat(page.locator(".moves")).containsText("How is it between you now?");
    go(page, "/tensions/1");
    go(page, "/care");
    assertThat(page.locator(".cares")).containsText("1 relationship on the way back");
    go(page, "/tensions/1");
    button(page, "It is over").click();
    assertThat(page.locator("#over")).containsText("It is over");
    go(page, "/care");
    assertThat(page.locator(".cares")).not().containsText("on the way back");
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void aPromiseFoundInMailEntersTheLedgerByOneYes() {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, false);
    go(page, "/");
    page.locator(".asks a", having("found")).click();
    assertThat(page.locator("main")).containsText("I will send you the hiring rubric by Monday.");
    button(page, "Yes: send the hiring rubric").click();
    assertThat(page.locator(".promises").first()).containsText("send the hiring rubric");
    button(page, "Undo").click();
    assertThat(page.locator("#mine + .empty")).hasCount(1);
    button(page, "Yes: send the hiring rubric").click();
    assertThat(page.locator("#mine + .empty")).hasCount(0);
    assertThat(page.locator(".promises").first()).containsText("send the hiring rubric");
    link(page, "Where it was said: send the hiring rubric").first().click();
    page.waitForURL("**/interactions/*");
    assertThat(page.locator("h1")).hasCount(1);
    page.goBack();
    page.getByText("5 older promises").click();
    button(page, "Yes, and kept: send our licence notes").click();
    assertThat(page.locator("main")).containsText("By you: 1 of 1");
    page.getByText("4 older promises").click();
    button(page, "No: review your slides").click();
    assertThat(page.locator("main")).not().containsText("review your slides");
    go(page, "/");
    assertThat(page.locator(".moves")).containsText("hiring rubric");
    assertThat(page.locator(".move", having("hiring rubric"))).containsText("why");
    page.locator(".move", having("hiring rubric")).locator(".dots > summary").click();
    page.locator(".move", having("hiring rubric")).getByText("Kept").click();
    assertThat(page.locator(".moves")).not().containsText("hiring rubric");
    go(page, "/promises");
    assertThat(page.locator("main")).containsText("By you: 2 of 2");
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void aMinuteAfterAMeetingKeepsWhatWasSaidHeardAndLearned() {
    Page page = browser.window(390, 844, ColorScheme.LIGHT, false);
    person(page, "Tomás Rey");
    page.navigate(page.url().replaceAll("[?].*", "") + "/capture");
    button(page, "Keep").click();
    assertThat(page.locator(".wrong")).containsText("Nothing to keep");
    page.getByLabel("I promised").fill("Show the plan");
    page.getByText("How did I listen?").click();
    page.locator("input[name=reflected][value='2']").check();
    page.getByLabel("They had my full attention").check();
    page.getByText("Did it change my mind?").click();
    page.getByLabel("What I thought before").fill("It is a matter of planning.");
    page.getByLabel("What I think now").fill("It is a matter of trust.");
    page.locator("input[name=answer1][value='3']").check();
    button(page, "Keep").click();
    assertThat(page.locator("main")).containsText("Show the plan");
    page.navigate(page.url().replaceAll("[?].*", "") + "/goals");
    assertThat(page.locator("select[name=answer1]")).hasValue("3");
    go(page, "/grow/tally");
    assertThat(page.locator("main")).containsText("reflected 2 · asked 0");
    go(page, "/grow/changes");
    assertThat(page.locator("main")).containsText("It is a matter of trust.");
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void theLeadIsTakenOnceAndItsOutcomeAskedOnce() {
    Page page = browser.window(390, 844, ColorScheme.DARK, false);
    person(page, "Maya Okafor");
    link(page, "Plan").click();
    link(page, "Ask for a meeting").click();
    assertThat(page.locator(".draft")).containsText("I could do");
    link(page, "brief").click();
    assertThat(page.locator(".draft")).not().containsText("I hope");
    button(page, "I sent it").click();
    assertThat(page.locator(".plays")).containsText("rests until");
    rooms.now = Rooms.NOW.plus(Duration.ofDays(5));
    go(page, "/");
    page.locator(".stake button[value=later]").click();
    assertThat(page.locator(".stake button[value=later]")).hasCount(0);
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void whatIsGivenToldAndSaidIsKeptAndPrepares() {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, false);
    person(page, "Tomás Rey");
    link(page, "Between you").click();
    link(page, "Exchanges").click();
    page.getByLabel("advice").check();
    button(page, "I received it").click();
    assertThat(page.locator("main")).containsText("you received 1 thing");
    page.getByLabel("help", new Page.GetByLabelOptions().setExact(false)).first().check();
    button(page, "I gave it").click();
    button(page, "Remove help").click();
    assertThat(page.locator("main")).containsText("You gave 0 things");
    page.getByLabel("What was said").fill("The dates moved twice.");
    page.getByLabel("it is a complaint").check();
    button(page, "Keep").click();
    link(page, "What was told").click();
    page.getByLabel("In their words").fill("runs marathons");
    button(page, "Remember").click();
    page.getByLabel("Plans and agendas").selectOption("2");
    page.locator("form[action$='/style'] button").click();
    assertThat(page.locator("main")).containsText("very structured (you say)");
    rooms.now = Rooms.NOW.plus(Duration.ofDays(2));
    go(page, "/");
    assertThat(page.locator(".moves")).containsText("complaint");
    page.locator(".upnext__title").first().click();
    String brief = page.locator("main").innerText();
    assertTrue(brief.contains("Last contact 2 days ago"), brief);
    assertTrue(brief.contains("Olu waits for your answer"), brief);
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void tripsRoomsRhythmsAndThingsWorthSharing() throws IOException {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, false);
    go(page, "/worth");
    page.getByLabel("What it is about").fill("A field guide to team topology");
    button(page, "Drop it in").click();
    assertThat(page.locator(".stake")).containsText("Maya Okafor");
    go(page, "/rhythms");
    page.getByLabel("Its name").fill("Mentors");
    button(page, "Make it").click();
    button(page, "Add to Mentors").click();
    button(page, "Ask nothing then").click();
    assertThat(page.locator("main")).containsText("everybody");
    go(page, "/trips");
    page.getByLabel("What it is called").fill("Open door");
    page.getByLabel("First time").fill("2026-11-12T15:00");
    button(page, "Open it").click();
    assertThat(page.locator("main")).containsText("open room, every week");
    button(page, "Came").click();
    button(page, "Make an address for open rooms").click();
    String address = page.locator("pre.code").innerText();
    String path = address.substring(address.indexOf("/feeds"));
    Wire wire = new Wire(rooms.server.port());
    Wire.Answer feed = wire.get(path).send();
    assertEquals(200, feed.status());
    assertTrue(feed.body().contains("SUMMARY:Open door"), feed.body());
    button(page, "End it").click();
    assertEquals(404, wire.get(path).send().status());
    assertEquals(List.of(), browser.findings());
  }

  private void go(Page page, String path) {
    if (page.url().equals("about:blank")) page.navigate(rooms.link());
    page.navigate(rooms.server.url(path));
  }

  private void person(Page page, String name) {
    go(page, "/people/" + rooms.person(name));
  }
}
