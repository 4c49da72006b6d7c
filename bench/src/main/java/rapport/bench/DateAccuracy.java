package rapport.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.dates.DateWords;
import rapport.dates.Grain;

/** How many expected times are found, exact at their grain, by source and kind; and how fast. */
final class DateAccuracy {

  private record Case(
      String kind, String text, LocalDateTime at, List<LocalDateTime> expected, Grain grain) {

    boolean right() {
      for (DateWords.Found found : DateWords.in(text, at.atZone(ZoneOffset.UTC)))
        for (LocalDateTime time : expected)
          if (grain.floor(found.start().toLocalDateTime()).equals(grain.floor(time))) return true;
      return false;
    }
  }

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private DateAccuracy() {}

  public static void main(String[] words) throws IOException {
    List<Case> cases = cases(Files.readString(Path.of(words[0], "dates-open.json")));
    Map<String, int[]> counts = new TreeMap<>();
    for (Case one : cases) {
      boolean right = one.right();
      for (String kind : List.of(one.kind(), "all")) {
        int[] count = counts.computeIfAbsent(kind, k -> new int[2]);
        count[0]++;
        if (right) count[1]++;
      }
      if (!right && words.length > 2)
        System.out.println(
            "  missed " + one + " " + DateWords.in(one.text(), one.at().atZone(ZoneOffset.UTC)));
    }
    counts.forEach((kind, count) ->
        System.out.printf(
            Locale.ROOT,
            "%-34s n=%4d  exact at grain %.1f %%%n",
            kind,
            count[0],
            100.0 * count[1] / count[0]));
    ZonedDateTime at = cases.getFirst().at().atZone(ZoneOffset.UTC);
    int wrong = 0;
    List<String> negatives = texts(Files.readString(Path.of(words[0], "negatives.json")));
    for (String text : negatives)
      if (!DateWords.in(text, at).isEmpty()) {
        wrong++;
        if (words.length > 2) System.out.println("  false " + text + " " + DateWords.in(text, at));
      }
    System.out.printf("texts without a time: %d false finds in %d%n", wrong, negatives.size());
    if (words.length > 1) own(Files.readAllLines(Path.of(words[1])));
    speed(cases);
  }

  /** The project's own texts, by the part in which they were written. */
  private static void own(List<String> lines) {
    ZonedDateTime at = LocalDateTime.of(2027, 3, 10, 9, 20).atZone(ZoneOffset.UTC);
    Map<String, int[]> counts = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] part = line.split("\t");
      LocalDateTime start =
          LocalDateTime.parse(part[3].contains("T") ? part[3] : part[3] + "T00:00");
      Case one =
          new Case(
              "own " + part[1],
              part[2],
              at.toLocalDateTime(),
              List.of(start),
              Grain.valueOf(part[4]));
      int[] count = counts.computeIfAbsent(one.kind(), k -> new int[2]);
      count[0]++;
      if (one.right()) count[1]++;
    }
    counts.forEach((kind, count) ->
        System.out.printf(
            Locale.ROOT,
            "%-34s n=%4d  exact at grain %.1f %%%n",
            kind,
            count[0],
            100.0 * count[1] / count[0]));
  }

  private static void speed(List<Case> cases) {
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double[] each = new double[30];
    for (int lap = 0; lap < each.length; lap++) {
      long before = process.getProcessCpuTime();
      for (int round = 0; round < 5; round++)
        for (Case one : cases) DateWords.in(one.text(), one.at().atZone(ZoneOffset.UTC));
      each[lap] = (process.getProcessCpuTime() - before) / 5e3 / cases.size();
    }
    double first = each[0];
    double mean = Arrays.stream(each).average().orElse(0);
    Arrays.sort(each);
    System.out.printf(
        Locale.ROOT,
        "CPU time a text: first lap %.0f µs, median %.0f µs, mean %.0f µs%n",
        first,
        each[15],
        mean);
  }

  private static List<String> texts(String json) {
    List<String> texts = new ArrayList<>();
    for (Matcher text = TEXT.matcher(json); text.find(); ) texts.add(text.group(1));
    return texts;
  }

  private static List<Case> cases(String json) {
    List<Case> cases = new ArrayList<>();
    for (String part : json.split("\\{")) {
      if (!part.contains("\"exp\"")) continue;
      Matcher expected = Pattern.compile("\"exp\":\\s*\\[([^\\]]*)\\]").matcher(part);
      if (!expected.find()) continue;
      Grain grain = Grain.valueOf(field(part, "grain").toUpperCase(Locale.ROOT));
      String kind =
          field(part, "src")
              + " "
              + (part.contains("\"holiday\": true")
                  ? "holidays"
                  : grain.name().toLowerCase(Locale.ROOT));
      List<LocalDateTime> times =
          texts(expected.group(1)).stream().map(LocalDateTime::parse).toList();
      cases.add(
          new Case(
              kind, field(part, "text"), LocalDateTime.parse(field(part, "ref")), times, grain));
    }
    return cases;
  }

  private static String field(String part, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\\s*" + TEXT.pattern()).matcher(part);
    return found.find() ? unquoted(found.group(1)) : "";
  }

  private static String unquoted(String text) {
    Matcher code = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(text);
    return code.replaceAll(
            c -> Matcher.quoteReplacement("" + (char) Integer.parseInt(c.group(1), 16)))
        .replace("\\\"", "\"")
        .replace("\\\\", "\\");
  }
}
