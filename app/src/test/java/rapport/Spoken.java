package rapport;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rapport.cli.RapportCommand;
import rapport.lab.Lab;

/**
 * What one command line said.
 *
 * @param code the exit code
 */
public record Spoken(int code, String out, String err) {

  /** Runs a command line in this process, as the launcher would: lab is a program of its own. */
  public static Spoken of(String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      boolean instrument = words.length > 0 && words[0].equals("lab");
      int code =
          instrument
              ? Lab.run(Arrays.copyOfRange(words, 1, words.length))
              : RapportCommand.run(Rapport.opener(), words);
      System.out.flush();
      System.err.flush();
      return new Spoken(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The same with more words at the end. */
  public static Spoken of(List<String> more, String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(more);
    return of(all.toArray(String[]::new));
  }
}
