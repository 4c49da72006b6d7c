package rapport.people.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SortedWordsTest {

  private static final List<String> SOME = List.of("lena@x", "noor@x", "ada@x", "noor@x");

  @Test
  void itIsTheSetOfATree() {
    assertEquals(new TreeSet<>(SOME), new SortedWords(SOME));
    assertEquals(new TreeSet<>(SOME).hashCode(), new SortedWords(SOME).hashCode());
    assertEquals(new TreeSet<>(SOME).toString(), new SortedWords(SOME).toString());
  }

  @Test
  void itHoldsItsWordsAndNoOther() {
    assertTrue(new SortedWords(SOME).contains("noor@x"));
    assertFalse(new SortedWords(SOME).contains("noor@y"));
    assertFalse(new SortedWords(Set.of()).contains(""));
  }
}
