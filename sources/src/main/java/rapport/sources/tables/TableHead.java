package rapport.sources.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rapport.sources.Addresses;
import rapport.sources.Sha256;

/**
 * What the first bytes of a table tell of all of it: what divides its columns, whether its first
 * row names them, and the first rows. It is a guess about any file that may be a table, not a
 * reader: it looks at 64 KB and at most fifty rows. What divides most rows into equally many fields
 * is taken for the separator.
 *
 * @param separator what stands between two fields: a comma, semicolon, tab or bar
 * @param before lines above the first row
 * @param named whether the first row holds names of columns, not values
 * @param columns the names, or "Column 1" and so on for a table without
 * @param rows the first rows of values, at most fifty
 */
public record TableHead(
    char separator, int before, boolean named, List<String> columns, List<List<String>> rows) {

  private static final Pattern ENDING = Pattern.compile("(?i).*\\.(csv|tsv|tab|txt)");
  private static final String SEPARATORS = "\t;,|";
  private static final int MOST_ROWS = 50;
  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_FIELD = 1 << 15;
  private static final int NINE_IN_TEN = 9;
  private static final int FULL = 64 * 1024;

  /** Copies the lists. */
  public TableHead {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * The table that a file with these first bytes is, if its name ends like a table's and nearly all
   * of its first rows have equally many fields, two at least.
   */
  public static Optional<TableHead> of(String fileName, byte[] head) {
    if (!ENDING.matcher(fileName).matches()) return Optional.empty();
    String text = whole(new String(head, Table.charset(head)).replace("\ufeff", ""), head.length);
    if (text.indexOf('\0') >= 0) return Optional.empty();
    TableHead best = null;
    int most = 0;
    for (int n = 0; n < SEPARATORS.length(); n++) {
      Optional<TableHead> one = divided(text, SEPARATORS.charAt(n));
      if (one.isPresent() && one.get().columns.size() > most) {
        best = one.get();
        most = best.columns.size();
      }
    }
    return Optional.ofNullable(best);
  }

  /** Without the last line where the bytes may have cut it. */
  private static String whole(String text, int bytes) {
    int end = text.lastIndexOf('\n');
    return bytes < FULL || end < 0 ? text : text.substring(0, end + 1);
  }

  private static Optional<TableHead> divided(String text, char separator) {
    List<CsvRecord> records = records(text, separator);
    TreeMap<Integer, Integer> widths = new TreeMap<>();
    for (CsvRecord each : records) widths.merge(each.getFieldCount(), 1, Integer::sum);
    int width = 0;
    for (int one : widths.keySet())
      if (one >= 2 && widths.getOrDefault(one, 0) >= widths.getOrDefault(width, 0)) width = one;
    if (width == 0 || width > MOST_COLUMNS) return Optional.empty();
    int first = 0;
    while (records.get(first).getFieldCount() != width) first++;
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord each : records.subList(first, records.size()))
      if (each.getFieldCount() == width) rows.add(each.getFields());
    if (rows.size() * 10 < (records.size() - first) * NINE_IN_TEN) return Optional.empty();
    boolean named = rows.getFirst().stream().noneMatch(TableHead::value);
    if (named && rows.size() < 2) return Optional.empty();
    int before = (int) records.get(first).getStartingLineNumber() - 1;
    List<String> columns = named ? rows.removeFirst() : numbered(width);
    return Optional.of(new TableHead(separator, before, named, columns, rows));
  }

  /** The first rows, as far as they can be told apart. */
  private static List<CsvRecord> records(String text, char separator) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(text)) {
      for (CsvRecord each : csv) {
        if (records.size() > MOST_ROWS) return records;
        if (each.getFields().stream().anyMatch(field -> !field.isBlank())) records.add(each);
      }
    } catch (CsvParseException | java.io.IOException e) {
      return records;
    }
    return records;
  }

  private static List<String> numbered(int width) {
    List<String> names = new ArrayList<>();
    for (int n = 1; n <= width; n++) names.add("Column " + n);
    return names;
  }

  /** Whether a field is somebody's value, which no name of a column is. */
  private static boolean value(String field) {
    return !Addresses.in(field).isEmpty()
        || field.contains("://")
        || field.chars().filter(Character::isDigit).count() > 5;
  }

  /**
   * What the columns are remembered by: their names in order, whatever their case; in a table
   * without names its first row, so that it holds for this table and no other.
   */
  public String key() {
    return key(first());
  }

  /** The fields of the first row, whatever they are. */
  public List<String> first() {
    return named ? columns : rows.getFirst();
  }

  /** The key of a table with this first row. */
  public static String key(List<String> fields) {
    return Sha256.hex(String.join("\n", fields).strip().toLowerCase(Locale.ROOT));
  }
}
