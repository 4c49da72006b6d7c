package rapport.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void aShareIsThatOfThePeopleWhoBridgeLess() {
    check(new double[] {0, 0, 3, 1}, 0, 0, 0.75, 0.5);
    check(new double[] {2, 2, 2}, 0, 0, 0);
    check(new double[] {5}, 0);
    check(new double[0]);
  }

  private static void check(double[] values, double... shares) {
    assertArrayEquals(shares, Places.shares(values));
  }
}
