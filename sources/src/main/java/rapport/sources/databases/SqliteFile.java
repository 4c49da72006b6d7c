package rapport.sources.databases;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the tables in a file of SQLite 3 (sqlite.org/fileformat2.html), in the order of their
 * numbers. It runs no SQL, uses no index and changes nothing: a page that is damaged loses its own
 * rows and no others, and nothing in the file can make reading longer than some times its length.
 * Tables without row numbers, views and virtual tables are not read.
 */
public final class SqliteFile {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int INNER = 5;
  private static final int LEAF = 13;
  private static final int DEEPEST = 30;
  private static final int LONGEST = 16 << 20;

  private final byte[] file;
  private final WriteAheadLog log;
  private final int pageSize;
  private final int usable;
  private final Charset letters;
  private final Map<String, Table> tables = new HashMap<>();
  private long budget;

  /** Where the rows of a table begin, and what its columns are called. */
  private record Table(int root, List<String> columns) {}

  /** What was read is no database of SQLite, or its first page is damaged. */
  public static final class NoDatabase extends Exception {
    private static final long serialVersionUID = 1;

    NoDatabase() {
      super("it is no database of SQLite, or its beginning is damaged");
    }
  }

  /**
   * Looks at the tables of a copy.
   *
   * @throws NoDatabase if it is none
   */
  public SqliteFile(TakenCopy copy) throws NoDatabase {
    this.file = copy.file();
    this.log = new WriteAheadLog(copy.log());
    this.budget = 4L * (copy.file().length + copy.log().length) + LONGEST;
    ByteBuffer newer = log.page(1);
    ByteBuffer first = newer == null ? ByteBuffer.wrap(file) : newer;
    if (!is(first)) throw new NoDatabase();
    int size = first.getShort(16) & 0xffff;
    this.pageSize = size == 1 ? 65_536 : size;
    this.usable = pageSize - (first.get(20) & 0xff);
    boolean sound = pageSize >= 512 && Integer.bitCount(pageSize) == 1 && usable >= 480;
    if (!sound || (log.pageSize() != 0 && log.pageSize() != pageSize)) throw new NoDatabase();
    this.letters =
        switch (first.getInt(56)) {
          case 2 -> StandardCharsets.UTF_16LE;
          case 3 -> StandardCharsets.UTF_16BE;
          default -> StandardCharsets.UTF_8;
        };
    if (walk(1, 0, new HashSet<>(), this::table) > 0 && tables.isEmpty()) throw new NoDatabase();
  }

  /** Whether bytes begin as such a file does. */
  public static boolean begins(byte[] head) {
    return is(ByteBuffer.wrap(head));
  }

  private static boolean is(ByteBuffer head) {
    if (head.limit() < HEADER) return false;
    for (int n = 0; n < MAGIC.length; n++) if (head.get(n) != MAGIC[n]) return false;
    return true;
  }

  /** Whether there is a table of this name. */
  public boolean has(String table) {
    return tables.containsKey(table.toLowerCase(Locale.ROOT));
  }

  /**
   * Gives the rows of a table: for each the asked columns as text, numbers in decimal; null for
   * what is null, bytes, or a column that the table has not. A table that is not there has no rows.
   *
   * @return how many pages or rows were damaged and could not be given
   */
  public int each(String table, List<String> columns, Consumer<List<@Nullable String>> taker) {
    Table of = tables.get(table.toLowerCase(Locale.ROOT));
    if (of == null) return 0;
    int[] at = new int[columns.size()];
    for (int n = 0; n < at.length; n++) at[n] = of.columns().indexOf(columns.get(n));
    return walk(
        of.root(),
        0,
        new HashSet<>(),
        row -> {
          List<@Nullable String> asked = new ArrayList<>(at.length);
          for (int n : at) asked.add(n < 0 || n >= row.size() ? null : row.get(n));
          taker.accept(asked);
        });
  }

  private void table(List<@Nullable String> row) {
    if (row.size() < 5 || !"table".equals(row.get(0))) return;
    String name = row.get(1);
    String root = row.get(3);
    String sql = row.get(4);
    if (name == null || root == null || sql == null || !root.matches("[0-9]{1,9}")) return;
    tables.put(
        name.toLowerCase(Locale.ROOT), new Table(Integer.parseInt(root), TableColumns.of(sql)));
  }

  private @Nullable ByteBuffer page(int number) {
    ByteBuffer newer = log.page(number);
    if (newer != null) return newer;
    long at = (number - 1L) * pageSize;
    return number < 1 || at + pageSize > file.length
        ? null
        : ByteBuffer.wrap(file).slice((int) at, pageSize);
  }

  private int walk(
      int number, int depth, Set<Integer> seen, Consumer<List<@Nullable String>> taker) {
    ByteBuffer page = page(number);
    if (page == null || depth > DEEPEST || !seen.add(number)) return 1;
    int head = number == 1 ? HEADER : 0;
    int type = page.get(head);
    if (type != INNER && type != LEAF) return 1;
    int cells = page.getShort(head + 3) & 0xffff;
    int first = head + (type == INNER ? 12 : 8);
    int lost = 0;
    for (int n = 0; n < cells; n++) {
      int pointer = first + 2 * n;
      if (pointer + 2 > usable) return lost + 1;
      try {
        int cell = page.getShort(pointer) & 0xffff;
        if (type == INNER) lost += walk(page.getInt(cell), depth + 1, seen, taker);
        else taker.accept(row(page, cell));
      } catch (IndexOutOfBoundsException | BufferUnderflowException | Broken e) {
        lost++;
      }
    }
    if (type == INNER) lost += walk(page.getInt(head + 8), depth + 1, seen, taker);
    return lost;
  }

  /** A row breaks a rule of the format, or a bound of ours. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** The values of a row; its payload may go on in pages of its own (§1.6). */
  private List<@Nullable String> row(ByteBuffer page, int cell) throws Broken {
    if (cell > page.limit()) throw new Broken();
    ByteBuffer in = page.duplicate().position(cell);
    long length = number(in);
    number(in);
    budget -= length;
    if (length < 0 || length > LONGEST || budget < 0) throw new Broken();
    int most = usable - 35;
    int least = (usable - 12) * 32 / 255 - 23;
    long fitting = least + (length - least) % (usable - 4);
    int here = (int) (length <= most ? length : fitting <= most ? fitting : least);
    byte[] payload = new byte[(int) length];
    in.get(payload, 0, here);
    int next = here < length ? in.getInt() : 0;
    for (int have = here; have < length; ) {
      ByteBuffer more = page(next);
      if (more == null) throw new Broken();
      int part = Math.min(usable - 4, payload.length - have);
      next = more.getInt();
      more.get(payload, have, part);
      have += part;
    }
    return values(ByteBuffer.wrap(payload));
  }

  /** A record: the kinds of its values, then the values (§2.1). */
  private List<@Nullable String> values(ByteBuffer record) throws Broken {
    long end = number(record);
    if (end < 1 || end > record.limit()) throw new Broken();
    List<@Nullable String> values = new ArrayList<>();
    ByteBuffer data = record.duplicate().position((int) end);
    while (record.position() < end) values.add(value(number(record), data));
    return values;
  }

  private @Nullable String value(long kind, ByteBuffer data) throws Broken {
    if (kind >= 12) {
      long length = (kind - 12) / 2;
      if (length > data.remaining()) throw new Broken();
      byte[] bytes = new byte[(int) length];
      data.get(bytes);
      return kind % 2 == 0 ? null : new String(bytes, letters);
    }
    return switch ((int) kind) {
      case 0 -> null;
      case 1, 2, 3, 4 -> Long.toString(integer(data, (int) kind));
      case 5 -> Long.toString(integer(data, 6));
      case 6 -> Long.toString(integer(data, 8));
      case 7 -> Double.toString(data.getDouble());
      case 8 -> "0";
      case 9 -> "1";
      default -> throw new Broken();
    };
  }

  private static long integer(ByteBuffer data, int bytes) {
    long value = data.get();
    for (int n = 1; n < bytes; n++) value = value << 8 | (data.get() & 0xff);
    return value;
  }

  /** A number of one to nine bytes (§1.6). */
  private static long number(ByteBuffer in) {
    long value = 0;
    for (int n = 0; n < 8; n++) {
      byte next = in.get();
      value = value << 7 | (next & 0x7f);
      if (next >= 0) return value;
    }
    return value << 8 | (in.get() & 0xff);
  }
}
