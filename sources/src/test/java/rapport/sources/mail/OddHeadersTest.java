package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rapport.interactions.LeftOut;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;

/** Headers as programs write them that follow no standard, and what they say all the same. */
class OddHeadersTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String MAYA = "From: Maya Okafor <maya@helix.example>\n";

  private static Item.Mail read(String header) {
    String text = header + "To: ada@helix.example\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n\nhi\n";
    Item item = Collected.of(new Eml(), "a.eml", WINDOW, text).items.getFirst();
    return (Item.Mail) item;
  }

  private static void author(String name, String address, String written) {
    var from = Objects.requireNonNull(read("From: " + written + "\n").from());
    assertEquals(name + " " + address, from.name() + " " + from.handle().value(), written);
  }

  @Test
  void theLastBracketsHoldTheAddress() {
    author("null", "maya@helix.example", "<\"Maya Okafor\" <maya@helix.example>>");
    author("null", "maya@helix.example", "<Maya Okafor <maya@helix.example>");
  }

  @Test
  void anAddressMayBeEncodedWideOrHaveAQueryBehindIt() {
    author("Maya", "maya@helix.example", "Maya <=?utf-8?Q?maya=40helix.example?=>");
    author("Maya", "maya@helix.example", "Maya <maya＠helix.example>");
    author("Maya", "maya@helix.example", "Maya <maya@helix.example?subject=hello>");
  }

  @Test
  void aWordOfCodeIsNobodysName() {
    author("Jörg", "j@helix.example", "=?utf-8?Q?J=C3=B6rg <j@helix.example>");
    author("Jörg", "j@helix.example", "=?utf-8?Q?J=C3=B6rg? <j@helix.example>");
    author("null", "j@helix.example", "?utf-8?Q?J=C3=B6rg?= <j@helix.example>");
    author("null", "j@helix.example", "=?utf-8?X?abc?= <j@helix.example>");
    author("Why? Not? Me", "j@helix.example", "\"Why? Not? Me\" <j@helix.example>");
  }

  @Test
  void lettersCutInTwoByTheEndOfALineMakeOneWord() {
    author("山中", "y@helix.example", "=?utf-8?B?5bGx5?=\n =?utf-8?B?Lit?= <y@helix.example>");
    author(
        "Jörg Röhl",
        "y@helix.example",
        "=?utf-8?B?SsO2cm?=\n =?utf-8?B?cgUsO2aGw=?= <y@helix.example>");
    author(
        "JörgJörg", "y@helix.example", "=?utf-8?B?SsO2cmc?= =?utf-8?B?SsO2cmc?= <y@helix.example>");
  }

  @Test
  void whoseAddressWasLeftOutHasNone() {
    for (String hidden : List.of("address@hidden", "nobody@mail.invalid", "may...@helix.example")) {
      Item.Mail mail = read("From: Maya Okafor <" + hidden + ">\n");
      assertEquals(null, mail.from(), hidden);
      assertEquals(LeftOut.NO_ADDRESS, mail.leftOut(), hidden);
    }
  }

  @Test
  void filtersSayThatItIsSpam() {
    for (String verdict : List.of("X-Spam: Yes", "X-Bogosity: Spam, tests=bogofilter"))
      assertEquals(LeftOut.SPAM, read(MAYA + verdict + "\n").leftOut(), verdict);
    for (String verdict : List.of("X-Spam: No", "X-Bogosity: Ham, tests=bogofilter"))
      assertEquals(null, read(MAYA + verdict + "\n").leftOut(), verdict);
  }

  @Test
  void anIdWithOneBracketIsOne() {
    for (String written :
        List.of(
            "<one@helix.example",
            "one@helix.example>",
            "one@helix.example",
            "\"one@helix.example\""))
      assertEquals(
          "<one@helix.example>", read(MAYA + "In-Reply-To: " + written + "\n").inReplyTo());
  }

  @Test
  void anIdThatIsGivenOutAgainAndAgainIsNone() {
    for (String id : List.of("<1@localhost>", "<message-id@helix.example>", "<MsgId@x.example>"))
      assertEquals("sha256:", read(MAYA + "Message-ID: " + id + "\n").id().substring(0, 7), id);
    assertEquals("<1@helix.example>", read(MAYA + "Message-ID: <1@helix.example>\n").id());
    assertEquals("<1234@localhost>", read(MAYA + "Message-ID: <1234@localhost>\n").id());
  }

  @Test
  void theNewestTraceThatCanBeReadCounts() {
    Item.Mail mail =
        read(
            "Received: from a by b; some day\nReceived: by c; Mon, 2 Mar 2026 08:59:00 +0000\n"
                + MAYA);
    assertEquals(Instant.parse("2026-03-02T08:59:00Z"), mail.received());
  }

  @Test
  void aListIdMayLackItsBrackets() {
    for (String id :
        List.of("<crew.kites.example>", "crew.kites.example (Crew)", "Crew.Kites.example"))
      assertEquals("crew.kites.example", read(MAYA + "List-Id: " + id + "\n").listId(), id);
  }
}
