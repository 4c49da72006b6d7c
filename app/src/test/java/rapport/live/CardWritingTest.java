package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.desk.Made;
import rapport.desk.sources.CardChange.WriteToCards;
import rapport.desk.sources.CardDifferences;
import rapport.desk.sources.CardDifferences.Difference;
import rapport.sources.cards.CardField;
import rapport.store.sources.CardWrites;

/**
 * What the owner says is written into a card at Radicale: only where the owner lets it, only what
 * was pressed for, only while the card is the one that was seen, and nothing else of it.
 */
@Timeout(180)
class CardWritingTest extends CardsAtRadicale {

  CardWritingTest() throws IOException {}

  @Test
  void nothingIsWrittenBeforeTheOwnerLetsIt() throws IOException, InterruptedException {
    filled();
    assertEquals(List.of(), differences());
    desk.make(new WriteToCards(id, true), now);
    write(CardField.TITLE);
    CardWrites writes = new CardWrites(database);
    writes.allow(1, id, false);
    String before = there();
    for (int n = 0; n < 3; n++) assertNull(look(id).state().problem());
    now = now.plusSeconds(86_400);
    assertNull(look(id).state().problem());
    TreeSet<String> asked = new TreeSet<>();
    for (String one : line.heard) asked.add(one.substring(0, one.indexOf(' ')));
    asked.removeAll(List.of("PROPFIND", "REPORT", "GET"));
    assertEquals(new TreeSet<>(), asked);
    assertEquals(before, there());
    desk.make(new WriteToCards(id, true), now);
    desk.make(new WriteToCards(id, false), now);
    assertEquals(List.of(), writes.all(1), "what waited is forgotten");
  }

  @Test
  void onePartIsWrittenAndPutBackAndNothingElseChanges() throws IOException, InterruptedException {
    filled();
    desk.make(new WriteToCards(id, true), now);
    assertEquals(3, differences().size());
    String before = there();
    Made made = write(CardField.ORGANISATION);
    assertNull(look(id).state().problem());
    assertEquals(CardWrites.State.WRITTEN, last());
    String after = there();
    assertEquals(List.of("ORG:Northwind;Tides"), without(before, after));
    assertTrue(without(after, before).getFirst().startsWith("ORG:Quay\\, Ltd."), after);
    assertEquals(2, differences().size(), "the card says it now");
    long puts = line.heard.stream().filter(one -> one.startsWith("PUT")).count();
    look(id);
    assertEquals(puts, line.heard.stream().filter(one -> one.startsWith("PUT")).count());
    desk.undo(made.entry(), now);
    assertEquals(1, CardDifferences.of(desk.look(now)).puttingBack().size());
    assertNull(look(id).state().problem());
    assertEquals(before, there());
    assertEquals(3, differences().size());
  }

  @Test
  void whatIsSentIsTheCardWithOneOtherLineByteForByte() throws IOException, InterruptedException {
    filled();
    desk.make(new WriteToCards(id, true), now);
    String before = there();
    write(CardField.TITLE);
    assertNull(look(id).state().problem());
    String sent = line.heard.stream().filter(one -> one.startsWith("PUT")).findFirst().orElse("");
    String body = sent.substring(sent.indexOf("\r\n\r\n") + 4);
    assertEquals(before.replace("END:VCARD", "TITLE:Head of Tides\r\nEND:VCARD"), body);
    assertTrue(sent.contains("\r\nIf-Match: \""), sent);
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsNeverWrittenOver() throws IOException, InterruptedException {
    filled();
    desk.make(new WriteToCards(id, true), now);
    meanwhile("ORG:Northwind;Tides", "ORG:Harbour");
    write(CardField.ORGANISATION);
    assertNull(look(id).state().problem());
    assertEquals(CardWrites.State.CHANGED, last());
    assertTrue(there().contains("ORG:Harbour"), "theirs stays");
    Difference one =
        differences().stream()
            .filter(it -> it.field() == CardField.ORGANISATION)
            .findFirst()
            .orElseThrow();
    assertEquals("Harbour", one.says(), "side by side");
    assertEquals("Quay, Ltd.", one.said());
    write(CardField.ORGANISATION);
    assertNull(look(id).state().problem());
    assertTrue(there().contains("ORG:Quay"), "the owner has seen it and wants it");
  }

  @Test
  void anotherPartThatChangedMeanwhileIsKept() throws IOException, InterruptedException {
    filled();
    desk.make(new WriteToCards(id, true), now);
    meanwhile("item1.X-ABLABEL:Boat", "item1.X-ABLABEL:Ship");
    write(CardField.ORGANISATION);
    assertNull(look(id).state().problem());
    assertEquals(CardWrites.State.WRITTEN, last());
    assertTrue(there().contains("ORG:Quay") && there().contains(":Ship"), there());
  }

  @Test
  void aWriteWhoseAnswerWasLostIsDoneOnceAndCanBePutBack()
      throws IOException, InterruptedException {
    filled();
    desk.make(new WriteToCards(id, true), now);
    String before = there();
    Made made = write(CardField.NAME);
    line.spoil = (asked, answer) -> asked.startsWith("PUT") ? "" : answer;
    assertTrue(look(id).state().problem() != null);
    assertEquals(CardWrites.State.WAITING, last());
    line.spoil = (_, answer) -> answer;
    assertNull(look(id).state().problem());
    assertEquals(CardWrites.State.WRITTEN, last());
    assertEquals(1, line.heard.stream().filter(one -> one.startsWith("PUT")).count());
    assertTrue(there().contains("N:Lindqvist;Maya;;;"), there());
    desk.undo(made.entry(), now);
    assertNull(look(id).state().problem());
    assertEquals(before, there());
  }

  @Test
  void aServerThatGivesOrTakesNoCardIsTold() throws IOException, InterruptedException {
    filled();
    desk.make(new WriteToCards(id, true), now);
    for (String no : List.of("403 No", "405 No", "415 No", "507 Full", "301 Moved")) {
      write(CardField.TITLE);
      line.instead =
          asked ->
              asked.startsWith("PUT")
                  ? "HTTP/1.1 "
                      + no
                      + "\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n"
                  : "";
      look(id);
      assertEquals(CardWrites.State.REFUSED, last(), no);
    }
    line.instead = _ -> "";
    write(CardField.TITLE);
    line.spoil =
        (asked, answer) ->
            asked.startsWith("GET") ? answer.replaceAll("(?i)etag: *\"", "ETag: W/\"") : answer;
    look(id);
    assertEquals(CardWrites.State.REFUSED, last(), "a weak tag guards nothing");
  }

  @Test
  void vdirsyncerFindsWhatWasWritten() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/vdirsyncer")), "apt-get install vdirsyncer");
    filled();
    desk.make(new WriteToCards(id, true), now);
    for (CardField field : List.of(CardField.NAME, CardField.ORGANISATION, CardField.TITLE))
      write(field);
    assertNull(look(id).state().problem());
    assertEquals(List.of(), differences());
    Path near = Files.createDirectories(folder.resolve("near"));
    Path conf = folder.resolve("v.conf");
    Files.writeString(
        conf,
        """
        [general]
        status_path = "@/status/"
        [pair one]
        a = "near"
        b = "far"
        collections = ["people"]
        [storage near]
        type = "filesystem"
        path = "@/near/"
        fileext = ".vcf"
        [storage far]
        type = "carddav"
        url = "http://localhost:%d/"
        username = "ada"
        password = "secret"
        """
            .formatted(line.behind)
            .replace("@", folder.toString()));
    for (String what : List.of("discover", "sync"))
      run("sh", "-c", "yes | /usr/bin/vdirsyncer -c " + conf + " " + what + " one");
    List<String> found = new ArrayList<>();
    try (var files = Files.walk(near)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        if (text.contains("UID:c1\r\n") || text.contains("UID:c1\n")) found.add(text);
      }
    }
    assertEquals(1, found.size());
    for (String says : List.of("FN:Maya Lindqvist", "ORG:Quay\\, Ltd.", "TITLE:Head of Tides"))
      assertTrue(found.getFirst().contains(says), found.getFirst());
    assertTrue(found.getFirst().contains("X-UNKNOWN"), found.getFirst());
  }
}
