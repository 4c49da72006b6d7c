package rapport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rapport.odds.Logistic;

/**
 * Whom to meet: for one person the people they were never in contact with, in the order of how well
 * they fit. It is not advice to collect people: it says who stands near without being known.
 *
 * <p>Only people at distance two are looked at, since in organisations four of five new ties form
 * there (Kossinets &amp; Watts 2006, Science 311). Signs are the paths over common contacts (Adamic
 * &amp; Adar 2003, Social Networks 25(3); resource allocation, Zhou et al. 2009, European Physical
 * Journal B 71) on tie weights that lose half in 30 and in 180 days, messages that both received,
 * how lately the path was walked, where a random walk of three steps over the weights ends, and how
 * active the candidate is and how many they came to know lately. The weights are those of a
 * listwise logistic choice that {@code rapport.bench.FitMeeting} fits.
 *
 * <p>Contacts after the instant are ignored. O(contacts log contacts) to build, O(paths of length
 * two + ties) per person.
 */
public final class Meeting {

  /** How many signs a candidate has. */
  public static final int SIGNS = 15;

  private static final double DAY = 86_400;
  private static final double SHORT = 30;
  private static final double LONG = 180;
  private static final int READERS = 25;
  private static final double NEVER = 1000;
  private static final double LEAST = 0.001;
  private static final double RARELY = 1e-4;
  private static final int STEPS = 3;
  private static final double[] WEIGHTS = {
    -0.08995, 0.19149, 0.05993, 2.01136, -0.05486, 0.14212, -0.03291, 0.1183, -0.00375, 0.22028,
    0.15458, -0.61772, -0.80027, -0.13004, 0.52803
  };

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names;
  private final List<Map<Integer, Met>> contacts = new ArrayList<>();
  private final Map<Long, double[]> readTogether = new HashMap<>();
  private final double[] strength;
  private final double[] strengthLong;
  private final double[] quiet;
  private final double[] fresh;

  /**
   * One contact.
   *
   * @param second when
   */
  public record Contact(String from, String to, long second) {}

  /**
   * A candidate.
   *
   * @param score higher fits better; only the order for one person means anything
   */
  public record Candidate(String person, double score) {}

  private static final class Met {
    private double weight;
    private double slow;
    private double first = 0;
    private double last = NEVER;
  }

  /** The contacts up to an instant. */
  public Meeting(List<Contact> all, long at) {
    List<Contact> past =
        all.stream()
            .filter(one -> one.second() <= at && !one.from().equals(one.to()))
            .sorted(
                Comparator.comparingLong(Contact::second)
                    .thenComparing(Contact::from)
                    .thenComparing(Contact::to))
            .toList();
    TreeSet<String> people = new TreeSet<>();
    for (Contact one : past) people.addAll(List.of(one.from(), one.to()));
    names = List.copyOf(people);
    for (String name : names) {
      numbers.put(name, contacts.size());
      contacts.add(new TreeMap<>());
    }
    strength = new double[names.size()];
    strengthLong = new double[names.size()];
    fresh = new double[names.size()];
    quiet = new double[names.size()];
    Arrays.fill(quiet, NEVER);
    for (int i = 0; i < past.size(); ) {
      int end = i;
      while (end < past.size()
          && past.get(end).second() == past.get(i).second()
          && past.get(end).from().equals(past.get(i).from())) end++;
      message(past.subList(i, end), at);
      i = end;
    }
    for (int person = 0; person < contacts.size(); person++)
      for (Met met : contacts.get(person).values()) if (met.first <= SHORT) fresh[person]++;
  }

  private void message(List<Contact> lines, long at) {
    double days = (at - lines.getFirst().second()) / DAY;
    double part = 1 / Math.sqrt(lines.size());
    int author = number(lines.getFirst().from());
    for (int i = 0; i < lines.size(); i++) {
      int reader = number(lines.get(i).to());
      Met met = contacts.get(author).computeIfAbsent(reader, p -> new Met());
      if (met.last == NEVER) met.first = days;
      contacts.get(reader).put(author, met);
      met.last = days;
      met.weight += part * left(days, SHORT);
      met.slow += part * left(days, LONG);
      for (int person : new int[] {author, reader}) {
        quiet[person] = days;
        strength[person] += part * left(days, SHORT);
        strengthLong[person] += part * left(days, LONG);
      }
      for (int j = 0; j < i && lines.size() <= READERS; j++)
        together(reader, number(lines.get(j).to()), days, 1.0 / lines.size());
    }
  }

  private void together(int one, int other, double days, double part) {
    double[] sums = readTogether.computeIfAbsent(key(one, other), p -> new double[2]);
    sums[0] += part * left(days, SHORT);
    sums[1] += part * left(days, LONG);
  }

  private int number(String name) {
    return numbers.getOrDefault(name, 0);
  }

  private static double left(double days, double halfLife) {
    return Math.pow(2, -days / halfLife);
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** Everybody in the contacts, in the order of text. */
  public List<String> people() {
    return names;
  }

  /** The k most fitting people, best first; equal ones in the order of text. */
  public List<Candidate> candidates(String person, int k) {
    return signs(person).entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), Logistic.logOdds(WEIGHTS, entry.getValue())))
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(Candidate::person))
        .limit(k)
        .toList();
  }

  /** What the paths from a person to one candidate sum up to. */
  private static final class Paths {
    private double common;
    private double rare;
    private double walk;
    private double slowWalk;
    private double widest;
    private double latest = NEVER;
  }

  /** The signs of everybody at distance two, by name in the order of text; for fitting. */
  public Map<String, double[]> signs(String name) {
    Integer person = numbers.get(name);
    if (person == null) return Map.of();
    Map<Integer, Met> known = contacts.get(person);
    Map<Integer, Paths> found = new TreeMap<>();
    known.forEach((via, near) ->
        contacts
            .get(via)
            .forEach((candidate, far) -> {
              if (candidate.equals(person) || known.containsKey(candidate)) return;
              add(found.computeIfAbsent(candidate, p -> new Paths()), via, near, far);
            }));
    double[] walk = walked(person);
    Map<String, double[]> signs = new TreeMap<>();
    found.forEach((candidate, paths) ->
        signs.put(names.get(candidate), signs(person, candidate, paths, walk[candidate])));
    return signs;
  }

  /** Where a walk from a person is after three steps, each by the share of the slow weight. */
  private double[] walked(int person) {
    double[] at = new double[names.size()];
    at[person] = 1;
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        if (at[i] == 0) continue;
        double here = at[i] / (LEAST + strengthLong[i]);
        contacts.get(i).forEach((other, met) -> next[other] += here * met.slow);
      }
      at = next;
    }
    return at;
  }

  private void add(Paths paths, int via, Met near, Met far) {
    paths.common++;
    paths.rare += Math.sqrt(near.weight * far.weight) / Math.log(2.0 + contacts.get(via).size());
    paths.walk += near.weight * far.weight / (LEAST + strength[via]);
    paths.slowWalk += near.slow * far.slow / (LEAST + strengthLong[via]);
    paths.widest = Math.max(paths.widest, Math.min(near.weight, far.weight));
    paths.latest = Math.min(paths.latest, Math.max(near.last, far.last));
  }

  private double[] signs(int person, int candidate, Paths paths, double walk) {
    double[] read = readTogether.getOrDefault(key(person, candidate), new double[2]);
    int degree = contacts.get(candidate).size();
    return new double[] {
      Math.log(LEAST + paths.rare),
      Math.log(LEAST + paths.walk),
      Math.log(LEAST + paths.slowWalk),
      Math.log1p(paths.common),
      Math.log(LEAST + paths.widest),
      Math.log(LEAST + read[0]),
      Math.log(LEAST + read[1]),
      -Math.log(0.1 + paths.latest),
      -Math.log(0.1 + quiet[candidate]),
      Math.log(0.01 + strength[candidate]),
      Math.log1p(fresh[candidate]),
      Math.log1p(degree),
      Math.log((paths.common + 0.5) / (degree + contacts.get(person).size())),
      Math.log(RARELY + walk),
      Math.log(RARELY + walk * (LEAST + strengthLong[person]) / (LEAST + strengthLong[candidate]))
    };
  }
}
