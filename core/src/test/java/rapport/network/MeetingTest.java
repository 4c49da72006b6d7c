package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rapport.network.Meeting.Candidate;
import rapport.network.Meeting.Contact;

class MeetingTest {

  private static final long DAY = 86_400;
  private static final long NOW = 100 * DAY;

  @Test
  void theContactOfAContactIsACandidate() {
    check(List.of(line("ada", "maya", 3), line("maya", "tom", 2)), "tom");
  }

  @Test
  void whoIsKnownIsNoCandidate() {
    check(List.of(line("ada", "maya", 3), line("maya", "tom", 2), line("tom", "ada", 90)));
  }

  @Test
  void laterContactsAreNotKnown() {
    check(List.of(line("ada", "maya", 3), line("maya", "tom", -1)));
  }

  @Test
  void moreCommonContactsFitBetter() {
    check(
        List.of(
            line("ada", "maya", 3),
            line("ada", "jonas", 3),
            line("maya", "tom", 3),
            line("maya", "priya", 3),
            line("jonas", "priya", 3)),
        "priya",
        "tom");
  }

  @Test
  void nobodyIsCandidateForAStranger() {
    assertEquals(List.of(), new Meeting(List.of(), NOW).candidates("ada", 10));
  }

  @Test
  void theOrderOfContactsDoesNotMatter() {
    List<Contact> contacts = office(3);
    List<Candidate> before = new Meeting(contacts, NOW).candidates("p1", 50);
    Collections.shuffle(contacts, new Random(5));
    assertEquals(before, new Meeting(contacts, NOW).candidates("p1", 50));
  }

  @Test
  void everyCandidateWasNeverInContact() {
    List<Contact> contacts = office(4);
    Set<String> known = new HashSet<>(List.of("p1"));
    for (Contact one : contacts) {
      if (one.from().equals("p1")) known.add(one.to());
      if (one.to().equals("p1")) known.add(one.from());
    }
    List<Candidate> candidates = new Meeting(contacts, NOW).candidates("p1", 50);
    assertTrue(candidates.stream().noneMatch(one -> known.contains(one.person())));
    assertTrue(candidates.size() > 5);
  }

  private static List<Contact> office(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < 120; i++)
      contacts.add(
          line("p" + random.nextInt(40), "p" + random.nextInt(40), 1 + random.nextInt(80)));
    return contacts;
  }

  private static Contact line(String from, String to, int daysAgo) {
    return new Contact(from, to, NOW - daysAgo * DAY);
  }

  private static void check(List<Contact> contacts, String... expected) {
    assertEquals(
        List.of(expected),
        new Meeting(contacts, NOW).candidates("ada", 10).stream().map(Candidate::person).toList());
  }
}
