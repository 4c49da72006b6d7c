package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KindTest {

  private static final @Nullable Integer NO_ANSWER = null;

  @Test
  void withoutContactNothingIsSaid() {
    check(Kind.Value.UNKNOWN, evidence(2, 1, 2, 1, NO_ANSWER, NO_ANSWER, NO_ANSWER, null));
  }

  @Test
  void trafficAloneIsNeverTransformational() {
    check(Kind.Value.MUTUAL, evidence(500, 100, 200, 12, NO_ANSWER, NO_ANSWER, NO_ANSWER, null));
  }

  @Test
  void oneSidedTrafficIsTransactional() {
    check(Kind.Value.TRANSACTIONAL, evidence(40, 38, 40, 9, NO_ANSWER, NO_ANSWER, NO_ANSWER, null));
  }

  @Test
  void influenceAndVulnerabilityTransform() {
    check(Kind.Value.TRANSFORMATIONAL, evidence(60, 22, 40, 10, 4, 3, 3, null));
    check(Kind.Value.MUTUAL, evidence(60, 22, 40, 10, 4, 1, 3, null));
  }

  @Test
  void theOwnersWordCounts() {
    Kind kind = Kind.of(evidence(60, 22, 40, 10, 4, 4, 4, Kind.Value.TRANSACTIONAL));
    assertEquals(Kind.Value.TRANSACTIONAL, kind.value());
    assertTrue(kind.said());
  }

  @Test
  void theMissingPartIsTheWeakestThatIsKnown() {
    Kind kind = Kind.of(evidence(60, 22, 40, 10, 4, 1, 3, null));
    assertEquals(Kind.Part.VULNERABILITY, kind.profile().missing());
    kind = Kind.of(evidence(60, 22, 40, 10, NO_ANSWER, NO_ANSWER, NO_ANSWER, null));
    assertEquals(Kind.Part.INFLUENCE, kind.profile().missing());
    assertEquals(Optional.empty(), kind.profile().weakest(), "what is not known is not weak");
  }

  /** Personas with noise: rows are what was planted, columns what was found. */
  @Test
  void plantedPersonasAreRecovered() {
    SplittableRandom random = new SplittableRandom(7);
    Map<Kind.Value, Integer> right = new EnumMap<>(Kind.Value.class);
    for (Kind.Value planted : Kind.Value.values())
      for (int n = 0; n < 100; n++)
        if (Kind.of(persona(planted, random)).value() == planted)
          right.merge(planted, 1, Integer::sum);
    for (Kind.Value planted : Kind.Value.values())
      assertTrue(right.getOrDefault(planted, 0) >= 85, planted + " " + right);
  }

  @Test
  void askingForHelpIsEvidenceOfVulnerability() {
    for (int times = 0; times < 3; times++) {
      Kind.Profile profile =
          Kind.of(
                  new Kind.Evidence(
                      60,
                      new Share(20, 40),
                      10,
                      0,
                      0,
                      0,
                      times,
                      NO_ANSWER,
                      NO_ANSWER,
                      NO_ANSWER,
                      null))
              .profile();
      double expected = times == 0 ? Double.NaN : times == 1 ? 0.6 : 0.8;
      assertEquals(expected, profile.of(Kind.Part.VULNERABILITY), 1e-9);
    }
    Kind.Profile answered =
        Kind.of(new Kind.Evidence(60, new Share(20, 40), 10, 0, 0, 0, 1, 2, 4, 2, null)).profile();
    assertEquals(1, answered.of(Kind.Part.VULNERABILITY), 1e-9);
    assertEquals("your answer, 4 of 4", answered.reason(Kind.Part.VULNERABILITY));
  }

  private static Kind.Evidence persona(Kind.Value planted, SplittableRandom random) {
    return switch (planted) {
      case UNKNOWN -> evidence(random.nextInt(5), 1, 2, 1, NO_ANSWER, NO_ANSWER, NO_ANSWER, null);
      case TRANSACTIONAL -> {
        int begun = random.nextInt(12, 40);
        int mine = (int) (begun * random.nextDouble(0.8, 1));
        yield evidence(2 * begun, mine, begun, random.nextInt(2, 8), 1, random.nextInt(2), 1, null);
      }
      case MUTUAL -> {
        int begun = random.nextInt(12, 60);
        int mine = (int) (begun * random.nextDouble(0.35, 0.65));
        yield evidence(
            2 * begun, mine, begun, random.nextInt(7, 13), random.nextInt(3), 1, 2, null);
      }
      case TRANSFORMATIONAL -> {
        int begun = random.nextInt(12, 60);
        int mine = (int) (begun * random.nextDouble(0.3, 0.7));
        yield evidence(
            2 * begun, mine, begun, random.nextInt(6, 13), random.nextInt(3, 5), 3, 3, null);
      }
    };
  }

  private static void check(Kind.Value expected, Kind.Evidence evidence) {
    assertEquals(expected, Kind.of(evidence).value());
  }

  private static Kind.Evidence evidence(
      int interactions,
      int mine,
      int begun,
      int months,
      @Nullable Integer influence,
      @Nullable Integer vulnerability,
      @Nullable Integer purpose,
      Kind.@Nullable Value said) {
    return new Kind.Evidence(
        interactions,
        new Share(mine, begun),
        Math.min(12, months),
        0,
        0,
        0,
        0,
        influence,
        vulnerability,
        purpose,
        said);
  }
}
