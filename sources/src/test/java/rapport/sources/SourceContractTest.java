package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every source promises. A source of a new format needs nothing here but a good file, {@code
 * contract/<format>.<ending>} among the test resources.
 */
class SourceContractTest {

  private static final Path GOOD = Path.of("src/test/resources/contract");
  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final Duration BOUND = Duration.ofSeconds(5);
  private static final int CUTS = 60;

  static List<Source> sources() {
    return Sources.ALL;
  }

  private static Collected read(Source source, byte[] bytes, long skip) {
    Collected found = new Collected(skip);
    assertTimeoutPreemptively(
        BOUND, () -> source.read(new Bytes("folder/file", bytes), WINDOW, found));
    return found;
  }

  /** Files of Outlook come out of a package of samples: nothing else here can write them. */
  private static final Map<String, String> SAMPLES =
      Map.of("pst", "testPST_variousBodyTypes.pst", "msg", "testMSG.msg");

  private static byte[] good(Source source) throws IOException {
    String sample = SAMPLES.get(source.format());
    if (sample != null) return rapport.sources.outlook.Samples.bytes(sample);
    try (var files = Files.list(GOOD)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(source.format() + "."))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no good file for " + source.format()));
      return Files.readAllBytes(file);
    }
  }

  private static String name(Source source) throws IOException {
    String sample = SAMPLES.get(source.format());
    if (sample != null) return sample;
    try (var files = Files.list(GOOD)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(source.format() + "."))
          .findFirst()
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aGoodFileIsReadWhole(Source source) throws IOException {
    Collected found = read(source, good(source), 0);
    assertTrue(found.items.size() > 0);
    assertTrue(found.items.stream().noneMatch(Item.Unreadable.class::isInstance));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aGoodFileIsKnownByItsFirstBytes(Source source) throws IOException {
    assertEquals(source, Sources.of(name(source), good(source)).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void readingTwiceGivesTheSame(Source source) throws IOException {
    assertEquals(read(source, good(source), 0).items, read(source, good(source), 0).items);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void skippingGivesTheRest(Source source) throws IOException {
    List<Item> all = read(source, good(source), 0).items;
    for (int skip = 0; skip <= all.size() + 1; skip++)
      assertEquals(
          all.subList(Math.min(skip, all.size()), all.size()),
          read(source, good(source), skip).items);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void nothingIsNoMistake(Source source) {
    assertTrue(read(source, new byte[0], 0).items.size() <= 1);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aFileThatIsCutOffGivesWhatItHas(Source source) throws IOException {
    byte[] good = good(source);
    int all = read(source, good, 0).items.size();
    for (int cut = 1; cut < CUTS; cut++) {
      byte[] part = Arrays.copyOf(good, (int) ((long) good.length * cut / CUTS));
      assertTrue(read(source, part, 0).items.size() <= all);
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void garbageIsNoMistake(Source source) throws IOException {
    Random random = new Random(7);
    byte[] good = good(source);
    for (int round = 0; round < CUTS; round++) {
      byte[] bad = good.clone();
      for (int i = 0; i <= round; i++) bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      read(source, bad, 0);
      byte[] noise = new byte[4_000];
      random.nextBytes(noise);
      source.reads("noise", noise);
      read(source, noise, 0);
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void readingEndsWhenTheUserSaysSo(Source source) throws IOException {
    int[] count = new int[1];
    source.read(
        new Bytes("file", good(source)),
        WINDOW,
        new Sink() {
          @Override
          public void item(Item item) {
            count[0]++;
          }

          @Override
          public boolean stopped() {
            return count[0] > 0;
          }
        });
    assertEquals(1, count[0]);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void sniffingBearsEverything(Source source) {
    for (String head :
        List.of("", "\n", "From", "From ", "B", "BEGIN:", ":", "\uFEFF", " : ", "\r"))
      source.reads("a", head.getBytes(StandardCharsets.UTF_8));
    assertTrue(!source.reads("a.pdf", "%PDF-1.7\n%....\n1 0 obj".getBytes(StandardCharsets.UTF_8)));
  }
}
