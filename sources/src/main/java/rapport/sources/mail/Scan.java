package rapport.sources.mail;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Searches bytes eight at a time. It knows nothing of mail; every method takes a range, start
 * inclusive, end exclusive, and is linear in it.
 *
 * <p>A byte of a word is zero exactly where {@code (x - 0x01…) & ~x & 0x80…} has its lowest bit
 * set; bits above the lowest can be wrong, so only the lowest is used (Warren, Hacker's Delight,
 * §6-1).
 */
final class Scan {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private Scan() {}

  /** The first place of the byte, or {@code to} if it is not there. */
  static int find(byte[] bytes, int from, int to, int wanted) {
    long pattern = ONES * (wanted & 0xFF);
    int at = from;
    for (; at <= to - 8; at += 8) {
      long zero = zeros((long) WORDS.get(bytes, at) ^ pattern);
      if (zero != 0) return at + (Long.numberOfTrailingZeros(zero) >>> 3);
    }
    while (at < to && bytes[at] != (byte) wanted) at++;
    return at;
  }

  /** The first place of one byte that is followed by another, or {@code to} if there is none. */
  static int findPair(byte[] bytes, int from, int to, int first, int second) {
    long one = ONES * (first & 0xFF);
    long two = ONES * (second & 0xFF);
    int at = from;
    for (; at <= to - 17; at += 16) {
      long near = ((long) WORDS.get(bytes, at) ^ one) | ((long) WORDS.get(bytes, at + 1) ^ two);
      long far = ((long) WORDS.get(bytes, at + 8) ^ one) | ((long) WORDS.get(bytes, at + 9) ^ two);
      long nearZero = zeros(near);
      long farZero = zeros(far);
      if ((nearZero | farZero) == 0) continue;
      return nearZero != 0 ? at + lowest(nearZero) : at + 8 + lowest(farZero);
    }
    for (; at < to - 1; at++)
      if (bytes[at] == (byte) first && bytes[at + 1] == (byte) second) return at;
    return to;
  }

  /** Whether every byte is below 128. */
  static boolean ascii(byte[] bytes, int from, int to) {
    int at = from;
    for (; at <= to - 8; at += 8) if (((long) WORDS.get(bytes, at) & HIGHS) != 0) return false;
    for (; at < to; at++) if (bytes[at] < 0) return false;
    return true;
  }

  /** Whether the lower-case ASCII text stands at this place, in any case. */
  static boolean startsWith(byte[] bytes, int from, int to, String lower) {
    int length = lower.length();
    if (to - from < length) return false;
    for (int i = 0; i < length; i++) if (lower(bytes[from + i]) != lower.charAt(i)) return false;
    return true;
  }

  static int lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
  }

  /** The first place that is no space, tab, or line break. */
  static int past(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && blank(bytes[at])) at++;
    return at;
  }

  /** The end of the range without the spaces, tabs and line breaks before it. */
  static int trim(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && blank(bytes[end - 1])) end--;
    return end;
  }

  static boolean blank(byte letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
  }

  static boolean digit(byte letter) {
    return letter >= '0' && letter <= '9';
  }

  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  private static int lowest(long zeros) {
    return Long.numberOfTrailingZeros(zeros) >>> 3;
  }
}
