package rapport.sources.databases;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest pages of a database that stand in its log alone (SQLite, file format §4). Only frames
 * whose salts and sums fit count, and of those only the ones before the last end of a transaction,
 * so what was never finished is not read. O(length).
 */
final class WriteAheadLog {

  private static final int MAGIC = 0x377f0682;
  private static final int HEADER = 32;
  private static final int FRAME = 24;

  private final ByteBuffer log;
  private final Map<Integer, Integer> pages = new HashMap<>();
  private int pageSize;
  private int first;
  private int second;

  WriteAheadLog(byte[] bytes) {
    this.log = ByteBuffer.wrap(bytes);
    if (bytes.length >= HEADER && (log.getInt(0) & ~1) == MAGIC) frames();
  }

  /** The size of its pages; 0 where it holds none. */
  int pageSize() {
    return pages.isEmpty() ? 0 : pageSize;
  }

  /** The newest telling of a page, or null if it does not stand here. */
  @Nullable ByteBuffer page(int number) {
    Integer at = pages.get(number);
    return at == null ? null : log.slice(at, pageSize);
  }

  private void frames() {
    pageSize = log.getInt(8);
    if (pageSize < 512 || pageSize > 65_536 || Integer.bitCount(pageSize) != 1) return;
    sum(0, FRAME);
    if (first != log.getInt(24) || second != log.getInt(28)) return;
    Map<Integer, Integer> open = new HashMap<>();
    for (long at = HEADER; at + FRAME + pageSize <= log.limit(); at += FRAME + pageSize) {
      int frame = (int) at;
      boolean ours = log.getLong(frame + 8) == log.getLong(16);
      sum(frame, 8);
      sum(frame + FRAME, pageSize);
      if (!ours || first != log.getInt(frame + 16) || second != log.getInt(frame + 20)) return;
      open.put(log.getInt(frame), frame + FRAME);
      if (log.getInt(frame + 4) != 0) {
        pages.putAll(open);
        open.clear();
      }
    }
  }

  /** Goes on with the sum over bytes; the lowest bit of the magic number tells their order. */
  private void sum(int from, int length) {
    boolean big = (log.getInt(0) & 1) == 1;
    ByteBuffer part =
        log.slice(from, length).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    while (part.remaining() >= 8) {
      first += part.getInt() + second;
      second += part.getInt() + first;
    }
  }
}
