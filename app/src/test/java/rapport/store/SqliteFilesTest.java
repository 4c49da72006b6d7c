package rapport.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.store.Filled.AT;
import static rapport.store.Filled.card;
import static rapport.store.Filled.mail;
import static rapport.store.Filled.mailTo;
import static rapport.store.Filled.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteDataSource;
import rapport.store.people.Remarks;
import rapport.store.settings.Owners;
import rapport.store.sources.Batches.Outcome;
import rapport.store.sources.Receipts;

/** What the files of a home hold, and when: after erasing, upgrading, ending and writing. */
class SqliteFilesTest {

  private static final long OWNER = 1;

  private final Home home;
  private Database database;

  SqliteFilesTest(@TempDir Path folder) throws IOException {
    home = Home.at(folder.resolve("home"));
    database = Database.open(home);
  }

  @BeforeEach
  void ownerIsThere() {
    new Owners(database).get(OWNER, "Europe/Berlin");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothingThatWasErasedCanBeReadInTheHome() throws IOException {
    Filled.fill(database, OWNER);
    many();
    assertTrue(found("northwind.example") > 0);
    new Owners(database).erase(OWNER);
    assertEquals(0, found("northwind.example") + found("Harbour") + found("Okafor"));
    database.close();
    assertEquals(0, found("northwind.example") + found("Harbour") + found("Okafor"));
  }

  @Test
  void nothingOfAnUndoneImportCanBeReadInTheHome() throws IOException {
    write(database, OWNER, 1, mail("kept", AT, null));
    many();
    assertTrue(found("fenwick.example") > 0);
    new Receipts(database).undo(OWNER, 2);
    assertEquals(0, found("fenwick.example"));
    assertTrue(found("northwind.example") > 0, "what another import holds stays");
  }

  @Test
  void aCopyMadeBeforeAnUpgradeIsErasedToo() throws IOException {
    Files.writeString(home.folder().resolve("rapport.db.before-0001"), "maya@northwind.example");
    new Owners(database).erase(OWNER);
    assertEquals(0, found("northwind.example"));
  }

  @Test
  void theFileAloneHoldsEverythingAfterACleanEnd() throws IOException {
    many();
    Map<String, Long> before = new Tables(database).counts(OWNER);
    database.close();
    assertFalse(Files.exists(home.folder().resolve("rapport.db-wal")));
    Home copy = Home.at(home.folder().resolveSibling("copy"));
    Files.copy(home.database(), copy.database());
    try (Database copied = Database.open(copy)) {
      assertEquals(before, new Tables(copied).counts(OWNER));
    }
  }

  @Test
  void whatTheOwnerWritesIsOnTheDiskAlsoDuringAnImport() {
    database.beginImport();
    int writing =
        database.quietly(OWNER, sql -> sql.sql("pragma synchronous").query(Integer.class).single());
    assertEquals(2, writing, "full");
    int importing =
        database.importing(
            OWNER,
            (connection, changed) -> {
              try (var row = connection.createStatement().executeQuery("pragma synchronous")) {
                return row.getInt(1);
              }
            });
    assertEquals(1, importing, "normal");
    database.endImport();
  }

  @Test
  void theOwnerComesInBetweenTheBatchesOfAnImport() throws Exception {
    many();
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> end = new CompletableFuture<>();
    Thread importing =
        Thread.ofPlatform()
            .start(() -> {
              while (!end.isDone()) {
                database.importing(OWNER, (connection, changed) -> changed.hashCode());
                begun.complete(null);
              }
            });
    begun.join();
    for (int n = 0; n < 50; n++)
      new Remarks(database).remark(OWNER, 1, Remarks.Heading.NOTE, "n" + n);
    end.complete(null);
    importing.join();
    assertEquals(50L, new Tables(database).counts(OWNER).get("remark"));
  }

  @Test
  void anEntryThatTheStoreRefusesCostsNoOther() {
    List<Outcome> outcomes =
        write(
            database, OWNER, 1, mail("a", AT, null), odd(), card("c"), mailTo("d", "x@y.example"));
    assertEquals(List.of(Outcome.NEW, Outcome.REFUSED, Outcome.NEW, Outcome.NEW), outcomes);
    assertEquals(2L, new Tables(database).counts(OWNER).get("interaction"));
    assertEquals(List.of(), new Tables(database).broken(OWNER));
  }

  @Test
  void aHomeOfANewerProgramIsRefused() throws IOException {
    database.close();
    sql("insert into flyway_schema_history values (99, '9999', 'x', 'SQL', 'x', 0, 'x', '', 0, 1)");
    Home.Refused refused = assertThrows(Home.Refused.class, () -> Database.open(home));
    assertTrue(String.valueOf(refused.getMessage()).contains("newer"), refused.getMessage());
  }

  @Test
  void aHomeOfAnUnknownProgramIsRefused() throws IOException {
    database.close();
    sql("update flyway_schema_history set checksum = 7 where version = '0002'");
    sql("delete from flyway_schema_history where version = '" + Database.SCHEMA + "'");
    Home.Refused refused = assertThrows(Home.Refused.class, () -> Database.open(home));
    assertTrue(String.valueOf(refused.getMessage()).contains("does not know"));
    sql("drop table flyway_schema_history");
    assertThrows(Home.Refused.class, () -> Database.open(home));
  }

  @Test
  void aHomeThatWasKilledBeforeItsFirstTableIsMadeAnew() throws IOException {
    Home killed = Home.at(home.folder().resolveSibling("killed"));
    String history =
        new JdbcTemplate(source(home))
            .queryForObject(
                "select sql from sqlite_master where name = 'flyway_schema_history'", String.class);
    new JdbcTemplate(source(killed)).execute(String.valueOf(history));
    try (Database made = Database.open(killed)) {
      assertEquals(0L, new Tables(made).counts(OWNER).get("interaction"));
    }
  }

  @Test
  void anOlderHomeIsCopiedBeforeItIsUpgraded() throws IOException {
    Home old = Home.at(home.folder().resolveSibling("old"));
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + old.database(), null, null)
        .locations("classpath:db/common", "classpath:db/sqlite")
        .placeholders(Map.of("clustered", "without rowid"))
        .target("0002")
        .load()
        .migrate();
    Files.setPosixFilePermissions(old.database(), PosixFilePermissions.fromString("rw-------"));
    new JdbcTemplate(source(old)).execute("insert into owner values (1, 'Ada', 'UTC', 'dark', 0)");
    Database.open(old).close();
    Path copy = old.folder().resolve("rapport.db.before-" + Database.SCHEMA);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
    assertTrue(Files.readString(copy, ISO_8859_1).contains("Ada"));
    Database.open(old).close();
    assertTrue(Files.exists(copy), "opening it again leaves the copy alone");
  }

  @Test
  void aDamagedStoreIsToldInWords() throws IOException {
    many();
    database.close();
    byte[] bytes = Files.readAllBytes(home.database());
    for (int at = 100; at < bytes.length; at++) bytes[at] = (byte) (at * 31);
    Files.write(home.database(), bytes);
    StoreFailure failure =
        assertThrows(
            StoreFailure.class,
            () -> {
              database = Database.open(home);
              new Tables(database).counts(OWNER);
            });
    assertTrue(String.valueOf(failure.getMessage()).startsWith("The store is damaged"));
  }

  private void many() {
    StoredItem[] mails = new StoredItem[300];
    for (int n = 0; n < mails.length; n++) mails[n] = mailTo("m" + n, n + "@fenwick.example");
    write(database, OWNER, 2, mails);
  }

  /** Without the key that every stored entry has. */
  @SuppressWarnings("NullAway")
  private static StoredItem odd() {
    return new StoredItem.Carded(null, "Odd", null, null, null, List.of());
  }

  private void sql(String statement) {
    new JdbcTemplate(source(home)).execute(statement);
  }

  private static SQLiteDataSource source(Home home) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + home.database());
    return source;
  }

  /** In how many files of the home a word stands. */
  private int found(String word) throws IOException {
    int found = 0;
    try (Stream<Path> files = Files.walk(home.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        if (Files.readString(file, ISO_8859_1).contains(word)) found++;
    }
    return found;
  }
}
