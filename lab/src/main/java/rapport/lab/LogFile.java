package rapport.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.ties.Log;

/** Reads a log of contacts from a file with columns separated by tabs or commas. */
final class LogFile {

  private final Log log = new Log();
  private long unreadable;

  static LogFile read(Path path) throws IOException {
    LogFile file = new LogFile();
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        file.line(line, ++number);
    }
    return file;
  }

  private void line(String line, long number) {
    if (line.isBlank()) return;
    String[] cells = line.indexOf('\t') >= 0 ? line.split("\t", -1) : line.split("[,;]", -1);
    Instant at = cells.length < 3 ? null : time(cells[2].strip());
    if (at == null) {
      if (number > 1) unreadable++;
      return;
    }
    log.add(new Log.Line(cells[0].strip(), cells[1].strip(), at.getEpochSecond(), channel(cells)));
  }

  private static Channel channel(String[] cells) {
    String word =
        cells.length < 4 ? "" : cells[3].strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    for (Channel channel : Channel.values()) if (channel.words().equals(word)) return channel;
    return switch (word) {
      case "meeting", "visit" -> Channel.FACE_TO_FACE;
      case "call" -> Channel.PHONE;
      case "message", "sms", "im" -> Channel.CHAT;
      default -> Channel.MAIL;
    };
  }

  static @Nullable Instant time(String text) {
    try {
      if (text.matches("-?\\d{1,12}(\\.\\d+)?"))
        return Instant.ofEpochSecond((long) Double.parseDouble(text));
      if (text.matches("\\d{4}-\\d\\d-\\d\\d")) return Instant.parse(text + "T00:00:00Z");
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  List<Log.Score> scores(Instant at, Duration horizon, @Nullable Duration window) {
    return log.scores(at, horizon, window);
  }

  Log log() {
    return log;
  }

  long unreadable() {
    return unreadable;
  }

  static void print(PrintStream out, List<Log.Score> scores) {
    StringBuilder text = new StringBuilder("a\tb\tcount\tlast\tstrength\tchance\n");
    for (Log.Score score : scores) {
      text.append(score.a())
          .append('\t')
          .append(score.b())
          .append('\t')
          .append(score.count())
          .append('\t')
          .append(score.last());
      text.append(String.format(Locale.ROOT, "\t%.6f\t%.6f\n", score.strength(), score.chance()));
    }
    out.print(text);
  }
}
