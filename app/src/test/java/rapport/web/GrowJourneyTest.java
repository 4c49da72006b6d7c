package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import rapport.growth.Inventory;

/** From a first sheet over five raters and a plan to the story of a year, the clock moving on. */
class GrowJourneyTest extends Journey {

  private static final String AIM = "One launch date that five departments want";

  @Test
  void aQuarterOfGrowing() throws IOException {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, false);
    page.navigate(rooms.link());
    baseline(page);
    others(page);
    plan(page);
    review(page);
    paper(page);
    outcomes(page);
    over(page);
    assertEquals(List.of(), browser.findings());
  }

  private void baseline(Page page) {
    page.navigate(rooms.server.url("/grow"));
    page.locator("main a[href='/grow/self/new']").click();
    for (Inventory.Item item : Inventory.items()) check(page, item, 4);
    button(page, "Keep").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Kept.");
    assertThat(page.locator("tbody tr").first()).containsText("4.0 · 40 of 50");
    assertThat(page.locator(".radar__others")).hasCount(0);
  }

  /** Each rater in a window of their own, with cookies of their own. */
  private void others(Page page) {
    page.navigate(rooms.server.url("/grow/views"));
    page.getByLabel("How many links").fill("5");
    button(page, "Make the links").click();
    List<String> links = page.locator(".secret").allInnerTexts();
    assertEquals(5, links.size());
    for (int rater = 0; rater < 5; rater++) {
      rate(links.get(rater), 3);
      page.navigate(rooms.server.url("/grow/views"));
      assertThat(page.locator("main"))
          .containsText(rater < 3 ? "Fewer than four have answered" : "At least four");
    }
    button(page, "Close it now").click();
    assertThat(page.locator("tbody tr")).hasCount(5);
    assertThat(page.locator("tbody tr").first()).containsText("3.00");
    page.navigate(rooms.server.url("/grow/self"));
    assertThat(page.locator(".radar__others")).hasCount(1);
    assertThat(page.locator("main")).containsText("higher than others do");
  }

  private void rate(String link, int value) {
    Page rater = browser.window(390, 844, ColorScheme.DARK, false);
    rater.navigate(link);
    for (Inventory.Item item : Inventory.seen()) check(rater, item, value);
    button(rater, "Give my answers").click();
    assertThat(rater.locator("h1")).hasText("Thank you");
    rater.context().close();
  }

  private void plan(Page page) {
    page.navigate(rooms.server.url("/grow/plan"));
    page.getByLabel("What is it for?").fill(AIM);
    for (String practice : List.of("what you both want", "introductory talk", "of another field"))
      page.locator("label", having(practice)).locator("input").check();
    page.locator("label", having("three breaths")).locator("input").check();
    button(page, "Begin today").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("one, two or three");
    assertThat(page.getByLabel("What is it for?")).hasValue(AIM);
    page.locator("label", having("three breaths")).locator("input").uncheck();
    button(page, "Begin today").click();
    assertThat(page.locator("main")).containsText("Week 1 of 13");
    assertThat(page.locator("main .chip")).hasCount(0);
  }

  private void review(Page page) {
    rooms.pass(Duration.ofDays(20));
    page.navigate(rooms.server.url("/grow/plan"));
    assertThat(page.locator("main")).containsText("Week 3 of 13");
    assertThat(page.locator("main .chip").first()).hasText("due");
    page.getByLabel("How often did you do it?").selectOption("most days");
    page.getByLabel("One sentence").fill("Two goals written down.");
    button(page, "Keep").click();
    assertThat(page.locator(".stakes")).containsText("Two goals written down.");
    assertThat(page.locator("main .chip")).hasCount(0);
  }

  private void paper(Page page) throws IOException {
    page.getByLabel("Your weekly reviews").check();
    var copy = page.waitForDownload(() -> button(page, "Make the PDF").click());
    try (PDDocument paper = Loader.loadPDF(copy.path().toFile())) {
      String text = new PDFTextStripper().getText(paper);
      assertTrue(text.contains(AIM) && text.contains("Two goals written down."), text);
      assertFalse(text.contains("What was counted"), "not ticked");
      assertFalse(text.contains("as others see them"), "not ticked");
    }
  }

  /** Ninety days are over: the weeks can be read, and printed. */
  private void over(Page page) {
    rooms.pass(Duration.ofDays(75));
    page.navigate(rooms.link()); // signed out meanwhile
    page.navigate(rooms.server.url("/grow"));
    link(page, "Look back").click();
    assertThat(page.locator("main")).containsText("Earlier plans");
    assertThat(page.locator("details")).containsText("Two goals written down.");
    page.waitForDownload(() -> button(page, "Make the PDF").click());
  }

  private void outcomes(Page page) {
    outcome(page, "Noor hired", "talent sourced", "Maya Okafor", "2026-11-30");
    outcome(page, "A word for me", "influence", "Maya Okafor", "2026-12-01");
    outcome(page, "An idea", "know-how", "Priya Raman", "2026-12-02");
    link(page, "The story of 2026").click();
    assertThat(page.locator(".story")).containsText("3 good things came to you through 2 people");
    for (String chart : List.of("kinds", "people"))
      assertEquals(
          3,
          page.locator("table[aria-label=" + chart + "] .num").allInnerTexts().stream()
              .mapToInt(Integer::parseInt)
              .sum());
    Browser.photograph(page, "office-story");
  }

  private void outcome(Page page, String what, String benefit, String person, String day) {
    page.navigate(rooms.server.url("/grow/outcomes"));
    page.getByLabel("What happened").fill(what);
    page.getByLabel("What it was")
        .selectOption(
            new com.microsoft.playwright.options.SelectOption()
                .setLabel(page.locator("#benefit option", having(benefit)).first().innerText()));
    page.getByLabel("Through whom").fill(person);
    page.getByLabel("When").fill(day);
    button(page, "Write it down").click();
    assertThat(page.locator(".stakes")).containsText(what);
  }

  private static void check(Page page, Inventory.Item item, int value) {
    page.locator("input[name=item" + item.number() + "][value='" + item.keyed(value) + "']")
        .check();
  }
}
