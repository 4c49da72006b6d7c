package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal opens for its owner and connection alone, with the key of its home. */
class VaultTest {

  private final Home home;
  private final Vault vault;

  VaultTest(@TempDir Path folder) throws IOException {
    home = Home.at(folder.resolve("home"));
    vault = new Vault(home);
  }

  @Test
  void itOpensWhereItWasSealed() {
    String sealed = vault.seal(1, 2, "pass phrase ü");
    assertEquals(Optional.of("pass phrase ü"), new Vault(home).open(1, 2, sealed));
    assertFalse(sealed.contains("pass"));
    assertNotEquals(sealed, vault.seal(1, 2, "pass phrase ü"));
  }

  @Test
  void itOpensForNobodyElseAndNotWhenTouched() {
    String sealed = vault.seal(1, 2, "secret");
    assertEquals(Optional.empty(), vault.open(1, 3, sealed));
    assertEquals(Optional.empty(), vault.open(2, 2, sealed));
    assertEquals(Optional.empty(), vault.open(1, 2, sealed.replaceFirst("^1 .", "1 !")));
    assertEquals(Optional.empty(), vault.open(1, 2, "2 a b"));
  }

  @Test
  void withoutTheKeyItDoesNotOpen() throws IOException {
    String sealed = vault.seal(1, 2, "secret");
    Files.delete(home.sealKey());
    assertEquals(Optional.empty(), vault.open(1, 2, sealed));
    vault.seal(1, 2, "other");
    assertEquals(Optional.empty(), vault.open(1, 2, sealed));
  }

  @Test
  void theKeyIsTheOwnersAlone() throws IOException {
    vault.seal(1, 2, "secret");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.sealKey())));
    Files.setPosixFilePermissions(home.sealKey(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThrows(Home.Refused.class, () -> Home.at(home.folder()));
  }

  @Test
  void whatIsNoPasswordIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> vault.seal(1, 2, ""));
    assertThrows(IllegalArgumentException.class, () -> vault.seal(1, 2, "a\r\nb"));
  }
}
