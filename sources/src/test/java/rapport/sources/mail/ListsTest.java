package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.people.Handle;

class ListsTest {

  private static void check(List<String> lists, String... fields) {
    byte[] bytes = (String.join("\n", fields) + "\n\n").getBytes(StandardCharsets.UTF_8);
    Header header = new Header();
    header.scan(bytes, 0, bytes.length, true, (byte) '\n', false);
    assertEquals(lists, Lists.named(header).stream().map(Handle::value).toList());
  }

  @Test
  void everyListProgramNamesItsListInItsOwnWay() {
    List<String> crew = List.of("crew@kites.example");
    check(crew, "List-Post: <mailto:crew@kites.example?subject=Hello>");
    check(crew, "Mailing-List: list crew@kites.example; contact crew-owner@kites.example");
    check(crew, "X-Loop: crew@kites.example", "Precedence: list");
    check(crew, "Delivered-To: ada@helix.example", "Delivered-To: mailing list crew@kites.example");
    check(crew, "Sender: owner-crew@kites.example");
  }

  @Test
  void whoeverReceivesIsNoListByThat() {
    check(List.of(), "X-Loop: ada@helix.example");
    check(List.of(), "Delivered-To: ada@helix.example", "Precedence: list");
  }

  @Test
  void theAddressForHelpIsTheListsWhereItIsCalledAfterIt() {
    List<String> both = List.of("crew@kites.example", "crew-help@kites.example");
    check(both, "Mailing-List: list crew@kites.example; contact crew-help@kites.example");
    check(
        both,
        "List-Post: <mailto:crew@kites.example>",
        "List-Help: <mailto:crew-help@kites.example?subject=help>");
    check(
        List.of("crew@kites.example"),
        "List-Post: <mailto:crew@kites.example>",
        "List-Help: <mailto:maya@kites.example>");
  }
}
