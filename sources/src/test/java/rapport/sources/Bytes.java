package rapport.sources;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Content that was never in a file. */
public final class Bytes implements Content {

  private final String name;
  private final byte[] bytes;

  public Bytes(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  public static Bytes of(String name, String text) {
    return new Bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public @Nullable Instant lastModified() {
    return null;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
