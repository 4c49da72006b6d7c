package rapport.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import rapport.desk.people.Known;
import rapport.look.Conflict;

/** What is said, and with which exit code, when a command cannot do its work. */
public final class Failures {

  private static final String NO_SPACE = "No space left on device";

  private Failures() {}

  /** A wrong use of the command line that picocli cannot see. */
  public static final class Misused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Misused(String message) {
      super(message);
    }
  }

  static int code(Throwable failure) {
    return switch (failure) {
      case Misused wrong -> 2;
      case CommandLine.ParameterException wrong -> 2;
      case IllegalArgumentException wrong -> 2;
      case Conflict changed -> 2;
      case Known taken -> 2;
      case NoSuchFileException missing -> 2;
      default -> 3;
    };
  }

  static int tell(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println("rapport: " + words(failure));
    if (System.getenv("RAPPORT_DEBUG") != null) failure.printStackTrace(err);
    err.flush();
    return code(failure);
  }

  private static String words(Throwable failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is nothing at " + missing.getFile();
      case AccessDeniedException denied -> "this user may not read " + denied.getFile();
      case IOException full when NO_SPACE.equals(String.valueOf(full.getMessage())) ->
          "the disk is full; make room and try again";
      case IOException broken -> "the disk or the network said no: " + broken.getMessage();
      case RuntimeException any when any.getCause() != null && any.getMessage() == null ->
          words(any.getCause());
      default ->
          failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    };
  }
}
