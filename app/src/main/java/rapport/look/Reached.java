package rapport.look;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import rapport.nurture.Roll;
import rapport.nurture.Standing;
import rapport.people.Scope;
import rapport.ties.Share;
import rapport.ties.Strength;

/**
 * Where the owner's ties reach, strongest first in rows of numbers: at which places, how many
 * outside, how many of the strong ones by voice. Immutable.
 */
public final class Reached {

  private static final double LIVING = 0.1;
  private static final int OUTSIDE = 1;
  private static final int STRONG = 2;
  private static final long NEVER = Long.MIN_VALUE;

  private final Numbers numbers;
  private final double[] strength;
  private final int[] place;
  private final byte[] traits;
  private final long[] spoken;

  /** A number for each place, once given never changed. */
  private static final class Numbers {
    private final Map<String, Integer> of = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    int of(String place) {
      return of.computeIfAbsent(place, one -> next.getAndIncrement());
    }
  }

  private Reached(Numbers numbers, int size) {
    this.numbers = numbers;
    this.strength = new double[size];
    this.place = new int[size];
    this.traits = new byte[size];
    this.spoken = new long[size];
  }

  /** Of everybody, strongest first. O(n). */
  public static Reached of(List<Standing> strongest, Directory directory) {
    Reached all = new Reached(new Numbers(), strongest.size());
    for (int i = 0; i < strongest.size(); i++) all.put(i, strongest.get(i), directory);
    return all;
  }

  private void put(int i, Standing standing, Directory directory) {
    strength[i] = standing.tie().strength();
    place[i] = numbers.of(directory.place(standing.person().id().value()));
    int traits = standing.person().scope().side() == Scope.Side.OUTSIDE ? OUTSIDE : 0;
    if (Strength.Grade.of(strength[i]).marks() >= 3) traits |= STRONG;
    this.traits[i] = (byte) traits;
    Instant at = standing.tie().lastSpoken();
    spoken[i] = at == null ? NEVER : at.getEpochSecond();
  }

  /** The same with one taken out at a place and one put in at another; below 0 means none. */
  public Reached with(int out, int in, @Nullable Standing standing, Directory directory) {
    int size = strength.length - (out < 0 ? 0 : 1) + (in < 0 ? 0 : 1);
    Reached next = new Reached(numbers, size);
    Object[] rows = {strength, place, traits, spoken};
    Object[] into = {next.strength, next.place, next.traits, next.spoken};
    for (int row = 0; row < rows.length; row++)
      Roll.copy(rows[row], strength.length, out, in, into[row]);
    if (in >= 0 && standing != null) next.put(in, standing, directory);
    return next;
  }

  /** How many ties live: stronger than a tenth. */
  public int living() {
    int end = 0;
    while (end < strength.length && strength[end] >= LIVING) end++;
    return end;
  }

  /** How many living ties are outside the owner's organisation. */
  public int outside() {
    int count = 0;
    for (int i = 0, end = living(); i < end; i++) count += traits[i] & OUTSIDE;
    return count;
  }

  /**
   * With how many of the strong living ties the owner has not spoken since an instant; not known
   * where no source tells of a word spoken with anybody.
   */
  public Share unspoken(Instant since) {
    if (Arrays.stream(spoken).allMatch(at -> at == NEVER)) return new Share(0, 0);
    int strong = 0;
    int unspoken = 0;
    for (int i = 0, end = living(); i < end; i++) {
      if ((traits[i] & STRONG) == 0) continue;
      strong++;
      if (spoken[i] < since.getEpochSecond()) unspoken++;
    }
    return new Share(unspoken, strong);
  }

  /** The place with most living ties and their number; of equals the last in the alphabet. */
  public Optional<Map.Entry<String, Integer>> most() {
    int[] counts = new int[numbers.next.get()];
    for (int i = 0, end = living(); i < end; i++) counts[place[i]]++;
    String where = "";
    int most = 1;
    for (Map.Entry<String, Integer> one : numbers.of.entrySet()) {
      int count = counts[one.getValue()];
      if (one.getKey().isEmpty() || count < most) continue;
      if (count > most || one.getKey().compareTo(where) > 0) where = one.getKey();
      most = count;
    }
    return where.isEmpty() ? Optional.empty() : Optional.of(Map.entry(where, most));
  }
}
