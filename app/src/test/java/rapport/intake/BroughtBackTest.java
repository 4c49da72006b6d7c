package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.sources.RuleRows;

/** A sender or a list that a rule left out is brought back by one press. */
class BroughtBackTest {

  private static final long OWNER = 1;

  private final Path folder;
  private final Road road;

  BroughtBackTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.road = new Road(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    road.close();
  }

  private Path posted(String name, String from, String to, String... ids) throws IOException {
    Letters letters = new Letters();
    for (String id : ids) letters.letter(id, from, to, 9, "List-Unsubscribe: <mailto:x@y.example>");
    return letters.to(folder.resolve(name));
  }

  @Test
  void aSenderThatIsBroughtBackCountsNowAndWheneverMoreComes() throws IOException {
    String paper = "Paper <news@paper.example>";
    road.take(posted("1.mbox", paper, "ada@helix.example", "p1", "p2"));
    road.take(posted("2.mbox", "Other <news@other.example>", "ada@helix.example", "o1"));
    RuleRows rules = new RuleRows(road.database);
    Map<String, String> before = road.digests();
    assertEquals(2, rules.alike(OWNER, road.number("<p1@mail.example>"), false, true));
    assertEquals("none", road.leftOut("<p2@mail.example>"));
    assertEquals("newsletter", road.leftOut("<o1@mail.example>"));
    rules.alike(OWNER, road.number("<p2@mail.example>"), false, false);
    assertEquals(before, road.digests());
    rules.alike(OWNER, road.number("<p1@mail.example>"), false, true);
    Receipt more = road.one(posted("3.mbox", paper, "ada@helix.example", "p3"));
    assertEquals(1, more.imported());
    assertEquals(Map.of(), more.leftOut());
    assertEquals("none", road.leftOut("<p3@mail.example>"));
    assertEquals(3, rules.alike(OWNER, road.number("<p3@mail.example>"), false, false));
    assertEquals("newsletter", road.leftOut("<p3@mail.example>"));
    assertEquals(1, road.one(posted("4.mbox", paper, "ada@helix.example", "p4")).leftOutSum());
  }

  @Test
  void aListThatIsBroughtBackCountsWhoeverWritesToIt() throws IOException {
    String board = "Board <board@lists.example>, ada@helix.example";
    road.take(posted("1.mbox", "Ann <ann@one.example>", board, "b1"));
    road.take(posted("2.mbox", "Bo <bo@two.example>", board, "b2"));
    new RuleRows(road.database).alike(OWNER, road.number("<b1@mail.example>"), true, true);
    assertEquals("none", road.leftOut("<b2@mail.example>"));
    Receipt more = road.one(posted("3.mbox", "Cy <cy@three.example>", board, "b3"));
    assertEquals(1, more.imported());
    assertEquals(
        1,
        road.one(posted("4.mbox", "Ann <ann@one.example>", "ada@helix.example", "x")).leftOutSum());
  }
}
