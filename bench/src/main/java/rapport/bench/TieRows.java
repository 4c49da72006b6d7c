package rapport.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import rapport.network.Network;

/** Rows of two numbers and a weight, separated by tabs. */
final class TieRows {

  int[] one = new int[1 << 16];
  int[] other = new int[1 << 16];
  double[] weight = new double[1 << 16];
  int people;
  int ties;

  static TieRows read(Path path) throws IOException {
    TieRows rows = new TieRows();
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) rows.add(line);
    }
    rows.resize(rows.ties);
    return rows;
  }

  private void add(String line) {
    if (ties == one.length) resize(2 * ties);
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    one[ties] = Integer.parseInt(line, 0, first, 10);
    other[ties] = Integer.parseInt(line, first + 1, second, 10);
    weight[ties] = Double.parseDouble(line.substring(second + 1));
    people = Math.max(people, 1 + Math.max(one[ties], other[ties]));
    ties++;
  }

  private void resize(int length) {
    one = Arrays.copyOf(one, length);
    other = Arrays.copyOf(other, length);
    weight = Arrays.copyOf(weight, length);
  }

  Network network() {
    return Network.of(people, one, other, weight);
  }

  /** The first or second person of a question, the same in every program. */
  int asked(int question, boolean second) {
    return (int) ((second ? question * 104_729L + 4242 : question * 7919L + 17) % people);
  }
}
