package rapport.desk.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Ninety days with the week's moves, lived once; each test holds one of its figures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarterTest {

  private static final Path ROOT = Path.of(System.getProperty("rapport.root"));

  private Quarter.Report report;

  @BeforeAll
  void live(@TempDir Path folder) throws IOException {
    try (Quarter quarter = new Quarter(folder, 20261123)) {
      report = quarter.live();
    }
    Files.writeString(
        ROOT.resolve("app/target/quarter.txt"),
        report
            + "\n\n"
            + String.join("\n", report.wrong())
            + "\n\n"
            + String.join("\n", report.often())
            + "\n");
  }

  @Test
  void fourOfFiveNeedsAreServedWithinTwoWeeks() {
    assertTrue(report.needs() >= 6, report.toString());
    assertTrue(report.served() * 5 >= report.needs() * 4, report.toString());
  }

  @Test
  void nothingThatIsSaidIsFalse() {
    assertEquals(List.of(), report.wrong());
  }

  @Test
  void atMostTwoOfAHundredSentencesAreSeenInMoreThanTwoWeeks() {
    assertTrue(report.often().size() * 50 <= report.sentences(), report.often().toString());
  }

  @Test
  void noDayAsksForMoreThanTwoNewThings() {
    assertEquals(List.of(), report.crowded());
  }

  @Test
  void noWeekBeginsWithLessThanTwoMovesForWhatIsWanted() {
    assertEquals(0, report.fewWishes(), report.toString());
  }

  @Test
  void fourOfFivePromisesThatAreNotRefusedAreKeptInTime() {
    assertTrue(report.promises() >= 8, report.toString());
    assertTrue(report.kept() * 5 >= report.promises() * 4, report.toString());
  }
}
