package rapport.sources.mail;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes gathered for one part of a mailbox. */
final class GatheredBytes {
  private byte[] letters = new byte[128];
  private int count;
  private @Nullable GatheredBytes spare;

  void add(byte letter) {
    if (count == letters.length) letters = Arrays.copyOf(letters, count * 2);
    letters[count++] = letter;
  }

  void addAll(byte[] source) {
    addAll(source, 0, source.length);
  }

  void addAll(byte[] source, int from, int to) {
    for (int i = from; i < to; i++) add(source[i]);
  }

  void space() {
    if (count > 0 && letters[count - 1] != ' ') add((byte) ' ');
  }

  /** Takes what nobody asks for. */
  GatheredBytes spare() {
    if (spare == null) spare = new GatheredBytes();
    spare.clear();
    return spare;
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean startsWith(char letter) {
    return count > 0 && letters[0] == letter;
  }

  boolean contains(char letter) {
    return Scan.find(letters, 0, count, letter) < count;
  }

  String text() {
    return Charsets.guess(letters, 0, count).strip();
  }

  String decoded(@Nullable Header header) {
    return HeaderText.text(letters, 0, count, header);
  }

  void clear() {
    count = 0;
  }
}
