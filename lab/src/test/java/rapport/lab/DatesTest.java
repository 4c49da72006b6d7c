package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rapport.dates.DateWords;
import rapport.dates.Grain;
import tools.jackson.databind.JsonNode;

/** Dates in words against what people say they mean. */
@Tag("shared")
class DatesTest {

  private static final Path DATA =
      Path.of(System.getProperty("rapport.shared", "none"), "data", "dates");

  @Test
  void nineOfTenAreExactAtTheirGrain() throws IOException {
    int right = 0;
    JsonNode cases = read("dates-open.json");
    for (JsonNode one : cases) if (right(one)) right++;
    assertTrue(right >= 0.90 * cases.size(), right + " of " + cases.size());
  }

  @Test
  void textsWithoutTimeGiveNone() throws IOException {
    LocalDateTime at = LocalDateTime.of(2013, 2, 12, 4, 30);
    for (JsonNode text : read("negatives.json"))
      assertEquals(
          0, DateWords.in(text.asString(), at.atZone(ZoneOffset.UTC)).size(), text.asString());
  }

  private static boolean right(JsonNode one) {
    LocalDateTime at = LocalDateTime.parse(one.get("ref").asString());
    Grain grain = Grain.valueOf(one.get("grain").asString().toUpperCase(Locale.ROOT));
    for (DateWords.Found found :
        DateWords.in(one.get("text").asString(), at.atZone(ZoneOffset.UTC)))
      for (JsonNode expected : one.get("exp")) {
        LocalDateTime time = LocalDateTime.parse(expected.asString());
        if (grain.floor(time).equals(grain.floor(found.start().toLocalDateTime()))) return true;
      }
    return false;
  }

  private static JsonNode read(String name) throws IOException {
    return Json.mapper().readTree(Files.readString(DATA.resolve(name)));
  }
}
