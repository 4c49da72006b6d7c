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
import java.util.concurrent.locks.ReentrantLock;
import rapport.store.Home;

/**
 * The right to look at sources: one at a time on this machine, also among processes. Whoever dies
 * gives it back.
 */
final class Looking implements AutoCloseable {

  private static final ReentrantLock HERE = new ReentrantLock();

  private final FileChannel file;

  private Looking(FileChannel file) {
    this.file = file;
  }

  /** The right, if nobody has it. */
  static Optional<Looking> begun(Path file) throws IOException {
    if (HERE.isHeldByCurrentThread() || !HERE.tryLock()) return Optional.empty();
    boolean begun = false;
    try {
      prepare(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (locked(channel)) {
        begun = true;
        return Optional.of(new Looking(channel));
      }
      channel.close();
      return Optional.empty();
    } finally {
      if (!begun) HERE.unlock();
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
      HERE.unlock();
    }
  }
}
