package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LabNetworkTest {

  /** A kite: three who all know each other, one who knows one of them, and one who knows nobody. */
  private static final String KITE =
      "mira,jonas,2\njonas,ayla,2\nayla,mira,2\nayla,tom,2\nzoë,zoë,1\n";

  @TempDir Path folder = Path.of("");

  @Test
  void everyPersonHasARowInTheOrderOfAppearance() throws IOException {
    check(
        KITE,
        0,
        """
        person	degree	strength	coreness	components
        mira	2	4.0	2	0
        jonas	2	4.0	2	0
        ayla	3	6.0	2	0
        tom	1	2.0	1	0
        zoë	0	0.0	0	1
        """,
        "--measures",
        "degree,strength,coreness,components");
  }

  @Test
  void columnsStandInTheOrderAskedFor() throws IOException {
    check(
        KITE,
        0,
        """
        person	clustering	betweenness	within-two-steps
        mira	1.0	0.0	3
        jonas	1.0	0.0	3
        ayla	0.3333333333333333	2.0	3
        tom	0.0	0.0	3
        zoë	0.0	0.0	0
        """,
        "--measures",
        "clustering,betweenness,within-two-steps");
  }

  @Test
  void whatHasNoValueIsNaN() throws IOException {
    check(
        "a1,b1\nc1,c1\n",
        0,
        "person\tconstraint\teffective-size\na1\t1.0\t1.0\nb1\t1.0\t1.0\nc1\tNaN\tNaN\n",
        "--measures=constraint,effective-size");
  }

  @Test
  void inJsonItIsNull() throws IOException {
    String said = said("c1,c1\n", 0, "--json", "--measures=constraint,degree");
    assertEquals(
        "[{\"person\":\"c1\",\"constraint\":null,\"degree\":0}]", said.replaceAll("\\s", ""));
  }

  @Test
  void rowsThatAreNotUnderstoodAreToldWithExitCodeOne() throws IOException {
    check("a1,b1\nnothing\n", 1, "person\tdegree\na1\t1\nb1\t1\n", "--measures", "degree");
  }

  @Test
  void allMeasuresCanBeAskedFor() throws IOException {
    String said = said(KITE, 0, "--measures", Measured.Measure.allWords().replace(" ", ""));
    assertTrue(said.startsWith("person\tdegree\tstrength\tconstraint\t"));
    assertEquals(6, said.lines().count());
  }

  private void check(String ties, int code, String expected, String... words) throws IOException {
    assertEquals(expected, said(ties, code, words));
  }

  private String said(String ties, int code, String... words) throws IOException {
    Path file = Files.writeString(folder.resolve("ties"), ties);
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      CommandLine command = new CommandLine(new LabNetwork());
      String[] all = new String[words.length + 1];
      all[0] = file.toString();
      System.arraycopy(words, 0, all, 1, words.length);
      assertEquals(code, command.execute(all));
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
