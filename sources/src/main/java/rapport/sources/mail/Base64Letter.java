package rapport.sources.mail;

import java.util.Arrays;

/** The six bits each letter of Base64 stands for (RFC 4648 §4 and, for URLs, §5). */
final class Base64Letter {

  private static final byte[] VALUES = values();

  private Base64Letter() {}

  /** From 0 to 63, or −1 for a letter that is none of the alphabet. */
  static int value(byte letter) {
    return VALUES[letter & 0xFF];
  }

  private static byte[] values() {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < 64; i++) values[letters.charAt(i)] = (byte) i;
    values['-'] = 62;
    values['_'] = 63;
    return values;
  }
}
