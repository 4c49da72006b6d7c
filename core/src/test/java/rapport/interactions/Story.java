package rapport.interactions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What two people had, written down in days before one morning; every test tells its own. */
public final class Story {

  /** The morning on which every story is looked at. */
  public static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  private final List<Contact> contacts = new ArrayList<>();

  /** A moment some days before the morning; negative days lie after it. */
  public static Instant daysAgo(double days) {
    return NOW.minus(Duration.ofSeconds(Math.round(days * 86_400)));
  }

  /** One contact with all its parts; its number is its place in the story. */
  public Story with(
      Instant at,
      Channel channel,
      Direction direction,
      int people,
      long answers,
      boolean opens,
      long thread) {
    contacts.add(
        new Contact(contacts.size() + 1L, at, channel, direction, people, answers, opens, thread));
    return this;
  }

  /** A contact that begins an exchange between two. */
  public Story with(double daysAgo, Channel channel, Direction direction) {
    return with(daysAgo(daysAgo), channel, direction, 1, 0, true, 0);
  }

  /** Mails of the owner that begin exchanges. */
  public Story sent(double... daysAgo) {
    for (double days : daysAgo) with(days, Channel.MAIL, Direction.SENT);
    return this;
  }

  /** Mails of the other that begin exchanges. */
  public Story received(double... daysAgo) {
    for (double days : daysAgo) with(days, Channel.MAIL, Direction.RECEIVED);
    return this;
  }

  /** Meetings face to face. */
  public Story met(double... daysAgo) {
    for (double days : daysAgo) with(days, Channel.FACE_TO_FACE, Direction.TOGETHER);
    return this;
  }

  /** A mail of the other that reached several people. */
  public Story receivedWith(int people, double daysAgo) {
    return with(daysAgo(daysAgo), Channel.MAIL, Direction.RECEIVED, people, 0, true, 0);
  }

  /** A mail of the other between others, which names the owner nowhere. */
  public Story overheard(double daysAgo, boolean opens, long thread) {
    contacts.add(
        new Contact(
            contacts.size() + 1L,
            daysAgo(daysAgo),
            Channel.MAIL,
            Direction.RECEIVED,
            1,
            0,
            opens,
            thread,
            false,
            false));
    return this;
  }

  /** A mail that continues a conversation, naming what it answers or 0. */
  public Story reply(Direction direction, double daysAgo, long answers, long thread) {
    return with(daysAgo(daysAgo), Channel.MAIL, direction, 1, answers, false, thread);
  }

  /** All of it. */
  public Timeline timeline() {
    return new Timeline(contacts);
  }

  /** Up to sixty contacts of any kind within four years before the morning. */
  public static Timeline random(long seed) {
    Random random = new Random(seed);
    Story story = new Story();
    for (int n = random.nextInt(60); n > 0; n--) {
      story.with(
          NOW.minusSeconds(random.nextInt(4 * 365 * 86_400)),
          Channel.at(random.nextInt(5)),
          List.of(Direction.values()).get(random.nextInt(3)),
          1 + random.nextInt(12),
          0,
          random.nextBoolean(),
          random.nextInt(9));
    }
    return story.timeline();
  }
}
