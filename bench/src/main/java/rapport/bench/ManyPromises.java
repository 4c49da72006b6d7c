package rapport.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapport.people.Handle;
import rapport.phrases.FoundPromises;
import rapport.phrases.Writing;

/**
 * Letters of sixty promises each, no two of them alike: read for promises and nothing else, or
 * written as a mailbox. Usage: {@code ManyPromises LETTERS [OUT.mbox]}. Without a file it reads
 * each once and prints how many a CPU second are read, without the start of the program.
 */
public final class ManyPromises {

  private static final int EACH = 60;
  private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
  private static final String OWNER = "robin.ashgrove@helio-works.example";

  private ManyPromises() {}

  /** Reads or writes them. */
  public static void main(String[] words) throws IOException {
    int letters = Integer.parseInt(words[0]);
    List<String> texts = texts(letters);
    if (words.length > 1) write(texts, Path.of(words[1]));
    else read(texts);
  }

  private static List<String> texts(int letters) {
    SeededSentences seeded = new SeededSentences(60);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < letters; i++) {
      StringBuilder text = new StringBuilder("Dear all,\n\n");
      for (int n = 0; n < EACH; n++) text.append(seeded.plainPromise(EACH * i + n)).append('\n');
      texts.add(text.append("\nRobin\n").toString());
    }
    return texts;
  }

  private static void read(List<String> texts) {
    Handle owner = Handle.email(OWNER);
    int found = 0;
    double before = Spent.seconds();
    for (int i = 0; i < texts.size(); i++) {
      ZonedDateTime at = FIRST.plusSeconds(600L * i).atZone(ZoneOffset.UTC);
      List<Handle> readers = List.of(Handle.email(address(i)));
      found += FoundPromises.in(new Writing(true, owner, readers, at, texts.get(i))).size();
    }
    double seconds = Spent.seconds() - before;
    System.out.printf(
        Locale.ROOT,
        "%d letters, %d promises, %.2f CPU s, %.0f letters a second%n",
        texts.size(),
        found,
        seconds,
        texts.size() / seconds);
  }

  private static String address(int letter) {
    return "person" + letter % 400 + "@brightwater.example";
  }

  private static void write(List<String> texts, Path mbox) throws IOException {
    DateTimeFormatter separator =
        DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT);
    try (BufferedWriter out = Files.newBufferedWriter(mbox)) {
      for (int i = 0; i < texts.size(); i++) {
        ZonedDateTime at = FIRST.plusSeconds(600L * i).atZone(ZoneOffset.UTC);
        out.write("From " + OWNER + " " + separator.format(at) + "\n");
        out.write("From: Robin Ashgrove <" + OWNER + ">\nTo: " + address(i) + "\n");
        out.write("Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at) + "\n");
        out.write("Subject: Plans " + i + "\nMessage-ID: <p" + i + "@helio-works.example>\n\n");
        out.write(texts.get(i) + "\n");
      }
    }
  }
}
