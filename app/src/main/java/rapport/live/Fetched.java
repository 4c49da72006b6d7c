package rapport.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;

/** Bytes that were fetched, as the readers of files take them. */
@SuppressWarnings("ArrayRecordComponent") // shared with the reader, changed by nobody
record Fetched(String name, byte[] bytes, @Nullable Instant lastModified) implements Content {

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() throws IOException {
    return new ByteArrayInputStream(bytes);
  }
}
