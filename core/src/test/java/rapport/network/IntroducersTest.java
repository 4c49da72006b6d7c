package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntroducersTest {

  private static final long DAY = 86_400;

  private final Introducers introducers = new Introducers();

  @Test
  void onlyCommonContactsAreRanked() {
    write(1, "ada", "maya");
    write(2, "maya", "tom");
    write(3, "ada", "jonas");
    check("maya");
  }

  @Test
  void theOneMetLatelyComesFirst() {
    write(1, "maya", "ada");
    write(2, "maya", "tom");
    write(60, "jonas", "ada");
    write(61, "jonas", "tom");
    check("jonas", "maya");
  }

  @Test
  void theOneWhoWritesMoreComesFirst() {
    for (int i = 0; i < 2; i++) {
      write(1, "maya", "ada");
      write(1, "maya", "tom");
    }
    write(1, "jonas", "ada");
    write(1, "jonas", "tom");
    check("maya", "jonas");
  }

  @Test
  void readersOfOneMessageKnowEachOther() {
    write(1, "ada", "maya");
    write(2, "jonas", "maya", "tom");
    check("maya");
  }

  @Test
  void aMessageToACrowdMakesNoContacts() {
    String[] crowd = new String[30];
    for (int i = 0; i < crowd.length; i++) crowd[i] = i == 3 ? "ada" : i == 4 ? "tom" : "p" + i;
    write(1, crowd);
    check();
  }

  @Test
  void messagesComeInTheOrderOfTime() {
    write(5, "ada", "maya");
    assertThrows(IllegalArgumentException.class, () -> write(4, "maya", "tom"));
  }

  private void write(long day, String... people) {
    introducers.add(day * DAY, List.of(people));
  }

  private void check(String... expected) {
    assertEquals(
        List.of(expected),
        introducers.between("ada", "tom", 70 * DAY).stream()
            .map(Introducers.Introducer::person)
            .toList());
  }
}
