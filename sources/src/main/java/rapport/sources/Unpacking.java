package rapport.sources;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * What comes out of a compressed stream, within bounds. Damage is not an exception but the end of
 * the stream, told once: what was unpacked before it can still be read.
 */
final class Unpacking extends FilterInputStream {

  private static final long ALWAYS_ALLOWED = 64L << 20;
  private static final long HIGHEST_RATIO = 200;

  private final Consumer<String> trouble;
  private long left;
  private boolean ended;

  /**
   * @param packed bytes on disk; 64 MB or 200 times as many may come out
   * @param trouble is told in words a user understands why the stream ends early
   */
  Unpacking(InputStream in, long packed, Consumer<String> trouble) {
    super(in);
    this.trouble = trouble;
    this.left = Math.max(ALWAYS_ALLOWED, packed * HIGHEST_RATIO);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int got = read(one, 0, 1);
    return got < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (ended) return -1;
    if (left <= 0) return end("it unpacks to more than 200 times its size");
    try {
      int got = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, got);
      return got;
    } catch (ZipException | EOFException | IllegalArgumentException _) {
      return end("the compressed data is damaged");
    }
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] dropped = new byte[(int) Math.min(wanted, 1 << 16)];
    return dropped.length == 0 ? 0 : Math.max(0, read(dropped, 0, dropped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private int end(String why) {
    ended = true;
    trouble.accept(why);
    return -1;
  }
}
