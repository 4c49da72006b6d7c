package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Networks for tests: written out, random, and of files. */
final class Graphs {

  private Graphs() {}

  /** Ties such as "0-1 1-2 2-0", each of weight 1. */
  static Network ties(int people, String ties) {
    String[] pairs = ties.isBlank() ? new String[0] : ties.split(" ");
    int[] one = new int[pairs.length];
    int[] other = new int[pairs.length];
    double[] weight = new double[pairs.length];
    for (int tie = 0; tie < pairs.length; tie++) {
      int dash = pairs[tie].indexOf('-');
      one[tie] = Integer.parseInt(pairs[tie].substring(0, dash));
      other[tie] = Integer.parseInt(pairs[tie].substring(dash + 1));
      weight[tie] = 1;
    }
    return Network.of(people, one, other, weight);
  }

  /** The lists a network is built from, so that a test can change them. */
  record Ties(int people, int[] one, int[] other, double[] weight) {

    Network network() {
      return Network.of(people, one, other, weight);
    }

    /** The same network with person p called numbers[p], its ties in another order. */
    Ties renamed(int[] numbers) {
      int ties = one.length;
      int[] newOne = new int[ties];
      int[] newOther = new int[ties];
      double[] newWeight = new double[ties];
      for (int tie = 0; tie < ties; tie++) {
        newOne[ties - 1 - tie] = numbers[other[tie]];
        newOther[ties - 1 - tie] = numbers[one[tie]];
        newWeight[ties - 1 - tie] = weight[tie];
      }
      return new Ties(people, newOne, newOther, newWeight);
    }

    Ties scaled(double factor) {
      double[] scaled = weight.clone();
      for (int tie = 0; tie < scaled.length; tie++) scaled[tie] *= factor;
      return new Ties(people, one, other, scaled);
    }
  }

  /** Ties that fall on people of a low number more often, some twice and some with oneself. */
  static Ties random(long seed, int people, int ties) {
    SplittableRandom random = new SplittableRandom(seed);
    Ties made = new Ties(people, new int[ties], new int[ties], new double[ties]);
    for (int tie = 0; tie < ties; tie++) {
      made.one[tie] = random.nextInt(people);
      made.other[tie] = random.nextInt(1 + random.nextInt(people));
      made.weight[tie] = random.nextDouble(0.01, 5);
    }
    return made;
  }

  /** The numbers from 0, shuffled. */
  static int[] shuffled(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      int place = random.nextInt(i + 1);
      numbers[i] = numbers[place];
      numbers[place] = i;
    }
    return numbers;
  }

  /** Checks a measure of one person, where not known (NaN) is a value as well. */
  static void near(double expected, double found, double close, String what) {
    double scale = Double.isNaN(expected) ? 1 : Math.max(1, Math.abs(expected));
    assertEquals(expected, found, close * scale, what);
  }

  /** The cells of a file among the tests' resources. */
  static List<String[]> rows(String name) {
    try (InputStream in =
            Objects.requireNonNull(Graphs.class.getResourceAsStream("/network/" + name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A network of a file of ties, with so many people. */
  static Network read(String name, int people) {
    List<String[]> rows = rows(name);
    int ties = rows.size() - 1;
    int[] one = new int[ties];
    int[] other = new int[ties];
    double[] weight = new double[ties];
    for (int tie = 0; tie < ties; tie++) {
      String[] cells = rows.get(tie + 1);
      one[tie] = Integer.parseInt(cells[0]);
      other[tie] = Integer.parseInt(cells[1]);
      weight[tie] = Double.parseDouble(cells[2]);
    }
    return Network.of(people, one, other, weight);
  }
}
