package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.nurture.Letters;
import rapport.desk.nurture.NurtureChange.AnswerMove;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Today;
import rapport.nurture.Answer;
import rapport.nurture.Letter;
import rapport.nurture.Move;

/** The letter of a move is changed where it stands, and what was typed is not lost. */
class LetterTest extends Wired {

  private Move move;
  private String path = "";
  private String session = "";

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void aMoveWithALetter() {
    session = rooms.session();
    move =
        Today.of(rooms.look()).moves().stream()
            .filter(one -> one.cause() == Move.Cause.RHYTHM)
            .findFirst()
            .orElseThrow();
    path = "/people/" + move.person().id() + "/letters/rhythm?about=" + move.about();
  }

  private String get() throws IOException {
    return wire.get(path).session(session).send().body();
  }

  private void keep(String fields) throws IOException {
    String form = "token=" + Door.token(session) + fields;
    assertEquals(303, wire.post(path).session(session).form(form).send().status());
  }

  private Optional<Letter> kept() {
    Letters letters = Letters.of(rooms.look());
    return letters.kept(move, letters.of(move).orElseThrow().letter());
  }

  @Test
  void aChangedLetterStaysAndGoesAlongIntoTheMailProgram() throws IOException {
    assertTrue(get().contains("change every word"), get());
    keep("&subject=Coffee%3F&body=On+Tuesday%2C+by+the+river");
    String page = get();
    assertTrue(page.contains("value=\"Coffee?\""), page);
    assertTrue(page.contains(">On Tuesday, by the river</textarea>"), page);
    assertTrue(
        page.contains("subject=Coffee%3F&amp;body=On%20Tuesday%2C%20by%20the%20river"), page);
  }

  @Test
  void whatIsKnownOfWhoeverGetsItStandsBeside() throws IOException {
    var brief =
        Portrait.of(rooms.look()).person(move.person().id(), 0, 1).orElseThrow().brief().lines();
    assertFalse(brief.isEmpty());
    assertEquals(brief, Jsoup.parse(get()).select("main .told li").eachText());
  }

  @Test
  void itStandsOnThePersonsPageAndIsKeptThere() throws IOException {
    String person = "/people/" + move.person().id();
    String page = wire.get(person).session(session).send().body();
    assertTrue(page.contains("data-letter") && page.contains("data-mailto"), page);
    String form =
        "token=" + Door.token(session) + "&back=" + person + "&subject=Coffee&body=By+the+river";
    var kept = wire.post(path).session(session).form(form).send();
    assertTrue(kept.head().contains("ocation: " + person + "?said=saved"), kept.head());
    page = wire.get(person).session(session).send().body();
    assertTrue(page.contains(">By the river</textarea>"), page);
  }

  @Test
  void emptyWordsMakeItAnew() throws IOException {
    keep("&subject=Coffee&body=one");
    keep("");
    assertEquals(Optional.empty(), kept());
  }

  @Test
  void onceItIsSentTheChangedLetterIsGone() throws IOException {
    keep("&subject=Coffee&body=one");
    rooms.make(new AnswerMove(move.person().id(), move.cause(), Answer.Reply.LATER, move.about()));
    assertTrue(kept().isPresent(), "it is only put off");
    rooms.make(new AnswerMove(move.person().id(), move.cause(), Answer.Reply.DONE, move.about()));
    assertFalse(kept().isPresent());
  }

  @Test
  void whoeverSentItIsBackOnTodayAndToldSo() throws IOException {
    String page = get();
    String answers = "/people/" + move.person().id() + "/answers";
    String form = page.substring(page.indexOf("action=\"" + answers + "\""));
    StringBuilder fields = new StringBuilder("reply=DONE");
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"")
            .matcher(form.substring(0, form.indexOf("</form>")));
    while (hidden.find())
      fields
          .append('&')
          .append(hidden.group(1))
          .append('=')
          .append(URLEncoder.encode(hidden.group(2).replace("&amp;", "&"), StandardCharsets.UTF_8));
    var answer = wire.post(answers).session(session).form(fields.toString()).send();
    assertTrue(answer.head().contains("ocation: /?said=done&undo="), answer.head());
  }
}
