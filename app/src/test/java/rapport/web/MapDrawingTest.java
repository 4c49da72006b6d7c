package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.people.PersonId;
import rapport.web.network.MapDrawing;

/** What leaves the map as a file is well-formed and holds everybody, whatever they are called. */
class MapDrawingTest extends Wired {

  private static final String ODD =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Eve & \"co\" \u0007]]>\nEMAIL:eve@fenwick.example\nEND:VCARD\n";

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
    long eve = office.look().all.directory.ofAddress("eve@fenwick.example");
    office.make(new DescribePerson(new PersonId(eve), "Eve <b> & \"co\" ]]>", null, null));
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
    assertTrue(graph.getDocumentElement().getTextContent().contains("Eve <b> & \"co\" ]]>"));
  }

  @Test
  void noNameOnThePictureCoversAnother() throws Exception {
    NodeList names = file("/map/network.svg").getElementsByTagName("text");
    List<Rectangle2D> boxes = new ArrayList<>();
    int circles = 0;
    for (int n = 0; n < names.getLength(); n++) {
      Element one = (Element) names.item(n);
      double size = Double.parseDouble(one.getAttribute("font-size"));
      double wide = 0.56 * size * one.getTextContent().length();
      double x = Double.parseDouble(one.getAttribute("x"));
      double y = Double.parseDouble(one.getAttribute("y"));
      if (size > 15) circles++;
      boxes.add(new Rectangle2D.Double(x - wide / 2, y - 0.7 * size, wide, 0.9 * size));
    }
    for (int i = 0; i < boxes.size(); i++)
      for (int j = 0; j < i; j++)
        assertFalse(boxes.get(i).intersects(boxes.get(j)), names.item(i).getTextContent());
    assertTrue(circles >= 3 && circles <= 12, circles + " circles");
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
