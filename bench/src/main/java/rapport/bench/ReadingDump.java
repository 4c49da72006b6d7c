package rapport.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.dates.DateWords;
import rapport.people.Handle;
import rapport.phrases.FoundPromises;
import rapport.phrases.Intent;
import rapport.phrases.IntentSigns;
import rapport.phrases.KeptClaims;
import rapport.phrases.PromisedDeed;
import rapport.phrases.Sentences;
import rapport.phrases.Writing;
import rapport.sources.Item;

/**
 * Writes down all that is read in sentences: dates, intents, promises with their deeds and days,
 * and what keeps them. A change that is to make the reading faster and nothing else leaves this
 * file as it was, byte for byte. Usage: {@code ReadingDump OUT SENTENCES [FILE|FOLDER…]}: so many
 * seeded sentences, then the letters of mailboxes and the lines of any other files.
 */
public final class ReadingDump {

  private static final Handle AUTHOR = Handle.email("maya.lindqvist@brightwater.example");
  private static final Handle READER = Handle.email("ruth.chris@northwind.example");
  private static final List<ZonedDateTime> TIMES =
      List.of(
          ZonedDateTime.parse("2026-11-23T09:00:00+01:00[Europe/Berlin]"),
          ZonedDateTime.parse("2001-02-28T23:10:05-06:00[America/Chicago]"),
          ZonedDateTime.parse("2024-03-31T00:30:00Z[UTC]"));

  private final BufferedWriter out;
  private final List<String> letters = new ArrayList<>();
  private int count;

  private ReadingDump(BufferedWriter out) {
    this.out = out;
  }

  /** Writes the file and prints how many sentences were read. */
  public static void main(String[] words) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(words[0]))) {
      ReadingDump dump = new ReadingDump(out);
      for (int i = 2; i < words.length; i++) dump.files(Path.of(words[i]));
      dump.seeded(Integer.parseInt(words[1]));
      System.out.println(dump.count + " sentences");
    }
  }

  private void files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      file(path);
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path one : inside.filter(Files::isRegularFile).sorted().toList()) file(one);
    }
  }

  private void file(Path path) throws IOException {
    String name = path.toString();
    if (name.endsWith(".mbox") || name.endsWith(".eml")) mail(path);
    else if (!name.endsWith(".zip"))
      for (String line : Files.readString(path, StandardCharsets.ISO_8859_1).split("\n", -1))
        for (String field : line.split("\t", -1)) if (!field.isBlank()) sentence(field);
  }

  private void mail(Path path) throws IOException {
    for (Map.Entry<Item.Mail, String> one : PromiseMail.texts(path, mail -> true).entrySet()) {
      Instant at = one.getKey().at();
      ZonedDateTime read = (at == null ? Instant.EPOCH : at).atZone(ZoneId.of("America/Chicago"));
      letter(one.getValue(), read);
      List<String> sentences = Sentences.of(one.getValue());
      for (String sentence : sentences) sentence(sentence);
      letters.addAll(sentences);
    }
  }

  private void letter(String text, ZonedDateTime at) throws IOException {
    Writing letter = new Writing(true, AUTHOR, List.of(READER), at, text);
    line("letter", FoundPromises.in(letter));
    line("note", FoundPromises.inNote(letter, Map.of("Tom", READER, "Ruth", READER)));
  }

  private void seeded(int sentences) throws IOException {
    SeededSentences seeded = new SeededSentences(20261130);
    for (int i = 0; i < sentences; i++)
      sentence(
          switch (i % 4) {
            case 0, 1 -> seeded.promise();
            case 2 -> seeded.salad();
            default ->
                seeded.mixed(
                    letters.isEmpty()
                        ? seeded.promise()
                        : letters.get((int) (i * 7_919L % letters.size())));
          });
    for (int i = 0; i < sentences / 60; i++) {
      StringBuilder letter = new StringBuilder();
      for (int n = 0; n < 60; n++) letter.append(seeded.promise()).append(n % 7 == 0 ? "\n" : "  ");
      letter(letter.toString(), TIMES.get(i % TIMES.size()));
    }
  }

  private void sentence(String sentence) throws IOException {
    ZonedDateTime at = TIMES.get(count++ % TIMES.size());
    line("", sentence);
    line("dates", DateWords.in(sentence, at));
    line("intent", Intent.of(sentence));
    line("pledge", Intent.pledge(sentence));
    line("signs", digest(IntentSigns.of(sentence)) + " " + digest(IntentSigns.apart(sentence)));
    line("undertakes", Intent.undertakes(sentence));
    line("asked", FoundPromises.asked(sentence, at));
    line("due", PromisedDeed.due(sentence, at));
    letter(sentence, at);
    KeptClaims claims = KeptClaims.of(List.of(sentence));
    line("kept", claims.keeping("send the figures", true, 1));
    line("kept", claims.keeping("call Ruth about the draft", false, 0));
  }

  private static int digest(int[] numbers) {
    return java.util.Arrays.hashCode(numbers);
  }

  private void line(String name, @Nullable Object what) throws IOException {
    out.write(name);
    out.write(' ');
    out.write(String.valueOf(what));
    out.write('\n');
  }
}
