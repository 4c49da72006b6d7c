package rapport.web.nurture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Today;
import rapport.interactions.Promise;
import rapport.look.Owner;
import rapport.people.Names;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Bars;
import rapport.web.drawing.FigureLine;
import rapport.web.interactions.Evidence;
import rapport.web.people.Face;

/** The morning page, in words. */
public record TodayView(
    Frame frame,
    String date,
    String headline,
    List<FigureLine> figures,
    List<MoveLine> moves,
    List<PromiseLine> promises,
    String due,
    String resting,
    boolean away,
    List<MeetingLine> upNext,
    Bars bars,
    List<Today.Thin> thin,
    TodayAside aside) {

  private static final int SOON = 5;

  /** Copies the lists. */
  public TodayView {
    figures = List.copyOf(figures);
    moves = List.copyOf(moves);
    promises = List.copyOf(promises);
    upNext = List.copyOf(upNext);
    thin = List.copyOf(thin);
  }

  /** One meeting ahead with what to know about who is in it. */
  public record MeetingLine(
      long id, String when, String title, String note, List<GuestLine> guests) {
    /** Copies the list. */
    public MeetingLine {
      guests = List.copyOf(guests);
    }
  }

  /** One person in a meeting ahead. */
  public record GuestLine(Face face, String brief) {}

  public static TodayView of(
      Frame frame,
      Owner owner,
      Today today,
      TodayAside aside,
      int hour,
      Say say,
      Evidence evidence) {
    List<PromiseLine> promises =
        today.promises().stream()
            .map(line -> PromiseLine.of(line.promise(), line.person(), line.late(), say))
            .toList();
    return new TodayView(
        frame,
        say.date(),
        headline(owner, today, hour, say),
        FigureLine.all(today.figures()),
        today.moves().stream().map(move -> MoveLine.of(move, say, evidence)).toList(),
        promises,
        due(today, say),
        resting(today, say),
        today.awayUntil() != null,
        today.upNext().stream().limit(SOON).map(next -> meeting(next, say)).toList(),
        Bars.of(today.weeks(), say),
        today.thin(),
        aside);
  }

  /** A sentence that sums up the day. */
  static String headline(Owner owner, Today today, int hour, Say say) {
    String part = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    String name = owner.name().isBlank() ? "" : ", " + Names.given(owner.name());
    int moves = today.moves().size();
    if (today.awayUntil() != null && moves == 0)
      return "Good "
          + part
          + name
          + ". Nothing is asked until you are back: "
          + say.near(today.awayUntil())
          + " is the last day.";
    String state =
        switch (moves) {
          case 0 -> "Nobody is waiting for you this week.";
          case 1 -> "One person would be glad to hear from you.";
          default -> Say.word(moves) + " people would be glad to hear from you.";
        };
    return "Good " + part + name + ". " + state;
  }

  /** What is left out of the promises, or empty words. */
  static String resting(Today today, Say say) {
    Instant until = today.resting().until();
    if (until == null) return "";
    int promises = today.resting().promises();
    return Say.word(promises)
        + (promises == 1 ? " promise rests" : " promises rest")
        + " until "
        + say.near(until.atZone(say.zone()).toLocalDate())
        + ", "
        + say.time(until)
        + ", with what became difficult.";
  }

  private static String due(Today today, Say say) {
    long due =
        today.promises().stream()
            .map(Today.PromiseLine::promise)
            .filter(p -> p.mine() && p.dueOn() != null && !p.dueOn().isAfter(say.today()))
            .count();
    return due == 0 ? "" : Say.number(due) + " due";
  }

  private static MeetingLine meeting(Today.UpNext next, Say say) {
    var meeting = next.meeting();
    String when =
        meeting.day() != null
            ? say.near(meeting.day())
            : say.near(meeting.at().atZone(say.zone()).toLocalDate())
                + " "
                + say.time(meeting.at());
    List<GuestLine> guests = new ArrayList<>();
    for (Today.Guest guest : next.guests().stream().limit(3).toList()) {
      guests.add(
          new GuestLine(
              Face.of(guest.standing().person()),
              String.join(" ", guest.brief().lines().stream().limit(1).toList())));
    }
    int people = next.guests().size() + next.strangers();
    String note = Say.count(people, "person", "people");
    if (next.strangers() > 0) note += ", " + next.strangers() + " you never spoke with";
    return new MeetingLine(
        meeting.id(),
        capital(when) + " · " + meeting.channel().words(),
        meeting.subject() == null ? "A meeting" : meeting.subject(),
        note,
        guests);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  /** One promise as a line. */
  public record PromiseLine(
      long id,
      boolean mine,
      boolean open,
      String what,
      String about,
      String chip,
      String tone,
      Face face,
      @Nullable String source) {

    public static PromiseLine of(
        Promise promise, rapport.people.Person person, boolean late, Say say) {
      String who = promise.mine() ? "You promised" : Names.given(person.name()) + " promised";
      String about = who + " on " + say.day(promise.madeAt()) + "; " + due(promise, say);
      boolean today = promise.dueOn() != null && promise.dueOn().equals(say.today());
      String chip =
          !promise.open()
              ? "kept"
              : late
                  ? promise.mine() ? "late" : "theirs, late"
                  : today ? "today" : promise.mine() ? "yours" : "theirs";
      String tone = !promise.open() ? "good" : late ? "warm" : today ? "gold" : "plain";
      return new PromiseLine(
          promise.id(),
          promise.mine(),
          promise.open(),
          promise.what(),
          about,
          chip,
          tone,
          Face.of(person),
          promise.interaction() == 0 ? null : "/interactions/" + promise.interaction());
    }

    private static String due(Promise promise, Say say) {
      if (promise.keptAt() != null) return "kept on " + say.day(promise.keptAt());
      return promise.dueOn() == null ? "no day named" : "due " + say.near(promise.dueOn());
    }
  }
}
