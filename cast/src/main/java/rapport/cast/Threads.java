package rapport.cast;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rapport.cast.Topics.Topic;

/**
 * The everyday correspondence of the owner with one person after the other: conversations at a
 * pace, begun by the one or the other, with answers after lognormal times.
 */
final class Threads {

  /**
   * How two people write.
   *
   * @param perYear conversations a year
   * @param ownerBegins share of them that the owner begins
   * @param answers median hours until the other answers; the owner takes five
   */
  record Pace(double perYear, double ownerBegins, double answers) {}

  private static final double OWNER_ANSWERS = 5;

  private final Post post;
  private final Random random;

  Threads(Post post, long seed) {
    this.post = post;
    random = new Random(seed);
  }

  /** Conversations between two days, at a pace. */
  void between(Person person, Pace pace, LocalDate from, LocalDate to) {
    double gap = 365.0 / pace.perYear();
    double day = random.nextDouble() * gap;
    long days = ChronoUnit.DAYS.between(from, to);
    while (day < days) {
      conversation(person, from.plusDays((long) day), pace);
      day += gap * (0.6 + 0.8 * random.nextDouble());
    }
  }

  /** Conversations every so many days, give or take a few. */
  void every(Person person, int days, Pace pace, LocalDate from, LocalDate to) {
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(days - 3L + random.nextInt(7)))
      conversation(person, day, pace);
  }

  /** A number of conversations spread evenly over the whole story. */
  void few(Person person, int count, double ownerBegins, double answers) {
    long days = ChronoUnit.DAYS.between(Hours.FIRST, Hours.NOW.toLocalDate()) - 30;
    for (int i = 0; i < count; i++) {
      long day = (long) ((i + 0.15 + 0.7 * random.nextDouble()) * days / count);
      conversation(person, Hours.FIRST.plusDays(day), new Pace(0, ownerBegins, answers));
    }
  }

  private void conversation(Person person, LocalDate day, Pace pace) {
    boolean owner = random.nextDouble() < pace.ownerBegins();
    Topic topic = topic(person);
    Person from = owner ? People.ADA : person;
    Person to = owner ? person : People.ADA;
    ZonedDateTime at =
        person.friend()
            ? Hours.evening(day, from.zone(), random)
            : Hours.on(day, from.zone(), random);
    String opening =
        pick(Topics.openers())
            + " "
            + said(topic, 1 + random.nextInt(2))
            + " "
            + pick(topic.asked());
    Letter last = post.write(from, to, at, subject(topic, day), opening);
    int length = 1 + random.nextInt(4);
    for (int i = 1; i < length && last != null; i++) {
      Person author = i % 2 == 1 ? to : from;
      last = answer(author, author.equals(from) ? to : from, last, pace, topic);
    }
  }

  private @Nullable Letter answer(
      Person author, Person other, Letter last, Pace pace, Topic topic) {
    double median = author.equals(People.ADA) ? OWNER_ANSWERS : pace.answers();
    ZonedDateTime at = Hours.later(last.at(), median, author.zone(), random);
    String text = pick(Topics.answers()) + " " + said(topic, 1 + random.nextInt(2));
    if (random.nextInt(4) == 0) text += " " + pick(topic.asked());
    return post.reply(author, List.of(other), List.of(), at, last, text);
  }

  /** The subject, often with what distinguishes this conversation from the last about the same. */
  private String subject(Topic topic, LocalDate day) {
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return topic.subject()
        + switch (random.nextInt(9)) {
          case 0 -> ", next step";
          case 1 -> " in " + month;
          case 2 -> ", a question";
          case 3 -> ", second round";
          case 4 -> " before the " + month + " review";
          default -> "";
        };
  }

  private Topic topic(Person person) {
    if (person.friend()) return pick(Topics.FRIENDS);
    return person.inside() || random.nextInt(3) == 0 ? pick(Topics.WORK) : pick(Topics.OUTSIDE);
  }

  private String said(Topic topic, int count) {
    List<String> sentences = new ArrayList<>(topic.said());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String one = sentences.remove(random.nextInt(sentences.size()));
      text.append(text.isEmpty() ? "" : " ").append(one);
    }
    return text.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A letter of the owner to several people, which some of them answer to everybody. */
  void group(List<Person> people, LocalDate day) {
    Topic topic = pick(Topics.WORK);
    Letter first =
        post.write(
            People.ADA,
            people,
            List.of(),
            Hours.on(day, Hours.BERLIN, random),
            subject(topic, day),
            pick(Topics.openers()) + " " + said(topic, 2) + " " + pick(topic.asked()));
    for (int i = 0; first != null && i < people.size(); i++) {
      if (random.nextInt(3) > 0) continue;
      Person author = people.get(i);
      List<Person> others = new ArrayList<>(people);
      others.remove(author);
      post.reply(
          author,
          List.of(People.ADA),
          others,
          Hours.later(first.at(), 9, author.zone(), random),
          first,
          pick(Topics.answers()) + " " + said(topic, 1));
    }
  }
}
