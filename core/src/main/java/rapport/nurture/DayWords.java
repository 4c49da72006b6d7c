package rapport.nurture;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import rapport.interactions.Digits;
import rapport.interactions.Elapsed;
import rapport.interactions.Subject;

/** How moves and briefs say days and topics in English. It holds no sentence of its own. */
final class DayWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private DayWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String days(long days) {
    return days == 1 ? "1 day" : Digits.of(days) + " days";
  }

  static String ago(long days) {
    return days <= 0 ? "today" : days == 1 ? "yesterday" : Digits.of(days) + " days ago";
  }

  static String span(long days) {
    return Elapsed.words(days);
  }

  /** A length of time in its largest fitting unit. */
  static String span(Duration length) {
    if (length.toMinutes() < 100) return Math.max(1, length.toMinutes()) + " min";
    long hours = Math.round(length.toMinutes() / 60.0);
    return hours < 48 ? hours + " h" : days(Math.round(length.toMinutes() / 1440.0));
  }

  /** A subject without its Re: and Fwd: prefixes and not longer than a line, cut between words. */
  static String topic(String subject) {
    String topic = Subject.bare(subject);
    if (topic.length() <= 60) return topic;
    int end = topic.offsetByCodePoints(0, topic.codePointCount(0, 57));
    int space = topic.lastIndexOf(' ', end);
    return topic.substring(0, space > 30 ? space : end).strip() + "…";
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
  }
}
