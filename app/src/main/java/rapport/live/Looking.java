package rapport.live;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rapport.store.Home;

/**
 * The right to look at the sources of a home: one at a time on this machine, also among processes.
 * Whoever dies gives it back.
 */
final class Looking implements AutoCloseable {

  /**
   * The homes that this process looks for: a second channel to a file, once closed, would give up
   * the lock of the first.
   */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path home;
  private final FileChannel file;

  private Looking(Path home, FileChannel file) {
    this.home = home;
    this.file = file;
  }

  /** The right, if nobody has it. */
  static Optional<Looking> begun(Path file) throws IOException {
    Path home = file.toAbsolutePath().normalize();
    if (!HERE.add(home)) return Optional.empty();
    boolean begun = false;
    try {
      prepare(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (locked(channel)) {
        begun = true;
        return Optional.of(new Looking(home, channel));
      }
      channel.close();
      return Optional.empty();
    } finally {
      if (!begun) HERE.remove(home);
    }
  }

  /** The file is the owner's alone from the first instant. */
  private static void prepare(Path file) throws IOException {
    try {
      if (!Files.exists(file)) Home.create(file);
    } catch (FileAlreadyExistsException _) {
      // Another process was first.
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false; // This process has it under another name.
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException _) {
      // The lock goes with the process at the latest.
    } finally {
      HERE.remove(home);
    }
  }
}
