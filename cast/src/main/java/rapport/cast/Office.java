package rapport.cast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the fictional office that tests, demo and documents share: three years in the mailbox,
 * calendar, address book and exports of Ada Lindqvist, head of engineering at Helix, as they stand
 * on Monday, 23 November 2026, 8:30 in Berlin. Nobody in it is real. The same bytes are written
 * every time and everywhere: seeds are fixed, no clock is read, nothing is packed.
 */
public final class Office {

  private Office() {}

  /**
   * Writes {@code files/} and {@code expected.json} into a folder.
   *
   * @param folder one argument, the folder, {@code cast} without it
   */
  public static void main(String... folder) throws IOException {
    Path out = Path.of(folder.length == 0 ? "cast" : folder[0]);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = out.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, file.getValue());
    }
  }

  /** Every file with its bytes, by its path. */
  static Map<String, byte[]> files() {
    People people = new People();
    Post post = new Post();
    new Plots(post, people, new Threads(post, 11)).tell();
    List<Promises.Promise> promises = new Promises(post, people).write();
    crowd(people, new Threads(post, 23));
    new Noise(post, people).make();
    List<Letter> letters = post.letters();
    List<Event> events = new Diary(people).write();
    LinkedIn linkedIn = new LinkedIn(people);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("files/mail.mbox", Mbox.of(letters));
    files.put("files/calendar.ics", CalendarFile.of(events));
    files.put("files/contacts.vcf", AddressBook.of(people));
    files.put("files/linkedin.zip", linkedIn.zip());
    String expected = new Expected(people, letters, events, promises, linkedIn).json();
    files.put("expected.json", expected.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** The many one knows a little; remote ones get none of the letters to several people. */
  private static void crowd(People people, Threads threads) {
    List<Person> crowd = people.crowd();
    for (int i = 0; i < 34; i++) threads.few(crowd.get(i), 3, 0.5, 5);
    for (int i = 37; i < 58; i++) threads.few(crowd.get(i), 3, 0.5, 9);
    for (int i = 58; i < 65; i++) threads.few(crowd.get(i), 3, 0.5, 6);
    for (int i = 65; i < 109; i++) threads.few(crowd.get(i), 1 + i % 3, 0.5, 12);
    for (int i = 109; i < 120; i++) threads.few(crowd.get(i), 2, 0.5, 20);
    for (int month = 0; month < 36; month++)
      threads.group(
          crowd.subList(month % 9 * 3, month % 9 * 3 + 5),
          LocalDate.of(2023, 12, 5).plusMonths(month));
  }
}
