package rapport.sources.local;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;

/**
 * The message inside a file of Apple Mail: the bytes after the length line, as many as it says. A
 * file without such a line is the message itself; a length beyond the end of the file ends there.
 */
record EmlxContent(Content file) implements Content {

  private static final int LONGEST_LINE = 64;

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public @Nullable Instant lastModified() {
    return file.lastModified();
  }

  @Override
  public InputStream open() throws IOException {
    BufferedInputStream in = new BufferedInputStream(file.open());
    in.mark(LONGEST_LINE);
    long length = length(in);
    if (length < 0) in.reset();
    return length < 0 ? in : new First(in, length);
  }

  /** What the first line says, having read that line; -1 if it is no number. */
  private static long length(InputStream in) throws IOException {
    long length = -1;
    boolean over = false;
    for (int count = 0; count < LONGEST_LINE; count++) {
      int letter = in.read();
      if (letter == '\n') return length;
      boolean digit = letter >= '0' && letter <= '9';
      boolean space = letter == ' ' || letter == '\t' || letter == '\r';
      if (!digit && !space) return -1;
      if (digit && (over || length > Long.MAX_VALUE / 100)) return -1;
      if (digit) length = Math.max(0, length) * 10 + (letter - '0');
      over = space && length >= 0;
    }
    return -1;
  }

  /** The first bytes of a stream, and then its end. */
  private static final class First extends FilterInputStream {
    private long left;

    First(InputStream in, long length) {
      super(in);
      left = length;
    }

    @Override
    public int read() throws IOException {
      int letter = left > 0 ? super.read() : -1;
      if (letter >= 0) left--;
      return letter;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left <= 0 && length > 0) return -1;
      int got = super.read(into, from, (int) Math.min(length, left));
      if (got > 0) left -= got;
      return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(Math.min(bytes, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
