package rapport.network;

import java.util.List;

/**
 * Who covers a need today: strong ties, weak or dormant ones, and people one introduction away
 * (I3). Coverage counts relationships; it does not measure whether the need is met.
 *
 * @param strong candidates with a strong tie
 * @param weak candidates with a weak or dormant tie
 * @param away candidates whom somebody could introduce
 * @param unmet whether the owner says that the need is not met, whoever there is
 */
public record Coverage(int strong, int weak, int away, boolean unmet) {

  /** A tie of this strength or more counts as strong. */
  public static final double STRONG = 0.3;

  /** A candidate fits from here on. */
  public static final double FITS = 0.25;

  /** How candidates cover a need; those who hardly fit count for nothing. */
  public static Coverage of(List<Candidate> candidates) {
    return of(candidates, false);
  }

  /** The same of a need of which the owner says whether it is met. */
  public static Coverage of(List<Candidate> candidates, boolean unmet) {
    int strong = 0;
    int weak = 0;
    int away = 0;
    for (Candidate candidate : candidates) {
      if (candidate.fit() < FITS) continue;
      if (candidate.direct() && candidate.reach() >= STRONG) strong++;
      else if (candidate.direct()) weak++;
      else if (!candidate.way().isEmpty()) away++;
    }
    return new Coverage(strong, weak, away, unmet);
  }

  /** What is missing, in words (I5). */
  public String missing() {
    if (unmet && strong + weak > 0)
      return "missing, as you say; "
          + (strong + weak == 1 ? "one person" : strong + weak + " people")
          + " to ask";
    if (strong >= 2) return weak > 0 ? "covered; weaker ties are worth waking" : "covered";
    if (strong == 1) return "only one strong tie: what if it breaks?";
    if (weak > 0)
      return "no strong tie yet; " + (weak == 1 ? "one tie" : weak + " ties") + " to build on";
    if (away > 0)
      return "nobody you know yourself; "
          + (away == 1 ? "one person" : away + " people")
          + " an introduction away";
    return "nobody known who fits";
  }
}
