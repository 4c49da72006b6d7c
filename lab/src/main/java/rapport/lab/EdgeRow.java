package rapport.lab;

import java.nio.charset.StandardCharsets;

/**
 * One row of an {@link EdgeFile} at a time: where its two names stand among the bytes, and its
 * weight. It is not a reader of tables in general: it knows three cells and skips the rest.
 */
final class EdgeRow {

  /** Readable bytes that must follow the last row. */
  static final int SLACK = NameTable.SLACK;

  private static final int MOST_DIGITS = 15;
  private static final double[] TENS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private byte separator = '\t';
  private final int[] starts = new int[3];
  private final int[] ends = new int[3];
  private int cells;
  private double weight;

  /**
   * Chooses the separator by the line that begins at a place: a tab, else a comma, else a space.
   */
  void separatedAs(byte[] bytes, int start) {
    separator = ',';
    boolean comma = false;
    boolean space = false;
    for (int at = start; bytes[at] != '\n'; at++) {
      if (bytes[at] == '\t') {
        separator = '\t';
        return;
      }
      comma |= bytes[at] == ',';
      space |= bytes[at] == ' ';
    }
    if (space && !comma) separator = ' ';
  }

  /** Reads the line that begins at a place and ends with a line feed; gives the place after it. */
  int read(byte[] bytes, int start) {
    int at = start;
    cells = 0;
    do {
      at = cell(bytes, at, cells);
    } while (++cells < 3 && bytes[at++] != '\n');
    if (cells == 3) while (bytes[at++] != '\n') {}
    weight = cells < 3 || starts[2] == ends[2] ? 1 : number(bytes, starts[2], ends[2]);
    return at;
  }

  /** Finds a cell without the spaces around it; gives the place of the separator after it. */
  private int cell(byte[] bytes, int from, int cell) {
    int start = from;
    while (space(bytes[start]) && bytes[start] != separator && bytes[start] != '\n') start++;
    if (bytes[start] == '"' && separator == ',') return quoted(bytes, start, cell);
    int after = start;
    while (bytes[after] != separator && bytes[after] != '\n') after++;
    int end = after;
    while (end > start && space(bytes[end - 1])) end--;
    starts[cell] = start;
    ends[cell] = end;
    return after;
  }

  /** A cell in double quotes, in which two stand for one; what was doubled is moved together. */
  private int quoted(byte[] bytes, int quote, int cell) {
    int at = quote + 1;
    int end = at;
    starts[cell] = at;
    for (; bytes[at] != '\n'; at++) {
      if (bytes[at] == '"' && bytes[++at] != '"') break;
      bytes[end++] = bytes[at];
    }
    ends[cell] = trimmed(bytes, cell, end);
    while (bytes[at] != ',' && bytes[at] != '\n') at++;
    return at;
  }

  private int trimmed(byte[] bytes, int cell, int end) {
    while (starts[cell] < end && space(bytes[starts[cell]])) starts[cell]++;
    int trimmed = end;
    while (trimmed > starts[cell] && space(bytes[trimmed - 1])) trimmed--;
    return trimmed;
  }

  private static boolean space(byte letter) {
    return letter <= ' ' && letter >= 0;
  }

  /** A decimal number, or NaN for anything else. */
  private static double number(byte[] bytes, int start, int end) {
    if (end - start > MOST_DIGITS) return spelled(bytes, start, end);
    long digits = 0;
    int point = end - 1;
    for (int at = start; at < end; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) digits = 10 * digits + digit;
      else if (bytes[at] == '.' && point == end - 1 && end - start > 1) point = at;
      else return spelled(bytes, start, end);
    }
    // Both are exact, so the quotient is the double nearest to the number (Clinger 1990).
    return digits / TENS[end - 1 - point];
  }

  private static double spelled(byte[] bytes, int start, int end) {
    String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    boolean decimal = text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    return decimal ? Double.parseDouble(text) : Double.NaN;
  }

  /** How many cells there are, 3 when more. */
  int cells() {
    return cells;
  }

  /** Whether there is nothing on the line. */
  boolean blank() {
    return cells == 1 && starts[0] == ends[0];
  }

  /** Whether there are two names and a weight that can be. */
  boolean readable() {
    return cells >= 2
        && starts[0] < ends[0]
        && starts[1] < ends[1]
        && weight > 0
        && weight < Double.POSITIVE_INFINITY;
  }

  /** Whether there is a third cell and it is no number. */
  boolean wordForWeight() {
    return Double.isNaN(weight);
  }

  /** Where a name begins. */
  int start(int cell) {
    return starts[cell];
  }

  /** Where a name ends. */
  int end(int cell) {
    return ends[cell];
  }

  /** The weight; 1 when there is none. */
  double weight() {
    return weight;
  }

  /** The two names with a comma between. */
  String text(byte[] bytes) {
    return text(bytes, 0) + "," + text(bytes, 1);
  }

  private String text(byte[] bytes, int cell) {
    return new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
  }
}
