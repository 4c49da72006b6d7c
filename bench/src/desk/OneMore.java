import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import rapport.desk.Desk;
import rapport.desk.interactions.InteractionChange.LogConversation;
import rapport.desk.network.Landscape;
import rapport.desk.nurture.Today;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.interactions.Channel;
import rapport.nurture.Standing;
import rapport.store.Database;
import rapport.store.Home;

/**
 * What one new interaction costs: a conversation with one of the people of a home is written down,
 * and then the morning page, the list of people and the landscape are asked for. Usage: java
 * OneMore.java HOME NOW TIMES. For each step a line: its name, the median and the 95th percentile in
 * milliseconds on the clock, and the mean of CPU milliseconds of the process.
 */
public final class OneMore {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final String[] STEPS = {
    "write it down", "today", "people by strength", "landscape", "all together"
  };

  private static final People.Query EVERYBODY =
      new People.Query("", "", People.Sort.STRENGTH, 0, 100);

  private final Desk desk;
  private final Instant now;
  private final double[][] clock;
  private final double[] cpu = new double[STEPS.length];

  private OneMore(Desk desk, Instant now, int times) {
    this.desk = desk;
    this.now = now;
    this.clock = new double[STEPS.length][times];
  }

  public static void main(String[] words) throws Exception {
    Instant now = Instant.parse(words[1]);
    int times = Integer.parseInt(words[2]);
    Home home = Home.at(Path.of(words[0]));
    try (Database database = Database.open(home)) {
      OneMore bench = new OneMore(new Desk(database, 1, home), now, times);
      List<Standing> everybody = bench.desk.look(now).everybody();
      Landscape.of(bench.desk.look(now));
      for (int lap = 0; lap < 2; lap++) bench.lap(everybody, lap, times); // the first warms up
      bench.tell(everybody.size());
    }
  }

  private void lap(List<Standing> everybody, int lap, int times) {
    Arrays.fill(cpu, 0);
    for (int time = 0; time < times; time++) {
      Standing someone = everybody.get((int) ((time * 7919L + lap * 31 + 17) % everybody.size()));
      Instant at = now.minusSeconds(3600 + 60L * time + lap);
      int number = time;
      double spent = 0;
      LogConversation said =
          new LogConversation(someone.person().id(), Channel.PHONE, at, true, null);
      spent += step(0, number, () -> desk.make(said, now));
      spent += step(1, number, () -> Today.of(desk.look(now)));
      spent += step(2, number, () -> Listing.people(desk.look(now), EVERYBODY));
      spent += step(3, number, () -> Landscape.of(desk.look(now)));
      clock[4][number] = spent;
    }
    cpu[4] = cpu[0] + cpu[1] + cpu[2] + cpu[3];
  }

  private double step(int step, int number, Runnable work) {
    long spent = PROCESS.getProcessCpuTime();
    long begun = System.nanoTime();
    work.run();
    clock[step][number] = (System.nanoTime() - begun) / 1e6;
    cpu[step] += (PROCESS.getProcessCpuTime() - spent) / 1e6;
    return clock[step][number];
  }

  private void tell(int people) {
    int times = clock[0].length;
    System.out.println(people + " people with ties, " + times + " new interactions");
    for (int step = 0; step < STEPS.length; step++) {
      double[] sorted = clock[step].clone();
      Arrays.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "  %-34s %8.2f %8.2f %8.2f%n",
          STEPS[step],
          sorted[times / 2],
          sorted[times * 95 / 100],
          cpu[step] / times);
    }
  }
}
