package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rapport.sources.Bytes;

class MessageTest {

  private static final Path CASES = Path.of("src/test/resources/mail");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> name.replace(".eml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theHeaderIsReadAsExpected(String name) throws IOException {
    Bytes file = new Bytes(name + ".eml", Files.readAllBytes(CASES.resolve(name + ".eml")));
    String shown = Shown.of(new MessageReader().read(file, ""));
    if (Boolean.getBoolean("golden.write"))
      Files.writeString(CASES.resolve(name + ".expected.txt"), shown);
    assertEquals(Files.readString(CASES.resolve(name + ".expected.txt")), shown);
  }
}
