package rapport.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.nurture.Ranks;
import rapport.nurture.Standing;
import rapport.ties.Share;
import rapport.ties.Strength;

/**
 * Where the owner's ties reach, strongest first in rows of numbers: how many outside, how many of
 * the strong ones by voice. Immutable.
 */
public final class Reached {

  private static final double LIVING = 0.1;
  private static final byte OUTSIDE = 1;
  private static final byte INSIDE = 2;
  private static final int STRONG = 3;
  private static final long NEVER = Long.MIN_VALUE;

  private final Ranks strongest;
  private final byte[] traits;
  private final long[] spoken;

  private Reached(Ranks strongest, byte[] traits, long[] spoken) {
    this.strongest = strongest;
    this.traits = traits;
    this.spoken = spoken;
  }

  /** Of everybody, strongest first. O(n). */
  static Reached of(Ranks strongest) {
    int size = strongest.size();
    Reached all = new Reached(strongest, new byte[size], new long[size]);
    for (int i = 0; i < size; i++) all.put(i, strongest.get(i));
    return all;
  }

  private void put(int i, Standing standing) {
    traits[i] =
        switch (standing.person().scope().side()) {
          case OUTSIDE -> OUTSIDE;
          case INSIDE -> INSIDE;
          case UNKNOWN -> 0;
        };
    Instant at = standing.tie().lastSpoken();
    spoken[i] = at == null ? NEVER : at.getEpochSecond();
  }

  /** The same where one of them took a step. */
  Reached with(Ranks.Step step, @Nullable Standing standing, Ranks now) {
    int size = traits.length;
    Reached next =
        new Reached(
            now,
            step.of(traits, new byte[now.size()], size),
            step.of(spoken, new long[now.size()], size));
    if (standing != null) next.put(step.in(), standing);
    return next;
  }

  /** The same in another order. */
  Reached with(Ranks.Moved moved) {
    return new Reached(moved.now(), moved.of(traits), moved.of(spoken));
  }

  /** How many ties live: stronger than a tenth. */
  public int living() {
    int end = 0;
    while (end < strongest.size() && strongest.figure(end) >= LIVING) end++;
    return end;
  }

  /** How many living ties are outside the owner's organisation, of those of which it is known. */
  public Share outside() {
    int outside = 0;
    int known = 0;
    for (int i = 0, end = living(); i < end; i++) {
      if ((traits[i] & OUTSIDE) != 0) outside++;
      if ((traits[i] & (OUTSIDE | INSIDE)) != 0) known++;
    }
    return new Share(outside, known);
  }

  /**
   * With how many of the strong living ties the owner has not spoken since an instant; not known
   * where no source tells of a word spoken with anybody.
   */
  public Share unspoken(Instant since) {
    if (!anySpoken()) return new Share(0, 0);
    int strong = 0;
    int unspoken = 0;
    for (int i = 0, end = living(); i < end; i++) {
      if (Strength.Grade.of(strongest.figure(i)).marks() < STRONG) continue;
      strong++;
      if (spoken[i] < since.getEpochSecond()) unspoken++;
    }
    return new Share(unspoken, strong);
  }

  private boolean anySpoken() {
    for (long at : spoken) if (at != NEVER) return true;
    return false;
  }
}
