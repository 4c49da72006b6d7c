package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.growth.Heard;
import rapport.growth.Manner;

/**
 * Labelled turns: the project's own talks in {@code bench/talks}, and counselling talks labelled by
 * others, which are only ever measured on.
 */
final class TalkCorpus {

  /**
   * One turn and how it was labelled.
   *
   * @param group turns of one group are never on both sides of a fold
   * @param talk turns of one talk
   * @param good whether the talk was held to be good listening; the project's own talks say nothing
   */
  record Labelled(Heard heard, Manner manner, String group, String talk, boolean good) {}

  private static final Map<String, Manner> CODES =
      Map.of(
          "r", Manner.REFLECTING,
          "a", Manner.ASKING,
          "d", Manner.ADVISING,
          "x", Manner.DEFLECTING,
          "m", Manner.OTHER);

  private static final Map<String, Manner> THEIRS =
      Map.of(
          "reflection", Manner.REFLECTING,
          "question", Manner.ASKING,
          "therapist_input", Manner.ADVISING,
          "other", Manner.OTHER);

  private static final int SAID = 3;
  private static final int MODELS = 4;

  private TalkCorpus() {}

  /** What a letter stands for; null for any other. */
  static @Nullable Manner coded(String code) {
    return CODES.get(code);
  }

  /** Every talk file of a folder, in the order of names. */
  static List<Labelled> own(Path folder) throws IOException {
    List<Labelled> turns = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList())
        turns.addAll(new Own(file.getFileName().toString()).read(Files.readAllLines(file)));
    }
    return turns;
  }

  /** The situations that are practised: of three models two say back and the last one asks. */
  static List<Labelled> situations(Path file) throws IOException {
    List<Labelled> turns = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      for (int model = MODELS; model < cells.length; model++) {
        Manner manner = model == cells.length - 1 ? Manner.ASKING : Manner.REFLECTING;
        Heard heard = Heard.answer(cells[SAID], cells[model]);
        turns.add(new Labelled(heard, manner, "situations " + cells[0], "", true));
      }
    }
    return turns;
  }

  /**
   * A file of the project's own: {@code = title} opens a talk, {@code ~ title} a list of what one
   * might answer; {@code o} is the other's turn; r, a, d, x, m are one's own, reflecting, asking,
   * advising, deflecting and other.
   */
  private static final class Own {
    private final String file;
    private final List<Labelled> turns = new ArrayList<>();
    private String title = "";
    private boolean talk;
    private String before = "";
    private String earlier = "";

    Own(String file) {
      this.file = file;
    }

    List<Labelled> read(List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.isBlank()) continue;
        String code = line.substring(0, 1);
        String text = line.substring(Math.min(2, line.length()));
        if (code.equals("=") || code.equals("~")) opened(text, code.equals("="));
        else if (code.equals("o")) before = text;
        else turn(CODES.get(code), text, i + 1 < lines.size() ? lines.get(i + 1) : "", i);
      }
      return turns;
    }

    private void opened(String text, boolean isTalk) {
      title = file + " " + text;
      talk = isTalk;
      before = "";
      earlier = "";
    }

    private void turn(@Nullable Manner manner, String text, String next, int line) {
      if (manner == null) throw new IllegalArgumentException(file + ":" + (line + 1));
      String after = talk && next.startsWith("o ") ? next.substring(2) : "";
      turns.add(new Labelled(new Heard(before, text, after, earlier), manner, title, title, true));
      if (!talk) return;
      before = "";
      earlier = text;
    }
  }

  /** Talks labelled by others: one group is one video, one talk one reader's labels of it. */
  static List<Labelled> theirs(Path file) throws IOException {
    List<Map<String, String>> rows = CommaText.rows(Files.readString(file));
    Map<String, List<Map<String, String>>> talks = new TreeMap<>();
    for (Map<String, String> row : rows)
      talks
          .computeIfAbsent(
              row.get("transcript_id") + " " + row.get("annotator_id"), k -> new ArrayList<>())
          .add(row);
    List<Labelled> turns = new ArrayList<>();
    talks.forEach((talk, list) -> turns.addAll(theirs(talk, list)));
    return turns;
  }

  private static List<Labelled> theirs(String talk, List<Map<String, String>> rows) {
    List<Labelled> turns = new ArrayList<>();
    String earlier = "";
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      if (!cell(row, "interlocutor").equals("therapist")) continue;
      String text = cell(row, "utterance_text");
      Heard heard = new Heard(other(rows, i - 1), text, other(rows, i + 1), earlier);
      Manner manner = THEIRS.getOrDefault(cell(row, "main_therapist_behaviour"), Manner.OTHER);
      boolean good = cell(row, "mi_quality").equals("high");
      turns.add(new Labelled(heard, manner, cell(row, "video_url"), talk, good));
      earlier = text;
    }
    return turns;
  }

  private static String other(List<Map<String, String>> rows, int at) {
    if (at < 0 || at >= rows.size()) return "";
    Map<String, String> row = rows.get(at);
    return cell(row, "interlocutor").equals("client") ? cell(row, "utterance_text") : "";
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  /** Comma separated text with quotes (RFC 4180), by the names of its first row. */
  private static final class CommaText {

    static List<Map<String, String>> rows(String text) {
      List<List<String>> cells = cells(text);
      List<Map<String, String>> rows = new ArrayList<>();
      for (List<String> line : cells.subList(1, cells.size())) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(line.size(), cells.getFirst().size()); i++)
          row.put(cells.getFirst().get(i), line.get(i));
        rows.add(row);
      }
      return rows;
    }

    private static List<List<String>> cells(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (c == '"') quoted = !quoted;
        else if (quoted || (c != ',' && c != '\n' && c != '\r')) cell.append(c);
        else if (c != '\r') {
          row.add(cell.toString());
          cell.setLength(0);
          if (c == '\n') {
            rows.add(row);
            row = new ArrayList<>();
          }
        }
      }
      return rows;
    }
  }
}
