package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import rapport.desk.network.Landscape;
import rapport.desk.people.RelationChange.Relate;
import rapport.growth.Skill;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.web.people.Face;

/**
 * Every text on Goals, Map and Grow that does not stand word for word in the templates or the code
 * is a sentence made of data, and has a checker in {@link PageTruths}. A new kind of sentence
 * without one fails here.
 */
class PageSentencesTest extends Wired {

  private static final List<String> PAGES =
      List.of(
          "/goals",
          "/map",
          "/map?by=2026-03",
          "/grow",
          "/grow/skills",
          "/grow/stretch",
          "/grow/mirror",
          "/grow/diversity");

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @Test
  void everyTextMadeOfDataIsCheckedAndTrue() throws IOException {
    PersonId maya = rooms.person("Maya Okafor");
    PersonId jonas = rooms.person("Jonas Weber");
    rooms.make(new Relate(jonas, Relation.Kind.REPORTS_TO, rooms.person("Samir Haddad")));
    rooms.make(new Relate(maya, Relation.Kind.PARTNER, rooms.person("Ruth Feldman")));
    PageTruths truths = new PageTruths(folder.resolve("home"), rooms.look());
    OurWords written = OurWords.read();
    Set<String> names = names();
    List<String> said = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> paths = new ArrayList<>(PAGES);
    for (PersonId one : List.of(maya, jonas)) paths.add("/people/" + one + "/details#around");
    for (String path : paths) {
      List<String> all = texts(path);
      for (String one : all) {
        if (fixed(one, written) || names.contains(one)) continue;
        said.add(one);
        String is = truths.wrong(one, all);
        if (is != null) wrong.add(path + ": " + is);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(List.of(), truths.unsaid(said), "kinds that are never said");
  }

  /** The texts of a page, each as it stands between two tags; of an anchor only those within. */
  private List<String> texts(String path) throws IOException {
    int anchor = path.indexOf('#');
    Element page = Jsoup.parse(page(anchor < 0 ? path : path.substring(0, anchor)));
    String where =
        anchor < 0 ? "#main" : "[aria-labelledby=" + path.substring(anchor + 1) + "] .offer";
    Element main = Jsoup.parse(page.select(where).outerHtml()).body();
    List<String> texts = new ArrayList<>();
    main.select("script, style, svg, noscript, datalist").remove();
    main.traverse((node, depth) -> text(node, texts));
    return texts;
  }

  private static void text(Node node, List<String> texts) {
    if (!(node instanceof TextNode text)) return;
    String plain = text.text().replace("\u202f%", " %").strip();
    if (!plain.isEmpty()) texts.add(plain);
  }

  /** Whether each part of a text stands in the sources as it is; a bare figure never does. */
  private static boolean fixed(String text, OurWords written) {
    String low = text.toLowerCase(Locale.ROOT);
    if (low.matches("[\\d.,–% ]*\\d[\\d.,–% ]*")) return false;
    if (written.have(low)) return true;
    return !low.matches(".*\\d.*") && Stream.of(low.split(", ")).allMatch(written::have);
  }

  /** Names of people and circles, initials, and where somebody works as what. */
  private Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Standing one : rooms.look().everybody()) {
      Face face = Face.of(one.person());
      names.addAll(
          List.of(
              face.name(),
              face.about(),
              face.initials(),
              ": " + face.name(),
              "Open " + face.name()));
    }
    for (Skill skill : Skill.values())
      names.addAll(
          List.of("in " + capital(skill.words()), ": events of " + capital(skill.words())));
    for (Landscape.Circle circle : Landscape.of(rooms.look()).circles()) names.add(circle.name());
    return names;
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
