package rapport.sources.lines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text whose first bytes say that it is UTF-16, as UTF-8; any other text as it is. It is not a
 * guess at character sets: a byte order mark decides, or an ASCII letter with a zero beside it,
 * which every calendar, card and table begins with. Constant memory, linear time.
 */
public final class Utf8 {

  private static final int LOOK = 4;

  private Utf8() {}

  /** The same text, in UTF-8 if it was UTF-16. */
  public static InputStream of(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(LOOK);
    byte[] head = buffered.readNBytes(LOOK);
    buffered.reset();
    Charset wide = wide(head);
    return wide == null ? buffered : new Narrowed(new InputStreamReader(buffered, wide));
  }

  /** The first bytes as text, in ISO 8859-1 unless they are UTF-16; without a byte order mark. */
  public static String head(byte[] head, int most) {
    Charset wide = wide(head);
    int length = Math.min(head.length, most);
    if (wide != null) return new String(head, 0, length & ~1, wide).replace("\ufeff", "");
    return new String(head, 0, length, StandardCharsets.ISO_8859_1)
        .replace("\u00ef\u00bb\u00bf", "");
  }

  /** The kind of UTF-16 that these first bytes are, or null where they are not. */
  public static @org.jspecify.annotations.Nullable Charset wide(byte[] head) {
    if (head.length < 2) return null;
    int mark = ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
    if (mark == 0xFEFF) return StandardCharsets.UTF_16;
    if (mark == 0xFFFE) return StandardCharsets.UTF_16;
    if (head.length < LOOK) return null;
    if (head[0] > ' ' && head[1] == 0 && head[2] > ' ' && head[3] == 0)
      return StandardCharsets.UTF_16LE;
    boolean bigEndian = head[0] == 0 && head[1] > ' ' && head[2] == 0 && head[3] > ' ';
    return bigEndian ? StandardCharsets.UTF_16BE : null;
  }

  /** The letters of a reader as bytes of UTF-8. */
  private static final class Narrowed extends InputStream {
    private final Reader reader;
    private final char[] letters = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int next;
    private char carried;

    Narrowed(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return next < bytes.length || fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int off, int len) throws IOException {
      if (len == 0) return 0;
      if (next == bytes.length && !fill()) return -1;
      int count = Math.min(len, bytes.length - next);
      System.arraycopy(bytes, next, into, off, count);
      next += count;
      return count;
    }

    /** A pair of surrogates that the buffer parts is carried over. */
    private boolean fill() throws IOException {
      int from = carried == 0 ? 0 : 1;
      letters[0] = carried;
      int got = reader.read(letters, from, letters.length - from);
      int end = from + Math.max(0, got);
      carried = 0;
      if (got > 0 && Character.isHighSurrogate(letters[end - 1])) carried = letters[--end];
      bytes = new String(letters, 0, end).getBytes(StandardCharsets.UTF_8);
      next = 0;
      return bytes.length > 0 || (got > 0 && fill());
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
