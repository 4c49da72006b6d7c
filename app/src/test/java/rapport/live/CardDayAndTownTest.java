package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.desk.Made;
import rapport.desk.people.PeopleChange.About;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.desk.people.PeopleChange.Tell;
import rapport.desk.people.PeopleChange.WriteNote;
import rapport.desk.sources.CardChange.TakeCardsWord;
import rapport.desk.sources.CardChange.WriteToCards;
import rapport.desk.sources.CardDifferences.Difference;
import rapport.sources.cards.CardField;
import rapport.store.people.Told;
import rapport.store.sources.CardWrites;

/**
 * A birthday and a town of the owner's words are written into a card at Radicale as other parts
 * are.
 */
@Timeout(180)
class CardDayAndTownTest extends CardsAtRadicale {

  CardDayAndTownTest() throws IOException {}

  /** The owner says a day and a town that the card does not. */
  private void dayAndTown() {
    desk.make(new DescribePerson(maya, null, null, null), now);
    desk.make(new Tell(maya, false, "a day", "Birthday", MonthDay.of(12, 2)), now);
    desk.make(new Tell(maya, false, "a day", "Tom's birthday", MonthDay.of(3, 4)), now);
    desk.make(new WriteNote(maya, About.PLACE, "Lisbon, Portugal"), now);
    desk.make(new WriteToCards(id, true), now);
  }

  @Test
  void aBirthdayAndATownAreWrittenAndPutBack() throws IOException, InterruptedException {
    card =
        CARD.replace("NOTE:", "BDAY:1984-12-03\r\nADR;TYPE=WORK:;;12 Kay;Bristol;;BS1;UK\r\nNOTE:");
    filled();
    dayAndTown();
    String before = there();
    assertEquals(
        List.of("BIRTHDAY 1984-12-03 --12-02", "TOWN Bristol, UK Lisbon, Portugal"),
        differences().stream()
            .map(one -> one.field() + " " + one.says() + " " + one.said())
            .toList());
    List<Made> made = List.of(write(CardField.BIRTHDAY), write(CardField.TOWN));
    assertNull(look(id).state().problem());
    assertEquals(CardWrites.State.WRITTEN, last());
    assertEquals(
        List.of("ADR;TYPE=WORK:;;;Lisbon;;;Portugal", "BDAY:1984-12-02"), without(there(), before));
    assertEquals(List.of(), differences());
    foreignReaders(there());
    for (Made one : made.reversed()) desk.undo(one.entry(), now);
    assertNull(look(id).state().problem());
    assertEquals(before, there());
    assertEquals(2, differences().size());
  }

  @Test
  void aBirthdayThatSomebodyElseWroteMeanwhileIsShownBeside()
      throws IOException, InterruptedException {
    card = CARD.replace("NOTE:", "BDAY:1984-12-03\r\nADR:;;;Bristol;;;\r\nNOTE:");
    filled();
    dayAndTown();
    meanwhile(there().replace("1984-12-03", "1984-12-05").replace("Bristol", "Porto"));
    for (CardField field : List.of(CardField.BIRTHDAY, CardField.TOWN)) write(field);
    assertNull(look(id).state().problem());
    assertTrue(there().contains("1984-12-05") && there().contains("Porto"), "theirs stay");
    assertEquals(
        List.of("1984-12-05", "Porto"), differences().stream().map(Difference::says).toList());
    desk.make(new TakeCardsWord(maya, CardField.BIRTHDAY), now);
    desk.make(new TakeCardsWord(maya, CardField.TOWN), now);
    assertEquals(List.of(), differences(), "the card's word is taken");
    assertEquals(1, new Told(database).all(1).size(), "Tom's birthday is remembered");
  }

  /** khard lists the card and vobject reads every line of it. */
  private void foreignReaders(String text) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/khard")), "apt-get install khard");
    Path book = Files.createDirectories(folder.resolve("khard"));
    Files.writeString(book.resolve("c1.vcf"), text);
    Path conf = folder.resolve("khard.conf");
    Files.writeString(conf, "[addressbooks]\n[[a]]\npath = " + book + "\n[general]\n");
    Path out = folder.resolve("khard.out");
    String show = "LC_ALL=C.UTF-8 khard -c " + conf + " show --format yaml Maya > " + out;
    run("sh", "-c", show);
    String shown = Files.readString(out);
    for (String says : List.of("1984-12-02", "Lisbon", "Portugal", "+44 20 7946 0018"))
      assertTrue(shown.contains(says), shown);
    run(
        "/usr/bin/python3",
        "-c",
        "import vobject,sys; c=vobject.readOne(open(sys.argv[1], newline='').read());"
            + "a=c.adr.value; assert (a.city, a.country, a.street) == ('Lisbon', 'Portugal', ''), a;"
            + "assert c.bday.value == '1984-12-02'; assert c.contents['x-unknown'] and c.contents['photo']",
        book.resolve("c1.vcf").toString());
  }
}
