package rapport.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rapport.odds.Logistic;

/**
 * Who could bring two people together: their common contacts in the order of how likely one of them
 * is to put both on one message. It is not a path of strongest ties: a lately active tie to both
 * sides counts for more than a strong one long ago, and breadth is not held against anybody beyond
 * what a message to many is worth.
 *
 * <p>People are in contact when they stood on a message of at most {@value #PEOPLE} people
 * together; a message to more only adds to what its author and readers have already. The score
 * weighs what each side and the introducer have, decayed with a half-life of ten days, a message to
 * k others counting 1/k and one on which both were only readers half of that; how lately the nearer
 * and the farther side were met; being read together; and how few others the introducer knows. The
 * weights are those of a listwise logistic choice (McFadden 1974) that {@code
 * rapport.bench.FitIntroducers} fits.
 *
 * <p>Messages are added in the order of time; only those before the instant asked about count. O(1)
 * per pair on a message; a question costs O(contacts of the two + their messages).
 */
public final class Introducers {

  /** How many signs a candidate has. */
  public static final int SIGNS = 5;

  private static final int PEOPLE = 12;
  private static final double DAY = 86_400;
  private static final double HALF_LIFE = 10;
  private static final double READ_HALF_LIFE = 45;
  private static final double NEVER = 400;
  private static final double[] WEIGHTS = {0.377, 0.227, 0.199, 0.097, 0.2};

  private final Map<String, Map<String, Met>> contacts = new HashMap<>();
  private long latest = Long.MIN_VALUE;

  /** What two people have: sums decayed to the second of the latest message. */
  private static final class Met {
    private long at = Long.MIN_VALUE;
    private double written;
    private double read;
    private double readLong;

    private void settle(long second) {
      if (at != Long.MIN_VALUE) {
        double days = (second - at) / DAY;
        written *= Math.pow(2, -days / HALF_LIFE);
        read *= Math.pow(2, -days / HALF_LIFE);
        readLong *= Math.pow(2, -days / READ_HALF_LIFE);
      }
      at = second;
    }
  }

  /**
   * A candidate.
   *
   * @param score higher is likelier; only the order within one question means anything
   */
  public record Introducer(String person, double score) {}

  /**
   * Adds a message.
   *
   * @param people its author, then its readers
   * @throws IllegalArgumentException if it is earlier than the one added before
   */
  public void add(long second, List<String> people) {
    if (second < latest) throw new IllegalArgumentException(second + " is before " + latest);
    latest = second;
    List<String> all = List.copyOf(new LinkedHashSet<>(people));
    int readers = all.size() - 1;
    if (readers < 1) return;
    for (int i = 1; i <= readers; i++) {
      if (readers < PEOPLE
          || contacts.getOrDefault(all.getFirst(), Map.of()).containsKey(all.get(i)))
        met(all.getFirst(), all.get(i), second, 1.0 / readers, 0);
      for (int j = 1; j < i && readers < PEOPLE; j++)
        met(all.get(i), all.get(j), second, 0, 1.0 / readers);
    }
  }

  private void met(String one, String other, long second, double written, double read) {
    Map<String, Met> ones = contacts.computeIfAbsent(one, p -> new HashMap<>());
    Met met = ones.computeIfAbsent(other, p -> new Met());
    contacts.computeIfAbsent(other, p -> new HashMap<>()).put(one, met);
    met.settle(second);
    met.written += written;
    met.read += read;
    met.readLong += read;
  }

  /** The common contacts, likeliest first; equal ones in the order of text. */
  public List<Introducer> between(String a, String b, long second) {
    return signs(a, b, second).entrySet().stream()
        .map(entry -> new Introducer(entry.getKey(), Logistic.logOdds(WEIGHTS, entry.getValue())))
        .sorted(
            Comparator.comparingDouble(Introducer::score)
                .reversed()
                .thenComparing(Introducer::person))
        .toList();
  }

  /** The signs of each common contact, by person in the order of text; for fitting. */
  public Map<String, double[]> signs(String a, String b, long second) {
    Map<String, Met> ofA = contacts.getOrDefault(a, Map.of());
    Map<String, Met> ofB = contacts.getOrDefault(b, Map.of());
    Map<String, double[]> signs = new TreeMap<>();
    ofA.forEach((person, withA) -> {
      Met withB = ofB.get(person);
      if (withB != null) signs.put(person, signs(person, withA, withB, second));
    });
    return signs;
  }

  private double[] signs(String person, Met a, Met b, long second) {
    double quietA = (second - a.at) / DAY;
    double quietB = (second - b.at) / DAY;
    return new double[] {
      Math.log(0.01 + held(a, quietA)) + Math.log(0.01 + held(b, quietB)),
      -Math.log(0.1 + Math.min(NEVER, Math.min(quietA, quietB))),
      -Math.log(0.1 + Math.min(NEVER, Math.max(quietA, quietB))),
      Math.log(0.01 + read(a, quietA)) + Math.log(0.01 + read(b, quietB)),
      -Math.log(2.0 + contacts.getOrDefault(person, Map.of()).size())
    };
  }

  private static double held(Met met, double quiet) {
    return (met.written + met.read / 2) * Math.pow(2, -quiet / HALF_LIFE);
  }

  private static double read(Met met, double quiet) {
    return met.readLong * Math.pow(2, -quiet / READ_HALF_LIFE);
  }
}
