package rapport.sources.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.Addresses;
import rapport.sources.Content;
import rapport.sources.lines.Utf8;

/**
 * A table of comma-separated values (RFC 4180) behind a preamble of any text; where the header line
 * is divided by semicolons or tabs, as Excel does in half of the world, so are the rows. Its
 * columns are known by their names, in any order; the first line that has all the wanted names is
 * the header. A row without its last fields is one if it has an address where one belongs. A row
 * that cannot be split is told as broken, and reading goes on with the line after it, at most a
 * hundred times.
 */
final class Table {

  /** Takes the rows; each answers whether to go on. */
  interface Rows {
    boolean row(Row row);

    /** A row that is no row, with the reason. */
    boolean broken(long line, String why);
  }

  private static final int LONGEST_FIELD = 1 << 20;
  private static final int LONGEST_PREAMBLE = 10_000;
  private static final int MOST_RESTARTS = 100;
  private static final String SEPARATORS = ",;\t";
  private static final char NO_HEADER = '\0';
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final Content content;
  private final List<Set<String>> wanted;
  private final @Nullable TableHead head;
  private @Nullable List<String> columns;
  private char separator = ',';
  private long line;

  /** A table whose header has all the names of one of these sets. */
  Table(Content content, List<Set<String>> wanted) {
    this.content = content;
    this.wanted = wanted;
    this.head = null;
  }

  /** A table of which the head is known, with its first row where the head has it. */
  Table(Content content, TableHead head) {
    this.content = content;
    this.wanted = List.of();
    this.head = head;
  }

  /** Whether a header with all the names of one of these sets stands within the first bytes. */
  static boolean has(byte[] head, List<Set<String>> wanted) {
    String text = new String(head, charset(head));
    return text.lines().limit(1000).anyMatch(line -> isHeader(line, wanted));
  }

  private static boolean isHeader(String line, List<Set<String>> wanted) {
    return separator(line, wanted) != NO_HEADER;
  }

  /** What divides the header that this line is, or {@link #NO_HEADER}. */
  private static char separator(String line, List<Set<String>> wanted) {
    if (line.length() > 5000) return NO_HEADER;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char each = SEPARATORS.charAt(i);
      long parts = line.chars().filter(letter -> letter == each).count() + 1;
      if (wanted.stream().noneMatch(names -> names.size() <= parts)) continue;
      List<String> names =
          Arrays.stream(line.split(String.valueOf(each))).map(Table::name).toList();
      if (wanted.stream().anyMatch(names::containsAll)) return each;
    }
    return NO_HEADER;
  }

  private static String name(String field) {
    return field.replace("\"", "").replace("\ufeff", "").strip().toUpperCase(Locale.ROOT);
  }

  /** Gives every row in file order. */
  void read(Rows rows) throws IOException {
    byte[] first;
    try (InputStream in = content.open()) {
      first = in.readNBytes(1 << 16);
    }
    TableHead known = head;
    if (known == null) separator = divider(first);
    else {
      separator = known.separator();
      line = known.before();
      if (!known.named()) columns = known.columns();
    }
    boolean more = true;
    for (int i = 0; more && i < MOST_RESTARTS; i++) more = read(charset(first), rows);
  }

  private char divider(byte[] first) {
    return new String(first, charset(first))
        .lines()
        .limit(1000)
        .map(one -> separator(one, wanted))
        .filter(one -> one != NO_HEADER)
        .findFirst()
        .orElse(',');
  }

  /** Reads on after the last line; true if a broken row stopped it. */
  private boolean read(Charset charset, Rows rows) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (InputStream in = content.open();
        Reader text = new InputStreamReader(in, decoder);
        CsvReader<CsvRecord> csv = reader(text, separator)) {
      if (columns == null && head == null)
        csv.skipLines(one -> isHeader(one, wanted), LONGEST_PREAMBLE);
      else if (!skipped(csv)) return false;
      return pass(csv.iterator(), rows);
    } catch (CsvParseException e) {
      if (columns != null)
        return rows.broken(++line, "a row with a broken quote or an endless field");
      rows.broken(1, "no header with the names of the columns");
      return false;
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /** Steps over the lines read before; false if there are no more. */
  private boolean skipped(CsvReader<CsvRecord> csv) {
    try {
      csv.skipLines((int) Math.min(line, Integer.MAX_VALUE));
      return true;
    } catch (CsvParseException e) {
      return false;
    }
  }

  private static CsvReader<CsvRecord> reader(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_FIELD)
        .ofCsvRecord(text);
  }

  private boolean pass(CloseableIterator<CsvRecord> records, Rows rows) {
    while (records.hasNext()) {
      CsvRecord next = records.next();
      long began = next.getStartingLineNumber();
      line = began + next.getFields().stream().mapToLong(Table::breaks).sum();
      List<String> names = columns;
      if (names == null) {
        columns =
            head == null ? next.getFields().stream().map(Table::name).toList() : head.columns();
        continue;
      }
      if (!give(new Row(began, names, next.getFields()), rows)) return false;
    }
    return false;
  }

  private static boolean give(Row row, Rows rows) {
    if (row.blank()) return true;
    int columns = row.columns().size();
    int fields = row.fields().size();
    if (fields == columns) return rows.row(row);
    if (fields < columns && addressed(row))
      return rows.row(new Row(row.line(), row.columns(), filled(row.fields(), columns)));
    return rows.broken(
        row.line(), "a row with " + fields + " fields under " + columns + " columns");
  }

  /**
   * Whether the row has an address where one belongs, so that what it lacks are its last fields,
   * which programs leave away when nothing stands in them, and not its first ones.
   */
  private static boolean addressed(Row row) {
    for (int at = 0; at < row.fields().size(); at++)
      if (row.columns().get(at).contains("MAIL") && !Addresses.in(row.fields().get(at)).isEmpty())
        return true;
    return false;
  }

  private static List<String> filled(List<String> fields, int columns) {
    List<String> all = new ArrayList<>(fields);
    while (all.size() < columns) all.add("");
    return all;
  }

  private static long breaks(String field) {
    return field.chars().filter(c -> c == '\n').count();
  }

  static Charset charset(byte[] head) {
    Charset wide = Utf8.wide(head);
    if (wide != null) return wide;
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    boolean bad =
        utf8.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false).isError();
    return bad ? WESTERN : StandardCharsets.UTF_8;
  }
}
