package rapport.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.settings.MailPassword;

/** One person's store, a file. */
class SqliteStoreTest extends StoreContract {

  private final Path folder;
  private Database database;

  SqliteStoreTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.database = Database.open(FreshHome.at(folder.resolve("home")));
  }

  @BeforeEach
  void theStoreIsOpen() {
    assertEquals(0, database.editions(1).of(Chapter.PEOPLE));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }

  @Test
  void whatWasWrittenIsThereWhenItIsOpenedAgain() throws IOException {
    Filled.fill(database, owner);
    Map<String, String> before = new Tables(database).digests(owner);
    assertFalse(database.closed());
    database.close();
    assertTrue(database.closed());
    database = Database.open(Home.at(folder.resolve("home")));
    assertEquals(before, new Tables(database).digests(owner));
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    Home home = Home.at(folder.resolve("home"));
    assertEquals("rwx------", mode(home.folder()));
    assertEquals("rw-------", mode(home.database()));
    assertEquals(home.folder().resolve("uploads"), home.uploads());
    assertEquals(home.folder(), home.looking().getParent());
  }

  @Test
  void aHomeThatOthersCanReadIsRefused() throws IOException {
    Path home = folder.resolve("home");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));
    assertThrows(Home.Refused.class, () -> Home.at(home));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(
        home.resolve("rapport.db"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThrows(Home.Refused.class, () -> Home.at(home));
  }

  @Test
  void aMailPasswordIsForItsOwnerAloneAndInNoTable() throws IOException {
    Home home = Home.at(folder.resolve("home"));
    MailPassword password = new MailPassword(home);
    password.write("first");
    password.write("a pass phrase");
    assertEquals("rw-------", mode(home.mailPassword()));
    assertEquals(Optional.of("a pass phrase"), password.read());
    assertFalse(Files.readString(home.database(), ISO_8859_1).contains("a pass phrase"));
    assertThrows(IllegalArgumentException.class, () -> password.write("two\nlines"));
    Files.setPosixFilePermissions(
        home.mailPassword(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThrows(Home.Refused.class, () -> Home.at(home.folder()));
    password.remove();
    assertEquals(Optional.empty(), password.read());
  }

  @Test
  void whatIsCreatedInAHomeIsForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("lock");
    Home.create(file);
    assertEquals("rw-------", mode(file));
    assertThrows(IOException.class, () -> Home.create(file));
  }

  @Test
  void aFileIsNoHome() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThrows(Home.Refused.class, () -> Home.at(file));
  }

  @Test
  void aReaderCannotWrite() {
    assertThrows(
        StoreFailure.class,
        () -> database.read(owner, sql -> sql.sql("delete from version").update()));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
