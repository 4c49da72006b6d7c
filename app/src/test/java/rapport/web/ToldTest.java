package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.nurture.Whole;
import rapport.desk.people.PeopleChange.Tell;
import rapport.people.PersonId;

/** What is typed into “Maya told me…” says nothing that was not typed. */
class ToldTest extends Wired {

  private String session = "";

  @BeforeEach
  void signIn() {
    session = rooms.session();
  }

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @Test
  void aSentenceIsKeptWithoutATopicUntilSomebodyNamesOne() throws IOException {
    String page = "/people/" + rooms.person("Maya Okafor").value();
    String html = get(page);
    String form = html.substring(html.indexOf("class=\"jot\""));
    StringBuilder fields = new StringBuilder("words=Her+sister+moved+to+Porto");
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")
            .matcher(form.substring(0, form.indexOf("</form>")));
    while (hidden.find())
      if (!hidden.group(1).equals("token"))
        fields.append("&").append(hidden.group(1)).append("=").append(hidden.group(2));
    assertEquals(303, send(page + "/told", fields.toString()));
    Whole.Line told = Whole.of(rooms.look()).told(rooms.person("Maya Okafor")).getFirst();
    assertEquals("Her sister moved to Porto", told.words());
    assertEquals("", told.topic());
    String after = get(page);
    String line = after.substring(after.indexOf("Her sister moved to Porto"));
    assertFalse(line.substring(0, line.indexOf("</li>")).contains("interests"), line);
  }

  @Test
  void aTopicThatIsNoneIsRefused() throws IOException {
    String page = "/people/" + rooms.person("Maya Okafor").value();
    assertEquals(400, send(page + "/told", "words=x&topic=weather"));
    assertTrue(Whole.of(rooms.look()).told(rooms.person("Maya Okafor")).isEmpty());
  }

  @Test
  void aBriefAsksAboutTheNewestAndSaysTheRestOnce() throws IOException {
    PersonId maya = rooms.person("Maya Okafor");
    rooms.make(new Tell(maya, false, "interests", "Climbs on Sundays.", null));
    rooms.make(new Tell(maya, false, "family", "two daughters", null));
    rooms.make(new Tell(maya, false, "a day", "birthday", MonthDay.of(12, 2)));
    String brief = Jsoup.parse(get("/people/" + maya + "/brief")).select("#main").text();
    assertTrue(brief.contains("Every year on 2 December: birthday."), brief);
    assertTrue(brief.contains("Ask how they are at home: two daughters."), brief);
    assertTrue(brief.contains("Maya told you: Climbs on Sundays."), brief);
    assertEquals(2, brief.split("daughters", -1).length, "once");
    assertFalse(brief.contains("One question"), "one question is enough");
  }

  private String get(String path) throws IOException {
    return wire.get(path).session(session).send().body();
  }

  private int send(String path, String fields) throws IOException {
    return wire.post(path)
        .session(session)
        .form(fields + "&token=" + Door.token(session))
        .send()
        .status();
  }
}
