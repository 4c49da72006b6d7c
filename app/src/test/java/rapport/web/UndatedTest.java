package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.desk.sources.SourceChange.SwitchRule;
import rapport.interactions.LeftOut;
import rapport.nurture.Standing;

/** A clock that was never set makes nobody known since 1980. */
class UndatedTest extends Wired {

  private void take(String separator, String more) throws IOException {
    take(separator, more, "Mon, 31 Dec 1979 16:00:00 -0800 (PST)");
  }

  private void take(String separator, String more, String date) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("one.mbox"),
            """
            From MAILER-DAEMON %s
            Message-ID: <a@mail.example>
            %sDate: %s
            From: Maya Okafor <maya@northwind.example>
            To: ada@helix.example
            Delivered-To: ada@helix.example
            Subject: Harbour budget

            Hello.
            """
                .formatted(separator, more, date));
    rooms.take(List.of(file));
  }

  private List<Instant> first() {
    return rooms.look().everybody().stream()
        .map(Standing::tie)
        .flatMap(tie -> java.util.Optional.ofNullable(tie.first()).stream())
        .toList();
  }

  @Test
  void aDateThatCannotBeIsLeftOutByItsRuleAndComesBackWithIt() throws IOException {
    take("Thu Jan  1 00:00:00 1970", "");
    assertEquals(List.of(), first());
    assertTrue(page("/sources").contains("mail with an impossible date"));
    rooms.make(new SwitchRule(LeftOut.UNDATED, false));
    assertEquals(1, first().size());
  }

  @Test
  void whereTheSeparatorOrAServerSaysWhenItCameThatCounts() throws IOException {
    take("Mon Mar  5 10:00:00 2001", "");
    assertEquals(List.of(Instant.parse("2001-03-05T10:00:00Z")), first());
  }

  @Test
  void aServerThatReceivedItKnowsBetter() throws IOException {
    take("Thu Jan  1 00:00:00 1970", "Received: from a by b; Tue, 6 Mar 2001 09:00:00 +0000\n");
    assertEquals(List.of(Instant.parse("2001-03-06T09:00:00Z")), first());
  }

  @Test
  void aDateFarAheadMakesNobodyKnown() throws IOException {
    take("Thu Jan  1 00:00:00 1970", "", "Mon, 3 Mar 2098 10:00:00 +0000");
    assertEquals(List.of(), first());
    String page = page("/people?q=maya");
    assertTrue(page.contains("Maya Okafor"), page);
    assertFalse(page.contains("2098"), page);
  }
}
