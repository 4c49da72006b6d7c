package rapport.sources;

import java.nio.file.Path;

/** Files on disk as content, for the tests of other packages. */
public final class Disk {

  private Disk() {}

  /** A file. */
  public static Content content(Path file) {
    return new FileContent(file);
  }
}
