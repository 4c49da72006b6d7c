package rapport.cast;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The promises in the office's mail, kept and broken, with their sentences and days. */
final class Promises {

  /**
   * One promise.
   *
   * @param by the key of who made it
   * @param to the key of whom it was made to
   * @param kept when a later letter fulfils it, or null if none does
   * @param said the id of the letter it stands in
   */
  record Promise(
      String by,
      String to,
      String sentence,
      LocalDate made,
      LocalDate due,
      @Nullable LocalDate kept,
      String said) {}

  private final Post post;
  private final People people;
  private final List<Promise> all = new ArrayList<>();

  Promises(Post post, People people) {
    this.post = post;
    this.people = people;
  }

  /** Writes all of them. */
  List<Promise> write() {
    make(
        "ada",
        "priya",
        "interview loop",
        "2026-11-18T11:12",
        "I will send you the hiring rubric by Monday.",
        "2026-11-23",
        null,
        "");
    make(
        "jonas",
        "ada",
        "Vendor comparison",
        "2026-11-16T15:40",
        "I will share the vendor quote by Friday.",
        "2026-11-20",
        null,
        "");
    make(
        "ada",
        "maya",
        "Scheduler in the open",
        "2026-06-09T14:05",
        "I'll send you our licence notes by Friday.",
        "2026-06-12",
        "2026-06-11T10:20",
        "Here are our licence notes, as promised.");
    make(
        "maya",
        "ada",
        "Survey questions",
        "2026-07-01T13:30",
        "I'll send you the survey we used by Monday.",
        "2026-07-06",
        "2026-07-03T15:02",
        "Here is the survey we used, as promised.");
    make(
        "ada",
        "maya",
        "Introduction to Inês",
        "2026-08-19T13:20",
        "I will put you in touch with Inês next week.",
        "2026-08-28",
        null,
        "");
    make(
        "samir",
        "ada",
        "Head count",
        "2026-03-03T09:15",
        "I will confirm the two positions by Thursday.",
        "2026-03-05",
        "2026-03-05T17:10",
        "The two positions are confirmed.");
    make(
        "ada",
        "samir",
        "Reliability report",
        "2026-09-07T16:00",
        "I will have the reliability report with you by Wednesday.",
        "2026-09-09",
        "2026-09-09T11:45",
        "Attached is the reliability report for you.");
    make(
        "ines",
        "ada",
        "Roadmap draft",
        "2026-10-12T10:30",
        "I'll get you the roadmap draft by the end of the week.",
        "2026-10-16",
        null,
        "");
    make(
        "ada",
        "olu",
        "Staff promotion case",
        "2026-04-14T17:30",
        "I promise to read your promotion case by Friday.",
        "2026-04-17",
        null,
        "");
    make(
        "priya",
        "ada",
        "Panel feedback",
        "2026-10-05T12:00",
        "I will write up the panel's feedback by tomorrow.",
        "2026-10-06",
        "2026-10-06T09:40",
        "Here is the panel's feedback, written up.");
    make(
        "soren",
        "ada",
        "Board questions",
        "2024-09-17T09:50",
        "I'll send you the questions our board asked by Friday.",
        "2024-09-20",
        "2024-09-19T18:05",
        "Here are the questions our board asked.");
    make(
        "ada",
        "soren",
        "Reference call",
        "2024-10-08T10:10",
        "I will call your candidate by Wednesday.",
        "2024-10-09",
        "2024-10-09T16:30",
        "I called your candidate this afternoon; she is excellent.");
    make(
        "tomas",
        "ada",
        "Launch date",
        "2026-11-09T11:00",
        "The migration plan will be in your inbox by Thursday.",
        "2026-11-12",
        null,
        "");
    make(
        "ada",
        "jonas",
        "Conference slides",
        "2026-05-05T09:05",
        "I'll review your slides by tomorrow evening.",
        "2026-05-06",
        "2026-05-06T18:20",
        "I went through your slides; my remarks are on every page.");
    return List.copyOf(all);
  }

  private void make(
      String by,
      String to,
      String subject,
      String at,
      String sentence,
      String due,
      @Nullable String kept,
      String kind) {
    Person author = person(by);
    Person other = person(to);
    ZonedDateTime asked = at(at, other).minusHours(20);
    Letter question =
        Objects.requireNonNull(
            post.write(
                other,
                author,
                asked,
                subject,
                "Where does this stand on your side? I can wait, but not for ever."));
    Letter promise =
        Objects.requireNonNull(
            post.reply(
                author,
                List.of(other),
                List.of(),
                at(at, author),
                question,
                "Thanks for asking. " + sentence + " Tell me if that is too late for you."));
    if (kept != null)
      post.reply(author, List.of(other), List.of(), at(kept, author), promise, kind);
    LocalDate keptOn = kept == null ? null : LocalDate.parse(kept.substring(0, 10));
    all.add(
        new Promise(
            by,
            to,
            sentence,
            LocalDate.parse(at.substring(0, 10)),
            LocalDate.parse(due),
            keptOn,
            promise.id()));
  }

  private static ZonedDateTime at(String local, Person author) {
    return java.time.LocalDateTime.parse(local).atZone(author.zone());
  }

  private Person person(String key) {
    return key.equals("ada") ? People.ADA : people.get(key);
  }
}
