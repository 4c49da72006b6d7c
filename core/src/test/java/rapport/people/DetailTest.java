package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailTest {

  private static void check(Optional<MonthDay> expected, Detail.Kind kind, String value) {
    assertEquals(expected, new Detail(kind, value).day());
  }

  @Test
  void aDayComesBackWithAndWithoutItsYear() {
    check(Optional.of(MonthDay.of(12, 2)), Detail.Kind.BIRTHDAY, "1984-12-02");
    check(Optional.of(MonthDay.of(12, 2)), Detail.Kind.ANNIVERSARY, "--12-02");
  }

  @Test
  void whatIsNoDayDoesNot() {
    check(Optional.empty(), Detail.Kind.NOTE, "1984-12-02");
    check(Optional.empty(), Detail.Kind.BIRTHDAY, "soon");
  }
}
