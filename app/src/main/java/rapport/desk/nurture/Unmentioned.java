package rapport.desk.nurture;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.growth.OwnStep;
import rapport.nurture.Move;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * Makes a digest in which some people are not mentioned: no line is about one of them, and no line
 * about another, no promise and no subject has a name or address of theirs in it. A namesake's line
 * goes with them; a line too few is what the day of rest is for.
 */
final class Unmentioned {

  private static final int MOST_MEETINGS = 5;
  private static final int MOST_GUESTS = 3;
  private static final int MOST_PROMISES = 20;
  private static final int DAYS_AHEAD = 7;
  private static final Pattern NO_LETTERS = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

  private final List<PersonId> people;
  private final @Nullable Pattern names;

  Unmentioned(List<Person> people) {
    this.people = people.stream().map(Person::id).toList();
    List<String> all = new ArrayList<>();
    for (Person person : people) {
      all.add(person.name());
      List<String> words = List.of(person.name().strip().split("[\\s,]+"));
      all.add(words.getFirst());
      all.add(words.getLast());
      person.handles().stream().map(Handle::value).forEach(all::add);
    }
    String any =
        String.join(
            "|",
            all.stream()
                .map(String::strip)
                .filter(n -> n.length() > 1)
                .map(Pattern::quote)
                .toList());
    this.names =
        any.isEmpty()
            ? null
            : Pattern.compile(
                "(?<![\\p{L}\\p{N}])(" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  List<Move> moves(Today today) {
    return today.moves().stream()
        .filter(move -> fine(move.person(), move.what() + "\n" + move.why()))
        .toList();
  }

  List<Today.PromiseLine> promises(Today today) {
    return today.promises().stream()
        .filter(one -> fine(one.person(), one.promise().what()))
        .toList();
  }

  DigestWords of(Today today, @Nullable OwnStep step, ZoneId zone, List<String> ends) {
    List<DigestWords.Line> moves = new ArrayList<>();
    for (Move move : moves(today))
      moves.add(new DigestWords.Line(move.day(), line(move.what()), line(move.why())));
    moves.sort(
        Comparator.comparing(
            DigestWords.Line::on, Comparator.nullsLast(Comparator.naturalOrder())));
    List<DigestWords.Line> promises = new ArrayList<>();
    for (Today.PromiseLine one : promises(today)) {
      LocalDate due = one.promise().dueOn();
      if (due == null || due.isAfter(today.day().plusDays(DAYS_AHEAD))) continue;
      if (promises.size() == MOST_PROMISES) break;
      promises.add(new DigestWords.Line(due, line(one.promise().what()), line(whose(one))));
    }
    List<DigestWords.Line> own =
        step == null
            ? List.of()
            : List.of(new DigestWords.Line(null, line(step.words()), line(step.why())));
    return new DigestWords(today.day(), zone, moves, promises, own, next(today, zone), ends);
  }

  private static String whose(Today.PromiseLine one) {
    String name = one.person().name();
    return (one.promise().mine() ? "You promised it to " + name : name + " promised it to you")
        + (one.late() ? "; it is late." : ".");
  }

  private List<DigestWords.Next> next(Today today, ZoneId zone) {
    List<DigestWords.Next> next = new ArrayList<>();
    Set<PersonId> told = new HashSet<>();
    for (Today.UpNext one : today.upNext()) {
      List<DigestWords.Guest> guests = new ArrayList<>();
      for (Today.Guest guest : one.guests())
        if (fine(guest.standing().person(), "") && guests.size() < MOST_GUESTS)
          guests.add(
              new DigestWords.Guest(
                  line(guest.standing().person().name()),
                  told.add(guest.standing().person().id()) ? first(guest) : ""));
      if (next.size() == MOST_MEETINGS) break;
      if (guests.isEmpty() && !one.guests().isEmpty()) continue;
      String subject = one.meeting().subject();
      String what = subject == null || !fine(subject) ? "A meeting" : line(subject);
      next.add(
          new DigestWords.Next(
              one.meeting().at().atZone(zone), what, one.meeting().channel().words(), guests));
    }
    return next;
  }

  private String first(Today.Guest guest) {
    return guest.brief().lines().stream()
        .filter(this::fine)
        .findFirst()
        .map(Unmentioned::line)
        .orElse("");
  }

  private boolean fine(Person person, String words) {
    return !people.contains(person.id()) && fine(person.name()) && fine(words);
  }

  private boolean fine(String words) {
    return names == null || !names.matcher(words).find();
  }

  /** Words on one line: a name cannot begin a line that looks like Rapport's own. */
  private static String line(String words) {
    return NO_LETTERS.matcher(words).replaceAll(" ").strip();
  }
}
