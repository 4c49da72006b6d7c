package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.ties.Kinds;
import rapport.intake.Letters;

/** Where no source tells of a word spoken, nobody is told that they only wrote. */
class MailAloneTest extends Wired {

  @BeforeEach
  void letters() throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 12; n++) {
      letters.fromMaya("a" + n, 10 + 25 * n, "Delivered-To: ada@helix.example");
      letters.toMaya(
          "b" + n, 9 + 25 * n, "X-Gmail-Labels: Sent", "In-Reply-To: <a" + n + "@mail.example>");
    }
    rooms.take(List.of(letters.to(folder.resolve("letters.mbox"))));
  }

  private String advice() {
    return Kinds.of(rooms.look()).advice(rooms.person("Maya Okafor"));
  }

  @Test
  void adviceSaysNothingOfWhatWasSpoken() {
    assertEquals("Maya began all 12 of your exchanges: begin one yourself.", advice());
  }
}
