package rapport.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import rapport.desk.Desk;
import rapport.desk.Made;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.desk.sources.CardChange.WriteCard;
import rapport.desk.sources.CardDifferences;
import rapport.desk.sources.CardDifferences.Difference;
import rapport.outside.Outside;
import rapport.outside.web.Ask;
import rapport.outside.web.Web;
import rapport.people.PersonId;
import rapport.sources.cards.CardField;
import rapport.store.Home;
import rapport.store.sources.CardWrites;

/**
 * An address book at Radicale to which Rapport may write, with one card whose lines nobody writes
 * as Rapport would, and a line to it at which can be listened.
 */
abstract class CardsAtRadicale extends RealServers {

  static final String CARD =
      """
      BEGIN:VCARD
      VERSION:3.0
      UID:c1
      FN:Maya Okafor
      N:Okafor;Maya;;;
      EMAIL:c1@quay.example
      ORG:Northwind;Tides
      item1.TEL:+44 20 7946 0018
      item1.X-ABLABEL:Boat
      X-UNKNOWN;X-A="b;c":words\\, and more
      NOTE:A line that is longer than a line of a card may be\\, and was fold
       ed therefore by whoever wrote it down
      PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP////////////
       //////////////////////////////////////////////////////
      END:VCARD
      """
          .replace("\n", "\r\n");

  final Between line = new Between();
  final Web web = new Web(Outside.usual());
  final Desk desk;
  long id;
  PersonId maya = new PersonId(1);
  String card = CARD;

  CardsAtRadicale() throws IOException {
    desk = new Desk(database, 1, Home.at(folder.resolve("home")));
  }

  @AfterEach
  void closeTheLine() throws IOException {
    line.close();
  }

  final void filled() throws IOException, InterruptedException {
    line.behind = radicale();
    collections(web, "http://localhost:" + line.behind + "/");
    for (int n = 2; n <= 12; n++) put(n, card(n, "Person"));
    put(1, card);
    id = add(ConnectionKind.CARDDAV, "", 0, "TLS", "http://localhost:" + line.port() + "/");
    assertNull(look(id).state().problem());
    maya =
        desk.look(now).everybody().stream()
            .map(one -> one.person())
            .filter(one -> one.name().equals("Maya Okafor"))
            .findFirst()
            .orElseThrow()
            .id();
    desk.make(new DescribePerson(maya, "Maya Lindqvist", "Quay, Ltd.", "Head of Tides"), now);
    line.heard.clear();
  }

  String at(int n) {
    return "http://localhost:" + line.behind + "/ada/people/c" + n + ".vcf";
  }

  void put(int n, String text) throws IOException {
    status(web, "PUT", at(n), "text/vcard", text);
  }

  /** The card as the server has it. */
  String there() throws IOException {
    Ask ask = new Ask("GET", URI.create(at(1)), Map.of(), "", true, 1_000_000);
    return new String(web.send(ask.as("ada", "secret")).body(), UTF_8);
  }

  List<Difference> differences() {
    return CardDifferences.of(desk.look(now)).all();
  }

  Made write(CardField field) {
    Difference one =
        differences().stream().filter(it -> it.field() == field).findFirst().orElseThrow();
    return desk.make(new WriteCard(id, maya, one.item(), field, one.says(), one.said()), now);
  }

  CardWrites.State last() {
    return new CardWrites(database).all(1).getFirst().state();
  }

  static List<String> without(String text, String lines) {
    List<String> left = new ArrayList<>(text.lines().toList());
    left.removeAll(lines.lines().toList());
    return left;
  }

  /** Another program that changes the card between reading and writing. */
  void meanwhile(String from, String to) throws IOException {
    meanwhile(there().replace(from, to));
  }

  void meanwhile(String other) {
    boolean[] done = new boolean[1];
    line.spoil =
        (asked, answer) -> {
          if (!asked.startsWith("GET") || done[0]) return answer;
          done[0] = true;
          try {
            put(1, other);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return answer;
        };
  }
}
