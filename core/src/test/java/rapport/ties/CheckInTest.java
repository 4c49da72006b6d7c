package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckInTest {

  private static final List<Integer> OWN = List.of(4, 4, 3, 5, 2);
  private static final List<Integer> OTHER = List.of(5, 3, 3, 4, 4);
  private static final @Nullable List<Integer> NONE = null;

  @Test
  void aloneOneSeesOnesOwn() {
    assertEquals(5, new CheckIn(OWN, NONE, false).seen().size());
  }

  @Test
  void noOrderRevealsOneSide() {
    assertEquals(List.of(), new CheckIn(NONE, NONE, true).seen());
    assertEquals(List.of(), new CheckIn(OWN, NONE, true).seen());
    assertEquals(List.of(), new CheckIn(NONE, OTHER, true).seen());
    assertFalse(new CheckIn(NONE, OTHER, true).revealed());
    assertTrue(new CheckIn(OWN, OTHER, true).revealed());
    assertEquals(4, new CheckIn(OWN, OTHER, true).seen().getLast().theirs());
  }

  @Test
  void answersAreFiveFromOneToFive() {
    assertThrows(IllegalArgumentException.class, () -> CheckIn.checked(List.of(1, 2, 3)));
    assertThrows(IllegalArgumentException.class, () -> CheckIn.checked(List.of(1, 2, 3, 4, 6)));
  }
}
