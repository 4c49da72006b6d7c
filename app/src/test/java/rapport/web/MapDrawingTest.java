package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import rapport.web.network.MapDrawing;

/** What leaves the map as a file is well-formed and holds everybody, whatever they are called. */
class MapDrawingTest extends Wired {

  private static final String ODD =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Eve <b> & \"co\" \u0007]]>\nEMAIL:eve@fenwick.example\nEND:VCARD\n";

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms office = Rooms.office(folder);
    office.take(List.of(Files.writeString(folder.resolve("odd.vcf"), ODD)));
    office.take(
        List.of(
            Files.writeString(
                folder.resolve("odd.mbox"),
                "From x Mon Nov  2 09:00:00 2026\nFrom: ada@helix.example\nTo: eve@fenwick.example\n"
                    + "Date: Mon, 2 Nov 2026 09:00:00 +0000\nSubject: x\n\nx\n")));
    return office;
  }

  @Test
  void pictureAndGraphHoldTheSamePeopleAndTies() throws Exception {
    Document picture = file("/map/network.svg");
    Document graph = file("/map/network.graphml");
    int people = graph.getElementsByTagName("node").getLength();
    assertTrue(people > 100);
    assertEquals(people, picture.getElementsByTagName("circle").getLength());
    assertEquals("http://www.w3.org/2000/svg", picture.getDocumentElement().getNamespaceURI());
    assertEquals("graphml", graph.getDocumentElement().getLocalName());
    assertTrue(graph.getElementsByTagName("edge").getLength() > people);
    assertTrue(graph.getDocumentElement().getTextContent().contains("Eve <b> & \"co\""));
  }

  private Document file(String path) throws Exception {
    String body = wire.get(path).session(rooms.session()).send().body();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    byte[] bytes = body.strip().getBytes(StandardCharsets.UTF_8);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() {
    assertEquals("a\tb", MapDrawing.holdable("a\t\u0000b\ud800\uffff"));
  }
}
