package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rapport.desk.settings.SettingsChange.ConfirmAddresses;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.sources.Sources;

/** Whoever brings in a mailbox without saying who they are is asked once, where they land. */
class IsThisYouTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms rooms = Rooms.open(folder);
    Letters letters = new Letters();
    for (int n = 0; n < 12; n++) letters.fromMaya("a" + n, 9 * n + 2).toMaya("b" + n, 9 * n + 1);
    Path mail = letters.to(folder.resolve("mail.mbox"));
    new Intake(rooms.database, 1)
        .run(Sources.units(List.of(mail), false), List.of(), Rooms.NOW, new Intake.Watcher() {});
    return rooms;
  }

  @Test
  void theCardIsThereUntilItIsAnswered() throws IOException {
    List<String> asked = rooms.look().me().asked();
    assertFalse(asked.isEmpty());
    assertTrue(shown("/sources").select("#you").text().contains("Is this you?"));
    assertEquals(1, shown("/").select(".asks a[href='/sources#you']").size());
    rooms.make(new ConfirmAddresses());
    assertEquals(asked, rooms.look().me().addresses());
    assertTrue(shown("/sources").select("#you").isEmpty());
    assertTrue(shown("/").select(".asks a[href='/sources#you']").isEmpty());
  }

  private Document shown(String path) throws IOException {
    return Jsoup.parse(page(path));
  }
}
