package rapport.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Measures the engine on plain files: the same functions of core that the product shows, without a
 * home, a store or a page. Exit codes are those of the product.
 */
@Command(
    name = "rapport lab",
    mixinStandardHelpOptions = true,
    version = "Rapport 0.1.0",
    header = "Measure the engine on plain files, without a home.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  rapport lab score log.tsv --at 2026-11-23T00:00:00Z --horizon 60"},
    subcommands = {
      LabScore.class,
      LabNetwork.class,
      LabPath.class,
      LabIntroducers.class,
      LabMeet.class,
      LabDates.class,
      LabPromises.class,
      LabListen.class,
      LabMatch.class,
      CommandLine.HelpCommand.class
    })
public final class Lab {

  private static final int WRONG_USE = 2;
  private static final int BROKEN_WORLD = 3;

  /** The root of the instruments' command line. */
  public Lab() {}

  /** Runs one command line, without the word lab. */
  public static void main(String[] words) {
    System.exit(run(words));
  }

  /** Runs one command line and returns the exit code: 0, 1, 2 or 3. */
  public static int run(String... words) {
    CommandLine line = new CommandLine(new Lab());
    line.setUsageHelpWidth(110);
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExitCodeExceptionMapper(Lab::code);
    line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command));
    if (words.length == 0) {
      line.usage(System.out);
      return WRONG_USE;
    }
    return line.execute(words);
  }

  private static int code(Throwable failure) {
    return switch (failure) {
      case Misused wrong -> WRONG_USE;
      case CommandLine.ParameterException wrong -> WRONG_USE;
      case IllegalArgumentException wrong -> WRONG_USE;
      case NoSuchFileException missing -> WRONG_USE;
      default -> BROKEN_WORLD;
    };
  }

  private static int tell(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println("rapport: " + words(failure));
    if (System.getenv("RAPPORT_DEBUG") != null) failure.printStackTrace(err);
    err.flush();
    return code(failure);
  }

  private static String words(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is nothing at " + missing.getFile();
      case AccessDeniedException denied -> "this user may not read " + denied.getFile();
      case IOException broken -> "the disk said no: " + broken.getMessage();
      default ->
          failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    };
  }
}
