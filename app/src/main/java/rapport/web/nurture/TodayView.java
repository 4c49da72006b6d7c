package rapport.web.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Today;
import rapport.interactions.Freshness;
import rapport.interactions.OneSided;
import rapport.interactions.Promise;
import rapport.look.Owner;
import rapport.people.Names;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Bars;
import rapport.web.drawing.FigureLine;
import rapport.web.interactions.Evidence;
import rapport.web.people.Face;
import rapport.web.sources.LookBack;

/** The morning page, in words. */
public record TodayView(
    Frame frame,
    String date,
    String headline,
    List<MoveLine.Link> said,
    List<FigureLine> figures,
    List<MoveLine> moves,
    List<PromiseLine> promises,
    String due,
    String resting,
    boolean away,
    List<MeetingLine> upNext,
    Bars bars,
    List<Today.Thin> thin,
    TodayAside aside,
    String ends,
    List<String> sided,
    @Nullable LookBack back) {

  private static final int SOON = 5;
  private static final int FEW = 3;
  private static final int LINES = 3;

  /** Copies the lists. */
  public TodayView {
    said = List.copyOf(said);
    figures = List.copyOf(figures);
    moves = List.copyOf(moves);
    promises = List.copyOf(promises);
    upNext = List.copyOf(upNext);
    thin = List.copyOf(thin);
    sided = List.copyOf(sided);
  }

  /**
   * One meeting ahead with what to know about who is in it.
   *
   * @param when its time, or its day where it takes all day
   * @param day its day and its channel, in words
   * @param today whether it is today
   */
  public record MeetingLine(
      long id,
      String when,
      String day,
      boolean today,
      String title,
      String note,
      List<GuestLine> guests) {
    /** Copies the list. */
    public MeetingLine {
      guests = List.copyOf(guests);
    }
  }

  /** The meeting to prepare for; null when none is near. */
  public @Nullable MeetingLine next() {
    return upNext.isEmpty() ? null : upNext.getFirst();
  }

  /** What else is today; where nothing is, the next one with its day. */
  public List<MeetingLine> later() {
    List<MeetingLine> rest = upNext.stream().skip(1).toList();
    List<MeetingLine> today = rest.stream().filter(MeetingLine::today).toList();
    return today.isEmpty() ? rest.stream().limit(1).toList() : today;
  }

  /** One person in a meeting ahead. */
  public record GuestLine(Face face, String brief, boolean named) {}

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
        said(today.figures()),
        FigureLine.all(today.figures()),
        MoveLine.all(today.moves(), say, evidence),
        promises,
        due(today, say),
        resting(today, say),
        today.awayUntil() != null,
        today.upNext().stream().limit(SOON).map(next -> meeting(next, say)).toList(),
        Bars.of(today.weeks(), say),
        today.thin(),
        aside,
        "",
        List.of(),
        null);
  }

  /**
   * With what the sources cannot know any more or never knew, and the offer to look back at what
   * they know.
   */
  public TodayView until(Freshness fresh, OneSided sides, @Nullable LookBack back, Say say) {
    return new TodayView(
        frame,
        date,
        headline,
        said,
        figures,
        moves,
        promises,
        due,
        resting,
        away,
        upNext,
        bars,
        thin,
        aside,
        ends(fresh, say),
        sides.words(),
        back);
  }

  /** Which source ends when, in one sentence; empty when all of them speak until now. */
  static String ends(Freshness fresh, Say say) {
    return fresh.sentences(say.zone(), say.today()).stream().findFirst().orElse("");
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
          case 0 -> "Nothing stands out this week.";
          case 1 -> "One person to get in touch with this week.";
          default -> Say.word(moves) + " people to get in touch with this week.";
        };
    return "Good " + part + name + ". " + state;
  }

  /** Two figures as sentences; one that rests on fewer than three cases is not said. */
  private static List<MoveLine.Link> said(Today.Figures figures) {
    List<MoveLine.Link> said = new ArrayList<>();
    if (figures.withRhythm() >= FEW)
      said.add(new MoveLine.Link(figures.rhythms(Say::number), "/people?sort=care"));
    if (!figures.ended() && figures.newPeople() + figures.newPeopleBefore() >= FEW)
      said.add(
          new MoveLine.Link(
              figures.newPeople() == 0
                  ? "Nobody new this quarter."
                  : Say.count(figures.newPeople(), "new person", "new people") + " this quarter.",
              "/people?sort=last"));
    return said;
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
    LocalDate day = meeting.day();
    LocalDate on = day != null ? day : meeting.at().atZone(say.zone()).toLocalDate();
    int people = next.guests().size() + next.strangers();
    String note = Say.count(people, "person", "people");
    if (next.strangers() > 0) note += ", " + next.strangers() + " you never spoke with";
    return new MeetingLine(
        meeting.id(),
        day != null ? "All day" : say.time(meeting.at()),
        Say.capital(say.near(on)) + ", " + meeting.channel().words(),
        on.equals(say.today()),
        meeting.subject() == null ? "A meeting" : meeting.subject(),
        note,
        guests(next));
  }

  /** At most three lines: all about one guest, or the first word about each of several. */
  private static List<GuestLine> guests(Today.UpNext next) {
    boolean one = next.guests().size() == 1;
    List<GuestLine> lines = new ArrayList<>();
    for (Today.Guest guest : next.guests().stream().limit(LINES).toList())
      for (String line : guest.brief().lines().stream().limit(one ? LINES : 1).toList())
        lines.add(new GuestLine(Face.of(guest.standing().person()), line, !one || lines.isEmpty()));
    return lines;
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
