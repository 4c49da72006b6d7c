package rapport.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One open store: a SQLite file by default, PostgreSQL by a URL. Every access is a transaction of
 * one owner. SQLite has one writer, whose every commit is on the disk before it is acknowledged, a
 * second one for imports, which can be run again and therefore do not wait for the disk, and
 * readers beside them that never wait. Threads may share it: the two writers take turns in the
 * order in which they asked.
 */
public final class Database implements AutoCloseable {

  /** The schema this program was written for. */
  static final String SCHEMA = "0032";

  private static final String TRUNCATE = "pragma wal_checkpoint(truncate)";
  private static final int CHECKPOINTS = 3;

  private static final ScopedValue<Trail> TRAIL = ScopedValue.newInstance();

  private final Dialect dialect;
  private final @Nullable Home home;
  private final Pool writer;
  private final Pool importer;
  private final Pool reader;
  private final Pool seeing;

  /**
   * SQLite has one lock for all who write; waiting for it in a queue is fair, asking again is not.
   */
  private final ReentrantLock turn = new ReentrantLock(true);

  /** Whether this thread keeps something for an import. */
  private final ThreadLocal<Boolean> imports = ThreadLocal.withInitial(() -> false);

  private Database(Dialect dialect, @Nullable Home home, Pool writer, Pool importer, Pool reader) {
    this.dialect = dialect;
    this.home = home;
    this.writer = writer;
    this.importer = importer;
    this.reader = reader;
    this.seeing = new Pool(reader.source());
    if (dialect == Dialect.POSTGRESQL) {
      seeing.transactions().setReadOnly(true);
      seeing.transactions().setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }
  }

  /**
   * Opens the store of a home, creating or upgrading it; before an upgrade a copy is made.
   *
   * @throws Home.Refused if a newer or an unknown program made it
   */
  public static Database open(Home home) throws IOException {
    home.prepare();
    String url = "jdbc:sqlite:" + home.database();
    Pool.probe(url);
    Database database =
        new Database(Dialect.SQLITE, home, Pool.writer(url), Pool.importer(url), Pool.reader(url));
    try {
      new Migrations(database.writer.source(), Dialect.SQLITE, home).bring();
    } catch (RuntimeException | IOException e) {
      database.close();
      throw e;
    }
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
    Pool pool = Pool.postgresql(url, user, password);
    HikariDataSource source = pool.source();
    Pool reader = new Pool(source);
    reader.transactions().setReadOnly(true);
    Database database = new Database(Dialect.POSTGRESQL, null, pool, pool, reader);
    if (database.unbound()) {
      source.close();
      throw new IllegalArgumentException(
          "the PostgreSQL role is a superuser or has BYPASSRLS, which row security does not bind;"
              + " make one with: create role rapport login password '...'");
    }
    try {
      new Migrations(source, Dialect.POSTGRESQL, null).bring();
    } catch (RuntimeException | IOException e) {
      source.close();
      throw e instanceof RuntimeException known ? known : new UncheckedIOException((IOException) e);
    }
    return database;
  }

  private boolean unbound() {
    try {
      return JdbcClient.create(writer.source())
          .sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
          .query(Boolean.class)
          .single();
    } catch (DataAccessException e) {
      writer.source().close();
      throw StoreFailure.of(e);
    }
  }

  /**
   * Runs a transaction that only reads. Inside a transaction that writes, it reads what that one
   * has written.
   */
  public <T extends @Nullable Object> T read(long owner, Function<JdbcClient, T> work) {
    return transact(reading(), owner, false, work);
  }

  private Pool reading() {
    return TransactionSynchronizationManager.hasResource(writer.source()) ? writer : reader;
  }

  /** Runs work whose readings all see the store as it is at the first of them. */
  public <T extends @Nullable Object> T reading(long owner, Supplier<T> work) {
    return transact(seeing, owner, false, sql -> work.get());
  }

  /**
   * Runs a transaction that may write to one part of the store; when it returns, what it wrote is
   * durable. Inside another transaction that writes it becomes a part of that one.
   */
  public <T extends @Nullable Object> T write(
      long owner, Chapter chapter, Function<JdbcClient, T> work) {
    return quietly(
        owner,
        client -> {
          T result = work.apply(client);
          touch(client, owner, chapter);
          return result;
        });
  }

  /** Like {@link #write} for what no figure depends on. */
  public <T extends @Nullable Object> T quietly(long owner, Function<JdbcClient, T> work) {
    return transact(writer, owner, true, work);
  }

  /**
   * Runs one change in one transaction: all that it writes is written together or not at all, and
   * stands in the trail.
   */
  public <T extends @Nullable Object> T change(long owner, Trail trail, Supplier<T> work) {
    return ScopedValue.where(TRAIL, trail).call(() -> quietly(owner, client -> work.get()));
  }

  /** The trail of the change that this thread is making, or null outside of one. */
  public static @Nullable Trail trail() {
    return TRAIL.isBound() ? TRAIL.get() : null;
  }

  /** Notes inside a transaction that a part of the store changed. */
  static void touch(JdbcClient client, long owner, Chapter chapter) {
    client
        .sql(
            """
            insert into edition (owner_id, chapter, changes) values (:owner, :chapter, 1)
            on conflict (owner_id, chapter) do update set changes = edition.changes + 1\
            """)
        .param("owner", owner)
        .param("chapter", chapter.name())
        .update();
  }

  /** How often each part of an owner's store has changed. */
  public Editions editions(long owner) {
    if (dialect == Dialect.POSTGRESQL)
      return read(owner, client -> Editions.read(reading(), owner));
    return Editions.read(imports.get() ? importer : reading(), owner);
  }

  /** Like {@link #write} for work that returns nothing. */
  public void change(long owner, Chapter chapter, Consumer<JdbcClient> work) {
    write(
        owner,
        chapter,
        client -> {
          work.accept(client);
          return owner;
        });
  }

  /** The same for work on all that imports bring. */
  public void bulkChange(long owner, Consumer<JdbcClient> work) {
    quietly(
        owner,
        client -> {
          work.accept(client);
          touchAll(client, owner);
          return owner;
        });
  }

  private static void touchAll(JdbcClient client, long owner) {
    for (Chapter chapter : Chapter.values())
      if (chapter != Chapter.SETTINGS) touch(client, owner, chapter);
  }

  /** A transaction of many prepared statements; the work says itself whether anything changed. */
  public <T extends @Nullable Object> T bulk(long owner, Work<T> work) {
    return raw(writer, owner, work);
  }

  /**
   * The same on the connection of imports: after a loss of power the last of them may be missing,
   * whole; what the user writes meanwhile is not.
   */
  public <T extends @Nullable Object> T importing(long owner, Work<T> work) {
    return raw(importer, owner, work);
  }

  /**
   * Runs what an import keeps beside its batches in one transaction on the connection of imports,
   * whichever of the stores it asks on this thread.
   */
  public void inImport(long owner, Runnable work) {
    boolean outer = imports.get();
    imports.set(true);
    try {
      transact(
          importer,
          owner,
          true,
          client -> {
            work.run();
            return owner;
          });
    } finally {
      imports.set(outer);
    }
  }

  private <T extends @Nullable Object> T raw(Pool pool, long owner, Work<T> work) {
    return transact(
        pool,
        owner,
        true,
        client -> {
          Connection connection = DataSourceUtils.getConnection(pool.source());
          try {
            return work.run(connection, () -> touchAll(client, owner));
          } catch (SQLException e) {
            throw StoreFailure.of(e);
          } finally {
            DataSourceUtils.releaseConnection(connection, pool.source());
          }
        });
  }

  /** Work on a raw connection. */
  public interface Work<T extends @Nullable Object> {
    /** Runs it; calls changed if it has changed anything. */
    T run(Connection connection, Runnable changed) throws SQLException;
  }

  /**
   * Begins an import: the log may grow, so that nobody waits for its pages to be brought home;
   * SQLite only.
   */
  public void beginImport() {
    pragma(Pool.LARGE_LOG);
  }

  /** The folder in which the store is, or null for a database elsewhere. */
  public @Nullable Home home() {
    return home;
  }

  /** Ends an import: everything is brought to the disk. */
  public void endImport() {
    pragma("pragma wal_autocheckpoint=1000");
    pragma(TRUNCATE);
  }

  private void pragma(String statement) {
    if (dialect != Dialect.SQLITE) return;
    try {
      new JdbcTemplate(writer.source()).execute(statement);
    } catch (DataAccessException e) {
      throw StoreFailure.of(e);
    }
  }

  /**
   * Leaves nothing in the files of what was deleted: they are written anew with what remains, and
   * the log and the copies made before upgrades go. Some seconds for each gigabyte that remains.
   * PostgreSQL keeps its files itself, so there it does nothing.
   *
   * @throws StoreFailure if the disk has no room for it, or another program goes on reading what
   *     was deleted
   */
  public void scrub() {
    if (dialect != Dialect.SQLITE) return;
    if (home != null) Migrations.removeCopies(home);
    turn.lock();
    try {
      JdbcTemplate sql = new JdbcTemplate(writer.source());
      sql.execute("vacuum");
      for (int tries = 0; tries < CHECKPOINTS; tries++) {
        Integer busy = sql.queryForObject(TRUNCATE, (row, n) -> row.getInt(1));
        if (busy != null && busy == 0) return;
      }
      throw StoreFailure.busy();
    } catch (DataAccessException e) {
      throw StoreFailure.of(e);
    } finally {
      turn.unlock();
    }
  }

  Dialect dialect() {
    return dialect;
  }

  private <T extends @Nullable Object> T transact(
      Pool asked, long owner, boolean writes, Function<JdbcClient, T> work) {
    Pool pool = imports.get() ? importer : asked;
    JdbcClient client = JdbcClient.create(pool.source());
    boolean queued = writes && dialect == Dialect.SQLITE;
    if (queued) turn.lock();
    try {
      return pool.transactions()
          .execute(status -> {
            if (dialect == Dialect.POSTGRESQL) {
              client.sql(dialect.nameOwner()).param("owner", owner).query((row, n) -> n).list();
              if (writes)
                client.sql(dialect.lockOwner()).param("owner", owner).query((row, n) -> n).list();
            }
            return work.apply(client);
          });
    } catch (DataAccessException | TransactionException e) {
      throw StoreFailure.of(e);
    } finally {
      if (queued) turn.unlock();
    }
  }

  /** Whether it was closed. */
  public boolean closed() {
    return reader.source().isClosed();
  }

  /** Closes it; the log is folded into the file, so that a copy of it alone has everything. */
  @Override
  public synchronized void close() {
    reader.source().close();
    importer.source().close();
    if (dialect == Dialect.SQLITE && !writer.source().isClosed()) {
      try {
        pragma(TRUNCATE);
      } catch (StoreFailure theLogStaysAndIsReadNextTime) {
        // Nothing is lost: the log is part of the store.
      }
    }
    writer.source().close();
  }
}
