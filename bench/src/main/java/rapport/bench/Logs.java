package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rapport.interactions.Channel;
import rapport.ties.Log;

/** Reads the logs that the engine is measured on. */
final class Logs {

  private Logs() {}

  /** Lines in the order of time, of a file with from, to, time, channel or with time, people. */
  static List<Log.Line> read(Path file) throws IOException {
    List<Log.Line> lines = new ArrayList<>();
    List<String> rows = Files.readAllLines(file);
    boolean messages = rows.getFirst().startsWith("time\tpeople");
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split("\t", -1);
      if (messages) {
        String[] people = cells[1].split(",");
        for (int i = 1; i < people.length; i++)
          lines.add(new Log.Line(people[0], people[i], Long.parseLong(cells[0]), Channel.MAIL));
      } else {
        Channel channel = cells[3].equals("chat") ? Channel.CHAT : Channel.MAIL;
        lines.add(new Log.Line(cells[0], cells[1], Long.parseLong(cells[2]), channel));
      }
    }
    lines.sort(Comparator.comparingLong(Log.Line::at));
    return lines;
  }

  static boolean chat(List<Log.Line> lines) {
    return lines.getFirst().channel() == Channel.CHAT;
  }
}
