package rapport.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One open store: a SQLite file by default, PostgreSQL by a URL. Every access is a transaction of
 * one owner. SQLite has one writer, whose every commit is on the disk before it is acknowledged,
 * and readers beside it that never wait for it.
 */
public final class Database implements AutoCloseable {

  /** The schema this program was written for. */
  static final String SCHEMA = "0006";

  /** Held here, because a logger that nobody holds forgets its level. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  static {
    MIGRATIONS.setLevel(Level.WARNING);
  }

  private final Dialect dialect;
  private final HikariDataSource writer;
  private final HikariDataSource reader;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  private Database(Dialect dialect, HikariDataSource writer, HikariDataSource reader) {
    this.dialect = dialect;
    this.writer = writer;
    this.reader = reader;
    this.writing = new TransactionTemplate(new DataSourceTransactionManager(writer));
    this.reading = new TransactionTemplate(new DataSourceTransactionManager(reader));
    if (dialect == Dialect.POSTGRESQL) reading.setReadOnly(true);
  }

  /** Opens the store of a home, creating or upgrading it. */
  public static Database open(Home home) throws IOException {
    home.prepare();
    String url = "jdbc:sqlite:" + home.database();
    try (Connection first = sqlite(url, false).getConnection()) {
      first.isValid(0);
    } catch (SQLException e) {
      throw new IOException(home.database() + " cannot be opened: " + e.getMessage(), e);
    }
    Database database =
        new Database(
            Dialect.SQLITE,
            pool("writer", sqlite(url, false), 1),
            pool("reader", sqlite(url, true), 4));
    database.migrate(database.writer);
    home.prepare();
    return database;
  }

  /**
   * Opens a store on a PostgreSQL server, creating or upgrading it.
   *
   * @param url a JDBC URL of a role that is neither a superuser nor exempt from row security
   * @throws IllegalArgumentException for a role that row security does not bind, since one owner's
   *     rows could then be read as another's
   */
  public static Database open(String url, @Nullable String user, @Nullable String password) {
    HikariConfig config = config("postgresql", 8);
    config.setJdbcUrl(url);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    if (user != null) config.setUsername(user);
    if (password != null) config.setPassword(password);
    HikariDataSource pool = new HikariDataSource(config);
    Database database = new Database(Dialect.POSTGRESQL, pool, pool);
    if (database.unbound()) {
      pool.close();
      throw new IllegalArgumentException(
          "the PostgreSQL role is a superuser or has BYPASSRLS, which row security does not bind;"
              + " make one with: create role rapport login password '...'");
    }
    database.migrate(pool);
    return database;
  }

  private boolean unbound() {
    return JdbcClient.create(writer)
        .sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
        .query(Boolean.class)
        .single();
  }

  private static HikariDataSource pool(String name, SQLiteDataSource source, int size) {
    HikariConfig config = config(name, size);
    config.setDataSource(source);
    config.setReadOnly(name.equals("reader"));
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  private static HikariConfig config(String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setInitializationFailTimeout(-1);
    config.setMaxLifetime(0);
    config.setConnectionTimeout(10_000);
    return config;
  }

  private static SQLiteDataSource sqlite(String url, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(5000);
    config.enforceForeignKeys(true);
    config.setCacheSize(-16_000);
    config.setGetGeneratedKeys(false);
    if (readOnly) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private void migrate(HikariDataSource pool) {
    if (SCHEMA.equals(installed(pool))) return;
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/common", "classpath:db/" + dialect.vendor())
        .placeholders(Map.of("clustered", dialect.clustered()))
        .load()
        .migrate();
  }

  private static @Nullable String installed(HikariDataSource pool) {
    try {
      return JdbcClient.create(pool)
          .sql(
              """
              select version from flyway_schema_history where success = :yes
              order by installed_rank desc limit 1\
              """)
          .param("yes", true)
          .query(String.class)
          .optional()
          .orElse(null);
    } catch (org.springframework.dao.DataAccessException noSuchTable) {
      return null;
    }
  }

  /** Runs a transaction that only reads. */
  <T extends @Nullable Object> T read(long owner, Function<JdbcClient, T> work) {
    return transact(reading, reader, owner, false, work);
  }

  /** Runs a transaction that may write; when it returns, what it wrote is durable. */
  <T extends @Nullable Object> T write(long owner, Function<JdbcClient, T> work) {
    return quietly(
        owner,
        client -> {
          T result = work.apply(client);
          touch(client, owner);
          return result;
        });
  }

  /** Like {@link #write} for what no figure depends on. */
  <T extends @Nullable Object> T quietly(long owner, Function<JdbcClient, T> work) {
    return transact(writing, writer, owner, true, work);
  }

  /** Notes inside a transaction that something changed. */
  static void touch(JdbcClient client, long owner) {
    client
        .sql(
            """
            insert into version (owner_id, changes) values (:owner, 1)
            on conflict (owner_id) do update set changes = version.changes + 1\
            """)
        .param("owner", owner)
        .update();
  }

  /** How often anything of an owner has changed; equal numbers mean equal data. */
  public long version(long owner) {
    return read(
        owner,
        client ->
            client
                .sql("select changes from version where owner_id = :owner")
                .param("owner", owner)
                .query(Long.class)
                .optional()
                .orElse(0L));
  }

  /** Like {@link #write} for work that returns nothing. */
  void change(long owner, Consumer<JdbcClient> work) {
    write(
        owner,
        client -> {
          work.accept(client);
          return owner;
        });
  }

  /** A transaction of many prepared statements; the work says itself whether anything changed. */
  <T extends @Nullable Object> T bulk(long owner, Work<T> work) {
    return quietly(
        owner,
        client -> {
          Connection connection = DataSourceUtils.getConnection(writer);
          try {
            return work.run(connection, () -> touch(client, owner));
          } catch (SQLException e) {
            throw new IllegalStateException("the store refused a batch", e);
          } finally {
            DataSourceUtils.releaseConnection(connection, writer);
          }
        });
  }

  /** Work on a raw connection. */
  interface Work<T extends @Nullable Object> {
    /** Runs it; calls changed if it has changed anything. */
    T run(Connection connection, Runnable changed) throws SQLException;
  }

  /**
   * Begins an import, which can be run again from where it stopped and therefore need not wait for
   * the disk at each batch; SQLite only.
   */
  public void beginImport() {
    pragma("pragma synchronous=normal");
    pragma("pragma wal_autocheckpoint=16000");
  }

  /** Ends an import: everything is brought to the disk, and commits wait for it again. */
  public void endImport() {
    pragma("pragma synchronous=full");
    pragma("pragma wal_autocheckpoint=1000");
    pragma("pragma wal_checkpoint(truncate)");
  }

  private void pragma(String statement) {
    if (dialect == Dialect.SQLITE) new JdbcTemplate(writer).execute(statement);
  }

  Dialect dialect() {
    return dialect;
  }

  private <T extends @Nullable Object> T transact(
      TransactionTemplate template,
      HikariDataSource pool,
      long owner,
      boolean lock,
      Function<JdbcClient, T> work) {
    JdbcClient client = JdbcClient.create(pool);
    return template.execute(status -> {
      if (dialect == Dialect.POSTGRESQL) {
        client.sql(dialect.nameOwner()).param("owner", owner).query((row, n) -> n).list();
        if (lock) client.sql(dialect.lockOwner()).param("owner", owner).query((row, n) -> n).list();
      }
      return work.apply(client);
    });
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }
}
