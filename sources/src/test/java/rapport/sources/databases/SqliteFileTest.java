package rapport.sources.databases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapport.sources.Content;
import rapport.sources.Disk;

/** Files that SQLite itself wrote, read and compared with what it says of them. */
class SqliteFileTest {

  private static final List<String> COLUMNS = List.of("a", "b", "c");

  @TempDir private Path folder;

  private static Connection open(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    run(connection, "pragma synchronous=off");
    return connection;
  }

  private static void run(Connection connection, String... all) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : all) statement.execute(one);
    }
  }

  private static void fill(Connection connection, Random random, int rows) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement("insert into t values (?, ?, ?)")) {
      for (int n = 0; n < rows; n++) {
        row.setString(1, random.nextInt(9) == 0 ? null : "é".repeat(random.nextInt(40)) + n);
        row.setString(2, "x".repeat(random.nextInt(20) == 0 ? random.nextInt(200_000) : 30));
        row.setObject(3, number(random));
        row.execute();
      }
    }
  }

  private static @Nullable Object number(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> 0L;
      case 2 -> 1L;
      case 3 -> random.nextDouble();
      default -> random.nextLong() >> random.nextInt(64);
    };
  }

  private static List<String> asked(Connection connection) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("select a, b, c from t order by rowid")) {
      while (all.next()) {
        Object number = all.getObject(3);
        rows.add(all.getString(1) + "|" + all.getString(2) + "|" + number);
      }
    }
    return rows;
  }

  private static List<String> read(TakenCopy copy, int[] lost) throws SqliteFile.NoDatabase {
    List<String> rows = new ArrayList<>();
    lost[0] =
        new SqliteFile(copy)
            .each("T", COLUMNS, row -> rows.add(row.get(0) + "|" + row.get(1) + "|" + row.get(2)));
    return rows;
  }

  private static TakenCopy copy(Path file) throws Exception {
    Content content = Disk.content(file);
    return TakenCopy.of(content);
  }

  @ParameterizedTest
  @CsvSource({
    "512,UTF-8,delete",
    "512,UTF-16le,wal",
    "4096,UTF-8,wal",
    "32768,UTF-16be,wal",
    "65536,UTF-8,delete"
  })
  void theRowsAreThoseThatSqliteGives(int page, String letters, String journal) throws Exception {
    Path file = folder.resolve("t.sqlite");
    Random random = new Random(page);
    int[] lost = new int[1];
    try (Connection connection = open(file)) {
      run(
          connection,
          "pragma page_size=" + page,
          "pragma encoding='" + letters + "'",
          "pragma journal_mode=" + journal,
          "pragma wal_autocheckpoint=0",
          "create table other (x text)",
          "create table t (a text, \"b\" text not null, c, check (b <> 'a, b'))",
          "create index i on t (a)");
      for (int round = 0; round < 6; round++) {
        fill(connection, random, 150);
        run(connection, "delete from t where rowid % 7 = " + round);
        assertEquals(asked(connection), read(copy(file), lost));
        assertEquals(0, lost[0]);
        if (round == 3) run(connection, "pragma wal_checkpoint(restart)");
      }
    }
    try (Connection connection = open(file)) {
      assertEquals(asked(connection), read(copy(file), lost));
    }
  }

  @Test
  void whatWasNotCommittedIsNotRead() throws Exception {
    Path file = folder.resolve("t.sqlite");
    try (Connection connection = open(file)) {
      run(connection, "pragma journal_mode=wal", "pragma cache_size=2", "create table t (a,b,c)");
      fill(connection, new Random(1), 10);
      List<String> before = asked(connection);
      run(connection, "begin");
      fill(connection, new Random(2), 2_000);
      assertEquals(before, read(copy(file), new int[1]));
      run(connection, "rollback");
    }
  }

  @Test
  void aChangeThatWasBrokenOffIsNotReadHalf() throws Exception {
    Path file = folder.resolve("t.sqlite");
    try (Connection connection = open(file)) {
      run(
          connection,
          "pragma journal_mode=delete",
          "pragma cache_size=2",
          "create table t (a,b,c)");
      run(connection, "begin");
      fill(connection, new Random(2), 2_000);
      assertThrows(TakenCopy.NotTaken.class, () -> copy(file));
      run(connection, "commit");
    }
    assertEquals(2_000, read(copy(file), new int[1]).size());
  }

  @Test
  void aDamagedPageLosesItsOwnRowsAlone() throws Exception {
    Path file = folder.resolve("t.sqlite");
    List<String> all;
    try (Connection connection = open(file)) {
      run(connection, "pragma page_size=1024", "create table t (a,b,c)");
      fill(connection, new Random(3), 400);
      all = asked(connection);
    }
    byte[] good = Files.readAllBytes(file);
    int seen = 0;
    for (int page = 2; page * 1024 <= good.length; page++) {
      byte[] bad = good.clone();
      java.util.Arrays.fill(bad, (page - 1) * 1024, page * 1024, (byte) 0xff);
      int[] lost = new int[1];
      List<String> rows = read(new TakenCopy(bad, new byte[0]), lost);
      assertTrue(all.containsAll(rows) || rows.size() == all.size(), "page " + page);
      if (lost[0] > 0) seen++;
      else assertEquals(all.size(), rows.size());
    }
    assertTrue(seen > 10, "pages of the table were damaged: " + seen);
  }

  @Test
  void noBytesStopIt() throws Exception {
    Path file = folder.resolve("t.sqlite");
    byte[] log;
    try (Connection connection = open(file)) {
      run(connection, "pragma page_size=512", "pragma journal_mode=wal", "create table t (a,b,c)");
      fill(connection, new Random(4), 60);
      log = Files.readAllBytes(folder.resolve("t.sqlite-wal"));
    }
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(5);
    int read = 0;
    for (int round = 0; round < 1_500; round++) {
      byte[] bad = good.clone();
      for (int n = 0; n <= round % 40; n++)
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      for (int n = 0; n < round % 5; n++) bad[random.nextInt(512)] = (byte) random.nextInt();
      byte[] torn = java.util.Arrays.copyOf(log, random.nextInt(log.length));
      try {
        read(new TakenCopy(bad, round % 2 == 0 ? torn : new byte[0]), new int[1]);
        read++;
      } catch (SqliteFile.NoDatabase _) {
        // It says so.
      }
    }
    assertTrue(read > 150, "still a database in " + read + " of 1,500");
  }

  @Test
  void columnsAreNamedInTheirOrder() {
    assertEquals(
        List.of("a", "b c", "d", "check", "e"),
        TableColumns.of(
            "CREATE TABLE \"x(y\" (a text DEFAULT (1, 2), [b c] int, `d`, \"check\" text,\n"
                + " e DECIMAL(3, 2), PRIMARY KEY (a, d))"));
    assertEquals(List.of(), TableColumns.of("CREATE TABLE x AS SELECT 1"));
  }
}
