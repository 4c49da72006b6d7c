package rapport.sources.cards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.sources.lines.ContentLine;

/**
 * One line of a card as it stands, with its folds and its end. Two are equal when they say the same
 * letters unfolded.
 *
 * @param raw all of it, byte for byte when written as UTF-8
 */
record CardLine(String raw) {

  /** RFC 6350 §3.2: at most this many octets before a fold. */
  private static final int WIDTH = 75;

  /** The lines of a text; together they are the text. */
  static List<CardLine> all(String text) {
    List<CardLine> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int next = after(text, at);
      boolean folded =
          next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t');
      if (!folded) {
        lines.add(new CardLine(text.substring(from, next)));
        from = next;
      }
      at = next;
    }
    return lines;
  }

  /** Where the next physical line begins. */
  private static int after(String text, int at) {
    for (int n = at; n < text.length(); n++) {
      char c = text.charAt(n);
      if (c == '\n') return n + 1;
      if (c == '\r') return n + 1 < text.length() && text.charAt(n + 1) == '\n' ? n + 2 : n + 1;
    }
    return text.length();
  }

  /** A new line, folded. */
  static CardLine of(String head, String value, String end) {
    StringBuilder raw = new StringBuilder();
    int octets = 0;
    for (int point : (head + value).codePoints().toArray()) {
      String letter = Character.toString(point);
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > WIDTH) {
        raw.append(end).append(' ');
        octets = 1;
      }
      raw.append(letter);
      octets += size;
    }
    return new CardLine(raw.append(end).toString());
  }

  /** A text as a value says it (RFC 6350 §3.4, RFC 2426 §4). */
  static String escaped(String words) {
    return words.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;");
  }

  private String unfolded() {
    return raw.replaceAll("\r\n?[ \t]|\n[ \t]", "").replaceAll("[\r\n]+$", "");
  }

  /** What it says, or null if it is no property. */
  @Nullable ContentLine property() {
    String line = unfolded();
    return ContentLine.of(line.startsWith("\uFEFF") ? line.substring(1) : line);
  }

  /** The name of its property, or null. */
  @Nullable String name() {
    ContentLine property = property();
    return property == null ? null : property.name();
  }

  /** Whether its value is written in letters that stand for others. */
  boolean encoded() {
    ContentLine property = property();
    return property == null
        || property.parameter("ENCODING") != null
        || property.parameter("CHARSET") != null;
  }

  /** How it ends. */
  String end() {
    if (raw.endsWith("\r\n")) return "\r\n";
    return raw.endsWith("\r") ? "\r" : "\n";
  }

  /**
   * The same property with its group and parameters, but for how the old value was sorted and for
   * others that are named.
   */
  CardLine with(String value, String... without) {
    String line = unfolded();
    ContentLine property = property();
    int colon = property == null ? line.length() : line.length() - property.value().length() - 1;
    String gone = String.join("|", without);
    String names = gone.isEmpty() ? "SORT-AS" : "SORT-AS|" + gone;
    String head =
        line.substring(0, colon).replaceAll("(?i);(?:" + names + ")=(\"[^\"]*\"|[^;:\"]*)+", "");
    return of(head + ":", value, end());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CardLine line && line.unfolded().equals(unfolded());
  }

  @Override
  public int hashCode() {
    return unfolded().hashCode();
  }
}
