package rapport;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import rapport.cli.RapportCommand;
import rapport.lab.Lab;

/**
 * What one command line said. Two may speak at a time: each is heard by its own thread and by those
 * its thread starts.
 *
 * @param code the exit code
 */
public record Spoken(int code, String out, String err) {

  private static final ThreadLocal<@Nullable ByteArrayOutputStream> SAID =
      new InheritableThreadLocal<>();
  private static final ThreadLocal<@Nullable ByteArrayOutputStream> COMPLAINED =
      new InheritableThreadLocal<>();

  static {
    Logger.getLogger("").getHandlers(); // the log goes to the terminal, as it does for a user
    Ear out = new Ear(System.out, SAID::get);
    Ear err = new Ear(System.err, COMPLAINED::get);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  /** Hears what is printed for whoever listens on a thread; else it goes where it went. */
  private static final class Ear extends OutputStream {

    private final PrintStream usual;
    private final Supplier<@Nullable ByteArrayOutputStream> listener;

    Ear(PrintStream usual, Supplier<@Nullable ByteArrayOutputStream> listener) {
      this.usual = usual;
      this.listener = listener;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      @Nullable ByteArrayOutputStream into = listener.get();
      if (into == null) usual.write(bytes, from, length);
      else into.write(bytes, from, length);
    }

    @Override
    public void flush() {
      usual.flush();
    }
  }

  /** Runs a command line in this process, as the launcher would: lab is a program of its own. */
  public static Spoken of(String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    SAID.set(said);
    COMPLAINED.set(complained);
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
      SAID.remove();
      COMPLAINED.remove();
    }
  }

  /** The same with more words at the end. */
  public static Spoken of(List<String> more, String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(more);
    return of(all.toArray(String[]::new));
  }
}
