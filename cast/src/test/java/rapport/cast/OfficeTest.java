package rapport.cast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OfficeTest {

  private static final Path CAST = Path.of(System.getProperty("rapport.root", ".."), "cast");
  private static final Map<String, byte[]> FILES = Office.files();
  private static final String MAIL = text("files/mail.mbox");
  private static final String EXPECTED = text("expected.json");

  @Test
  void theSameBytesAreWrittenEveryTime() {
    Map<String, byte[]> again = Office.files();
    assertEquals(FILES.keySet(), again.keySet());
    FILES.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
  }

  @Test
  void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
    for (Map.Entry<String, byte[]> file : FILES.entrySet())
      assertArrayEquals(
          file.getValue(),
          Files.readAllBytes(CAST.resolve(file.getKey())),
          file.getKey() + ": run rapport.cast.Office");
  }

  @Test
  void aFewMegabytesHoldThreeYears() {
    assertTrue(FILES.values().stream().mapToInt(bytes -> bytes.length).sum() < 5_000_000);
    assertTrue(count(MAIL, "(?m)^From ") > 2500);
    assertTrue(count(text("files/calendar.ics"), "BEGIN:VEVENT") > 380);
  }

  @Test
  void everyDomainIsInvented() {
    Set<String> domains = new TreeSet<>();
    for (String text :
        List.of(
            MAIL,
            text("files/calendar.ics").replace("\r\n ", ""),
            text("files/contacts.vcf"),
            text("files/linkedin.zip"),
            EXPECTED))
      Pattern.compile("@([A-Za-z0-9.-]+)")
          .matcher(text)
          .results()
          .map(m -> m.group(1))
          .forEach(domains::add);
    domains.removeIf(domain -> domain.endsWith(".example") || domain.equals("xxx"));
    assertEquals(Set.of(), domains);
  }

  @Test
  void messageIdsAreUniqueButForThreeCopies() {
    List<String> ids =
        Pattern.compile("(?m)^Message-ID: (<.*>)$")
            .matcher(MAIL)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertEquals(ids.size() - 3, new HashSet<>(ids).size());
  }

  @Test
  void everyAnswerHasItsQuestionBeforeIt() {
    Set<String> seen = new HashSet<>();
    for (String message : MAIL.split("(?m)^From (?=[0-9]+@xxx)")) {
      find(message, "(?m)^In-Reply-To: (<.*>)$")
          .forEach(m -> assertTrue(seen.contains(m.group(1)), m.group(1)));
      find(message, "(?m)^Message-ID: (<.*>)$").forEach(m -> seen.add(m.group(1)));
    }
  }

  @Test
  void mayaIsQuietForFortySevenDaysAndTheGuildHasNine() {
    assertEquals(47, ChronoUnit.DAYS.between(Plots.MAYA_WROTE_LAST, Hours.NOW.toLocalDate()));
    Event guild =
        new Diary(new People())
            .write().stream()
                .filter(event -> event.title().equals("Platform guild"))
                .findFirst()
                .orElseThrow();
    assertEquals(9, guild.people().size() + 1);
  }

  @Test
  void everyPromiseStandsInItsMessage() {
    People people = new People();
    Post post = new Post();
    for (Promises.Promise promise : new Promises(post, people).write()) {
      Letter letter =
          post.letters().stream()
              .filter(one -> one.id().equals(promise.said()))
              .findFirst()
              .orElseThrow();
      assertTrue(letter.body().replace('\n', ' ').contains(promise.sentence()));
    }
  }

  @Test
  void linesOfMailAreShort() {
    assertTrue(
        MAIL.lines()
            .filter(line -> !line.startsWith("X-Trace"))
            .allMatch(line -> line.length() <= 998));
  }

  private static long count(String text, String regex) {
    return Pattern.compile(regex).matcher(text).results().count();
  }

  private static List<MatchResult> find(String text, String regex) {
    return Pattern.compile(regex).matcher(text).results().toList();
  }

  private static String text(String name) {
    return new String(Objects.requireNonNull(FILES.get(name)), StandardCharsets.UTF_8);
  }
}
