package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import rapport.people.Handle;
import rapport.people.match.Entry;
import rapport.people.match.Match;

/** Scores what was found against a truth, makes up people, and times a match of them. */
public final class MatchFigures {

  private static final String[] SYLLABLES =
      ("ka mo ri ta len bro sa ne vi do mar tel an os ju he fin gor pa lu be za chi wen sto ber man"
              + " son ov ski")
          .split(" ");

  private MatchFigures() {}

  /** {@code score TABLE FOUND}, {@code make COUNT} or {@code time TABLE}. */
  public static void main(String[] words) throws IOException {
    switch (words[0]) {
      case "score" -> score(Path.of(words[1]), Path.of(words[2]));
      case "make" -> make(Integer.parseInt(words[1]), new Random(7));
      case "time" -> time(Path.of(words[1]));
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static void score(Path table, Path file) throws IOException {
    List<String> truth = truth(table);
    List<String> found = new ArrayList<>();
    for (String line : Files.readAllLines(file)) found.add(line.substring(line.indexOf('\t') + 1));
    found.removeFirst();
    String name = table.getFileName().toString();
    if (new HashSet<>(truth).size() < truth.size() / 6) {
      System.out.printf("%-24s its truth is none: too few people%n", name);
      return;
    }
    Map<String, Integer> both = new TreeMap<>();
    Map<String, Integer> joined = new TreeMap<>();
    Map<String, Integer> people = new TreeMap<>();
    for (int row = 0; row < truth.size(); row++) {
      both.merge(truth.get(row) + "\t" + found.get(row), 1, Integer::sum);
      joined.merge(found.get(row), 1, Integer::sum);
      people.merge(truth.get(row), 1, Integer::sum);
    }
    double right = pairs(both);
    System.out.printf(
        Locale.ROOT,
        "%-24s records %5d  people %5d  precision %.4f  recall %.4f  F1 %.4f%n",
        name,
        truth.size(),
        people.size(),
        right / pairs(joined),
        right / pairs(people),
        2 * right / (pairs(joined) + pairs(people)));
  }

  private static List<String> truth(Path table) throws IOException {
    List<String> truth = new ArrayList<>();
    int column = table.getFileName().toString().startsWith("splink") ? 6 : 0;
    for (String line : Files.readAllLines(table))
      if (!line.isBlank())
        truth.add(line.split("[,\t]")[column].strip().replaceAll("-(org|dup).*", ""));
    truth.removeFirst();
    return truth;
  }

  private static double pairs(Map<String, Integer> counts) {
    return counts.values().stream().mapToDouble(count -> count * (count - 1) / 2.0).sum();
  }

  private static void make(int count, Random random) {
    StringBuilder rows = new StringBuilder("person\tname\temail\tphone\n");
    for (int row = 0, person = 0; row < count; person++) {
      String given = word(random, 1_500, 0);
      String family = word(random, 20_000, 1);
      int entries = Math.min(count - row, random.nextInt(6) < 4 ? 1 : 2 + random.nextInt(2));
      for (int entry = 0; entry < entries; entry++, row++)
        rows.append(person)
            .append('\t')
            .append(random.nextInt(8) == 0 ? family + ", " + given : given + " " + family)
            .append('\t')
            .append(address(given, family, random))
            .append('\t')
            .append(random.nextInt(5) == 0 ? "+49" + (1_000_000_000L + random.nextInt()) : "")
            .append('\n');
    }
    System.out.print(rows);
  }

  /** One of so many words; the earlier of them are much commoner. */
  private static String word(Random random, int words, int kind) {
    int rank = (int) (words * Math.pow(random.nextDouble(), 3));
    Random letters = new Random(31L * rank + kind);
    StringBuilder word = new StringBuilder();
    for (int part = 0; part < 2 + letters.nextInt(2); part++)
      word.append(SYLLABLES[letters.nextInt(SYLLABLES.length)]);
    return word.toString();
  }

  private static String address(String given, String family, Random random) {
    String local =
        switch (random.nextInt(5)) {
          case 0, 1 -> given + "." + family;
          case 2 -> given.charAt(0) + family;
          case 3 -> family + given.charAt(0);
          default -> given + random.nextInt(100);
        };
    int firm = random.nextInt(2_400);
    return local + "@" + (firm < 400 ? "gmail.com" : "firm" + firm + ".example");
  }

  private static void time(Path table) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      String[] cells = line.split("\t", -1);
      Handle mail = Handle.email(cells[2]);
      Handle[] handles =
          cells[3].isEmpty() ? new Handle[] {mail} : new Handle[] {mail, Handle.phone(cells[3])};
      entries.add(Entry.of(cells[0], cells[1], handles));
    }
    Match match = Match.of(entries.subList(1, entries.size()));
    System.out.println(
        new HashSet<>(match.clusters()).size() + " people of " + match.clusters().size());
  }
}
