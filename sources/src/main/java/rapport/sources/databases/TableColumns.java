package rapport.sources.databases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of a table's columns in their order, out of the words that made the table. */
final class TableColumns {

  private static final Set<String> RULES =
      Set.of("PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "CONSTRAINT");

  private TableColumns() {}

  /** The first word of each part between the outer brackets that is no rule of the table. */
  static List<String> of(String sql) {
    List<String> columns = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    StringBuilder part = new StringBuilder();
    for (int at = 0; at < sql.length(); at++) {
      char letter = sql.charAt(at);
      if (quote != 0) {
        if (letter == quote) quote = 0;
      } else if (letter == '"' || letter == '\'' || letter == '`') quote = letter;
      else if (letter == '[') quote = ']';
      else if (letter == '(' && depth++ == 0) continue;
      else if (letter == ')' && --depth == 0) break;
      else if (letter == ',' && depth == 1) {
        add(columns, part.toString());
        part.setLength(0);
        continue;
      }
      if (depth > 0) part.append(letter);
    }
    add(columns, part.toString());
    return List.copyOf(columns);
  }

  private static void add(List<String> columns, String part) {
    String text = part.strip();
    if (text.isEmpty()) return;
    char first = text.charAt(0);
    char closing = first == '[' ? ']' : first;
    boolean quoted = "\"'`[".indexOf(first) >= 0 && text.indexOf(closing, 1) > 0;
    String name = quoted ? text.substring(1, text.indexOf(closing, 1)) : text.split("[\\s(]", 2)[0];
    if (quoted || !RULES.contains(name.toUpperCase(Locale.ROOT))) columns.add(name);
  }
}
