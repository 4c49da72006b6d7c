package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No table that names somebody is forgotten when that person is erased or an import undone. */
class TablesOfHandlesTest {

  private static final Pattern TABLE =
      Pattern.compile("create table (\\w+) \\((.*?)\\)\\$\\{clustered}", Pattern.DOTALL);

  @Test
  void everyTableWithAHandleIsListed() throws IOException {
    Path steps = Path.of(System.getProperty("rapport.root"), "app/src/main/resources/db/common");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(steps)) {
      for (Path step : files.sorted().toList()) {
        Matcher table = TABLE.matcher(Files.readString(step));
        while (table.find())
          if (Pattern.compile("\\bhandle_id bigint").matcher(table.group(2)).find())
            named.add(table.group(1));
      }
    }
    named.retainAll(Tables.NAMES);
    assertEquals(named, new TreeSet<>(Tables.OF_HANDLE));
    assertEquals(List.copyOf(Set.copyOf(Tables.OF_HANDLE)).size(), Tables.OF_HANDLE.size());
  }
}
