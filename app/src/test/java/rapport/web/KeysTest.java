package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * How many keys and clicks the things take that one does most, each from Today until it is done, as
 * the browser counts them. A journey that grows longer fails here.
 */
class KeysTest extends CountedJourney {

  private final List<String> longer = new ArrayList<>();

  @Test
  void whatIsDoneMostTakesFewKeysAndClicks() {
    Page page = counting();
    takes(page, "log a talk", 7, 0, CountedJourney::log);
    takes(page, "read a brief", 6, 0, this::brief);
    takes(page, "find a person", 5, 0, it -> sought(it, "len", "Lena Novak"));
    takes(page, "see who could help with a need", 2, 0, CountedJourney::helpers);
    takes(page, "put a move off", 0, 2, CountedJourney::later);
    takes(page, "undo", 1, 2, CountedJourney::undone);
    takes(page, "say yes to a promise that was found", 0, 2, CountedJourney::promised);
    takes(page, "write a promise down", 9, 2, this::promise);
    takes(page, "see who connects two", 7, 1, this::connects);
    takes(page, "add a person", 11, 1, this::added);
    takes(page, "correct a name", 8, 1, this::corrected);
    takes(page, "hide somebody", 5, 2, this::hidden);
    assertEquals(List.of(), longer);
    assertEquals(List.of(), browser.findings());
  }

  /** A journey, and at most how many keys and clicks it takes. */
  private void takes(Page page, String what, int keys, int clicks, Consumer<Page> journey) {
    today(page);
    journey.accept(page);
    int pressed = counted(page, "keys");
    int clicked = counted(page, "clicks");
    System.out.println(what + ": " + pressed + " keys, " + clicked + " clicks");
    if (pressed > keys || clicked > clicks)
      longer.add(what + ": " + pressed + " keys, " + clicked + " clicks");
  }

  private void brief(Page it) {
    sought(it, "len", "Lena Novak");
    it.keyboard().press("b");
    assertThat(it.locator("h1")).hasText("Before you talk with Lena Novak");
  }

  private static void sought(Page it, String letters, String name) {
    it.keyboard().press("Control+k");
    it.keyboard().type(letters);
    assertThat(it.locator("#found [data-for=" + letters + "]")).containsText(name);
    it.keyboard().press("Enter");
    assertThat(it.locator("h1")).hasText(name);
  }

  private void promise(Page it) {
    sought(it, "len", "Lena Novak");
    link(it, "Between you").click();
    it.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).click();
    it.keyboard().type("abc");
    it.keyboard().press("Enter");
    status(it, "");
    assertThat(it.locator("main")).containsText("abc");
  }

  private void connects(Page it) {
    it.keyboard().press("g");
    it.keyboard().press("m");
    it.locator("#to, [name=to]").first().click();
    it.keyboard().type("lena");
    it.keyboard().press("Enter");
    assertThat(it.locator(".map__questions")).containsText("Maya Okafor");
  }

  private void added(Page it) {
    it.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add person")).click();
    assertThat(it.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))).isFocused();
    it.keyboard().type("Ann Zeller");
    it.keyboard().press("Enter");
    assertThat(it.locator("h1")).hasText("Ann Zeller");
  }

  private void corrected(Page it) {
    sought(it, "ann", "Ann Zeller");
    link(it, "Details").click();
    it.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).focus();
    it.keyboard().press("End");
    it.keyboard().type("s");
    it.keyboard().press("Enter");
    assertThat(it.locator("h1")).hasText("Ann Zellers");
  }

  private void hidden(Page it) {
    sought(it, "ann", "Ann Zellers");
    link(it, "Details").click();
    button(it, "Hide").click();
    status(it, "");
    assertThat(it.locator("h1")).not().hasText("Ann Zellers");
  }
}
