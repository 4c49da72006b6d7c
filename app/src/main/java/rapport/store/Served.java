package rapport.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * That one process serves a home, and where: a file that is locked as long as it does, so that a
 * process that was killed holds nothing. It says nothing secret.
 */
public final class Served implements AutoCloseable {

  /** Far behind the text, so that systems which keep locked bytes to themselves let it be read. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  private final FileChannel file;
  private final FileLock lock;

  private Served(FileChannel file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Where a home is served.
   *
   * @param address of its pages, without anything that opens them
   * @param ahead how far that process's clock is ahead of this machine's
   */
  public record Where(String address, Duration ahead) {}

  /** Takes a home to serve it; null while another process does. */
  public static @Nullable Served take(Home home) throws IOException {
    Path path = home.serving();
    if (!Files.exists(path)) Home.create(path);
    FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock(LOCKED, 1, false);
      if (lock != null) return new Served(file, lock);
    } catch (OverlappingFileLockException here) {
      // This very process serves it already.
    }
    file.close();
    return null;
  }

  /** Says where it is served. */
  public void at(Where where) throws IOException {
    byte[] text = (where.address() + "\n" + where.ahead()).getBytes(StandardCharsets.UTF_8);
    file.truncate(0);
    file.write(ByteBuffer.wrap(text), 0);
  }

  /** Where a home is served now; null if it is not, or not quite yet. */
  public static @Nullable Where where(Home home) throws IOException {
    try (Served free = take(home)) {
      if (free != null) return null;
    }
    String[] lines = Files.readString(home.serving()).split("\n");
    return lines.length < 2 ? null : new Where(lines[0], Duration.parse(lines[1]));
  }

  @Override
  public void close() throws IOException {
    try (file) {
      lock.release();
    }
  }
}
