package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rapport.growth.BehaviourTest.answer;
import static rapport.growth.BehaviourTest.asked;
import static rapport.growth.BehaviourTest.at;
import static rapport.growth.BehaviourTest.call;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.people.PersonId;

/** A planted habit is seen, an even hand is not accused. */
class MirrorTest {

  @Test
  void aPlantedHabitIsSeen() {
    Mirror.Line outside = line(Mirror.Act.LATE, lettersAnsweredAfter(1, 9), "outside");
    assertEquals(15, outside.share().part());
    assertEquals(15, outside.share().whole());
    assertEquals(1, outside.differs());
    assertEquals(-1, line(Mirror.Act.LATE, lettersAnsweredAfter(1, 9), "inside").differs());
  }

  @Test
  void anEvenHandIsNotAccused() {
    assertEquals(0, line(Mirror.Act.LATE, lettersAnsweredAfter(1, 1), "outside").differs());
  }

  @Test
  void fewCasesAreNotSpokenOf() {
    Mirror.Line line =
        new Mirror.Line("inside", new rapport.ties.Share(9, 9), new rapport.ties.Share(0, 50));
    assertEquals(0, line.differs());
  }

  @Test
  void creditCountsPeople() {
    Map<PersonId, Timeline> timelines = new HashMap<>();
    for (int person = 1; person <= 4; person++)
      timelines.put(new PersonId(person), new Timeline(List.of(call(person, 9))));
    Mirror mirror = new Mirror(timelines, Set.of(new PersonId(1), new PersonId(4)));
    Map<PersonId, String> groups = groups(4);
    List<Mirror.Line> lines = lines(mirror, groups, Mirror.Act.CREDIT);
    assertEquals("inside 1 of 2, outside 1 of 2", shown(lines));
  }

  @Test
  void whoNamedNobodyIsNotSaidToCreditNobody() {
    Map<PersonId, Timeline> timelines = Map.of(new PersonId(1), new Timeline(List.of(call(1, 9))));
    Mirror mirror = new Mirror(timelines, Set.of());
    assertEquals("", shown(lines(mirror, groups(1), Mirror.Act.CREDIT)));
  }

  @Test
  void whoeverHasNoKnownGroupIsLeftOut() {
    Map<PersonId, Timeline> timelines = Map.of(new PersonId(1), new Timeline(List.of(call(1, 9))));
    assertEquals("", shown(lines(new Mirror(timelines, Set.of()), Map.of(), Mirror.Act.MEET)));
  }

  /** The mirror is not given names; and its class mentions nothing one could guess from. */
  @Test
  void nothingIsReadFromANameOrAGuess() throws IOException {
    try (InputStream in = Mirror.class.getResourceAsStream("Mirror.class")) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      List<String> words = new ArrayList<>();
      ClassFile.of().parse(bytes).constantPool().forEach(entry -> words.add(entry.toString()));
      String all = String.join(" ", words);
      for (String forbidden :
          List.of("rapport/people/Person;", "rapport/people/Names", "gender", "birth", "origin"))
        assertFalse(all.contains(forbidden), forbidden);
      assertFalse(words.isEmpty());
    }
  }

  /** Fifteen letters of each of two, answered after so many days. */
  private static Map<PersonId, Timeline> lettersAnsweredAfter(int inside, int outside) {
    Map<PersonId, Timeline> timelines = new HashMap<>();
    for (int person = 1; person <= 2; person++) {
      List<Contact> contacts = new ArrayList<>();
      for (int n = 0; n < 15; n++) {
        long id = 1000L * person + 2L * n;
        contacts.add(asked(id, 20 + 20 * n, id));
        contacts.add(answer(id + 1, 20 + 20 * n - (person == 1 ? inside : outside), id));
      }
      timelines.put(new PersonId(person), new Timeline(contacts));
    }
    return timelines;
  }

  private static Map<PersonId, String> groups(int people) {
    Map<PersonId, String> groups = new HashMap<>();
    for (int person = 1; person <= people; person++)
      groups.put(new PersonId(person), person <= people / 2 ? "inside" : "outside");
    return groups;
  }

  private static Mirror.Line line(Mirror.Act act, Map<PersonId, Timeline> timelines, String group) {
    return lines(new Mirror(timelines, Set.of()), groups(2), act).stream()
        .filter(one -> one.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static List<Mirror.Line> lines(
      Mirror mirror, Map<PersonId, String> groups, Mirror.Act act) {
    return mirror.lines(groups, at(400), at(0)).getOrDefault(act, List.of());
  }

  private static String shown(List<Mirror.Line> lines) {
    return String.join(
        ", ",
        lines.stream()
            .map(one -> one.group() + " " + one.share().part() + " of " + one.share().whole())
            .toList());
  }

  @Test
  void whoBeginsIsCounted() {
    Map<PersonId, Timeline> timelines =
        Map.of(
            new PersonId(1),
            new Timeline(List.of(call(1, 9), BehaviourTest.mail(2, 8, Direction.RECEIVED, true))));
    Mirror mirror = new Mirror(timelines, Set.of());
    assertEquals(
        "inside 1 of 2", shown(lines(mirror, Map.of(new PersonId(1), "inside"), Mirror.Act.ASK)));
  }
}
