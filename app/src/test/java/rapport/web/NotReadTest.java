package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import rapport.intake.Letters;

/** A file that is no source is not read, and is not said to be complete. */
class NotReadTest extends Wired {

  private Element receipt(Path file) throws Exception {
    rooms.jobs.start(List.of(file));
    rooms.idle();
    return Jsoup.parse(page("/sources")).select(".receipt").getFirst();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void aFileOfAnotherKindIsNotRead() throws Exception {
    Element receipt = receipt(file("junk.pdf", "%PDF-1.4 nothing that is a letter"));
    assertEquals(List.of("not read"), receipt.select(".receipt__state").eachText());
    assertFalse(receipt.text().contains(" = "), receipt.text());
    assertFalse(receipt.text().contains("unaccounted"), receipt.text());
    assertEquals(1, receipt.select(".receipt__link[href$=/problems]").size(), receipt.text());
  }

  @Test
  void anEmptyMailboxIsComplete() throws Exception {
    assertEquals(
        List.of("complete"),
        receipt(new Letters().to(folder.resolve("empty.mbox")))
            .select(".receipt__state")
            .eachText());
  }

  @Test
  void aMailboxWithALetterIsComplete() throws Exception {
    Path mailbox = new Letters().fromMaya("1", 9).to(folder.resolve("mail.mbox"));
    assertEquals(List.of("complete"), receipt(mailbox).select(".receipt__state").eachText());
  }
}
