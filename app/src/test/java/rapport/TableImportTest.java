package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of contacts whose columns are named on the command line. */
class TableImportTest {

  private static final String TABLE = "Wer;Post\nNoor Haddad;noor@quay.example\n";

  @Test
  void theCommandLineNamesColumnsAndRemembersThem(@TempDir Path folder) throws IOException {
    String file = Files.writeString(folder.resolve("leute.csv"), TABLE).toString();
    List<String> home = List.of("--home", folder.resolve("home").toString());
    Spoken asked = Spoken.of(home, "import", file);
    assertEquals(1, asked.code());
    assertTrue(asked.out().contains("--columns name=1,email=2"), asked.out());
    assertEquals(2, Spoken.of(home, "import", file, "--columns", "shoe=1").code());
    assertEquals(2, Spoken.of(home, "import", file, "--columns", "name=7").code());
    assertEquals(0, Spoken.of(home, "import", file, "--columns", "name=1,email=2").code());
    assertTrue(Spoken.of(home, "people").out().contains("Noor Haddad"));
    String next =
        Files.writeString(folder.resolve("next.csv"), TABLE.replace("oor", "ora")).toString();
    assertEquals(0, Spoken.of(home, "import", next).code(), "remembered by the first row");
  }
}
