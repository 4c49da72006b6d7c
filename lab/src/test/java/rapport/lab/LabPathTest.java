package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LabPathTest {

  private static final String OFFICE =
      "a,b,weight\nmira,jonas,0.5\njonas,ayla,0.5\nmira,ayla,0.125\nayla,tom,0.5\nzoë,zoë,1\n";

  @TempDir Path folder = Path.of("");

  @Test
  void theStrongestWayIsFirst() throws IOException {
    check(
        OFFICE, 0, "1\t0.25\tmira\tjonas\tayla\n2\t0.125\tmira\tayla\n", "mira", "ayla", "-k", "5");
  }

  @Test
  void introducersAreBounded() throws IOException {
    check(OFFICE, 0, "1\t0.0625\tmira\tayla\ttom\n", "mira", "tom", "--introducers", "1");
    check(OFFICE, 0, "", "mira", "tom", "--introducers", "0");
  }

  @Test
  void whoIsAvoidedIsOnNoWay() throws IOException {
    check(OFFICE, 0, "1\t0.125\tmira\tayla\n", "mira", "ayla", "-k", "5", "--avoid", "jonas");
  }

  @Test
  void noWayIsNoMistake() throws IOException {
    check(OFFICE, 0, "", "mira", "zoë");
    check(OFFICE, 0, "[ ]\n", "mira", "zoë", "--json");
  }

  @Test
  void jsonHasTheSameRows() throws IOException {
    check(
        OFFICE,
        0,
        """
        [ {
          "rank" : 1,
          "chance" : 0.125,
          "people" : [ "mira", "ayla" ]
        } ]
        """,
        "mira",
        "ayla",
        "--introducers",
        "0",
        "--json");
  }

  @Test
  void weightsAboveOneAreSharesOfTheGreatest() throws IOException {
    check("mira,jonas,4\njonas,ayla,2\n", 0, "1\t0.5\tmira\tjonas\tayla\n", "mira", "ayla");
  }

  private void check(String ties, int code, String expected, String... words) throws IOException {
    Path file = Files.writeString(folder.resolve("ties.csv"), ties);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      String[] all = new String[words.length + 1];
      all[0] = file.toString();
      System.arraycopy(words, 0, all, 1, words.length);
      assertEquals(code, new CommandLine(new LabPath()).execute(all));
    } finally {
      System.setOut(out);
    }
    assertEquals(expected, said.toString(StandardCharsets.UTF_8));
  }
}
