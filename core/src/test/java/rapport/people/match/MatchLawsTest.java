package rapport.people.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.people.Handle;

/** What holds for every set of entries, on sets made from a seed. */
class MatchLawsTest {

  private static final List<String> GIVEN =
      List.of("Maya", "Mike", "Michael", "Søren", "Soeren", "Jo", "Anna", "Ann", "Ivan", "Lakshmi");
  private static final List<String> FAMILY =
      List.of(
          "Okafor",
          "Smith",
          "Østergård",
          "Ostergaard",
          "Quist",
          "Kumar",
          "Ferreira Jr.",
          "Ferreira Sr.");
  private static final List<String> FIRMS =
      List.of("gmail.com", "northwind.example", "helix.example", "northwind.test");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfEntriesDoesNotMatter(long seed) {
    List<Entry> entries = entries(seed, 120);
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(clusters(entries, Answers.NONE), clusters(shuffled, Answers.NONE));
  }

  @Test
  void theSameEntriesGiveTheSameMatch() {
    assertEquals(Match.of(entries(9, 200)), Match.of(entries(9, 200)));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whatContradictsNeverMeets(long seed) {
    for (Set<String> cluster : clusters(entries(seed, 200), Answers.NONE)) {
      String all = cluster.toString();
      assertEquals(false, all.contains("Jr.") && all.contains("Sr."), all);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void joiningAndTakingItBackIsTheIdentity(long seed) {
    List<Entry> entries = entries(seed, 80);
    Answers before = Answers.NONE.different(entries.get(3).id(), entries.get(4).id());
    Answers joined = before.same(entries.get(0).id(), entries.get(70).id());
    Answers parted = joined.takenBack(entries.get(70).id(), entries.get(0).id());
    assertEquals(before, parted);
    assertEquals(clusters(entries, before), clusters(entries, parted));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void theOwnersWordStandsAboveEveryChance(long seed) {
    List<Entry> entries = entries(seed, 80);
    for (int number = 1; number < 40; number += 4) {
      String one = entries.get(0).id();
      String other = entries.get(number).id();
      assertEquals(true, together(entries, Answers.NONE.same(one, other), one, other));
      assertEquals(false, together(entries, Answers.NONE.different(one, other), one, other));
    }
  }

  @Test
  void theLaterAnswerCountsAndTakingItBackBringsTheEarlierBack() {
    Answers both = Answers.NONE.different("a", "b").same("b", "a");
    assertEquals(Optional.of(true), both.said("a", "b"));
    assertEquals(Optional.of(false), both.takenBack("a", "b").said("a", "b"));
    assertEquals(Answers.NONE, both.takenBack("a", "b").takenBack("b", "a"));
    assertNotEquals(both, both.takenBack("a", "b"));
  }

  @Test
  void anAnswerAboutSomebodyWhoIsNotThereWaits() {
    List<Entry> entries = entries(41, 40);
    Answers absent = Answers.NONE.same("nobody", entries.getFirst().id());
    assertEquals(clusters(entries, Answers.NONE), clusters(entries, absent));
  }

  private static boolean together(List<Entry> entries, Answers answers, String one, String other) {
    return clusters(entries, answers).stream()
        .anyMatch(cluster -> cluster.contains(one) && cluster.contains(other));
  }

  private static Set<Set<String>> clusters(List<Entry> entries, Answers answers) {
    List<Integer> clusters = Match.of(entries, answers).clusters();
    Map<Integer, Set<String>> by = new HashMap<>();
    for (int number = 0; number < entries.size(); number++)
      by.computeIfAbsent(clusters.get(number), any -> new TreeSet<>())
          .add(entries.get(number).id());
    return Set.copyOf(by.values());
  }

  private static List<Entry> entries(long seed, int count) {
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String given = GIVEN.get(random.nextInt(GIVEN.size()));
      String family = FAMILY.get(random.nextInt(FAMILY.size()));
      String name = random.nextInt(5) == 0 ? family + ", " + given : given + " " + family;
      String local =
          random.nextBoolean()
              ? given.toLowerCase(Locale.ROOT)
              : given.charAt(0) + family.split(" ")[0];
      String firm = FIRMS.get(random.nextInt(FIRMS.size()));
      Handle[] handles =
          random.nextInt(6) == 0
              ? new Handle[0]
              : new Handle[] {Handle.email(local + random.nextInt(4) + "@" + firm)};
      Entry entry = Entry.of(number + " " + name, name, handles);
      entries.add(
          random.nextInt(3) > 0
              ? entry
              : entry.with(
                  Fact.BIRTHDAY, "198" + random.nextInt(10) + "-03-0" + (1 + random.nextInt(9))));
    }
    return entries;
  }
}
