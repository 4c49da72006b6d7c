package rapport.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexTest {

  private static final Index INDEX =
      Index.of(
          List.of(
              new Index.Known(
                  1, Map.of(Aspect.TITLE, "Principal engineer, machine-learning operations")),
              new Index.Known(
                  2, Map.of(Aspect.SUBJECTS, "Operations before review. Hiring between lunch")),
              new Index.Known(3, Map.of(Aspect.KNOWS, "feature stores", Aspect.TITLE, "Analyst")),
              new Index.Known(4, Map.of(Aspect.TITLE, "Buyer"))));

  @Test
  void whoMeetsAllWordsComesFirst() {
    check("operation of machine learning", "1 2");
  }

  @Test
  void aWordIsFoundByItsStem() {
    check("feature store", "3");
  }

  @Test
  void nothingIsFoundForWordsNobodyHas() {
    check("astronomy", "");
    check("the of and", "");
    check("between before", "");
    check("", "");
  }

  @Test
  void theShareGrowsWithWhatIsCovered() {
    double all = INDEX.find("machine learning operations", 1).getFirst().share();
    double part = INDEX.find("machine learning astronomy", 1).getFirst().share();
    assertTrue(all > part && all <= 1, all + " " + part);
  }

  @Test
  void theReasonNamesTheWordsAsTheyStand() {
    Index.Match match = INDEX.find("stores for features", 1).getFirst();
    assertEquals(Aspect.KNOWS, match.aspect());
    assertEquals(List.of("feature", "stores"), match.words());
  }

  @Test
  void anInflectionIsTheSameWordAndADerivationIsAnother() {
    Index index =
        Index.of(
            List.of(
                new Index.Known(1, Map.of(Aspect.SUBJECTS, "Product demo")),
                new Index.Known(2, Map.of(Aspect.SUBJECTS, "A model in production"))));
    assertEquals(
        List.of(2L),
        index.find("running models in production", 10).stream().map(Index.Match::person).toList());
    assertEquals(
        List.of("model", "production"), index.find("models in production", 1).getFirst().words());
    assertEquals(1, index.find("products", 10).getFirst().person());
  }

  private static void check(String words, String expected) {
    assertEquals(
        expected,
        String.join(
            " ", INDEX.find(words, 10).stream().map(m -> Long.toString(m.person())).toList()));
  }
}
