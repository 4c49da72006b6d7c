package rapport.sources.exports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text (RFC 8259) as maps, lists and texts. It is not a validator: a text that breaks off
 * gives what stood before. A string is kept to its first 8,192 letters, so that pictures inside it
 * cost nothing; values nest at most 64 deep, and there are at most four million of them. Numbers
 * stay the text they are, true and false are {@link Boolean}, null is null. O(length).
 */
final class JsonTree {

  private static final int DEEPEST = 64;
  private static final int LONGEST = 8_192;
  private static final int MOST = 4_000_000;
  private static final int END = -1;

  private final Reader in;
  private int next;
  private int values;

  private JsonTree(Reader in) throws IOException {
    this.in = in;
    this.next = in.read();
    if (next == 0xFEFF) next = in.read();
  }

  /**
   * What was read.
   *
   * @param root the value, as far as it came; null for null or nothing
   * @param damage what is wrong with the text, or null
   */
  record Tree(@Nullable Object root, @Nullable String damage) {}

  /** The text breaks a rule of JSON, or a bound of ours. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String what) {
      super(what);
    }
  }

  /** Where a value goes as soon as it begins, so that nothing of it is lost when it breaks off. */
  private interface Place {
    void put(@Nullable Object value);
  }

  /** Reads one value; what follows it is left alone. */
  static Tree read(InputStream bytes) throws IOException {
    @Nullable Object[] root = new Object[1];
    try (Reader in =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16)) {
      new JsonTree(in).value(value -> root[0] = value, 0);
      return new Tree(root[0], null);
    } catch (Broken e) {
      return new Tree(root[0], e.getMessage());
    }
  }

  /** What stands under some names, one inside the other; null where there is nothing. */
  static @Nullable Object at(@Nullable Object from, String... names) {
    Object at = from;
    for (String name : names) at = at instanceof Map<?, ?> map ? map.get(name) : null;
    return at;
  }

  /** The text or number under some names; empty where there is none. */
  static String text(@Nullable Object from, String... names) {
    return at(from, names) instanceof String text ? text.strip() : "";
  }

  /** The list under some names, or the values of a map there; empty where there is neither. */
  static List<?> list(@Nullable Object from, String... names) {
    Object at = at(from, names);
    if (at instanceof List<?> list) return list;
    return at instanceof Map<?, ?> map ? new ArrayList<>(map.values()) : List.of();
  }

  private void value(Place place, int depth) throws IOException, Broken {
    if (depth > DEEPEST) throw new Broken("the JSON nests too deep");
    if (++values > MOST) throw new Broken("more than four million values");
    space();
    switch (next) {
      case '{' -> object(place, depth);
      case '[' -> array(place, depth);
      case '"' -> place.put(string());
      case END -> throw new Broken("the JSON breaks off here");
      default -> place.put(word());
    }
  }

  private void object(Place place, int depth) throws IOException, Broken {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    place.put(map);
    take();
    space();
    while (next != '}') {
      if (next != '"') throw broken();
      String name = string();
      space();
      if (next != ':') throw broken();
      take();
      value(value -> map.put(name, value), depth + 1);
      more('}');
    }
    take();
  }

  private void array(Place place, int depth) throws IOException, Broken {
    List<@Nullable Object> list = new ArrayList<>();
    place.put(list);
    take();
    space();
    while (next != ']') {
      value(list::add, depth + 1);
      more(']');
    }
    take();
  }

  /** A comma and what follows it, or the end. */
  private void more(char end) throws IOException, Broken {
    space();
    if (next == ',') {
      take();
      space();
    } else if (next != end) throw broken();
  }

  private String string() throws IOException, Broken {
    StringBuilder text = new StringBuilder();
    take();
    while (next != '"') {
      int letter = take();
      if (letter == '\\') letter = escaped();
      if (text.length() < LONGEST) text.append((char) letter);
    }
    take();
    return text.toString();
  }

  private int escaped() throws IOException, Broken {
    int letter = take();
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int code = 0;
        for (int n = 0; n < 4; n++) {
          int digit = Character.digit(take(), 16);
          if (digit < 0) throw broken();
          code = 16 * code + digit;
        }
        yield code;
      }
      default -> letter;
    };
  }

  private @Nullable Object word() throws IOException, Broken {
    StringBuilder text = new StringBuilder();
    while (next != END && text.length() < 64 && "+-.".indexOf(next) + 1 + alnum(next) > 0)
      text.append((char) take());
    return switch (text.toString()) {
      case "true", "false" -> text.charAt(0) == 't';
      case "null" -> null;
      default -> {
        if (!text.toString().matches("-?\\d.*")) throw broken();
        yield text.toString();
      }
    };
  }

  private static int alnum(int letter) {
    return Character.isLetterOrDigit(letter) ? 1 : 0;
  }

  private void space() throws IOException {
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') next = in.read();
  }

  private int take() throws IOException, Broken {
    if (next == END) throw new Broken("the JSON breaks off here");
    int letter = next;
    next = in.read();
    return letter;
  }

  private static Broken broken() {
    return new Broken("what stands here is no JSON; what follows is not read");
  }
}
