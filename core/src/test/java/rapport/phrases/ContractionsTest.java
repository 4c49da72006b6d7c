package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractionsTest {

  @Test
  void aContractionIsTheWordsItStandsFor() {
    check("i will", "i'll");
    check("can not", "can't");
    check("does not", "doesn't");
    check("going to", "gonna");
  }

  @Test
  void ownWordsAreOpenedToo() {
    check("as soon as possible", "asap");
  }

  @Test
  void anyOtherWordIsItsOwnOnlyPart() {
    check("harbour", "harbour");
    check("oclock", "o'clock");
    check("not", "n't");
    check("", "'");
  }

  private static void check(String parts, String word) {
    List<String> tokens = new ArrayList<>();
    Contractions.and(Map.of("asap", "as soon as possible")).open(word, tokens);
    assertEquals(parts, String.join(" ", tokens));
  }
}
