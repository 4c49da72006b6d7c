package rapport.sources.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream seen through one buffer that is used again and again. It is not the stream: bytes stay
 * only until {@link #more} moves on. Callers hold indexes into {@link #bytes} and must lower them
 * by what {@code more} was told to drop.
 */
final class Flow {

  /** Large enough for the longest header block and what follows it. */
  static final int FULL = 512 * 1024;

  private InputStream in;
  private long before;
  byte[] bytes;
  int end;
  boolean last;

  Flow(InputStream in, int room) {
    this.in = in;
    this.bytes = new byte[room];
  }

  /** Starts again with another stream, keeping the buffer. */
  void restart(InputStream next) {
    in = next;
    before = 0;
    end = 0;
    last = false;
  }

  /** Where in the stream this index of the buffer lies. */
  long offset(int index) {
    return before + index;
  }

  /** Goes on at a place of the stream that lies ahead; its index in the buffer is the answer. */
  int to(long offset) throws IOException {
    if (offset - before <= end) return (int) (offset - before);
    in.skipNBytes(offset - before - end);
    before = offset;
    end = 0;
    more(0);
    return 0;
  }

  /**
   * Drops the bytes before {@code keep} and fills the buffer, which grows to {@link #FULL} when
   * nothing can be dropped. Whether there are more bytes than before is the answer.
   */
  boolean more(int keep) throws IOException {
    if (last) return false;
    System.arraycopy(bytes, keep, bytes, 0, end - keep);
    before += keep;
    end -= keep;
    if (end == bytes.length && end < FULL) bytes = Arrays.copyOf(bytes, Math.min(FULL, end * 4));
    int had = end;
    while (end < bytes.length && !last) {
      int got = in.read(bytes, end, bytes.length - end);
      if (got < 0) last = true;
      else end += got;
    }
    return end > had;
  }
}
