package rapport.lab;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers for names that come as bytes, from 0 in the order of their first appearance. It is not a
 * general map: names are never removed, and two that differ in any byte are two.
 *
 * <p>Open addressing with linear probing. A name of at most seven bytes is its own key, which needs
 * no look at the stored bytes; longer ones are compared. O(length) a name, some 70 bytes beside its
 * own. At most 2²⁸ names.
 */
final class NameTable {

  /** Readable bytes that must follow the last byte of a name in the array it is read from. */
  static final int SLACK = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int SHORT = 7;

  private byte[] bytes = new byte[1 << 12];
  private int[] starts = new int[1 << 8];
  private int size;

  /** A key and, beside it, a number: one look at memory finds both. */
  private long[] table = new long[1 << 11];

  /** How many names there are. */
  int size() {
    return size;
  }

  /** The number of a name, a new one if it is new. */
  int number(byte[] from, int start, int end) {
    int length = end - start;
    long key = key(from, start, length);
    int slot = slot(key, from, start, length);
    if (table[slot] != 0) return (int) table[slot + 1];
    if (4 * size >= table.length) {
      grow();
      slot = slot(key, from, start, length);
    }
    table[slot] = key;
    table[slot + 1] = size;
    keep(from, start, length);
    return size++;
  }

  /** The number of a name, or −1. */
  int find(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    if (text.length == 0) return -1;
    byte[] from = Arrays.copyOf(text, text.length + SLACK);
    int slot = slot(key(from, 0, text.length), from, 0, text.length);
    return table[slot] == 0 ? -1 : (int) table[slot + 1];
  }

  /** The name of a number. */
  String name(int number) {
    int start = starts[number];
    return new String(bytes, start, starts[number + 1] - start, StandardCharsets.UTF_8);
  }

  /** Copies a name's bytes and gives the place after them. */
  int copy(int number, byte[] to, int at) {
    int length = length(number);
    System.arraycopy(bytes, starts[number], to, at, length);
    return at + length;
  }

  /** How many bytes a name has. */
  int length(int number) {
    return starts[number + 1] - starts[number];
  }

  private int slot(long key, byte[] from, int start, int length) {
    int mask = table.length - 2;
    int slot = first(key, mask);
    while (table[slot] != 0 && !(table[slot] == key && same(slot, from, start, length)))
      slot = (slot + 2) & mask;
    return slot;
  }

  private static int first(long key, int mask) {
    return (int) (mixed(key) >>> 32) & mask;
  }

  private boolean same(int slot, byte[] from, int start, int length) {
    if (length <= SHORT) return true;
    int number = (int) table[slot + 1];
    int at = starts[number];
    return Arrays.equals(bytes, at, starts[number + 1], from, start, start + length);
  }

  /** Of a short name its bytes and length, positive; of a long one a hash, negative. Never 0. */
  private static long key(byte[] from, int start, int length) {
    long first = (long) LONGS.get(from, start);
    if (length <= SHORT)
      return (first & (-1L >>> (64 - 8 * length))) | (long) length << (8 * SHORT);
    long key = mixed(first);
    for (int at = 8; at < length; at += 8) {
      long next = (long) LONGS.get(from, start + at);
      int left = length - at;
      if (left < 8) next &= -1L >>> (64 - 8 * left);
      key = mixed(key + next);
    }
    return key | Long.MIN_VALUE;
  }

  private static long mixed(long key) {
    long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  private void keep(byte[] from, int start, int length) {
    int at = starts[size];
    if (length > Integer.MAX_VALUE - SLACK - at)
      throw new IllegalArgumentException("more than 2 GB of names");
    if (at + length > bytes.length)
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - SLACK, 2L * bytes.length + length));
    System.arraycopy(from, start, bytes, at, length);
    if (size + 2 > starts.length) starts = Arrays.copyOf(starts, 2 * starts.length);
    starts[size + 1] = at + length;
  }

  private void grow() {
    long[] old = table;
    table = new long[4 * old.length];
    int mask = table.length - 2;
    for (int from = 0; from < old.length; from += 2) {
      if (old[from] == 0) continue;
      int slot = first(old[from], mask);
      while (table[slot] != 0) slot = (slot + 2) & mask;
      table[slot] = old[from];
      table[slot + 1] = old[from + 1];
    }
  }
}
