package rapport.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Writes a network of so many people and ties as a file of a, b and weight: groups of thirty to
 * some hundred people, activity with a heavy tail, and friends of friends who meet. Equal seeds
 * give equal bytes. Usage: GenerateNetwork PEOPLE TIES SEED FILE
 */
public final class GenerateNetwork {

  private static final double SHARE_IN_GROUP = 0.55;
  private static final double SHARE_OF_FRIENDS = 0.3;

  private final SplittableRandom random;
  private final int people;

  /** Everybody's name on as many tickets as they are active, group after group. */
  private final int[] tickets;

  private final int[] firstTicket;
  private final int[] groupStart;
  private final int[] groupEnd;
  private final int[] one;
  private final int[] other;
  private final int[] latest;
  private final long[] known;
  private int ties;

  private GenerateNetwork(int people, int ties, long seed) {
    random = new SplittableRandom(seed);
    this.people = people;
    firstTicket = new int[people + 1];
    for (int person = 0; person < people; person++)
      firstTicket[person + 1] = firstTicket[person] + (int) heavyTail(3, 1.5, 3000);
    tickets = new int[firstTicket[people]];
    for (int person = 0; person < people; person++)
      Arrays.fill(tickets, firstTicket[person], firstTicket[person + 1], person);
    groupStart = new int[people];
    groupEnd = new int[people];
    groups();
    one = new int[ties];
    other = new int[ties];
    latest = new int[people];
    Arrays.fill(latest, -1);
    known = new long[Integer.highestOneBit(Math.max(4, ties)) * 4];
  }

  /** Writes the file. */
  public static void main(String[] words) throws IOException {
    int people = Integer.parseInt(words[0]);
    int ties = Integer.parseInt(words[1]);
    GenerateNetwork made = new GenerateNetwork(people, ties, Long.parseLong(words[2]));
    while (made.ties < ties) made.meet();
    try (OutputStream out = Files.newOutputStream(Path.of(words[3]))) {
      made.write(out);
    }
  }

  private double heavyTail(double least, double exponent, double most) {
    return Math.min(most, least * Math.pow(1 - random.nextDouble(), -1 / exponent));
  }

  private void groups() {
    for (int start = 0; start < people; ) {
      int end = (int) Math.min(people, start + heavyTail(30, 1.4, 500));
      Arrays.fill(groupStart, start, end, start);
      Arrays.fill(groupEnd, start, end, end);
      start = end;
    }
  }

  private void meet() {
    int person = tickets[random.nextInt(tickets.length)];
    double chance = random.nextDouble();
    int alter =
        chance < SHARE_OF_FRIENDS
            ? friendOfFriend(person)
            : chance < SHARE_OF_FRIENDS + SHARE_IN_GROUP
                ? tickets[
                    random.nextInt(firstTicket[groupStart[person]], firstTicket[groupEnd[person]])]
                : tickets[random.nextInt(tickets.length)];
    if (alter < 0 || alter == person || !isNew(person, alter)) return;
    one[ties] = person;
    other[ties] = alter;
    latest[person] = ties;
    latest[alter] = ties++;
  }

  /** Somebody met not long ago, and somebody they met not long ago; −1 when there is none. */
  private int friendOfFriend(int person) {
    if (latest[person] < 0) return -1;
    int friend = one[latest[person]] ^ other[latest[person]] ^ person;
    int tie = latest[friend];
    return one[tie] ^ other[tie] ^ friend;
  }

  private boolean isNew(int person, int alter) {
    long pair = ((long) Math.min(person, alter) << 32) | Math.max(person, alter);
    int mask = known.length - 1;
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (known[slot] != 0 && known[slot] != pair) slot = (slot + 1) & mask;
    if (known[slot] == pair) return false;
    known[slot] = pair;
    return true;
  }

  /** People's numbers are shuffled, so that they tell nothing of groups. */
  private void write(OutputStream out) throws IOException {
    int[] numbers = new int[people];
    for (int person = 0; person < people; person++) {
      int place = random.nextInt(person + 1);
      numbers[person] = numbers[place];
      numbers[place] = person;
    }
    StringBuilder text = new StringBuilder();
    for (int tie = 0; tie < ties; tie++) {
      text.append(numbers[one[tie]]).append('\t').append(numbers[other[tie]]).append('\t');
      int thousandths = 1 + (int) (1000 * random.nextDouble() * random.nextDouble());
      text.append(thousandths / 1000.0).append('\n');
      if (text.length() < 1 << 16 && tie < ties - 1) continue;
      out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
      text.setLength(0);
    }
  }
}
