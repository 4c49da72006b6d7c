package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.network.Landscape;
import rapport.interactions.Promise;
import rapport.look.Look;
import rapport.nurture.Brief;
import rapport.nurture.Move;
import rapport.nurture.Shown;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.ties.ReplyTime;
import rapport.ties.Share;

/**
 * The morning page: what to do this week and what is next.
 *
 * @param people how many people are in the network; 0 means that nothing is imported yet
 * @param promises open ones, by due day, those without one last
 * @param upNext meetings of the coming seven days
 * @param weeks the last twelve weeks, oldest first
 * @param thin where the network is thin, as far as sources show
 * @param resting what is left out because a quarrel rests
 * @param awayUntil the last day of the owner's pause, or null outside of one
 */
public record Today(
    LocalDate day,
    int people,
    Figures figures,
    List<Move> moves,
    List<PromiseLine> promises,
    List<UpNext> upNext,
    List<WeekCount> weeks,
    List<Thin> thin,
    Resting resting,
    @Nullable LocalDate awayUntil) {

  /** The moves of this week that were not noted as shown in it yet. */
  public static List<Move> unshown(Look look) {
    LocalDate week = Shown.week(look.today());
    return of(look).moves().stream()
        .filter(move ->
            look.matters().shown().stream()
                .noneMatch(one -> one.week().equals(week) && one.of(move)))
        .toList();
  }

  /** What it says for a look; worked out once a minute while nothing changes. */
  public static Today of(Look look) {
    return look.kept(Agenda.Daybreak.class, Agenda.Daybreak::new).today(look);
  }

  /**
   * Whether it can be said at once: what the owner wants asks for the map, which takes long to
   * draw.
   */
  public static boolean ready(Look look) {
    return Landscape.ready(look) || !Wants.any(look);
  }

  /** The first meeting from an instant on in which the owner and somebody are by themselves. */
  public static Optional<UpNext> alone(PersonId person, List<UpNext> next, Instant from) {
    return next.stream()
        .filter(one ->
            one.meeting().day() == null
                && !one.meeting().at().isBefore(from)
                && one.meeting().people() == 1
                && one.with(person))
        .findFirst();
  }

  /** Copies the lists. */
  public Today {
    moves = List.copyOf(moves);
    promises = List.copyOf(promises);
    upNext = List.copyOf(upNext);
    weeks = List.copyOf(weeks);
    thin = List.copyOf(thin);
  }

  /**
   * The four figures.
   *
   * @param due relationships whose rhythm asks for a contact, the overdue ones too
   * @param onRhythm relationships that are not overdue
   * @param withRhythm relationships that have a rhythm and are not dormant
   * @param initiation exchanges of the last 90 days begun by the owner
   * @param leanOnMe relationships that the owner carries
   * @param leanOnThem relationships that the other carries
   * @param mine the owner's usual reply time in the last 90 days
   * @param theirs that of the others
   * @param newPeople people first in touch both ways in the last 90 days
   * @param newPeopleBefore the same for the 90 days before
   * @param ended whether the mail ended a while ago: then these are its last 90 days, not the last
   */
  public record Figures(
      int due,
      int onRhythm,
      int withRhythm,
      Share initiation,
      int leanOnMe,
      int leanOnThem,
      ReplyTime mine,
      ReplyTime theirs,
      int newPeople,
      int newPeopleBefore,
      boolean ended) {

    /**
     * Which rhythms in use are not overdue, and which of those ask for a contact now, as a
     * sentence; empty words where none is in use.
     *
     * @param number how a number is written
     */
    public String rhythms(IntFunction<String> number) {
      if (withRhythm == 0) return "";
      int kept = due - (withRhythm - onRhythm);
      if (withRhythm == 1)
        return "The one rhythm in use is "
            + (onRhythm == 0 ? "overdue." : kept == 0 ? "kept." : "due.");
      String some = onRhythm == withRhythm ? "All " : onRhythm == 0 ? "None of " : "";
      if (some.isEmpty()) some = number.apply(onRhythm) + " of ";
      return some
          + number.apply(withRhythm)
          + " rhythms in use "
          + (onRhythm <= 1 ? "is" : "are")
          + " kept"
          + (kept == 0 ? "." : ", " + number.apply(kept) + " of them due.");
    }
  }

  /**
   * Open promises with people with whom a quarrel rests.
   *
   * @param until when the last of them has rested, or null when there are none
   */
  public record Resting(int promises, @Nullable Instant until) {
    /** Nobody rests. */
    public static final Resting NONE = new Resting(0, null);
  }

  /** One open promise and whose it is. */
  public record PromiseLine(Promise promise, Person person, boolean late) {}

  /**
   * One coming meeting.
   *
   * @param guests the people in it that are known, strongest tie first, with a brief each
   * @param strangers how many in it the owner was never in touch with
   */
  public record UpNext(Happening meeting, List<Guest> guests, int strangers) {
    /** Copies the list. */
    public UpNext {
      guests = List.copyOf(guests);
    }

    /** Whether somebody is in it. */
    public boolean with(PersonId person) {
      return guests.stream().anyMatch(one -> one.standing().person().id().equals(person));
    }
  }

  /** One person in a coming meeting. */
  public record Guest(Standing standing, Brief brief) {}

  /** Contacts in one week: spoken (face to face, video, phone) and written. */
  public record WeekCount(LocalDate monday, int spoken, int written) {}

  /** One gap: what is thin, and the figure that says so. */
  public record Thin(String what, String figure) {}
}
