package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every state of every page makes sense to somebody who hears it and jumps from name to name: what
 * axe does not ask. Two buttons that do different things are called differently, a choice says what
 * it is a choice of, a section has a name, headings skip no level, a table has headers.
 */
class ReadAloudTest {

  /** Alone, as they are read out one after the other, these say nothing. */
  private static final Set<String> NOTHING =
      Set.of("here", "this", "link", "more", "which", "open", "open it", "show", "go");

  @Test
  void everyStateOfEveryPageCanBeHeard(@TempDir Path folder) throws Exception {
    List<String> found = new ArrayList<>();
    OurWords written = OurWords.read();
    try (Rooms rooms = Rooms.gallery(folder)) {
      Wire wire = new Wire(rooms.server.port());
      String session = rooms.session();
      List<String> states = new ArrayList<>(rooms.server.context().getBean(Gallery.class).names());
      assertFalse(states.isEmpty());
      for (String state : states) {
        String html = wire.get("/gallery/" + state).session(session).send().body();
        for (String fault : faults(Jsoup.parse(html), written)) found.add(state + ": " + fault);
      }
    }
    assertEquals("", String.join("\n", found));
  }

  @Test
  void whatCannotBeHeardIsFound() throws IOException {
    String page =
        """
        <main><h1>a</h1><h3>b</h3><section></section><svg></svg>
        <form action=/x><button name=n value=1>Later</button><button name=n value=2>Later</button>
        <input type=radio name=r value=1><input type=radio name=r value=2></form>
        <a href=/1>why</a><a href=/2>why</a><a href=/1>Maya Q.</a><a href=/2>Maya Q.</a>
        <details><summary>why</summary></details><table><tr><td>1</td></tr></table>
        <a href=/3>open it</a></main>
        """;
    assertEquals(
        List.of(
            "h3 after h1: b",
            "a section without a name",
            "a picture neither named nor hidden",
            "a table without headers",
            "a table without a name: []",
            "a link that says nothing: open it",
            "a choice of nothing: r",
            "a choice of nothing: r",
            "2 things are called “Later”",
            "3 things are called “why”"),
        faults(Jsoup.parse(page), new OurWords("why")));
  }

  private static List<String> faults(Document page, OurWords written) {
    List<String> faults = new ArrayList<>();
    headings(page, faults);
    for (Element one : page.select("section"))
      if (!one.hasAttr("aria-label") && !one.hasAttr("aria-labelledby"))
        faults.add("a section without a name");
    for (Element one : page.select("svg:not([aria-hidden=true]):not([aria-label]):not([role=img])"))
      if (one.select("> title").isEmpty()) faults.add("a picture neither named nor hidden");
    if (!page.select("table:not(:has(th))").isEmpty()) faults.add("a table without headers");
    for (Element one : page.select("table:not([aria-label]):not(:has(caption))"))
      faults.add("a table without a name: " + one.select("th").eachText());
    for (Element one : page.select("main a[href]"))
      if (NOTHING.contains(one.text().toLowerCase(Locale.ROOT)) && !one.hasAttr("aria-label"))
        faults.add("a link that says nothing: " + one.text());
    for (Element one : page.select("input[type=radio]"))
      if (one.closest("fieldset:has(legend), [role=row]:has([role=rowheader])") == null)
        faults.add("a choice of nothing: " + one.attr("name"));
    names(page, written, faults);
    return faults;
  }

  private static void headings(Document page, List<String> faults) {
    int last = 0;
    for (Element one : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = one.tagName().charAt(1) - '0';
      if (level > last + 1) faults.add(one.tagName() + " after h" + last + ": " + one.text());
      last = level;
    }
  }

  /** What does different things under one name; names of people and letters are their own. */
  private static void names(Document page, OurWords written, List<String> faults) {
    Map<String, Set<String>> deeds = new LinkedHashMap<>();
    for (Element one : page.select("main a[href], main button, main summary")) {
      String name = one.hasAttr("aria-label") ? one.attr("aria-label") : one.text();
      boolean ours = written.have(name.toLowerCase(Locale.ROOT));
      String href = one.attr("href");
      if (one.tagName().equals("a") && (!ours || href.startsWith("#"))) continue;
      deeds.computeIfAbsent(name, all -> new HashSet<>()).add(deed(one));
    }
    deeds.forEach((name, all) -> {
      if (all.size() > 1) faults.add(all.size() + " things are called “" + name + "”");
    });
  }

  private static String deed(Element one) {
    if (one.tagName().equals("a")) return one.attr("href");
    if (one.tagName().equals("summary")) return one.nextElementSiblings().outerHtml();
    Element form = one.closest("form");
    StringBuilder deed = new StringBuilder(one.attr("name") + "=" + one.attr("value"));
    deed.append(one.attr("data-save")).append(one.attr("data-hx-get"));
    if (form == null) return deed.append(one.attr("class")).toString();
    deed.append(one.hasAttr("formaction") ? one.attr("formaction") : form.attr("action"));
    for (Element hidden : form.select("input[type=hidden]:not([name=token])"))
      deed.append(hidden.attr("name")).append(hidden.attr("value"));
    return deed.toString();
  }
}
