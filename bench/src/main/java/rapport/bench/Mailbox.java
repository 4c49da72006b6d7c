package rapport.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded mailbox of about fifteen years, letter after letter in the order of their dates. People
 * come into it one after the other, the early ones write most; about 55 in 100 letters are replies.
 */
final class Mailbox {

  private static final long FIRST = Instant.parse("2012-01-02T06:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2026-11-20T18:00:00Z").getEpochSecond();
  private static final int REMEMBERED = 2_000;
  private static final int MOST_REFERENCES = 12;
  private static final int DEEPEST = 18;

  private final Random random;
  private final Prose prose;
  private final int letters;
  private final Correspondents people;
  private final LetterText text;
  private final List<Letter> recent = new ArrayList<>();
  private int written;
  private int met = 1;

  Mailbox(int letters, long seed, int people) {
    this.random = new Random(seed);
    this.prose = new Prose(random);
    this.letters = letters;
    this.people = new Correspondents(random, people);
    this.text = new LetterText(random, prose, this.people);
  }

  boolean more() {
    return written < letters;
  }

  Letter next() {
    long seconds = FIRST + (LAST - FIRST) * written / letters + random.nextInt(3600);
    ZonedDateTime date =
        Instant.ofEpochSecond(seconds).atZone(ZoneOffset.ofHours(random.nextInt(12) - 5));
    Letter letter = recent.size() > 20 && Chance.percent(random, 56) ? reply(date) : opening(date);
    if (recent.size() < REMEMBERED) recent.add(letter);
    else recent.set(written % REMEMBERED, letter);
    written++;
    return letter;
  }

  /** The whole message. */
  String text(Letter letter) {
    return text.of(letter);
  }

  String address(int person) {
    return people.addresses[person];
  }

  private Letter opening(ZonedDateTime date) {
    int other = other();
    boolean ours = Chance.percent(random, 30);
    String subject = prose.subject();
    if (Chance.percent(random, 4)) subject = "Größe und Übersicht: " + subject;
    return letter(ours ? 0 : other, ours ? other : 0, date, subject, null);
  }

  private Letter reply(ZonedDateTime date) {
    Letter before = recent.get(random.nextInt(recent.size()));
    if (before.depth() >= DEEPEST) return opening(date);
    int from = before.from() == 0 ? before.to().getFirst() : 0;
    String subject =
        before.subject().startsWith("Re: ") ? before.subject() : "Re: " + before.subject();
    return letter(from, before.from(), date, subject, before);
  }

  private Letter letter(
      int from,
      int to,
      ZonedDateTime date,
      String subject,
      @org.jspecify.annotations.Nullable Letter before) {
    String id =
        "<"
            + Long.toHexString(random.nextLong())
            + "."
            + written
            + "@"
            + people.domainOf(from)
            + ">";
    List<Integer> all = new ArrayList<>(List.of(to));
    for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0; i > 0; i--) all.add(known());
    List<Integer> copies = new ArrayList<>();
    for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0; i > 0; i--)
      copies.add(known());
    if (before == null) return new Letter(id, from, all, copies, date, subject, null, List.of(), 0);
    List<String> references = new ArrayList<>(before.references());
    references.add(before.id());
    if (references.size() > MOST_REFERENCES) references.remove(1);
    return new Letter(
        id, from, all, copies, date, subject, before.id(), references, before.depth() + 1);
  }

  /** Somebody new when it is time for that, else one of those who are known. */
  private int other() {
    long due = 1 + (long) (people.count() - 1) * (written + 1) / letters;
    if (met < Math.min(due + 1, people.count())) return met++;
    return known();
  }

  private int known() {
    return met == 1 ? 1 : 1 + Chance.skewed(random, met - 1);
  }
}
