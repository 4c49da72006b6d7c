package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rapport.desk.people.PeopleChange.AddPerson;

/**
 * A morning with Rapport: by mouse, without script, and by keyboard alone, on the sample office.
 */
class JourneyTest extends Journey {

  private static final Pattern COMPLETE = Pattern.compile("complete");

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.open(folder);
  }

  @Test
  void aMorning() {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    morning(page, true);
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void aMorningWithoutScript() {
    Page page = browser.window(390, 844, ColorScheme.DARK, false);
    morning(page, false);
    assertEquals(List.of(), browser.findings());
  }

  private void morning(Page page, boolean script) {
    page.navigate(rooms.link());
    assertThat(heading(page)).containsText("Who would be glad");
    imported(page, script);
    moves(page);
    person(page);
    promise(page);
    receipts(page);
    settings(page);
  }

  private void imported(Page page, boolean script) {
    theLink(page, "Add a source").click();
    page.getByLabel("Path of a file or folder on this machine").fill(Rooms.CAST.toString());
    exactly(page, "Import").click();
    if (!script) awaitImport(page);
    assertThat(page.locator(".receipt", having("mail.mbox")))
        .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    assertThat(page.locator(".receipt__state").first()).hasText(COMPLETE);
    assertThat(page.locator("[aria-labelledby=once]")).containsText("Nothing is unaccounted for.");
    photograph(page, "office-sources");
  }

  /** Without script one loads the page again. */
  private static void awaitImport(Page page) {
    for (int i = 0; i < 200 && page.locator(".job").count() > 0; i++) {
      page.waitForTimeout(200);
      page.reload();
    }
  }

  private void moves(Page page) {
    page.navigate(rooms.server.url("/"));
    photograph(page, "office-today");
    Locator moves = page.locator(".move");
    int before = moves.count();
    String first = moves.first().locator(".move__name").innerText();
    moves.first().locator(".dots > summary").click();
    moves.first().getByRole(AriaRole.BUTTON, named("Later")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Put off until Monday");
    assertThat(page.locator(".move__name").first()).not().hasText(first);
    exactly(page, "Undo").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Undone");
    assertThat(page.locator(".move__name").first()).hasText(first);
    assertThat(page.locator(".move")).hasCount(before);
    page.locator(".evidence").first().click();
    assertThat(page.locator(".facts")).containsText("Its mark in the source");
  }

  private void person(Page page) {
    page.navigate(rooms.server.url("/people?q=maya+okafor"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Maya Okafor")).click();
    assertThat(heading(page)).hasText("Maya Okafor");
    photograph(page, "office-person");
    page.locator(".strip > summary").click();
    page.getByLabel("In touch every").fill("21");
    exactly(page, "Set the rhythm").click();
    assertThat(page.locator(".card", having("In touch every")))
        .containsText("Every 21 days, as you set it");
    page.locator(".person").getByRole(AriaRole.LINK).or(page.locator(".nav__entry--mid")).first();
    page.navigate(page.url().replaceFirst("/people/([0-9]+).*", "/conversations/new?person=$1"));
    page.getByLabel("phone").check();
    page.getByLabel("What is worth remembering").fill("Her daughter started university.");
    theButton(page, "Write it down").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("written down");
    assertThat(page.locator(".happening").first()).containsText("Her daughter started university.");
  }

  private void promise(Page page) {
    page.locator(".tabs")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Between you"))
        .click();
    page.getByLabel("What", new Page.GetByLabelOptions().setExact(true))
        .fill("Send the scheduler notes");
    page.getByLabel("By when").fill("2026-11-23");
    theButton(page, "Write it down").click();
    assertThat(page.locator(".promise")).containsText("Send the scheduler notes");
    page.navigate(rooms.server.url("/promises"));
    theButton(page, "Kept: Send the scheduler notes").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Marked as kept");
    exactly(page, "Undo").click();
    assertThat(page.locator(".promise")).containsText("Send the scheduler notes");
  }

  private void receipts(Page page) {
    page.navigate(rooms.server.url("/sources"));
    page.locator(".receipt", having("mail.mbox")).locator(".dots > summary").click();
    page.locator(".receipt__link", having("newsletters")).first().click();
    assertThat(heading(page)).containsText("newsletters");
    theButton(page, "Count this after all").first().click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("It counts from now on");
    page.navigate(rooms.server.url("/sources"));
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile("Undo this import of .+ in linkedin\\.zip")))
        .first()
        .click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("taken back");
  }

  private void settings(Page page) {
    page.navigate(rooms.server.url("/settings"));
    page.getByLabel("Your name").fill("Ada Lindqvist");
    page.getByLabel("Dark").check();
    exactly(page, "Save who you are").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    theButton(page, "Erase everything").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was erased");
    page.getByLabel("Type erase to mean it").fill("erase");
    theButton(page, "Erase everything").click();
    assertThat(heading(page)).containsText("Who would be glad");
  }

  @Test
  void aMorningByKeyboard() {
    rooms.make(
        new AddPerson("Maya Okafor", "maya@northwind.example", null, "Northwind", "VP Platform"));
    rooms.make(new AddPerson("Lena Novak", "lena@kite.example", null, "Kite", null));
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to the page")).isFocused();
    page.keyboard().press("Control+k");
    page.keyboard().type("lena");
    assertThat(page.locator("#found [data-for=lena]")).containsText("Lena Novak");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("Lena Novak");
    page.keyboard().press("/");
    page.keyboard().type("people");
    assertThat(page.locator("#found [data-for=people] a").first()).hasText("People");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("People");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    Locator focused = page.locator(".people__link:focus");
    String name = focused.locator(".people__name").innerText();
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText(name);
    page.goBack();
    page.getByLabel("Name, organisation, title or address").focus();
    page.keyboard().type("okafor");
    assertThat(page.locator(".people__row")).hasCount(1);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("Maya Okafor");
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void aBriefIsSixKeysFromToday() {
    rooms.make(new AddPerson("Lena Novak", "lena@kite.example", null, "Kite", null));
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    for (String key : List.of("Control+k", "l", "e", "n")) page.keyboard().press(key);
    assertThat(page.locator("#found [data-for=len]")).containsText("Lena Novak");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("Lena Novak");
    page.keyboard().press("b");
    assertThat(heading(page)).hasText("Before you talk with Lena Novak");
    page.keyboard().press("Control+k");
    page.keyboard().type("br len");
    assertThat(page.locator("#found [data-for='br len'] a").first()).containsText("Lena Novak");
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("Before you talk with Lena Novak");
    page.keyboard().press("?");
    assertThat(page.locator("#keys ~ *, .card", having("the brief before a talk")).first())
        .isVisible();
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void anUploadIsImported() {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    page.navigate(rooms.server.url("/sources"));
    page.getByText("drop them anywhere in this window").click();
    page.getByLabel("Files to read").setInputFiles(Rooms.CAST.resolve("contacts.vcf"));
    theButton(page, "Read these files").click();
    assertThat(page.locator(".receipt")).containsText("contacts.vcf");
    assertEquals(List.of(), browser.findings());
  }

  @Test
  void aFileDroppedOnAnyPageIsRead() {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    page.navigate(rooms.server.url("/people/new"));
    String card =
        "BEGIN:VCARD\\nVERSION:3.0\\nFN:Nora Beck\\nEMAIL:nora@beck.example\\nEND:VCARD\\n";
    page.evaluate(
        "() => { const held = new DataTransfer();"
            + " held.items.add(new File(['"
            + card
            + "'], 'nora.vcf'));"
            + " const drop = { dataTransfer: held, bubbles: true, cancelable: true };"
            + " document.body.dispatchEvent(new DragEvent('dragover', drop));"
            + " document.body.dispatchEvent(new DragEvent('drop', drop)); }");
    assertThat(page.locator(".receipt")).containsText("nora.vcf");
    assertEquals(List.of(), browser.findings());
  }

  private static void photograph(Page page, String name) {
    Browser.photograph(page, name + "-" + page.viewportSize().width);
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator theButton(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator exactly(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator theLink(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
