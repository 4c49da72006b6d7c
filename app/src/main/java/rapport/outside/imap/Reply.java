package rapport.outside.imap;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer, taken apart: atoms and numbers as text, strings and literals as bytes,
 * lists as lists, NIL as {@link #NIL}.
 *
 * @param tag what stands first: {@code *}, {@code +} or the command's tag
 */
record Reply(String tag, List<Object> parts) {

  /** NIL (RFC 3501 §4.5), which is no string. */
  static final Object NIL = new Object();

  /** Copies the list. */
  Reply {
    parts = List.copyOf(parts);
  }

  /** The word at a place in upper case; empty where there is none. */
  String word(int at) {
    return at < parts.size() && parts.get(at) instanceof String word
        ? word.toUpperCase(Locale.ROOT)
        : "";
  }

  /** The word behind a word; empty if there is none. */
  String after(String word) {
    for (int at = 1; at + 1 < parts.size(); at++) if (word(at).equals(word)) return word(at + 1);
    return "";
  }

  /** The number at a place, or -1. */
  long number(int at) {
    return at < parts.size() ? number(parts.get(at)) : -1;
  }

  static long number(Object part) {
    if (!(part instanceof String digits) || digits.isEmpty() || digits.length() > 18) return -1;
    for (int i = 0; i < digits.length(); i++)
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') return -1;
    return Long.parseLong(digits);
  }

  /** The list at a place; empty where there is none. */
  List<?> list(int at) {
    return at < parts.size() && parts.get(at) instanceof List<?> list ? list : List.of();
  }

  /** The text at a place, of an atom or a string; null for NIL and lists. */
  @Nullable String text(int at) {
    return at < parts.size() ? text(parts.get(at)) : null;
  }

  static @Nullable String text(Object part) {
    return switch (part) {
      case String word -> word;
      case byte[] bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
      default -> null;
    };
  }

  /** Whether it is an untagged answer of this kind. */
  boolean is(String kind) {
    return tag.equals("*") && word(0).equals(kind);
  }
}
