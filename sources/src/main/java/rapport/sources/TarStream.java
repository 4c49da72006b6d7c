package rapport.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The files in a tar archive, one after the other (POSIX.1-2001 pax and ustar, with the long names
 * of GNU tar). Links, folders and devices are stepped over. What is read is the current file, and
 * ends where it ends; an archive that is cut ends there.
 */
final class TarStream extends InputStream {

  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 1 << 16;

  private final InputStream in;
  private long left;
  private int padding;

  TarStream(InputStream in) {
    this.in = in;
  }

  /** Whether a file begins with an entry of a tar archive. */
  static boolean is(byte[] head) {
    return head.length >= BLOCK
        && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar");
  }

  /** A file in the archive. */
  record Entry(String name, long size) {}

  /** The next file, or null at the end. */
  @Nullable Entry next() throws IOException {
    String longName = null;
    while (true) {
      pass();
      byte[] head = in.readNBytes(BLOCK);
      if (head.length < BLOCK || !is(head)) return null;
      long size = number(head);
      left = Math.max(0, size);
      padding = (int) (-left & (BLOCK - 1));
      switch (head[156]) {
        case 'x' -> longName = pax(longName);
        case 'L' -> longName = text(readNBytes(LONGEST_NAME));
        case '0', 0, '7' -> {
          return new Entry(longName == null ? name(head) : longName, size);
        }
        default -> longName = null;
      }
    }
  }

  private void pass() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    in.readNBytes(padding);
    padding = 0;
  }

  /** The name in extended records such as {@code 30 path=Takeout/Mail/All mail.mbox}. */
  private @Nullable String pax(@Nullable String before) throws IOException {
    byte[] records = readNBytes(LONGEST_NAME);
    int at = 0;
    String name = before;
    while (at < records.length) {
      int space = at;
      while (space < records.length && records[space] != ' ') space++;
      String length = new String(records, at, space - at, StandardCharsets.ISO_8859_1);
      if (!length.matches("[0-9]{1,6}")) return name;
      int end = at + Integer.parseInt(length);
      if (end <= space || end > records.length) return name;
      String record =
          new String(records, space + 1, Math.max(0, end - space - 2), StandardCharsets.UTF_8);
      if (record.startsWith("path=")) name = record.substring(5);
      at = end;
    }
    return name;
  }

  private static String name(byte[] head) {
    String name = text(java.util.Arrays.copyOf(head, 100));
    String before = text(java.util.Arrays.copyOfRange(head, 345, 500));
    boolean posix = head[262] == 0;
    return before.isEmpty() || !posix ? name : before + "/" + name;
  }

  private static String text(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) end++;
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** In octal digits, or beyond 8 GB as bytes (GNU). */
  private static long number(byte[] head) {
    if ((head[124] & 0x80) != 0) {
      long size = 0;
      for (int n = 128; n < 136; n++) size = size << 8 | (head[n] & 0xff);
      return size;
    }
    String octal =
        new String(head, 124, 12, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    return octal.matches("[0-7]{1,12}") ? Long.parseLong(octal, 8) : 0;
  }

  @Override
  public int read() throws IOException {
    if (left <= 0) return -1;
    int one = in.read();
    if (one < 0) left = 0;
    else left--;
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left <= 0) return length == 0 ? 0 : -1;
    int got = in.read(into, from, (int) Math.min(length, left));
    left = got < 0 ? 0 : left - got;
    return got;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
