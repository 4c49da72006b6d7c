package rapport.sources;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content that is in memory: fetched, unpacked, or written for a reader. The bytes are not copied,
 * so nobody may change them.
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the reader, changed by nobody
public record BytesContent(String name, byte[] bytes, @Nullable Instant lastModified)
    implements Content {

  /** Bytes of which no time is known. */
  public BytesContent(String name, byte[] bytes) {
    this(name, bytes, null);
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
