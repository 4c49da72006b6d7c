package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TenureTest {

  @Test
  void spansBeginWhereTheySay() {
    assertEquals(Tenure.NEW, Tenure.of(0));
    assertEquals(Tenure.NEW, Tenure.of(0.99));
    assertEquals(Tenure.SETTLED, Tenure.of(1));
    assertEquals(Tenure.LONG, Tenure.of(3));
    assertEquals(Tenure.OLD, Tenure.of(10));
    assertEquals(Tenure.UNKNOWN, Tenure.of(-0.1));
    assertEquals(Tenure.UNKNOWN, Tenure.of(Double.NaN));
    assertEquals("three to ten years", Tenure.LONG.words());
  }
}
