package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapport.growth.Heard;
import rapport.growth.Listening;
import rapport.growth.Manner;
import rapport.growth.Slip;

/**
 * What the listening exercise, as it ships, makes of labelled answers, part by part: how many of
 * those that judge, look down or say nothing are called reflecting, and how many of those that
 * reflect. Usage: {@code SlipFigures ANSWERS.tsv [PART]}; with a part, its mistakes are listed.
 */
public final class SlipFigures {

  private static final List<String> WRONG = List.of("judgement", "contempt", "nonsense");

  private record Row(String said, String answer, String label, String part) {
    Listening heard() {
      Heard heard = Heard.answer(said, answer);
      return Listening.of(heard).practised(heard);
    }

    boolean reflecting() {
      return heard().manner() == Manner.REFLECTING;
    }

    boolean blamed() {
      return heard().slip() != Slip.UNCLEAR && heard().slip() != Slip.NONE;
    }
  }

  private SlipFigures() {}

  /** Prints the figures. */
  public static void main(String[] words) throws IOException {
    Map<String, List<Row>> parts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(words[0]))) {
      if (line.startsWith("#")) continue;
      String[] cells = line.split("\t", -1);
      Row row = new Row(cells[0], cells[1], cells[2], cells[4]);
      parts.computeIfAbsent(row.part(), part -> new ArrayList<>()).add(row);
    }
    parts.forEach(SlipFigures::print);
    if (words.length > 1) parts.getOrDefault(words[1], List.of()).forEach(SlipFigures::mistake);
  }

  private static void print(String part, List<Row> rows) {
    StringBuilder line = new StringBuilder();
    for (String label : List.of("judgement", "contempt", "nonsense", "leading question"))
      line.append(", ").append(label).append(' ').append(of(rows, List.of(label)));
    List<Row> honest = rows.stream().filter(row -> row.label().equals("reflecting")).toList();
    System.out.printf(
        Locale.ROOT,
        "  %-50s %s of those that reflect (not clear %d, else blamed %d); %s of those that judge, look"
            + " down or say nothing%s%n",
        "called reflecting in an exercise, part " + part,
        of(rows, List.of("reflecting")),
        honest.stream().filter(row -> row.heard().slip() == Slip.UNCLEAR).count(),
        honest.stream().filter(Row::blamed).count(),
        of(rows, WRONG),
        line);
  }

  private static String of(List<Row> rows, List<String> labels) {
    List<Row> asked = rows.stream().filter(row -> labels.contains(row.label())).toList();
    return asked.stream().filter(Row::reflecting).count() + "/" + asked.size();
  }

  private static void mistake(Row row) {
    boolean wanted = row.label().equals("reflecting");
    boolean counts = wanted || WRONG.contains(row.label()) || row.label().startsWith("leading");
    if (counts && wanted != row.reflecting())
      System.out.println(
          "    "
              + row.label()
              + " heard as "
              + row.heard().slip()
              + " "
              + row.heard().manner()
              + ": "
              + row.answer()
              + "  <- "
              + row.said());
  }
}
