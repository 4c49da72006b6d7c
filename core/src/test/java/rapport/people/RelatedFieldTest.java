package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelatedFieldTest {

  @ParameterizedTest
  @EnumSource(Field.class)
  void relatedIsTheSameBothWaysAndNeverOfItself(Field one) {
    assertFalse(one.related(one));
    assertFalse(one.related(Field.UNKNOWN));
    for (Field other : Field.values()) assertEquals(one.related(other), other.related(one));
  }

  @ParameterizedTest
  @EnumSource(value = Field.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
  void everyFieldHasANeighbourAndAStranger(Field one) {
    int related = 0;
    for (Field other : Field.values()) if (one.related(other)) related++;
    assertTrue(related > 0 && related < Field.values().length - 2, related + " related");
  }
}
