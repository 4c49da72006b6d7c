package rapport.cast;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes every letter that is sent, gives it its identity and its text's frame: greeting, quoted
 * letter, signature. Letters after the moment of the story are not sent.
 */
final class Post {

  private static final DateTimeFormatter QUOTED =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy 'at' HH:mm", Locale.ENGLISH);
  private static final int QUOTED_LINES = 6;

  private final List<Letter> letters = new ArrayList<>();
  private final Set<Long> moments = new HashSet<>();
  private final Random random = new Random(90125);
  private int count;

  /** All letters, oldest first. */
  List<Letter> letters() {
    return letters.stream()
        .sorted(
            Comparator.comparing((Letter one) -> one.at().toInstant()).thenComparing(Letter::id))
        .toList();
  }

  /** A new conversation between two people. */
  @Nullable Letter write(Person from, Person to, ZonedDateTime at, String subject, String text) {
    return write(from, List.of(to), List.of(), at, subject, text);
  }

  /** A new conversation. */
  @Nullable Letter write(
      Person from,
      List<Person> to,
      List<Person> cc,
      ZonedDateTime at,
      String subject,
      String text) {
    String greeting = to.size() > 2 ? "Hello all," : "Hi " + given(to) + ",";
    return send(from, to, cc, at, subject, greeting + "\n\n" + text, null);
  }

  /** An answer to everybody the letter was for. */
  @Nullable Letter reply(
      Person from,
      List<Person> to,
      List<Person> cc,
      ZonedDateTime at,
      Letter answers,
      String text) {
    String subject =
        answers.subject().startsWith("Re: ") ? answers.subject() : "Re: " + answers.subject();
    String framed = random.nextInt(3) == 0 ? text : "Hi " + given(to) + ",\n\n" + text;
    return send(from, to, cc, at, subject, framed, answers);
  }

  private static String given(List<Person> people) {
    return people.stream().map(Person::given).collect(Collectors.joining(" and "));
  }

  private @Nullable Letter send(
      Person from,
      List<Person> to,
      List<Person> cc,
      ZonedDateTime at,
      String subject,
      String text,
      @Nullable Letter answers) {
    if (!at.isBefore(Hours.NOW)) return null;
    ZonedDateTime when = free(at).withZoneSameInstant(from.zone());
    String body = wrapped(text) + signature(from) + (answers == null ? "" : quoted(answers));
    boolean sent = from.equals(People.ADA);
    return add(
        new Letter(
            id(from.email()),
            when,
            People.mailbox(from, when),
            boxes(to, when),
            boxes(cc, when),
            subject,
            body,
            answers,
            labels(sent),
            Map.of(),
            ""));
  }

  private static List<Mailbox> boxes(List<Person> people, ZonedDateTime at) {
    return people.stream().map(one -> People.mailbox(one, at)).toList();
  }

  /** Two letters never carry the same second, so that their order is one. */
  private ZonedDateTime free(ZonedDateTime at) {
    ZonedDateTime when = at.withNano(0);
    while (!moments.add(when.toEpochSecond())) when = when.minusSeconds(7);
    return when;
  }

  Letter add(Letter letter) {
    letters.add(letter);
    return letter;
  }

  /** A message id nobody else has. */
  String id(String email) {
    count++;
    String local =
        String.format(Locale.ROOT, "%04x.%012x", count, random.nextLong() & 0xffffffffffffL);
    return "<" + local + "@" + email.substring(email.indexOf('@') + 1) + ">";
  }

  private List<String> labels(boolean sent) {
    if (sent) return List.of("Sent");
    int kind = random.nextInt(10);
    if (kind < 3) return List.of();
    if (kind < 8) return List.of("Inbox", "Opened");
    return kind == 8 ? List.of("Archived", "Opened") : List.of("Inbox", "Führung", "Opened");
  }

  private String signature(Person from) {
    String closing = Topics.closings().get(random.nextInt(Topics.closings().size()));
    String name = "\n" + closing + "\n" + from.given() + "\n";
    if (from.friend() || random.nextInt(3) == 0) return name;
    return name + "\n-- \n" + from.name() + "\n" + from.title() + ", " + from.organisation() + "\n";
  }

  private static String quoted(Letter letter) {
    StringBuilder quote =
        new StringBuilder(
            "\nOn " + QUOTED.format(letter.at()) + ", " + letter.from().name() + " wrote:\n");
    letter
        .body()
        .lines()
        .filter(line -> !line.startsWith(">"))
        .limit(QUOTED_LINES)
        .forEach(line -> quote.append("> ").append(line).append('\n'));
    return quote.toString();
  }

  /** Lines of at most 76 characters. */
  static String wrapped(String text) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.split("\n", -1)) {
      int column = 0;
      for (String word : paragraph.split(" ")) {
        if (column > 0 && column + 1 + word.length() > 76) {
          out.append('\n');
          column = 0;
        } else if (column > 0) {
          out.append(' ');
          column++;
        }
        out.append(word);
        column += word.length();
      }
      out.append('\n');
    }
    return out.toString();
  }
}
