package rapport.intake;

import java.nio.file.Path;
import java.util.List;

/** Imports that run beside the pages, one after the other. */
public final class Jobs {

  /** Starts an import of files and folders on this machine's disk; returns at once. */
  public Job start(List<Path> paths) {
    throw new UnsupportedOperationException();
  }

  /** Jobs of this run of the server, newest first. */
  public List<Job> all() {
    throw new UnsupportedOperationException();
  }
}
