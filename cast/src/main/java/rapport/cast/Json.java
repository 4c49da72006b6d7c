package rapport.cast;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truths as JSON (RFC 8259), two spaces to a level. */
final class Json {

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String of(Object value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.out.append('\n').toString();
  }

  private void value(Object value, String indent) {
    if (value instanceof Map<?, ?> map) map(map, indent);
    else if (value instanceof Collection<?> list) list(list, indent);
    else if (value instanceof Number || value instanceof Boolean) out.append(value);
    else text(value.toString());
  }

  private void map(Map<?, ?> map, String indent) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(indent).append("  ");
      text(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue() == null ? "" : entry.getValue(), indent + "  ");
      if (entries.hasNext()) out.append(',');
    }
    out.append(map.isEmpty() ? "}" : indent + "}");
  }

  private void list(Collection<?> list, String indent) {
    out.append('[');
    boolean flat = list.stream().noneMatch(one -> one instanceof Map);
    String separator = "";
    for (Object one : list) {
      out.append(separator).append(flat ? "" : indent + "  ");
      value(one, indent + "  ");
      separator = flat ? ", " : ",";
    }
    out.append(flat ? "]" : indent + "]");
  }

  private void text(String text) {
    out.append('"');
    for (char c : text.toCharArray())
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ') out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      else out.append(c);
    out.append('"');
  }
}
