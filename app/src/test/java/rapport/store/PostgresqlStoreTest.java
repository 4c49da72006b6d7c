package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people's store, under a role that row security binds. */
class PostgresqlStoreTest extends StoreContract {

  private static EmbeddedPostgres server;
  private static Database database;
  private static String url;

  @BeforeAll
  static void start() throws IOException, SQLException {
    // Unpacked once for all runs, and not anew into the folder of each.
    File unpacked = Path.of("target", "postgresql").toFile();
    server = EmbeddedPostgres.builder().setOverrideWorkingDirectory(unpacked).start();
    try (Connection root = server.getPostgresDatabase().getConnection();
        Statement statement = root.createStatement()) {
      statement.execute(
          "create role rapport login password 'harbour' nosuperuser nobypassrls nocreaterole");
      statement.execute("create database rapport owner rapport");
    }
    url = server.getJdbcUrl("rapport", "rapport");
    database = Database.open(url, "rapport", "harbour");
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
    server.close();
  }

  @Override
  Database database() {
    return database;
  }

  @Test
  void aRoleThatRowSecurityDoesNotBindIsRefused() {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Database.open(server.getJdbcUrl("postgres", "rapport"), "postgres", "postgres")
                    .close());
    assertTrue(refused.toString().contains("superuser"), refused.toString());
  }

  @Test
  void directSqlSeesTheRowsOfItsOwnerAlone() throws SQLException {
    long other = owner + 1_000_000;
    Filled.fill(database, owner);
    Filled.fill(database, other);
    try (Connection direct = direct();
        Statement statement = direct.createStatement()) {
      statement.execute("select set_config('rapport.owner', '" + owner + "', false)");
      for (String table : tables()) {
        String column = table.equals("owner") ? "id" : "owner_id";
        assertEquals(
            List.of(owner),
            longs(statement, "select distinct " + column + " from " + table),
            table);
      }
    }
  }

  @Test
  void directSqlChangesTheRowsOfItsOwnerAlone() throws SQLException {
    Filled.fill(database, owner + 2_000_000);
    try (Connection direct = direct();
        Statement statement = direct.createStatement()) {
      statement.execute("select set_config('rapport.owner', '" + owner + "', false)");
      assertEquals(0, statement.executeUpdate("delete from promise"));
      assertEquals(0, statement.executeUpdate("update rhythm set every_days = 1"));
      String foreign = "insert into rule_off values (" + (owner + 2_000_000) + ", 'list')";
      assertRefused("row-level security", statement, foreign);
    }
  }

  @Test
  void withoutAnOwnerNothingIsReadOrWritten() throws SQLException {
    try (Connection direct = direct();
        Statement statement = direct.createStatement()) {
      for (String table : tables())
        assertRefused("rapport.owner", statement, "select * from " + table);
      assertRefused(
          "rapport.owner", statement, "insert into rule_off values (" + owner + ", 'list')");
    }
  }

  @Test
  void aConnectionForgetsItsOwnerWithTheTransaction() throws SQLException {
    try (Connection direct = direct();
        Statement statement = direct.createStatement()) {
      direct.setAutoCommit(false);
      statement.execute("select set_config('rapport.owner', '" + owner + "', true)");
      assertEquals(1, longs(statement, "select id from owner").size());
      direct.commit();
      assertThrows(SQLException.class, () -> statement.executeQuery("select id from owner"));
    }
  }

  @Test
  void everyTableIsUnderRowSecurity() throws SQLException {
    try (Connection direct = direct();
        Statement statement = direct.createStatement()) {
      String open =
          """
          select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
            and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)\
          """;
      assertEquals(List.of(0L), longs(statement, open));
      assertTrue(tables().size() > 15);
    }
  }

  @Test
  void bothDatabasesHoldTheSame(@TempDir Path folder) throws IOException {
    Filled.fill(database, 5);
    try (Database file = Database.open(Home.at(folder.resolve("home")))) {
      Filled.fill(file, 5);
      assertEquals(new Tables(file).digests(5), new Tables(database).digests(5));
    }
  }

  @Test
  void aStoreThatIsThereIsOpenedAgain() {
    Filled.fill(database, owner);
    try (Database again = Database.open(url, "rapport", "harbour")) {
      assertEquals(new Tables(database).digests(owner), new Tables(again).digests(owner));
    }
  }

  private static List<String> tables() {
    List<String> tables = new ArrayList<>(Tables.NAMES);
    tables.addAll(Tables.OWN);
    return tables;
  }

  private static void assertRefused(String why, Statement statement, String sql) {
    SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }

  private static Connection direct() throws SQLException {
    return DriverManager.getConnection(url, "rapport", "harbour");
  }

  private static List<Long> longs(Statement statement, String sql) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) found.add(rows.getLong(1));
    }
    return found;
  }
}
