package rapport.sources.tables;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table with the names of its columns. It is complete: a row with fewer or more fields
 * than there are columns never gets here.
 *
 * @param line the line of the file at which it begins, from 1
 * @param columns the names in upper case
 */
record Row(long line, List<String> columns, List<String> fields) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final int LONGEST = 2000;

  /** The field under the first of these names that is a column, as one line, or null if blank. */
  @Nullable String get(String... names) {
    String raw = raw(names);
    return raw == null ? null : oneLine(raw);
  }

  /** The field of that column, counted from 0, as one line, or null if blank. */
  @Nullable String at(int column) {
    return oneLine(fields.get(column));
  }

  private static @Nullable String oneLine(String raw) {
    String text = SPACE.matcher(raw.replace("\ufeff", "")).replaceAll(" ").strip();
    return text.isEmpty() ? null : text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The field as it stands, or null if there is no such column. */
  @Nullable String raw(String... names) {
    for (String name : names) {
      int at = columns.indexOf(name);
      if (at >= 0) return fields.get(at);
    }
    return null;
  }

  /** Whether nothing stands in it. */
  boolean blank() {
    return fields.stream().allMatch(String::isBlank);
  }
}
