package rapport.desk.nurture;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says: moves with reasons and days, promises that are due, the step about oneself
 * that stands today, meetings with a line about everybody in them. It is made of words alone, each
 * on one line, so that it reads the same as plain text and as HTML.
 */
public record DigestWords(
    LocalDate day,
    ZoneId zone,
    List<Line> moves,
    List<Line> promises,
    List<Line> own,
    List<Next> next,
    List<String> ends) {

  /** What an end means. */
  public static final String UNKNOWN = " What happened there since is not known here.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  /** Copies the lists. */
  public DigestWords {
    moves = List.copyOf(moves);
    promises = List.copyOf(promises);
    own = List.copyOf(own);
    next = List.copyOf(next);
    ends = List.copyOf(ends);
  }

  /** One thing to do, with its reason, on a day. */
  public record Line(@Nullable LocalDate on, String what, String why) {

    /** The day in words, or empty ones. */
    public String day() {
      return on == null ? "" : SHORT.format(on);
    }
  }

  /** One meeting with who is in it. */
  public record Next(ZonedDateTime at, String what, String channel, List<Guest> guests) {
    /** Copies the list. */
    public Next {
      guests = List.copyOf(guests);
    }

    /** Its time in words. */
    public String time() {
      return TIME.format(at);
    }
  }

  /**
   * Somebody in a meeting.
   *
   * @param line the first line of the brief, or empty where an earlier meeting has told it
   */
  public record Guest(String name, String line) {

    /** The name, and the line if there is one. */
    public String words() {
      return line.isEmpty() ? name : name + ": " + line;
    }
  }

  /** The day in words. */
  public String date() {
    return DAY.format(day);
  }

  /** Whether there is nothing to say. */
  public boolean empty() {
    return moves.isEmpty() && promises.isEmpty() && own.isEmpty() && next.isEmpty();
  }

  /** One line for the head of a mail: how much there is, and no word that somebody else chose. */
  public String subject() {
    List<String> said = new ArrayList<>();
    count(said, moves.size(), "move");
    count(said, promises.size(), "promise");
    count(said, next.size(), "meeting");
    return date() + ": " + (said.isEmpty() ? "nothing waits" : String.join(", ", said));
  }

  private static void count(List<String> said, int number, String what) {
    if (number > 0) said.add(number + " " + what + (number == 1 ? "" : "s"));
  }

  /**
   * The digest as plain text.
   *
   * @param address where Rapport is open on this machine, or empty
   */
  public String plain(String address) {
    StringBuilder text = new StringBuilder(date()).append("\n");
    for (String end : ends) text.append("\n").append(end).append(UNKNOWN).append("\n");
    section(text, "This week's moves", moves);
    section(text, "Promises", promises);
    section(text, "For yourself", own);
    if (!next.isEmpty()) text.append("\nUp next\n");
    for (Next one : next) {
      text.append("- ").append(one.time()).append("  ").append(one.what());
      text.append(" (").append(one.channel()).append(")\n");
      for (Guest guest : one.guests()) text.append("    ").append(guest.words()).append("\n");
    }
    if (empty()) text.append("\nNothing waits.\n");
    if (!address.isEmpty()) text.append("\nOn this machine: ").append(address).append("\n");
    return text.toString();
  }

  private static void section(StringBuilder text, String title, List<Line> lines) {
    if (lines.isEmpty()) return;
    text.append("\n").append(title).append("\n");
    for (Line line : lines) {
      text.append("- ").append(line.on() == null ? "" : line.day() + ": ").append(line.what());
      text.append("\n    ").append(line.why()).append("\n");
    }
  }
}
