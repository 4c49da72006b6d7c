package rapport.look;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.nurture.Roll;
import rapport.nurture.Standing;
import rapport.ties.Share;
import rapport.ties.Strength;

/**
 * Where the owner's ties reach, strongest first in rows of numbers: how many outside, how many of
 * the strong ones by voice. Immutable.
 */
public final class Reached {

  private static final double LIVING = 0.1;
  private static final int OUTSIDE = 1;
  private static final int STRONG = 2;
  private static final int INSIDE = 4;
  private static final long NEVER = Long.MIN_VALUE;

  private final double[] strength;
  private final byte[] traits;
  private final long[] spoken;

  private Reached(int size) {
    this.strength = new double[size];
    this.traits = new byte[size];
    this.spoken = new long[size];
  }

  /** Of everybody, strongest first. O(n). */
  public static Reached of(List<Standing> strongest) {
    Reached all = new Reached(strongest.size());
    for (int i = 0; i < strongest.size(); i++) all.put(i, strongest.get(i));
    return all;
  }

  private void put(int i, Standing standing) {
    strength[i] = standing.tie().strength();
    int traits =
        switch (standing.person().scope().side()) {
          case OUTSIDE -> OUTSIDE;
          case INSIDE -> INSIDE;
          case UNKNOWN -> 0;
        };
    if (Strength.Grade.of(strength[i]).marks() >= 3) traits |= STRONG;
    this.traits[i] = (byte) traits;
    Instant at = standing.tie().lastSpoken();
    spoken[i] = at == null ? NEVER : at.getEpochSecond();
  }

  /** The same with one taken out at a place and one put in at another; below 0 means none. */
  public Reached with(int out, int in, @Nullable Standing standing) {
    int size = strength.length - (out < 0 ? 0 : 1) + (in < 0 ? 0 : 1);
    Reached next = new Reached(size);
    Object[] rows = {strength, traits, spoken};
    Object[] into = {next.strength, next.traits, next.spoken};
    for (int row = 0; row < rows.length; row++)
      Roll.copy(rows[row], strength.length, out, in, into[row]);
    if (in >= 0 && standing != null) next.put(in, standing);
    return next;
  }

  /** How many ties live: stronger than a tenth. */
  public int living() {
    int end = 0;
    while (end < strength.length && strength[end] >= LIVING) end++;
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
      if ((traits[i] & STRONG) == 0) continue;
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
