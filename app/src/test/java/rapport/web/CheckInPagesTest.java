package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.desk.settings.SettingsChange.SetOwner;
import rapport.people.PersonId;

/** A check-in of two sides: no order of answers reveals one of them. */
class CheckInPagesTest extends Wired {

  private static final String OWN = "item1=5&item2=5&item3=5&item4=5&item5=1";
  private static final String OTHER = "item1=2&item2=2&item3=2&item4=2&item5=2";

  private String session = "";
  private String person = "";

  @BeforeEach
  void maya() {
    session = rooms.session();
    rooms.make(new SetOwner("Ada Lindqvist", ZoneOffset.UTC, "system", null));
    PersonId maya =
        new PersonId(
            rooms.make(new AddPerson("Maya Okafor", "maya@northwind.example", null, null, null)));
    person = "/people/" + maya + "/check-ins";
  }

  @Test
  void nothingIsSeenBeforeBothHaveAnswered() throws IOException {
    String link = ask();
    assertFalse(mine().contains("1 of 5"), "the owner's own answers wait, too");
    Wire.Answer form = wire.get(link).send();
    assertEquals(200, form.status());
    assertFalse(form.body().contains("of 5"), "the other side sees a form alone");
    assertTrue(form.body().contains("Ada Lindqvist asks you"), "who asks is said");
    Wire.Answer both = wire.post("/check-in").form(key(link) + "&" + OTHER).send();
    assertTrue(
        both.body().contains("Ada Lindqvist: <strong>1 of 5</strong> · you: <strong>2 of 5"));
    assertTrue(mine().contains("you: <strong>1 of 5</strong> · Maya Okafor: <strong>2 of 5"));
  }

  @Test
  void aLinkAnswersOnceAndOpensNothingElse() throws IOException {
    String link = ask();
    assertEquals(200, wire.post("/check-in").form(key(link) + "&" + OTHER).send().status());
    assertEquals(404, wire.post("/check-in").form(key(link) + "&" + OWN).send().status());
    assertEquals(404, wire.get(link).send().status());
    Wire.Answer guess = wire.get("/check-in?key=guess").send();
    assertEquals(404, guess.status());
    assertFalse(guess.body().contains("Ada"), "a guessed link learns no name");
    assertEquals(401, wire.get(person).send().status());
    assertFalse(mine().contains("Maya Okafor: <strong>5 of 5"), "a second answer changes nothing");
  }

  @Test
  void loadingThePageOfALinkAnewShowsItAgainAndAsksOnce() throws IOException {
    String form = "token=" + Door.token(session) + "&ask=true&" + OWN;
    String shown = wire.post(person).session(session).form(form).leads();
    String first = wire.get(shown).session(session).send().body();
    assertEquals(first, wire.get(shown).session(session).send().body());
    assertTrue(first.contains("/check-in?key="));
    assertEquals(1, first.split("action=\"/check-ins/", -1).length - 1, "asked once");
    assertFalse(mine().contains("/check-in?key="), "elsewhere it is not shown");
  }

  @Test
  void aForgottenCheckInClosesItsLink() throws IOException {
    String link = ask();
    String token = "token=" + Door.token(session);
    assertEquals(
        303, wire.post("/check-ins/1/withdrawal").session(session).form(token).send().status());
    assertEquals(404, wire.get(link).send().status());
  }

  @Test
  void whereNobodyElseCanOpenALinkALetterIsOffered() throws IOException {
    String form = "token=" + Door.token(session) + "&ask=true&" + OWN;
    String page = wire.post(person).session(session).form(form).seen();
    assertTrue(page.contains("serves this machine alone"));
    assertTrue(page.contains("Dear Maya,"));
  }

  private String ask() throws IOException {
    String form = "token=" + Door.token(session) + "&ask=true&" + OWN;
    String page = wire.post(person).session(session).form(form).seen();
    int start = page.indexOf("/check-in?key=");
    return page.substring(start, page.indexOf('<', start));
  }

  private String mine() throws IOException {
    return wire.get(person).session(session).send().body();
  }

  private static String key(String link) {
    return link.substring(link.indexOf('?') + 1);
  }
}
