package rapport.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads domain names in the form that only has ASCII letters: {@code xn--bcher-kva} is {@code
 * bücher} (RFC 3492 §6.2, RFC 5890 §2.3.2.1). It only reads, and judges no name: a label that does
 * not decode stays as it is. O(length²) for a label, which has at most 63 letters.
 */
final class Punycode {

  private static final int BASE = 36;
  private static final int LONGEST = 63;

  private Punycode() {}

  /** A domain with every label in its Unicode form. */
  static String unicode(String domain) {
    List<String> labels = new ArrayList<>();
    for (String label : domain.split("\\.", -1)) {
      boolean encoded = label.startsWith("xn--") && label.length() <= LONGEST;
      String decoded = encoded ? decoded(label.substring(4)) : null;
      labels.add(decoded == null ? label : decoded.toLowerCase(Locale.ROOT));
    }
    return String.join(".", labels);
  }

  private static @Nullable String decoded(String text) {
    int delimiter = text.lastIndexOf('-');
    String plain = text.substring(0, Math.max(0, delimiter));
    List<Integer> points = new ArrayList<>(plain.chars().boxed().toList());
    long point = 128;
    long place = 0;
    int bias = 72;
    for (int at = delimiter < 0 ? 0 : delimiter + 1; at < text.length(); ) {
      long before = place;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < text.length() ? digit(text.charAt(at++)) : -1;
        if (digit < 0) return null;
        place += digit * weight;
        int threshold = Math.clamp(k - bias, 1, 26);
        if (place > Character.MAX_CODE_POINT * (LONGEST + 1L)) return null;
        if (digit < threshold) break;
        weight *= BASE - threshold;
      }
      int count = points.size() + 1;
      bias = bias(place - before, count, before == 0);
      point += place / count;
      place %= count;
      if (!Character.isValidCodePoint((int) point) || point > Character.MAX_CODE_POINT) return null;
      points.add((int) place++, (int) point);
    }
    StringBuilder decoded = new StringBuilder();
    for (int each : points) decoded.appendCodePoint(each);
    return decoded.toString();
  }

  private static int digit(char letter) {
    if (letter >= 'a' && letter <= 'z') return letter - 'a';
    if (letter >= 'A' && letter <= 'Z') return letter - 'A';
    return letter >= '0' && letter <= '9' ? letter - '0' + 26 : -1;
  }

  private static int bias(long moved, int count, boolean first) {
    long delta = first ? moved / 700 : moved / 2;
    delta += delta / count;
    int k = 0;
    for (; delta > 455; k += BASE) delta /= 35;
    return (int) (k + 36 * delta / (delta + 38));
  }
}
