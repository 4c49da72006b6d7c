package rapport.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import rapport.ties.Ledger;

/**
 * The five features of every tie of a large log. Usage: {@code TieFeatures make ROWS PEOPLE COPIES
 * SEED FILE} writes a made-up log (three little-endian ints a row: from, to, seconds; each copy has
 * its own people), {@code TieFeatures rows FILE OUT} writes it as text, {@code TieFeatures read
 * FILE PEOPLE} prints sums over all ties.
 */
public final class TieFeatures {

  private static final int NOW = 1_700_000_000;
  private static final int SPAN = 6 * 365 * 86_400;
  private static final int ROW = 12;
  private static final int ROWS = 1 << 15;
  private static final int CIRCLE = 40;
  private static final int STRIDE = 256;
  private static final int SUMS = 5;

  private TieFeatures() {}

  /** Makes, writes or reads a log. */
  public static void main(String[] words) throws IOException, InterruptedException {
    switch (words[0]) {
      case "make" ->
          make(
              Integer.parseInt(words[1]),
              Integer.parseInt(words[2]),
              Integer.parseInt(words[3]),
              Long.parseLong(words[4]),
              Path.of(words[5]));
      case "rows" -> rows(Path.of(words[1]), Path.of(words[2]));
      default -> read(Path.of(words[1]), Integer.parseInt(words[2]));
    }
  }

  /** Everybody knows forty, some far better than others; a few people write most. */
  private static void make(int rows, int people, int copies, long seed, Path file)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      ByteBuffer row = ByteBuffer.allocate(ROW).order(ByteOrder.LITTLE_ENDIAN);
      for (int copy = 0; copy < copies; copy++) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < rows; i++) {
          int one = (int) (people * Math.pow(random.nextDouble(), 1.5));
          int near = 1 + (int) Math.pow(CIRCLE, random.nextDouble());
          int other = (int) ((one + near * 7919L) % people);
          boolean forth = random.nextInt(100) < 52;
          int second = (int) (NOW - SPAN + (long) SPAN * i / rows);
          row.clear();
          row.putInt(copy * people + (forth ? one : other));
          row.putInt(copy * people + (forth ? other : one));
          row.putInt(second);
          out.write(row.array());
        }
      }
    }
  }

  private interface Contacts {
    void take(int from, int to, int second);
  }

  private static void each(Path file, Contacts contacts) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocateDirect(ROW * ROWS).order(ByteOrder.LITTLE_ENDIAN);
      int[] cells = new int[3 * ROWS];
      while (channel.read(bytes) >= 0) {
        bytes.flip();
        int rows = bytes.remaining() / ROW;
        bytes.asIntBuffer().get(cells, 0, 3 * rows);
        for (int i = 0; i < 3 * rows; i += 3) contacts.take(cells[i], cells[i + 1], cells[i + 2]);
        bytes.position(rows * ROW);
        bytes.compact();
      }
    }
  }

  private static void rows(Path file, Path out) throws IOException {
    try (var writer = Files.newBufferedWriter(out)) {
      StringBuilder text = new StringBuilder();
      each(
          file,
          (from, to, second) -> {
            text.append(from).append(',').append(to).append(',').append(second).append('\n');
            if (text.length() < 1 << 16) return;
            flush(text, writer);
          });
      flush(text, writer);
    }
  }

  private static void flush(StringBuilder text, java.io.Writer writer) {
    try {
      writer.append(text);
      text.setLength(0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void read(Path file, int people) throws IOException, InterruptedException {
    Ledger.Counting counting = new Ledger.Counting(people);
    each(file, (from, to, second) -> counting.add(from, to));
    Ledger.Filling filling = counting.filling();
    each(file, filling::add);
    Ledger ledger = filling.done();
    AtomicInteger next = new AtomicInteger();
    double[] sums = new double[SUMS];
    long[] ties = new long[1];
    Thread[] threads = new Thread[2];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> share(ledger, next, sums, ties));
      threads[i].start();
    }
    for (Thread thread : threads) thread.join();
    System.out.printf(
        Locale.ROOT,
        "ties %d, sums: count %.0f, decay %.3f, reciprocity %.3f, reply %.1f, burstiness %.3f%n",
        ties[0],
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4]);
  }

  private static void share(Ledger ledger, AtomicInteger next, double[] sums, long[] ties) {
    double[] own = new double[SUMS];
    long[] n = new long[1];
    for (int from = next.getAndAdd(STRIDE); from < ledger.people(); from = next.getAndAdd(STRIDE))
      ledger.ties(
          from,
          Math.min(ledger.people(), from + STRIDE),
          NOW,
          (one, other, count, decay, reciprocity, reply, burstiness) -> {
            n[0]++;
            own[0] += count;
            own[1] += decay;
            own[2] += reciprocity;
            own[3] += Math.max(0, reply);
            own[4] += burstiness;
          });
    synchronized (sums) {
      ties[0] += n[0];
      for (int i = 0; i < SUMS; i++) sums[i] += own[i];
    }
  }
}
