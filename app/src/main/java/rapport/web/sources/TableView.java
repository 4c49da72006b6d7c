package rapport.web.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.sources.tables.Column;
import rapport.sources.tables.TableHead;
import rapport.web.Frame;

/**
 * A table and what its columns hold, to be looked at and put right before it is read.
 *
 * @param wrong why what was chosen is not taken, or null
 */
public record TableView(
    Frame frame, long id, String source, List<Line> lines, @Nullable String wrong) {

  private static final int SHOWN = 3;
  private static final int LONGEST = 60;

  /** One column: its name, what stands in its first rows, and what can be said of it. */
  public record Line(int number, String name, String values, List<Choice> choices) {}

  /** One thing that a column may hold. */
  public record Choice(String id, String words, boolean chosen) {}

  public static TableView of(
      Frame frame,
      long id,
      String source,
      TableHead head,
      List<Column> chosen,
      @Nullable String wrong) {
    List<Line> lines = new ArrayList<>();
    for (int n = 0; n < head.columns().size(); n++)
      lines.add(new Line(n + 1, head.columns().get(n), values(head, n), choices(chosen.get(n))));
    return new TableView(frame, id, ReceiptCard.name(source), lines, wrong);
  }

  private static List<Choice> choices(Column chosen) {
    return Arrays.stream(Column.values())
        .map(one -> new Choice(one.id(), one.words(), one == chosen))
        .toList();
  }

  private static String values(TableHead head, int column) {
    List<String> values =
        head.rows().stream()
            .map(row -> row.get(column).strip())
            .filter(value -> !value.isEmpty())
            .limit(SHOWN)
            .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value)
            .toList();
    return values.isEmpty() ? "nothing in the first rows" : String.join(" · ", values);
  }
}
