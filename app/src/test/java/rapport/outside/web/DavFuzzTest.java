package rapport.outside.web;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import rapport.outside.Unreached;

/** Lists of a calendar server, spoiled by a fixed seed: a list or trouble, never a stop. */
class DavFuzzTest {

  private static final int ROUNDS = 20_000;
  private static final URI AT = URI.create("https://dav.example/ada/");
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
      <d:response><d:href>/ada/a%20b/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/><c:calendar/></d:resourcetype>
      <d:getetag>"7"</d:getetag><c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set>
      </d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><d:displayname/></d:prop>
      <d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>
      <d:response><d:href>/ada/2.ics</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>
      <d:response><d:href>/ada/1.ics</d:href><d:propstat><d:prop><d:getetag>"8"</d:getetag><c:calendar-data><![CDATA[BEGIN:VCALENDAR]]></c:calendar-data>
      </d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
      <d:sync-token>https://dav.example/7</d:sync-token></d:multistatus>
      """;
  private static final List<String> PIECES =
      List.of(
          "<d:response>",
          "</d:response>",
          "<d:href>",
          "</d:prop>",
          "<",
          ">",
          "&",
          "&lol;",
          "&#0;",
          "&#x10ffff;",
          "<!DOCTYPE x [<!ENTITY lol \"lol\">]>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "\0",
          "xmlns:d=\"x\"",
          "http://[",
          "%zz",
          "<?pi?>");

  @Test
  void nothingAServerListsStopsTheReader() {
    Random random = new Random(23);
    int[] lists = new int[1];
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = spoiled(random);
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> lists[0] += read(bytes));
    }
    assertTrue(
        lists[0] > 100 && lists[0] < ROUNDS, "some are still lists, most are none: " + lists[0]);
  }

  private static byte[] spoiled(Random random) {
    StringBuilder all = new StringBuilder(GOOD);
    for (int n = random.nextInt(5); n >= 0; n--) {
      int at = random.nextInt(all.length());
      switch (random.nextInt(4)) {
        case 0 -> all.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> all.insert(at, "<d:prop>".repeat(random.nextInt(90)));
        case 2 -> all.delete(at, Math.min(all.length(), at + random.nextInt(40)));
        default -> all.setCharAt(at, (char) random.nextInt(256));
      }
      if (all.isEmpty()) all.append(GOOD);
    }
    byte[] bytes = all.toString().getBytes(StandardCharsets.ISO_8859_1);
    return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1) : bytes;
  }

  private static int read(byte[] bytes) {
    try {
      Multistatus.read(AT, bytes);
      return 1;
    } catch (XMLStreamException | Unreached | IllegalArgumentException e) {
      return 0;
    }
  }
}
