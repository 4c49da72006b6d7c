package rapport.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file, of one entry of an archive, or of what a compressed file holds inside. It
 * is not an open stream: {@link #open} can be called again and starts at the first byte each time.
 */
public interface Content {

  /**
   * What a person would look for: the path as the user wrote it, for an entry of an archive
   * followed by {@code !} and the entry's name. It starts every {@link Item#where()}.
   */
  String name();

  /** Bytes that {@link #open} will give, or −1 where only reading would tell. */
  long size();

  /** The file on disk that these bytes are, or null where they are unpacked from another. */
  default @Nullable Path disk() {
    return null;
  }

  /** When the file was last changed, or null if nothing tells. */
  @Nullable Instant lastModified();

  /**
   * Opens the content at its first byte, unbuffered, already unpacked; the caller closes it.
   *
   * @throws IOException if the disk fails, the file is gone, or a bound of unpacking is passed
   */
  InputStream open() throws IOException;
}
