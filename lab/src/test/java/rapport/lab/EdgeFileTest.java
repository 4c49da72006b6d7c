package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.network.Network;

class EdgeFileTest {

  @TempDir Path folder = Path.of("");

  @Test
  void peopleAreNumberedAsTheyAppear() throws IOException {
    check(
        "mira\tjonas\t2\njonas\tayla\t0.5\n",
        0,
        "mira jonas ayla",
        "mira-jonas 2.0, jonas-ayla 0.5");
  }

  @Test
  void aTieWithoutAWeightWeighsOne() throws IOException {
    check("mira\tjonas\njonas\tayla\t\n", 0, "mira jonas ayla", "mira-jonas 1.0, jonas-ayla 1.0");
  }

  @Test
  void commasDoAsWell() throws IOException {
    check(
        "mira,jonas,2\r\n\r\njonas , ayla,1e2",
        0,
        "mira jonas ayla",
        "mira-jonas 2.0, jonas-ayla 100.0");
  }

  @Test
  void spacesDoWhereThereIsNothingElse() throws IOException {
    check("mira jonas 2\njonas ayla\n", 0, "mira jonas ayla", "mira-jonas 2.0, jonas-ayla 1.0");
  }

  @Test
  void aNameMayHoldACommaInQuotes() throws IOException {
    check("\"Vale, \"\"M.\"\" \",Zoë,3\n", 0, "Vale, \"M.\" Zoë", "Vale, \"M.\"-Zoë 3.0");
  }

  @Test
  void repeatedTiesAddUpInEitherDirection() throws IOException {
    check("a1\tb1\t2\nb1\ta1\t3\na1\tb1\n", 0, "a1 b1", "a1-b1 6.0");
  }

  @Test
  void aTieWithOneselfMakesOnlyAPerson() throws IOException {
    check("mira\tmira\t2\n", 0, "mira", "");
  }

  @Test
  void aFirstRowWithAWordForAWeightIsAHeader() throws IOException {
    check("Wer\tWen\tWie oft\nmira\tjonas\t2\n", 0, "mira jonas", "mira-jonas 2.0");
  }

  @Test
  void twoKnownWordsAreAHeader() throws IOException {
    check("\uFEFFSource,Target\nmira,jonas\n", 0, "mira jonas", "mira-jonas 1.0");
  }

  @Test
  void theyArePeopleIfAnotherRowNamesThem() throws IOException {
    check("a\tb\nb\tc\n", 0, "a b c", "a-b 1.0, b-c 1.0");
  }

  @Test
  void whatIsNotUnderstoodIsCounted() throws IOException {
    check(
        "mira\tjonas\t2\nmira\n\tjonas\nmira\tayla\t-1\nmira\tayla\tmuch\nmira\tayla\t0x1\n",
        5,
        "mira jonas",
        "mira-jonas 2.0");
  }

  @Test
  void anEmptyFileHasNobody() throws IOException {
    check("", 0, "", "");
  }

  @Test
  void namesLongAndShortAreToldApartInAnyNumberOfPieces() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder text = new StringBuilder();
    TreeMap<String, Double> expected = new TreeMap<>();
    for (int tie = 0; tie < 90_000; tie++) {
      String one = name(random);
      String other = name(random);
      double weight = random.nextInt(1, 100) / 4.0;
      text.append(one).append('\t').append(other).append('\t').append(weight).append('\n');
      if (!one.equals(other)) expected.merge(pair(one, other), weight, Double::sum);
    }
    EdgeFile file = read(text.toString());
    TreeMap<String, Double> found = new TreeMap<>();
    Network network = file.network();
    for (int person = 0; person < network.people(); person++)
      for (int slot = network.start(person); slot < network.end(person); slot++)
        found.put(pair(file.name(person), file.name(network.alter(slot))), network.weight(slot));
    assertEquals(expected, found);
  }

  private static String name(SplittableRandom random) {
    String name = Long.toString(Math.abs(random.nextInt(3000) * 0x9E3779B97F4A7C15L), 36);
    return name.substring(0, 1 + (int) (name.hashCode() & 0xffL) % name.length());
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  private EdgeFile read(String text) throws IOException {
    return EdgeFile.read(Files.writeString(folder.resolve("edges"), text));
  }

  private void check(String text, long unreadable, String people, String ties) throws IOException {
    EdgeFile file = read(text);
    assertEquals(unreadable, file.unreadable());
    StringBuilder names = new StringBuilder();
    StringBuilder found = new StringBuilder();
    Network network = file.network();
    for (int person = 0; person < network.people(); person++) {
      assertEquals(person, file.person(file.name(person)));
      names.append(person == 0 ? "" : " ").append(file.name(person));
      for (int slot = network.start(person); slot < network.end(person); slot++)
        if (network.alter(slot) > person)
          found
              .append(found.isEmpty() ? "" : ", ")
              .append(file.name(person) + "-" + file.name(network.alter(slot)))
              .append(" " + network.weight(slot));
    }
    assertEquals(people, names.toString());
    assertEquals(ties, found.toString());
    assertEquals(-1, file.person("nobody so called"));
  }
}
