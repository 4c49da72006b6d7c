package rapport.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** Connections to a store, and the transactions that run on them. Threads may share it. */
record Pool(HikariDataSource source, TransactionTemplate transactions) {

  /** Kilobytes of pages that a connection keeps; the system keeps the file beside it. */
  private static final int PAGES = 2_000;

  /** An import goes back to the pages of its indexes over and over. */
  private static final int IMPORTED_PAGES = 16_000;

  /** Up to 64 MB of log before its pages are brought home. */
  static final String LARGE_LOG = "pragma wal_autocheckpoint=16000";

  Pool(HikariDataSource source) {
    this(source, new TransactionTemplate(new DataSourceTransactionManager(source)));
  }

  /** The one writer of a SQLite file: what it commits is on the disk. */
  static Pool writer(String url) {
    return pool("writer", sqlite(url, SynchronousMode.FULL, PAGES), "pragma secure_delete=on", 1);
  }

  /** The one writer of imports: the last of what it commits can be lost with the power, whole. */
  static Pool importer(String url) {
    return pool("importer", sqlite(url, SynchronousMode.NORMAL, IMPORTED_PAGES), LARGE_LOG, 1);
  }

  /** Readers of a SQLite file, which cannot write. */
  static Pool reader(String url) {
    return pool("reader", readOnly(url), null, 4);
  }

  /** Readers and writers of a PostgreSQL server. */
  static Pool postgresql(String url, @Nullable String user, @Nullable String password) {
    HikariConfig config = config("postgresql", 8);
    config.setJdbcUrl(url);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    if (user != null) config.setUsername(user);
    if (password != null) config.setPassword(password);
    return new Pool(new HikariDataSource(config));
  }

  /** Opens a SQLite file once, creating it, and says at once what is wrong with it. */
  static void probe(String url) {
    try (Connection first = sqlite(url, SynchronousMode.FULL, PAGES).getConnection()) {
      first.isValid(0);
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
  }

  private static Pool pool(
      String name, SQLiteDataSource source, @Nullable String atFirst, int size) {
    HikariConfig config = config(name, size);
    config.setDataSource(source);
    config.setReadOnly(name.equals("reader"));
    config.setMinimumIdle(0);
    config.setConnectionInitSql(atFirst);
    return new Pool(new HikariDataSource(config));
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

  private static SQLiteDataSource readOnly(String url) {
    SQLiteConfig config = sqlite(PAGES);
    config.setReadOnly(true);
    return source(config, url);
  }

  private static SQLiteDataSource sqlite(String url, SynchronousMode synchronous, int kilobytes) {
    SQLiteConfig config = sqlite(kilobytes);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(synchronous);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return source(config, url);
  }

  private static SQLiteConfig sqlite(int kilobytes) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(5000);
    config.enforceForeignKeys(true);
    config.setCacheSize(-kilobytes);
    config.setGetGeneratedKeys(false);
    return config;
  }

  private static SQLiteDataSource source(SQLiteConfig config, String url) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }
}
