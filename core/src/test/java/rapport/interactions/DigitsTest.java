package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Numbers in sentences. */
class DigitsTest {

  private static void check(String expected, long number) {
    assertEquals(expected, Digits.of(number));
  }

  @Test
  void threeDigitsStandTogether() {
    check("0", 0);
    check("999", 999);
  }

  @Test
  void fourAndMoreStandInGroupsThatBreakNoLine() {
    check("1\u202f042", 1_042);
    check("12\u202f345\u202f678", 12_345_678);
    check("-1\u202f042", -1_042);
  }
}
