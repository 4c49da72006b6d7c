package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Wilson's interval against the four examples of Newcombe 1998 (Statistics in Medicine 17). */
class ShareTest {

  @Test
  void manyOfMany() {
    check(81, 263, 0.2553, 0.3662);
  }

  @Test
  void someOfMany() {
    check(15, 148, 0.0624, 0.1605);
  }

  @Test
  void noneOfSome() {
    check(0, 20, 0.0, 0.1611);
  }

  @Test
  void oneOfSome() {
    check(1, 29, 0.0061, 0.1718);
  }

  @Test
  void allOfTenMirrorsNoneOfTen() {
    check(10, 10, 1 - new Share(0, 10).high(), 1.0);
  }

  @Test
  void theIntervalHoldsTheValueAndStaysInBounds() {
    for (int whole = 1; whole < 60; whole++) {
      for (int part = 0; part <= whole; part++) {
        Share share = new Share(part, whole);
        assertTrue(share.low() >= 0 && share.low() <= share.value() + 1e-15);
        assertTrue(share.high() <= 1 && share.high() >= share.value() - 1e-15);
      }
    }
  }

  @Test
  void nothingCountedIsNotZero() {
    Share none = new Share(0, 0);
    assertFalse(none.known());
    assertTrue(Double.isNaN(none.value()));
    assertEquals(0, none.low());
    assertEquals(1, none.high());
  }

  @Test
  void aPartIsNotLargerThanItsWhole() {
    assertThrows(IllegalArgumentException.class, () -> new Share(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new Share(-1, 2));
  }

  private static void check(int part, int whole, double low, double high) {
    Share share = new Share(part, whole);
    assertEquals(low, share.low(), 5e-5);
    assertEquals(high, share.high(), 5e-5);
  }
}
