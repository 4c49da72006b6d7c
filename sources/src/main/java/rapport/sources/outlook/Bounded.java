package rapport.sources.outlook;

import com.pff.PSTFileContent;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * A data file that can be read only so much for one item, because a damaged one may lead its reader
 * around in circles. Beyond that an error is thrown that the reader does not catch.
 */
final class Bounded extends PSTFileContent {

  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_READS = 2_000_000;
  private static final int BUFFER = 1 << 13;

  /** More was read for one item than any needs. */
  static final class Exhausted extends Error {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super("read too much", null, false, false);
    }
  }

  private final RandomAccessFile file;
  private final long length;
  private final byte[] buffer = new byte[BUFFER];
  private long position;
  private long start = -1;
  private int held;
  private long bytes;
  private int reads;

  Bounded(RandomAccessFile file) throws IOException {
    this.file = file;
    this.length = file.length();
  }

  /** From here on another item is read. */
  void next() {
    bytes = 0;
    reads = 0;
  }

  private void count(long more) {
    bytes += more;
    if (++reads > MOST_READS || bytes > MOST_BYTES) throw new Exhausted();
  }

  @Override
  public void seek(long to) {
    count(0);
    position = to;
  }

  @Override
  public long getFilePointer() {
    return position;
  }

  @Override
  public int read() throws IOException {
    if (position < 0 || position >= length) return -1;
    if (start < 0 || position < start || position >= start + held) fill();
    if (held <= 0) return -1;
    return buffer[(int) (position++ - start)] & 0xff;
  }

  private void fill() throws IOException {
    count(BUFFER);
    start = position;
    file.seek(start);
    held = file.read(buffer);
  }

  @Override
  public int read(byte[] into) throws IOException {
    count(into.length);
    if (position < 0 || position >= length) return -1;
    file.seek(position);
    int got = file.read(into);
    if (got > 0) position += got;
    return got;
  }

  @Override
  public byte readByte() throws IOException {
    int one = read();
    if (one < 0) throw new java.io.EOFException();
    return (byte) one;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
