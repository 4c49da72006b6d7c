package rapport.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rapport.store.Home;

/**
 * The right to import: one import at a time in a process, and one in a home among all processes of
 * this machine, because accounts and handles are numbered one after the other. Whoever waits for it
 * is told so, and may give up; a process that dies gives it back.
 */
final class ImportTurn implements AutoCloseable {

  private static final ReentrantLock HERE = new ReentrantLock(true);

  private static final long PAUSE_MILLIS = 250;

  private final @Nullable FileChannel file;

  private ImportTurn(@Nullable FileChannel file) {
    this.file = file;
  }

  /**
   * Waits for the turn.
   *
   * @param path the file that is locked meanwhile, or null where the store is in no folder
   * @param told how long it has waited, again and again
   * @param enough whether to give up, asked after each time it was told
   * @return null if it gave up before the turn came
   */
  static @Nullable ImportTurn wait(
      @Nullable Path path, Consumer<Duration> told, BooleanSupplier enough) throws IOException {
    long begun = System.nanoTime();
    ImportTurn turn = HERE.tryLock() ? held(path) : null;
    while (turn == null) {
      told.accept(Duration.ofNanos(System.nanoTime() - begun));
      if (enough.getAsBoolean()) return null;
      turn = later(path);
    }
    return turn;
  }

  private static @Nullable ImportTurn later(@Nullable Path path) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while another import went on", e);
    }
    return HERE.tryLock() ? held(path) : null;
  }

  /** The turn once this process has nothing else to import; null while another process has it. */
  static @Nullable ImportTurn here(@Nullable Path path) throws IOException {
    HERE.lock();
    return held(path);
  }

  /** With what this process locks in hand; gives it back where another process has the file. */
  private static @Nullable ImportTurn held(@Nullable Path path) throws IOException {
    boolean taken = false;
    try {
      FileChannel file = path == null ? null : open(path);
      taken = file == null || file.tryLock() != null;
      if (taken) return new ImportTurn(file);
      if (file != null) file.close();
      return null;
    } finally {
      if (!taken) HERE.unlock();
    }
  }

  private static FileChannel open(Path path) throws IOException {
    try {
      if (!Files.exists(path)) Home.create(path);
    } catch (FileAlreadyExistsException _) {
      // Another process was first.
    }
    return FileChannel.open(path, StandardOpenOption.WRITE);
  }

  @Override
  public void close() {
    try {
      if (file != null) file.close();
    } catch (IOException _) {
      // The lock goes with the process at the latest.
    } finally {
      HERE.unlock();
    }
  }
}
