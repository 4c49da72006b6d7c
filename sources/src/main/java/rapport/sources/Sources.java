package rapport.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import rapport.sources.mail.Eml;
import rapport.sources.mail.Mbox;

/**
 * Finds what can be read in files and folders, and with which {@link Source}. It opens files only
 * to look at their first bytes.
 */
public final class Sources {

  /** Every format, in the order in which they are asked; the pickiest first. */
  public static final List<Source> ALL =
      List.of(new Mbox(), new rapport.sources.calendar.Calendars(), new Eml());

  private Sources() {}

  /**
   * The units that these files and folders hold, ordered by name.
   *
   * @param each whether every message file is a unit of its own; else a Maildir, a folder of
   *     message files, or those of an archive make one unit
   * @throws IOException if a path does not exist or cannot be listed
   */
  public static List<Unit> units(List<Path> paths, boolean each) throws IOException {
    for (Path path : paths)
      if (Files.notExists(path)) throw new NoSuchFileException(path.toString());
    return List.of();
  }
}
