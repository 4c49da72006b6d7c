package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Level and field as titles tell them. */
class FacetsTest {

  @ParameterizedTest
  @CsvSource({
    "Chief technology officer, EXECUTIVE, ENGINEERING",
    "CFO, EXECUTIVE, FINANCE",
    "Co-Founder & CEO, EXECUTIVE, LEADERSHIP",
    "Managing Director, EXECUTIVE, LEADERSHIP",
    "Vice President Sales, DIRECTOR, SALES",
    "VP product, DIRECTOR, PRODUCT",
    "Head of data, DIRECTOR, DATA",
    "Director of engineering, DIRECTOR, ENGINEERING",
    "Engineering manager, MANAGER, ENGINEERING",
    "Product owner, MANAGER, PRODUCT",
    "Staff engineer, SENIOR, ENGINEERING",
    "'Principal engineer, machine-learning operations', SENIOR, ENGINEERING",
    "Research engineer, PRACTITIONER, ENGINEERING",
    "Executive assistant to the CEO, PRACTITIONER, UNKNOWN",
    "Recruiter, PRACTITIONER, PEOPLE",
    "General counsel, PRACTITIONER, LEGAL",
    "Gardener of ideas, UNKNOWN, UNKNOWN"
  })
  void aTitleTells(String title, Level level, Field field) {
    assertEquals(level, Level.of(title), title);
    assertEquals(field, Field.of(title), title);
  }

  @Test
  void withoutATitleNothingIsKnown() {
    @Nullable String none = null;
    assertEquals(Level.UNKNOWN, Level.of(none));
    assertEquals(Field.UNKNOWN, Field.of(none));
  }
}
