package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a need to the person who could help, and an initiative that finds its people. */
class GoalsJourneyTest extends Journey {

  @Test
  void aNeedFindsItsPersonAndTheWayToThem() {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    page.navigate(rooms.server.url("/goals"));
    link(page, "Write down a need").click();
    page.getByLabel("Know-how").check();
    page.getByLabel("In your own words").fill("machine-learning operations");
    button(page, "Write it down").click();
    assertThat(page.locator(".helper").first()).containsText("Lena Novak");
    assertThat(page.locator(".helper").first()).containsText("You → Maya → Lena");
    button(page, "No longer needed: machine-learning operations").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("The need is closed.");
    button(page, "Undo").click();
    assertThat(page.locator(".helper").first()).containsText("Lena Novak");
    page.locator(".helper").first().getByRole(AriaRole.LINK, named("You →")).click();
    assertThat(page.locator(".map__names polyline")).hasCount(1);
    assertThat(page.locator(".map__names")).containsText("Lena Novak");
    page.locator(".map__canvas").press("0");
    page.locator(".map__canvas").press("n");
    assertThat(page.locator(".map__tip")).containsText(" tie");
    Browser.photograph(page, "office-map");
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void anInitiativeFindsItsPeople() {
    Page page = browser.window(390, 844, ColorScheme.DARK, false);
    page.navigate(rooms.link());
    page.navigate(rooms.server.url("/goals"));
    page.getByLabel("Its name").fill("One launch date");
    page.getByLabel("The purpose you share").fill("ship once, together");
    button(page, "Begin").click();
    role(page, "Data", "Tomás Rey");
    role(page, "Finance lead", "");
    assertThat(page.locator(".role").first()).containsText("not asked yet");
    assertThat(page.locator(".role").last()).containsText("nobody yet");
    button(page, "On board").click();
    assertThat(page.locator("main")).containsText("1 with you");
    page.navigate(rooms.server.url("/goals"));
    assertThat(page.locator("main")).containsText("Missing Finance lead");
    Browser.photograph(page, "office-goals");
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void subjectsAreLeftOutAndReadAgain() {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, false);
    page.navigate(rooms.link());
    page.navigate(rooms.server.url("/goals"));
    button(page, "Leave them out").click();
    button(page, "Read them again").click();
    assertThat(button(page, "Leave them out")).isVisible();
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void aSharedGoalIsKeptByBothSides() throws IOException {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    page.navigate(rooms.server.url("/people?q=maya+okafor"));
    link(page, "Maya Okafor").click();
    link(page, "Plan").click();
    link(page, "Ways and goals").click();
    page.getByLabel("A goal you both want").fill("A talk, together; in spring");
    page.getByLabel("By when").fill("2027-03-03");
    button(page, "Write it down").click();
    var copy = page.waitForDownload(() -> link(page, "copy as .ics").click());
    String text = Files.readString(copy.path());
    assertTrue(text.contains("SUMMARY:A talk\\, together\\; in spring\r\n"), text);
    assertTrue(text.contains("DUE;VALUE=DATE:20270303\r\n"), text);
    button(page, "Reached").click();
    assertThat(page.locator(".stake")).containsText("reached");
    assertEquals(List.of(), browser.findings());
  }

  private static void role(Page page, String role, String person) {
    if (!page.locator("#role").isVisible()) page.getByText("Add a role it needs").click();
    page.locator("#role").fill(role);
    page.getByLabel("Who that is").fill(person);
    button(page, "Add").click();
  }
}
