package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rapport.people.Handle.Kind.EMAIL;
import static rapport.people.Handle.Kind.PHONE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rapport.people.Resolution.Link;

class ResolutionTest {

  @Test
  void oneCardJoins() {
    check("{3=3, 7=3}", mail(1, 7, "Maya"), mail(1, 3, "Maya"));
  }

  @Test
  void cardsThatShareAHandleChain() {
    check(
        "{1=1, 2=1, 3=1, 4=1}",
        mail(1, 4, "Maya"),
        mail(1, 3, "Maya"),
        mail(2, 3, "Maya O."),
        mail(2, 2, "Maya O."),
        mail(3, 2, "M. Okafor"),
        mail(3, 1, "M. Okafor"));
  }

  @Test
  void sameNamesOnTwoCardsJoinNobody() {
    check("{1=1, 2=2}", mail(1, 1, "Maya Okafor"), mail(2, 2, "Maya Okafor"));
  }

  @Test
  void aSharedMailAddressJoinsWhateverTheNames() {
    check(
        "{1=1, 2=1, 3=1}",
        mail(1, 1, "Maya"),
        mail(1, 2, "Maya"),
        mail(2, 2, "Tom"),
        mail(2, 3, "Tom"));
  }

  @Test
  void aSwitchboardJoinsNobody() {
    check(
        "{1=1, 2=2, 9=9}",
        mail(1, 1, "Maya Okafor"),
        phone(1, 9, "Maya Okafor"),
        mail(2, 2, "Tom Ferreira"),
        phone(2, 9, "Tom Ferreira"));
  }

  @Test
  void aSwitchboardThatComesFirstOnItsCardsJoinsNobody() {
    check(
        "{1=1, 2=2, 9=9}",
        phone(1, 9, "Maya Okafor"),
        mail(1, 1, "Maya Okafor"),
        phone(2, 9, "Tom Ferreira"),
        mail(2, 2, "Tom Ferreira"));
  }

  @Test
  void aPhoneOfOnePersonUnderTwoSpellingsJoins() {
    check(
        "{1=1, 2=1, 9=1}",
        mail(1, 1, "María Núñez"),
        phone(1, 9, "María Núñez"),
        mail(2, 2, "Nunez, M"),
        phone(2, 9, "Nunez, M"));
  }

  @Test
  void aCardWithoutANameDoesNotMakeASwitchboard() {
    check(
        "{1=1, 2=1, 9=1}",
        mail(1, 1, ""),
        phone(1, 9, ""),
        mail(2, 2, "Maya"),
        phone(2, 9, "Maya"));
  }

  @Test
  void takingACardAwayPartsThem() {
    List<Link> links = new ArrayList<>(List.of(mail(1, 1, "Maya"), mail(2, 2, "Maya")));
    Map<Long, Long> before = Resolution.persons(links);
    links.addAll(List.of(mail(3, 1, "Maya"), mail(3, 2, "Maya")));
    assertEquals(Map.of(1L, 1L, 2L, 1L), Resolution.persons(links));
    links.removeIf(link -> link.card() == 3);
    assertEquals(before, Resolution.persons(links));
  }

  @Test
  void theOrderOfLinksDoesNotMatter() {
    for (long seed = 0; seed < 300; seed++) {
      List<Link> links = new ArrayList<>(random(seed));
      Map<Long, Long> persons = Resolution.persons(links);
      Collections.shuffle(links, new Random(seed + 1));
      assertEquals(persons, Resolution.persons(links), "seed " + seed);
    }
  }

  @Test
  void aPersonsNumberIsTheSmallestOfItsHandles() {
    for (long seed = 0; seed < 300; seed++) {
      Map<Long, Long> persons = Resolution.persons(random(seed));
      Map<Long, Long> smallest = new TreeMap<>();
      persons.forEach((handle, person) -> smallest.merge(person, handle, Math::min));
      smallest.forEach((person, handle) -> assertEquals(person, handle));
    }
  }

  @Test
  void aChainOfAHundredThousandCardsIsJoined() {
    List<Link> links = new ArrayList<>();
    for (long n = 100_000; n > 0; n--) {
      links.add(mail(n, n, "x"));
      links.add(mail(n, n + 1, "x"));
    }
    assertEquals(1, Resolution.persons(links).get(100_001L));
  }

  private static List<Link> random(long seed) {
    Random random = new Random(seed);
    List<String> names = List.of("Maya Okafor", "Tom Ferreira", "Maya", "Okafor M", "", "Priya");
    List<Link> links = new ArrayList<>();
    for (long card = 1; card <= 12; card++) {
      String name = names.get(random.nextInt(names.size()));
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        links.add(mail(card, 1 + random.nextInt(20), name));
        links.add(phone(card, 100 + random.nextInt(5), name));
      }
    }
    return links;
  }

  private static Link mail(long card, long handle, String name) {
    return new Link(card, handle, EMAIL, name);
  }

  private static Link phone(long card, long handle, String name) {
    return new Link(card, handle, PHONE, name);
  }

  private static void check(String persons, Link... links) {
    assertEquals(persons, Resolution.persons(List.of(links)).toString());
  }
}
