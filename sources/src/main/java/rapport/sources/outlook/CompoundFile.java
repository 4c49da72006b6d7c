package rapport.sources.outlook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a compound file (MS-CFB), in which Outlook keeps one message: a small file system
 * inside a file. It reads a whole file that is in memory, knows streams by their path, and follows
 * no chain longer than the file. A file that is damaged has the streams that could be found.
 */
final class CompoundFile {

  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int LAST = -2;
  private static final int MOST_DEEP = 20;
  private static final int MINI_SIZE = 64;
  private static final int IN_HEADER = 109;

  private final ByteBuffer bytes;
  private final int sector;
  private final int[] table;
  private final int[] small;
  private final byte[] directory;
  private final byte[] mini;
  private final long miniLimit;
  private final Map<String, Integer> streams = new HashMap<>();
  private final Set<String> folders = new HashSet<>();

  /** Whether a file begins like one. */
  static boolean is(byte[] head) {
    return head.length > HEADER
        && (head[0] & 0xff) == 0xD0
        && (head[1] & 0xff) == 0xCF
        && (head[2] & 0xff) == 0x11
        && (head[3] & 0xff) == 0xE0;
  }

  /**
   * Opens a file.
   *
   * @throws IllegalArgumentException if it is none
   */
  CompoundFile(byte[] file) {
    bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (!is(file)) throw new IllegalArgumentException("no compound file");
    int shift = bytes.getShort(30);
    if (shift != 9 && shift != 12) throw new IllegalArgumentException("no compound file");
    sector = 1 << shift;
    table = table();
    directory = chain(bytes.getInt(48), Integer.MAX_VALUE);
    miniLimit = bytes.getInt(56) & 0xffffffffL;
    mini = directory.length < ENTRY ? new byte[0] : chain(at(0, 116), size(0));
    small = ints(chain(bytes.getInt(60), Integer.MAX_VALUE));
    if (directory.length >= ENTRY) tree(at(0, 76), "", 0);
  }

  /** What stands in a stream, or null where there is none of that path. */
  byte @Nullable [] stream(String path) {
    Integer entry = streams.get(path);
    if (entry == null) return null;
    int size = size(entry);
    return size < miniLimit ? miniChain(at(entry, 116), size) : chain(at(entry, 116), size);
  }

  /** Whether there is a folder of that path, which ends with a slash. */
  boolean has(String folder) {
    return folders.contains(folder);
  }

  private int at(int entry, int offset) {
    return ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN).getInt(entry * ENTRY + offset);
  }

  private int size(int entry) {
    long size = at(entry, 120) & 0xffffffffL;
    return (int) Math.min(size, bytes.limit());
  }

  /** The allocation table: which sector follows which. */
  private int[] table() {
    int most = bytes.limit() / sector;
    int[] all = new int[most + 1];
    Arrays.fill(all, LAST);
    int filled = 0;
    int next = bytes.getInt(68);
    int[] holders = new int[IN_HEADER];
    for (int n = 0; n < IN_HEADER; n++) holders[n] = bytes.getInt(76 + 4 * n);
    for (int rounds = 0; rounds <= most; rounds++) {
      for (int holder : holders) {
        if (holder < 0 || filled >= all.length) continue;
        int[] part = ints(one(holder));
        int fit = Math.min(part.length, all.length - filled);
        System.arraycopy(part, 0, all, filled, fit);
        filled += fit;
      }
      if (next < 0 || filled >= all.length) return all;
      int[] more = ints(one(next));
      if (more.length == 0) return all;
      holders = Arrays.copyOf(more, more.length - 1);
      next = more[more.length - 1];
    }
    return all;
  }

  /** One sector; empty where it lies beyond the file. */
  private byte[] one(int number) {
    long from = (number + 1L) * sector;
    if (number < 0 || from >= bytes.limit()) return new byte[0];
    return Arrays.copyOfRange(
        bytes.array(), (int) from, (int) Math.min(from + sector, bytes.limit()));
  }

  private static int[] ints(byte[] from) {
    int[] ints = new int[from.length / 4];
    ByteBuffer.wrap(from).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(ints);
    return ints;
  }

  private byte[] chain(int first, int size) {
    int most = Math.min(size, bytes.limit());
    byte[] all = new byte[Math.max(0, most)];
    int filled = 0;
    int next = first;
    for (int n = 0; n < table.length && next >= 0 && next < table.length && filled < most; n++) {
      byte[] part = one(next);
      int fit = Math.min(part.length, most - filled);
      System.arraycopy(part, 0, all, filled, fit);
      filled += fit;
      next = table[next];
    }
    return Arrays.copyOf(all, filled);
  }

  private byte[] miniChain(int first, int size) {
    byte[] all = new byte[Math.min(size, mini.length)];
    int filled = 0;
    int next = first;
    for (int n = 0; n <= small.length && next >= 0 && filled < all.length; n++) {
      long from = (long) next * MINI_SIZE;
      if (from >= mini.length) break;
      int fit = (int) Math.min(Math.min(MINI_SIZE, mini.length - from), all.length - filled);
      System.arraycopy(mini, (int) from, all, filled, fit);
      filled += fit;
      next = next < small.length ? small[next] : LAST;
    }
    return Arrays.copyOf(all, filled);
  }

  /** Notes an entry, its brothers and sisters, and what lies in it. */
  private void tree(int first, String path, int depth) {
    boolean[] seen = new boolean[directory.length / ENTRY];
    branch(first, path, depth, seen);
  }

  private void branch(int first, String path, int depth, boolean[] seen) {
    java.util.ArrayDeque<Integer> left = new java.util.ArrayDeque<>();
    left.push(first);
    while (!left.isEmpty()) {
      int entry = left.pop();
      if (entry < 0 || entry >= seen.length || seen[entry]) continue;
      seen[entry] = true;
      left.push(at(entry, 68));
      left.push(at(entry, 72));
      String name = path + name(entry);
      int type = directory[entry * ENTRY + 66];
      if (type == 2) streams.putIfAbsent(name, entry);
      else if (type == 1 && depth < MOST_DEEP && folders.add(name + "/"))
        branch(at(entry, 76), name + "/", depth + 1, seen);
    }
  }

  private String name(int entry) {
    int length = Math.clamp((directory[entry * ENTRY + 64] & 0xff) - 2L, 0, 62);
    return new String(directory, entry * ENTRY, length, StandardCharsets.UTF_16LE);
  }
}
