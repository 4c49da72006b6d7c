package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the lab says of talks labelled by others, on which nothing that ships was fitted. */
@Tag("shared")
class ListeningAccuracyTest {

  private static final Path TALKS =
      Path.of(System.getProperty("rapport.shared", "none"), "data/listening/annomi-open.csv");
  private static final List<String> MANNERS = List.of("reflecting", "asking", "advising", "other");
  private static final List<String> THEIRS =
      List.of("reflection", "question", "therapist_input", "other");

  @TempDir private Path folder;

  @Test
  void turnsAreClassedAsPeopleClassThem() throws IOException {
    List<List<String>> rows = Comma.rows(Files.readString(TALKS));
    List<String> head = rows.removeFirst();
    StringBuilder lines = new StringBuilder("talk\tspeaker\ttext\n");
    Map<String, List<String>> labels = new HashMap<>();
    for (List<String> row : rows) {
      String talk =
          row.get(head.indexOf("transcript_id")) + " " + row.get(head.indexOf("annotator_id"));
      labels
          .computeIfAbsent(talk, t -> new ArrayList<>())
          .add(row.get(head.indexOf("main_therapist_behaviour")));
      String text = row.get(head.indexOf("utterance_text")).replaceAll("\\s+", " ");
      lines.append(talk).append('\t').append(row.get(head.indexOf("interlocutor")));
      lines.append('\t').append(text).append('\n');
    }
    Path file = folder.resolve("talks.tsv");
    Files.writeString(file, lines);
    int[][] counts = new int[MANNERS.size()][MANNERS.size()];
    for (String line :
        Spoken.of("lab", "listen", file.toString(), "--json").out().lines().toList()) {
      JsonNode turn = Json.mapper().readTree(line);
      if (!turn.has("turn")) continue;
      String label =
          labels
              .getOrDefault(turn.get("talk").asString(), List.of())
              .get(turn.get("turn").asInt() - 1);
      if (THEIRS.contains(label)) counts[THEIRS.indexOf(label)][told(turn)]++;
    }
    assertTrue(macro(counts) >= 0.70, "macro-F1 " + macro(counts));
  }

  private static int told(JsonNode turn) {
    int best = 0;
    for (int i = 1; i < MANNERS.size(); i++) if (chance(turn, i) > chance(turn, best)) best = i;
    return best;
  }

  private static double chance(JsonNode turn, int manner) {
    double chance = turn.get(MANNERS.get(manner)).asDouble();
    return manner == MANNERS.size() - 1 ? chance + turn.get("deflecting").asDouble() : chance;
  }

  private static double macro(int[][] counts) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      int either = 0;
      for (int j = 0; j < counts.length; j++) either += counts[i][j] + counts[j][i];
      sum += 2.0 * counts[i][i] / either;
    }
    assertEquals(MANNERS.size(), counts.length);
    return sum / counts.length;
  }

  /** Comma separated text with quotes (RFC 4180). */
  private static final class Comma {

    static List<List<String>> rows(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"') quoted = !quoted;
        else if (quoted || (c != ',' && c != '\n')) cell.append(c);
        else {
          row.add(cell.toString());
          cell.setLength(0);
          if (c == '\n') rows.add(row);
          if (c == '\n') row = new ArrayList<>();
        }
      }
      return rows;
    }
  }
}
