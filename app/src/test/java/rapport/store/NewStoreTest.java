package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

/**
 * A new store is the one that the scripts make one after the other, and can be upgraded like it.
 */
class NewStoreTest {

  private final SQLiteDataSource made = new SQLiteDataSource();
  private final SQLiteDataSource brought = new SQLiteDataSource();

  NewStoreTest(@TempDir Path folder) throws IOException {
    made.setUrl("jdbc:sqlite:" + folder.resolve("made.db"));
    brought.setUrl("jdbc:sqlite:" + folder.resolve("brought.db"));
    NewStore.make(made);
    flyway(brought).migrate();
  }

  private static Flyway flyway(SQLiteDataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/common", "classpath:db/sqlite")
        .placeholders(Map.of("clustered", "without rowid", "opened", ""))
        .group(true)
        .load();
  }

  @Test
  void itHasTheSameTables() {
    check(
        "select type, name, tbl_name, sql from sqlite_master order by type, name limit 10000", 100);
  }

  @Test
  void theSameScriptsAreNoted() {
    check(
        """
        select installed_rank, version, description, type, script, checksum, installed_by, success
        from flyway_schema_history order by installed_rank limit 10000\
        """,
        30);
  }

  @Test
  void nothingIsLeftToDo() {
    assertTrue(flyway(made).validateWithResult().validationSuccessful);
    assertEquals(0, flyway(made).migrate().migrationsExecuted);
  }

  private void check(String question, int least) {
    List<?> expected = JdbcClient.create(brought).sql(question).query().listOfRows();
    assertTrue(expected.size() >= least, expected.size() + " rows");
    assertEquals(expected, JdbcClient.create(made).sql(question).query().listOfRows());
  }
}
