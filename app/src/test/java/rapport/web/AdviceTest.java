package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rapport.desk.ties.Kinds;
import rapport.desk.ties.TieChange.SayKind;
import rapport.interactions.Contact;
import rapport.nurture.Standing;
import rapport.people.Names;
import rapport.ties.Kind;

/** What builds a tie next differs from tie to tie, and each claim in it is in the data. */
class AdviceTest extends Wired {

  private static final int TIES = 70;
  private static final int DIFFERENT = 25;

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private List<Standing> ties() {
    return rooms.look().everybody().subList(0, TIES);
  }

  private String advice(Standing one) {
    return Kinds.of(rooms.look()).advice(one.person().id());
  }

  @Test
  void seventyTiesGetAtLeastTwentyFiveSentencesThatDifferByMoreThanTheName() {
    Set<String> different = new TreeSet<>();
    for (Standing one : ties())
      different.add(advice(one).replace(Names.given(one.person().name()), "N"));
    different.remove("");
    assertTrue(different.size() >= DIFFERENT, different.size() + " " + different);
  }

  @Test
  void nobodyWithoutEvidenceGetsAny() {
    int without = 0;
    for (Standing one : rooms.look().everybody())
      if (Kinds.of(rooms.look()).of(one.person().id()).value() == Kind.Value.UNKNOWN) {
        assertEquals("", advice(one), one.person().name());
        without++;
      }
    assertTrue(without > 0);
  }

  @Test
  void whatIsSaidStandsInTheTimeline() {
    List<String> wrong = new ArrayList<>();
    for (Standing one : ties()) {
      String said = advice(one);
      List<Contact> year =
          rooms.look().timeline(one.person().id()).contacts().stream()
              .filter(c -> !c.at().isAfter(rooms.now) && c.named())
              .filter(c -> c.at().isAfter(rooms.now.minus(365, ChronoUnit.DAYS)))
              .toList();
      long spoken = year.stream().filter(c -> c.channel().spoken()).count();
      long alone = year.stream().filter(c -> c.channel().spoken() && c.people() == 1).count();
      boolean before =
          rooms.look().timeline(one.person().id()).contacts().stream()
              .anyMatch(c -> !c.at().isAfter(rooms.now) && c.channel().spoken());
      boolean only = said.contains("you only wrote") == (spoken == 0 && before && tells(said));
      boolean among =
          said.contains("only spoke with others") == (spoken > 0 && alone == 0 && tells(said));
      long told = number(said, "nobody else there (\\d+) times");
      if (!only || !among || (told >= 0 && told != alone))
        wrong.add(one.person().name() + ": " + said);
      long months = number(said, "contact in (\\d+) of 12 months");
      long with =
          year.stream()
              .map(c -> c.at().atZone(rooms.look().zone()).toString().substring(0, 7))
              .distinct()
              .count();
      if (months >= 0 && Math.abs(months - with) > 1) wrong.add(said + " not " + with);
    }
    assertEquals(List.of(), wrong);
  }

  /**
   * Whether it tells the road: only where no letter waits, and only of who begins and how often.
   */
  private static boolean tells(String said) {
    return !said.isEmpty()
        && !said.contains("waits for your answer")
        && !said.contains("You were asked");
  }

  private static long number(String said, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(said);
    return found.find() ? Long.parseLong(found.group(1)) : -1;
  }

  private String capture(Standing one) throws IOException {
    return page("/people/" + one.person().id() + "/capture");
  }

  private Kind kind(Standing one) {
    return Kinds.of(rooms.look()).of(one.person().id());
  }

  private void answer(Standing one, String fields) throws IOException {
    String session = rooms.session();
    String form = "token=" + Door.token(session) + "&" + fields;
    assertEquals(
        303,
        wire.post("/people/" + one.person().id() + "/kind")
            .session(session)
            .form(form)
            .send()
            .status());
  }

  @Test
  void oneQuestionADayIsAskedInPassingAndAnsweredAlone() throws IOException {
    Standing one = ties().get(2);
    Standing other = ties().get(3);
    rooms.make(new SayKind(one.person().id(), List.of(), Kind.Value.MUTUAL));
    assertTrue(capture(one).contains(Kind.QUESTIONS.get(0)), capture(one));
    answer(one, "answer1=3&kind=MUTUAL");
    assertEquals(0.75, kind(one).profile().of(Kind.Part.INFLUENCE));
    assertTrue(Double.isNaN(kind(one).profile().of(Kind.Part.VULNERABILITY)));
    assertEquals(Kind.Value.MUTUAL, kind(one).value());
    for (String question : Kind.QUESTIONS) assertFalse(capture(other).contains(question));
    rooms.now = rooms.now.plus(1, ChronoUnit.DAYS);
    assertTrue(capture(one).contains(Kind.QUESTIONS.get(1)));
    answer(one, "answer2=1&kind=MUTUAL");
    assertEquals(0.75, kind(one).profile().of(Kind.Part.INFLUENCE), "an answer stays");
    assertEquals(0.25, kind(one).profile().of(Kind.Part.VULNERABILITY));
  }
}
