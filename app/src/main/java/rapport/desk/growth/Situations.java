package rapport.desk.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rapport.growth.Situation;

/** The situations that are practised, as they come with Rapport. */
final class Situations {

  static final List<Situation> ALL = read();

  private static final int COLUMNS = 7;
  private static final int SAID = 3;

  private Situations() {}

  private static List<Situation> read() {
    try (InputStream in = Situations.class.getResourceAsStream("/listening/situations.tsv")) {
      if (in == null) throw new IllegalStateException("the situations are missing");
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(Situations::situation).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Situation situation(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != COLUMNS) throw new IllegalStateException("a situation has 7 columns");
    return new Situation(
        Integer.parseInt(cells.getFirst()),
        cells.get(1),
        cells.get(2),
        cells.get(SAID),
        cells.subList(SAID + 1, COLUMNS));
  }
}
