package rapport.sources;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What a gzip file holds inside (RFC 1952). */
record GzipContent(Content packed, Consumer<String> trouble) implements Content {

  private static final int BUFFER = 1 << 16;

  /** The name of what is inside. */
  static String inner(String name) {
    return name.replaceFirst("(?i)\\.gz$", "");
  }

  static boolean is(byte[] head) {
    return head.length > 2 && head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
  }

  @Override
  public String name() {
    return packed.name();
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public @Nullable Instant lastModified() {
    return packed.lastModified();
  }

  @Override
  public InputStream open() throws IOException {
    InputStream in = packed.open();
    try {
      return new Unpacking(new GZIPInputStream(in, BUFFER), packed.size(), trouble);
    } catch (ZipException | EOFException _) {
      in.close();
      trouble.accept("the compressed data is damaged");
      return InputStream.nullInputStream();
    }
  }
}
