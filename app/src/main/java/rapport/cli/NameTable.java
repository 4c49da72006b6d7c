package rapport.cli;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers for names that come as bytes, from 0 in the order of their first appearance. It is not a
 * general map: names are never removed, and two that differ in any byte are two.
 *
 * <p>Open addressing with linear probing. A name of at most eight bytes is its own key, which needs
 * no look at the stored bytes; longer ones are compared. O(length) a name, about 20 bytes beside
 * its own.
 */
final class NameTable {

  /** Readable bytes that must follow the last byte of a name in the array it is read from. */
  static final int SLACK = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 12];
  private int[] starts = new int[1 << 8];
  private int size;
  private long[] keys = new long[1 << 10];
  private int[] numbers = new int[1 << 10];

  /** How many names there are. */
  int size() {
    return size;
  }

  /** The number of a name, a new one if it is new. */
  int number(byte[] from, int start, int end) {
    int length = end - start;
    long key = key(from, start, length);
    int slot = slot(key, from, start, length);
    if (keys[slot] != 0) return numbers[slot];
    if (2 * size >= keys.length) {
      grow();
      slot = slot(key, from, start, length);
    }
    keys[slot] = key;
    numbers[slot] = size;
    keep(from, start, length);
    return size++;
  }

  /** The number of a name, or −1. */
  int find(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    if (text.length == 0) return -1;
    byte[] from = Arrays.copyOf(text, text.length + SLACK);
    int slot = slot(key(from, 0, text.length), from, 0, text.length);
    return keys[slot] == 0 ? -1 : numbers[slot];
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
    int mask = keys.length - 1;
    int slot = (int) (mixed(key) >>> 32) & mask;
    while (keys[slot] != 0 && !(keys[slot] == key && same(slot, from, start, length)))
      slot = (slot + 1) & mask;
    return slot;
  }

  private boolean same(int slot, byte[] from, int start, int length) {
    int number = numbers[slot];
    if (length != length(number)) return false;
    if (length <= 8) return true;
    int at = starts[number];
    return Arrays.equals(bytes, at, at + length, from, start, start + length);
  }

  /** Never 0: a name holds at least one byte and none that is NUL at its end. */
  private static long key(byte[] from, int start, int length) {
    long first = (long) LONGS.get(from, start);
    if (length <= 8) return first & (-1L >>> (64 - 8 * length));
    long key = mixed(first);
    for (int at = 8; at < length; at += 8) {
      long next = (long) LONGS.get(from, start + at);
      int left = length - at;
      if (left < 8) next &= -1L >>> (64 - 8 * left);
      key = mixed(key + next);
    }
    return key == 0 ? 1 : key;
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
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[4 * oldKeys.length];
    numbers = new int[keys.length];
    int mask = keys.length - 1;
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] == 0) continue;
      int slot = (int) (mixed(oldKeys[old]) >>> 32) & mask;
      while (keys[slot] != 0) slot = (slot + 1) & mask;
      keys[slot] = oldKeys[old];
      numbers[slot] = oldNumbers[old];
    }
  }
}
