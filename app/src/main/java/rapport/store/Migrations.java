package rapport.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a store to the schema of this program, in one transaction: wholly or not at all. It never
 * touches one that a newer or an unknown program made, and it copies a SQLite store before it
 * changes it.
 */
final class Migrations {

  /** How the name of a copy begins; the version before which it was made follows. */
  private static final String COPY = "rapport.db.before-";

  /** Held here, because a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("org.flywaydb");

  static {
    LOG.setLevel(Level.WARNING);
  }

  private final HikariDataSource source;
  private final Dialect dialect;
  private final @Nullable Home home;

  Migrations(HikariDataSource source, Dialect dialect, @Nullable Home home) {
    this.source = source;
    this.dialect = dialect;
    this.home = home;
  }

  /**
   * Does it.
   *
   * @throws Home.Refused if a newer or an unknown program made the store
   */
  void bring() throws IOException {
    upgrade();
    new JdbcTemplate(source).execute(dialect.secured());
  }

  private void upgrade() throws IOException {
    if (dialect == Dialect.SQLITE && tables("") == 0) {
      NewStore.make(source);
      return;
    }
    List<String> installed = installed();
    if (installed.stream().anyMatch(version -> number(version) > number(Database.SCHEMA)))
      throw new Home.Refused(
          place()
              + " was made by a newer Rapport than this one, which would damage it. Use the newer"
              + " one, or another --home.");
    if (!installed.isEmpty() && installed.getLast().equals(Database.SCHEMA)) return;
    if (installed.isEmpty() && !empty()) throw unknown();
    if (!installed.isEmpty()) copy();
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/common", "classpath:db/" + dialect.vendor())
          .placeholders(Map.of("clustered", dialect.clustered(), "opened", dialect.opened()))
          .group(true)
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw unknown();
    } catch (FlywayException e) {
      throw StoreFailure.of(e);
    }
  }

  private Home.Refused unknown() {
    return new Home.Refused(
        place()
            + " was made by a version that this Rapport does not know, so it is left as it is. Use"
            + " the Rapport that made it, or another --home.");
  }

  private String place() {
    return home == null ? "The database" : home.folder().toString();
  }

  private static int number(String version) {
    return Integer.parseInt(version.replaceFirst("[^0-9].*$", ""));
  }

  /** The versions that were installed, oldest first; none in a new store. */
  private List<String> installed() {
    try {
      return JdbcClient.create(source)
          .sql(
              """
              select version from flyway_schema_history where success = :yes and version is not null
              order by installed_rank limit 1000\
              """)
          .param("yes", true)
          .query((row, n) -> row.getString(1))
          .list();
    } catch (DataAccessException e) {
      StoreFailure failure = StoreFailure.of(e);
      if (failure.ofTheValue()) return List.of();
      throw failure;
    }
  }

  /**
   * Whether a SQLite file has no table at all, or only the list of versions with nothing in it:
   * that is what is left when a program was killed in its very first moments.
   */
  private boolean empty() {
    return dialect != Dialect.SQLITE || tables("flyway_schema_history") == 0;
  }

  /** How many tables, indexes and views a SQLite file has beside those of one table. */
  private long tables(String beside) {
    return JdbcClient.create(source)
        .sql("select count(*) from sqlite_master where tbl_name <> :beside")
        .param("beside", beside)
        .query(Long.class)
        .single();
  }

  /** One copy, of the store as it was before the newest upgrade. */
  private void copy() throws IOException {
    if (home == null) return;
    removeCopies(home);
    Path copy = home.folder().resolve(COPY + Database.SCHEMA);
    Home.create(copy);
    try {
      new JdbcTemplate(source).update("vacuum into ?", copy.toString());
    } catch (DataAccessException e) {
      Files.deleteIfExists(copy);
      throw StoreFailure.of(e);
    }
  }

  /** Removes the copies made before upgrades. */
  static void removeCopies(Home home) {
    try (var copies = Files.newDirectoryStream(home.folder(), COPY + "*")) {
      for (Path copy : copies) Files.deleteIfExists(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
