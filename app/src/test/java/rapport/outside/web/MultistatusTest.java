package rapport.outside.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What a list of a server says, in whatever letters it comes; of a broken one nothing is printed.
 */
@Isolated
class MultistatusTest {

  private static final URI AT = URI.create("https://dav.example/ada/");

  private static String answer(String declaration, String responses) {
    return declaration
        + "<d:multistatus xmlns:d=\"DAV:\">"
        + responses
        + "<d:sync-token>http://x/7</d:sync-token></d:multistatus>";
  }

  private static String member(String href, String inside) {
    return "<d:response><d:href>" + href + "</d:href>" + inside + "</d:response>";
  }

  private static final String NAMED =
      "<d:propstat><d:prop><d:displayname>Zo\u00EB</d:displayname></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>";

  private static String status(int status) {
    return "<d:status>HTTP/1.1 " + status + " x</d:status>";
  }

  private static Multistatus read(String text, java.nio.charset.Charset letters) throws Exception {
    return Multistatus.read(AT, text.getBytes(letters));
  }

  @Test
  void lettersFollowTheMarkOrTheDeclaration() throws Exception {
    String one = member("/ada/1.vcf", NAMED);
    for (Multistatus all :
        List.of(
            read(answer("", one), StandardCharsets.UTF_8),
            read("\uFEFF" + answer("<?xml version='1.0'?>", one), StandardCharsets.UTF_8),
            read(
                answer("<?xml version='1.0' encoding='iso-8859-1'?>", one),
                StandardCharsets.ISO_8859_1),
            read(answer("<?xml version='1.0' encoding='utf-16'?>", one), StandardCharsets.UTF_16)))
      assertEquals("Zo\u00EB", all.found().getFirst().text("displayname"));
  }

  @Test
  void membersAreThereOrGoneOrNotTold() throws Exception {
    Multistatus all =
        read(
            answer(
                "",
                member("/ada/1.vcf", NAMED)
                    + member("/ada/2.vcf", status(404))
                    + member("/ada/3.vcf", status(403))),
            StandardCharsets.UTF_8);
    assertEquals(List.of(AT.resolve("/ada/2.vcf")), all.gone());
    assertEquals(List.of(false, true), all.found().stream().map(Dav.Resource::refused).toList());
    assertEquals("http://x/7", all.token());
    assertEquals(false, all.cut());
    assertTrue(read(answer("", member("/ada/", status(507))), StandardCharsets.UTF_8).cut());
  }

  @Test
  void aBrokenListIsRefusedAndNothingIsPrinted() {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      String good = answer("<?xml version='1.0' encoding='utf-8'?>", member("/ada/1.vcf", NAMED));
      for (byte[] bytes :
          List.of(
              good.getBytes(StandardCharsets.ISO_8859_1),
              good.replace("\u00EB", "\u00FF\u00FE").getBytes(StandardCharsets.ISO_8859_1),
              good.replace("utf-8", "nonsense").getBytes(StandardCharsets.UTF_8),
              good.substring(0, 99).getBytes(StandardCharsets.UTF_8),
              new byte[0])) assertThrows(Exception.class, () -> Multistatus.read(AT, bytes));
    } finally {
      System.setErr(before);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }
}
