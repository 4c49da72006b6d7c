package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rapport.desk.people.IdentityChange;
import rapport.people.PersonId;

/**
 * A browser that keeps pages reads and writes while the server is away: the server is stopped and
 * started again on its port, and everything typed meanwhile arrives once.
 */
class OfflineTest extends Journey {

  private @Nullable Server again;
  private int port;

  @AfterEach
  void end() {
    if (again != null) again.close();
  }

  @Test
  void nothingIsKeptUntilTheOwnerSwitchesItOn() {
    Page page = signedIn();
    page.navigate(url("/device"));
    assertThat(page.locator("[data-part=keep]")).isVisible();
    assertEquals(0, caches(page));
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void keptPagesAreReadWhileTheServerIsAwayAndSayFromWhen() {
    Page page = keeping();
    PersonId maya = rooms.person("Maya Okafor");
    page.navigate(url("/people/" + maya));
    assertThat(page.locator("h1")).hasText("Maya Okafor");
    away(page);
    page.navigate(url("/"));
    assertThat(page.locator(".kept")).containsText("Read from what this device kept at ");
    assertThat(page.locator("h1")).containsText("Good");
    assertThat(page.locator(".move").first()).isVisible();
    Browser.photograph(page, "office-away");
    page.locator(".upnext__title").click();
    assertThat(page.locator(".kept")).containsText("Read from what this device kept");
    assertThat(page.locator(".brief").first()).isVisible();
    page.navigate(url("/people/" + maya));
    assertThat(page.locator("h1")).hasText("Maya Okafor");
    page.navigate(url("/words"));
    assertThat(page.locator("h1")).hasText("Words and keys");
    page.navigate(url("/goals"));
    assertThat(page.locator(".kept")).containsText("that page was not kept on this device");
    assertThat(page.locator("[data-part=pages]")).containsText("Maya Okafor");
  }

  @Test
  void whatIsTypedMeanwhileArrivesOnce() {
    Page page = keeping();
    PersonId maya = rooms.person("Maya Okafor");
    page.navigate(url("/people/" + maya));
    page.navigate(url("/conversations/new?person=" + maya));
    page.navigate(url("/people/" + maya + "/capture"));
    int before = rooms.look().timeline(maya).contacts().size();
    away(page);
    page.navigate(url("/conversations/new?person=" + maya));
    page.getByLabel("phone").check();
    page.locator("#when").evaluate("it => it.value = '2026-11-23T08:00'");
    page.getByLabel("What is worth remembering").fill("The older one plays chess.");
    button(page, "Write it down").click();
    assertThat(page.locator("[data-part=queue]")).containsText("The older one plays chess.");
    page.navigate(url("/people/" + maya + "/capture"));
    page.getByLabel("I promised").fill("The field guide");
    button(page, "Keep").click();
    assertThat(page.locator("[data-part=queue] > li")).hasCount(2);
    assertEquals(before, rooms.look().timeline(maya).contacts().size());
    back();
    page.navigate(url("/people/" + maya));
    assertThat(page.locator(".kept")).containsText("have arrived");
    page.navigate(url("/device"));
    assertThat(page.locator("[data-part=waiting]")).isHidden();
    assertEquals(before + 1, rooms.look().timeline(maya).contacts().size());
    assertTrue(
        rooms.look().matters().promises().stream()
            .anyMatch(one -> one.what().equals("The field guide")));
  }

  @Test
  void whatIsRefusedStaysWithWhatWasTyped() {
    Page page = keeping();
    PersonId maya = rooms.person("Maya Okafor");
    page.navigate(url("/conversations/new?person=" + maya));
    away(page);
    page.navigate(url("/conversations/new?person=" + maya));
    page.locator("#when").evaluate("it => it.value = '2026-11-23T08:00'");
    page.getByLabel("What is worth remembering").fill("The older one plays chess.");
    button(page, "Write it down").click();
    assertThat(page.locator("[data-part=queue]")).containsText("Waits until Rapport answers.");
    rooms.make(new IdentityChange.SetAside(maya, IdentityChange.How.REMOVED));
    back();
    page.navigate(url("/"));
    assertThat(page.locator(".kept")).containsText("was refused");
    page.navigate(url("/device"));
    assertThat(page.locator("[data-part=queue]")).containsText("The older one plays chess.");
    assertThat(page.locator("[data-part=queue]")).containsText("with Maya Okafor");
    assertThat(page.locator("[data-part=queue]")).containsText("Refused: ");
    Browser.photograph(page, "office-device");
  }

  @Test
  void signingOutEmptiesTheDevice() {
    Page page = keeping();
    assertTrue(caches(page) > 0);
    page.navigate(url("/settings"));
    button(page, "Sign out of this browser").click();
    assertThat(page.locator("h1")).hasText("Good to see you");
    assertEquals(0, caches(page));
  }

  @Test
  void erasingEmptiesTheDevice() {
    Page page = keeping();
    page.navigate(url("/settings"));
    page.getByLabel("Type erase to mean it").fill("erase");
    button(page, "Erase everything").click();
    assertThat(page.locator("h1")).containsText("Who would be glad");
    assertEquals(0, caches(page));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private Page signedIn() {
    port = rooms.server.port();
    Page page = browser.window(390, 844, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    return page;
  }

  /** A browser that keeps pages, with everything it keeps by itself. */
  private Page keeping() {
    Page page = signedIn();
    page.navigate(url("/device"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep pages on")).click();
    assertThat(page.locator("[data-part=pages]")).containsText("Today");
    assertThat(page.locator("[data-part=pages]")).containsText("Words and keys");
    return page;
  }

  /** How many pages and files the browser keeps. */
  private static int caches(Page page) {
    return (Integer)
        page.evaluate(
            "async () => { let all = 0; for (const name of await caches.keys())"
                + " all += (await (await caches.open(name)).keys()).length; return all; }");
  }

  private void away(Page page) {
    page.waitForTimeout(300);
    rooms.server.close();
  }

  private void back() {
    Options options = new Options("127.0.0.1", port, rooms.home.uploads(), 100_000, null);
    again =
        Server.start(options, rooms.desk, rooms.jobs, rooms.live, rooms.sessions, () -> rooms.now);
  }
}
