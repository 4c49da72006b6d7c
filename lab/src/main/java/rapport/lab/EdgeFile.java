package rapport.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.network.Network;

/**
 * A network read from a file with one tie a row: the columns a, b and perhaps weight, separated by
 * tabs, or by commas when the first row has no tab. Names are any text, without spaces at the ends;
 * between commas they may stand in double quotes (RFC 4180 §2, within one line). Further columns
 * are not looked at.
 *
 * <p>A tie without a weight weighs 1; ties given more than once, in either direction, add up; a tie
 * with oneself makes a person but no tie. People are numbered in the order of their first
 * appearance. Empty lines are skipped; a row without two names, or with a weight that is not a
 * positive number, is counted as unreadable and otherwise ignored.
 *
 * <p>The first row is a header if its third cell is not a number, or, with two cells only, if they
 * are a and b, from and to, source and target or the like and name nobody in another row.
 *
 * <p>One pass over the bytes, in pieces: O(bytes), 16 bytes a row beside the names.
 */
final class EdgeFile {

  private static final int PIECE = 1 << 20;
  private static final int LONGEST_LINE = 1 << 26;
  private static final Set<String> HEADERS =
      Set.of("a,b", "from,to", "source,target", "one,other", "person,alter", "person1,person2");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final NameTable names = new NameTable();
  private final EdgeRow row = new EdgeRow();
  private int[] one = new int[1 << 12];
  private int[] other = new int[1 << 12];
  private double[] weight = new double[1 << 12];
  private int rows;
  private long lines;
  private long unreadable;
  private boolean headerPerhaps;
  private @Nullable Network network;
  private int firstPerson;

  private EdgeFile() {}

  /** Reads a file to its end. */
  static EdgeFile read(Path path) throws IOException {
    EdgeFile file = new EdgeFile();
    try (InputStream in = Files.newInputStream(path)) {
      file.pieces(in, Files.size(path));
    }
    file.settleHeader();
    return file;
  }

  /** The ties; built when first asked for, after which the rows are let go. */
  Network network() {
    Network built = network;
    if (built == null) {
      resize(rows);
      built = Network.of(people(), one, other, weight);
      network = built;
      one = other = new int[0];
      weight = new double[0];
    }
    return built;
  }

  /** How many people there are. */
  int people() {
    return names.size() - firstPerson;
  }

  /** What a person is called. */
  String name(int person) {
    return names.name(person + firstPerson);
  }

  /** Who is called so, or −1. */
  int person(String name) {
    return Math.max(-1, names.find(name.strip()) - firstPerson);
  }

  /** How many rows were not understood. */
  long unreadable() {
    return unreadable;
  }

  private void pieces(InputStream in, long size) throws IOException {
    byte[] piece = new byte[PIECE];
    int kept = 0;
    boolean more = true;
    while (more) {
      int room = piece.length - EdgeRow.SLACK - kept;
      int limit = kept + in.readNBytes(piece, kept, room);
      more = limit == piece.length - EdgeRow.SLACK;
      int stop = more ? afterLastLine(piece, limit) : limit;
      piece[limit] = more ? piece[limit] : (byte) '\n';
      boolean first = rows == 0;
      if (stop > 0) lines(piece, stop);
      else if (more) piece = larger(piece);
      if (first && rows > 0) expect((double) size / stop);
      kept = limit - stop;
      System.arraycopy(piece, stop, piece, 0, kept);
    }
  }

  private static byte[] larger(byte[] piece) {
    if (piece.length >= LONGEST_LINE)
      throw new IllegalArgumentException("a line of more than " + LONGEST_LINE + " bytes");
    return Arrays.copyOf(piece, 4 * piece.length);
  }

  private static int afterLastLine(byte[] piece, int limit) {
    int stop = limit;
    while (stop > 0 && piece[stop - 1] != '\n') stop--;
    return stop;
  }

  private void lines(byte[] piece, int stop) {
    int at = lines == 0 && Arrays.equals(piece, 0, Math.min(3, stop), MARK, 0, 3) ? 3 : 0;
    while (at < stop) {
      if (lines == 0) row.separatedAs(piece, at);
      at = row.read(piece, at);
      if (row.blank()) continue;
      line(piece);
      lines++;
    }
  }

  private void line(byte[] piece) {
    if (row.readable()) add(piece);
    else if (lines > 0 || !row.wordForWeight()) unreadable++;
  }

  private void add(byte[] piece) {
    if (lines == 0)
      headerPerhaps =
          row.cells() == 2 && HEADERS.contains(row.text(piece).toLowerCase(Locale.ROOT));
    if (rows == one.length) resize(2 * rows);
    one[rows] = names.number(piece, row.start(0), row.end(0));
    other[rows] = names.number(piece, row.start(1), row.end(1));
    weight[rows++] = row.weight();
  }

  /** Makes room for as many rows as there will be if the file goes on as it began. */
  private void expect(double pieces) {
    resize((int) Math.max(rows + 1, Math.min(1 << 29, 1.02 * rows * pieces)));
  }

  private void resize(int length) {
    one = Arrays.copyOf(one, length);
    other = Arrays.copyOf(other, length);
    weight = Arrays.copyOf(weight, length);
  }

  private void settleHeader() {
    if (!headerPerhaps) return;
    for (int tie = 1; tie < rows; tie++) if (one[tie] < 2 || other[tie] < 2) return;
    firstPerson = 2;
    rows--;
    for (int tie = 0; tie < rows; tie++) {
      one[tie] = one[tie + 1] - 2;
      other[tie] = other[tie + 1] - 2;
      weight[tie] = weight[tie + 1];
    }
  }
}
