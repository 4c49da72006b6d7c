package rapport.web.people;

import java.time.Instant;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Whole;
import rapport.desk.people.Relations;
import rapport.interactions.Channel;
import rapport.nurture.Rhythm;
import rapport.nurture.Standing;
import rapport.people.Detail;
import rapport.people.Names;
import rapport.people.Person;
import rapport.ties.Balance;
import rapport.ties.Kind;
import rapport.ties.ReplyHabits;
import rapport.ties.ReplyTime;
import rapport.ties.Share;
import rapport.ties.Strength;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Curve;
import rapport.web.interactions.Evidence;
import rapport.web.interactions.HappeningLine;
import rapport.web.nurture.LetterView;
import rapport.web.nurture.MoveLine;
import rapport.web.nurture.StyleView;
import rapport.web.nurture.TodayView;
import rapport.web.ties.Marks;

/**
 * How a relationship stands, in words and drawings.
 *
 * @param owed what the owner promised and has not kept yet
 * @param due what they promised and have not kept yet
 * @param unheard what cannot be known because a source holds one side only
 * @param letter the draft of the move, or null where the move is no letter
 * @param tension where the open quarrel is, or empty
 */
public record PersonView(
    Frame frame,
    PersonHead head,
    String from,
    String strength,
    String sure,
    Marks marks,
    Slider initiation,
    String balance,
    String mine,
    String theirs,
    String came,
    List<Rung> ladder,
    Curve curve,
    List<HappeningLine> latest,
    String unmet,
    RhythmLine rhythm,
    List<TodayView.PromiseLine> owed,
    List<TodayView.PromiseLine> due,
    @Nullable MoveLine move,
    @Nullable LetterView letter,
    StyleView style,
    Human human,
    List<String> unheard,
    String tension,
    @Nullable Paused paused) {

  /** Whether anything is known of answers and meetings. */
  public boolean answers() {
    return !(mine + theirs + came).isEmpty();
  }

  /**
   * The human before the figures.
   *
   * @param given what to call them
   * @param told what they told the owner, newest first
   * @param mine what the owner told them, newest first
   * @param card what their cards say beside name, address, work, days and place
   * @param days that come back within sixty days
   */
  public record Human(
      String given,
      List<WholeView.Line> told,
      List<WholeView.Line> mine,
      List<String> card,
      List<DayLine> days) {

    private static final int MOST = 4;

    public static Human of(
        Person person,
        List<Detail> said,
        List<String> groups,
        List<Relations.Line> relations,
        List<Whole.Line> told,
        List<Whole.Day> days,
        Say say) {
      List<Whole.Day> near =
          days.stream().filter(day -> day.person().id().equals(person.id())).toList();
      List<Whole.Line> besides = told.stream().filter(one -> !among(near, one)).toList();
      return new Human(
          Names.given(person.name()),
          lines(besides, false, say),
          lines(besides, true, say),
          card(said, groups, relations, person),
          near.stream().map(day -> DayLine.of(day, say)).toList());
    }

    /** Whether what was told is a day that stands among the near ones. */
    private static boolean among(List<Whole.Day> near, Whole.Line told) {
      return near.stream().anyMatch(day -> MonthDay.from(day.on()).equals(told.recurs()));
    }

    /** Notes as they stand, then groups and kin that the head does not tell in one line each. */
    private static List<String> card(
        List<Detail> said, List<String> groups, List<Relations.Line> relations, Person person) {
      List<String> lines = new ArrayList<>();
      for (Detail one : said) if (one.kind() == Detail.Kind.NOTE) lines.add(one.value());
      String kin =
          said.stream()
              .filter(one -> one.kind() == Detail.Kind.RELATED)
              .map(Detail::value)
              .filter(value ->
                  relations.stream()
                      .noneMatch(line -> value.endsWith(": " + line.beside(person.id()).name())))
              .map(Human::plain)
              .collect(Collectors.joining(", "));
      if (!kin.isEmpty()) lines.add(kin);
      if (!groups.isEmpty()) lines.add("in your groups " + String.join(", ", groups));
      return lines.stream().limit(MOST).toList();
    }

    /** "referred-by: Ruth" as people write it. */
    private static String plain(String kin) {
      int colon = kin.indexOf(':');
      return colon < 0 ? kin : kin.substring(0, colon).replace('-', ' ') + kin.substring(colon);
    }

    private static List<WholeView.Line> lines(List<Whole.Line> told, boolean mine, Say say) {
      return told.stream()
          .filter(one -> one.mine() == mine)
          .limit(MOST)
          .map(one -> WholeView.Line.of(one, say))
          .toList();
    }
  }

  /** A day that comes back: its number and month as on a leaf of a calendar. */
  public record DayLine(String day, String month, String words, String near) {

    static DayLine of(Whole.Day day, Say say) {
      return new DayLine(
          String.valueOf(day.on().getDayOfMonth()),
          day.on().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
          day.words(),
          say.near(day.on()));
    }
  }

  /** A pause of this one person: its number and its last day. */
  public record Paused(long id, String words) {}

  /**
   * A share as a point on a line with its interval, in percent of the line.
   *
   * @param at where the point is, or null when nothing is known
   */
  public record Slider(@Nullable String at, String low, String width, String words) {

    static Slider of(Share share, String name) {
      if (!share.known() || share.whole() < 3) return new Slider(null, "0%", "0%", "");
      double other = 1 - share.value();
      return new Slider(
          tenth(other),
          tenth(1 - share.high()),
          tenth(share.high() - share.low()),
          name
              + " "
              + Say.percent(other)
              + " · you "
              + Say.percent(share.value())
              + ", from "
              + Say.count(share.whole(), "conversation", "conversations"));
    }

    private static String tenth(double share) {
      return String.format(java.util.Locale.ROOT, "%.1f%%", 2 + 96 * share);
    }
  }

  /** One channel and how often it was used. */
  public record Rung(String words, String count, String width) {}

  /** How the rhythm stands, and what its form starts from. */
  public record RhythmLine(
      String words,
      String state,
      String tone,
      @Nullable Integer days,
      @Nullable Integer most,
      boolean set) {

    static RhythmLine of(Standing standing, Kind.Value kind, Say say) {
      Rhythm rhythm = standing.rhythm();
      if (rhythm == null) {
        return new RhythmLine(
            kind == Kind.Value.UNKNOWN
                ? ""
                : "A tie that is "
                    + kind.words()
                    + " often does well with every "
                    + Rhythm.proposed(kind).everyDays()
                    + " days.",
            "none yet",
            "plain",
            Rhythm.proposed(kind).everyDays(),
            null,
            false);
      }
      boolean set = rhythm.origin() == Rhythm.Origin.SET;
      String words =
          "Every "
              + Say.count(rhythm.everyDays(), "day", "days")
              + switch (rhythm.origin()) {
                case SET -> ", as you set it";
                case GROUP -> ", as you set it for a group";
                case LEARNED ->
                    ", learned from "
                        + Say.count(rhythm.gaps(), "gap", "gaps")
                        + " between contacts";
              };
      if (rhythm.atMostDays() > rhythm.everyDays()) words += ", at most " + rhythm.atMostDays();
      if (standing.due() != null)
        words +=
            (standing.due().isBefore(say.today()) ? "; it was due " : "; next ")
                + say.near(standing.due());
      PeopleView.Row row = PeopleView.Row.of(standing, say);
      return new RhythmLine(
          words + ".",
          standing.due(say.today()) || standing.doubt().later() ? row.state() : "in touch",
          row.tone(),
          rhythm.everyDays(),
          rhythm.atMostDays(),
          set);
    }
  }

  /** Of how many, and since when; where the head tells another month, that one alone is told. */
  private static String from(int all, String first, @Nullable Instant touch, Say say) {
    String counted = "from " + Say.count(all, "interaction", "interactions");
    if (touch != null && !say.month(touch).equals(first)) return counted;
    return counted + (all == 1 ? ", in " : ", the first in ") + first;
  }

  public static PersonView of(
      Frame frame,
      PersonPage page,
      Kind.Value kind,
      @Nullable LetterView letter,
      StyleView style,
      Human human,
      String tension,
      @Nullable Paused paused,
      Say say,
      Evidence evidence) {
    Standing standing = page.standing();
    var tie = standing.tie();
    Happening left = page.known().left();
    String name = Names.given(standing.person().name());
    return new PersonView(
        frame,
        PersonHead.of(page, PersonHead.Page.RELATIONSHIP, say),
        tie.first() == null
            ? standing.doubt().any() ? "" : "no interaction yet"
            : from(tie.interactions(), say.month(tie.first()), page.known().touch(), say),
        Strength.figure(page.strength().value()),
        sure(page),
        Marks.of(page.strength().value()),
        Slider.of(tie.reciprocity().initiation(), name),
        balance(page, name, say),
        reply("you answer", tie.reciprocity().mine(), page.answering().mine()),
        reply(name + " answers", tie.reciprocity().theirs(), page.answering().theirs()),
        came(page.answering().came(), name),
        ladder(tie.channels()),
        Curve.of(page.course(), say),
        left == null ? List.of() : List.of(HappeningLine.of(left, say, standing.person().name())),
        page.total() == 0
            ? "Nothing is known of you two yet."
            : "Only letters that do not name you are known.",
        RhythmLine.of(standing, kind, say),
        open(page, true, say),
        open(page, false, say),
        page.move() == null ? null : MoveLine.of(page.move(), say, evidence),
        letter,
        style,
        human,
        page.unheard(),
        tension,
        paused);
  }

  /** Whether nothing happened between the two that is known, so that no figure says anything. */
  public boolean stranger() {
    return latest.isEmpty() && unheard.isEmpty();
  }

  private static List<TodayView.PromiseLine> open(PersonPage page, boolean mine, Say say) {
    return page.promises().stream()
        .filter(one -> one.open() && one.mine() == mine)
        .map(one ->
            TodayView.PromiseLine.of(one, page.standing().person(), one.late(say.today()), say))
        .toList();
  }

  private static String sure(PersonPage page) {
    return page.strength().enough()
        ? Strength.figure(page.strength().low()) + "–" + Strength.figure(page.strength().high())
        : "";
  }

  private static String balance(PersonPage page, String name, Say say) {
    Balance balance = page.standing().tie().balance();
    String years = balance.years() == 1 ? "year" : balance.years() + " years";
    String span =
        page.standing().ended(say.today())
            ? "In the " + years + " before your sources ended "
            : "In the last " + years + " ";
    return switch (balance.lean()) {
      case UNKNOWN -> "";
      case EVEN -> span + "each of you begins often enough.";
      case ON_ME -> span + "it is mostly you who begins; that can be right for a while.";
      case ON_THEM -> span + "it is mostly " + name + " who begins.";
    };
  }

  private static String reply(String who, ReplyTime time, ReplyHabits.@Nullable Usual usual) {
    if (time.median() == null || !time.telling()) return "";
    String known =
        who + " in " + Say.length(time.median()) + " (median of " + Say.number(time.n()) + ")";
    return usual == null
        ? known
        : known
            + "; to expect: "
            + Say.length(usual.time())
            + ", between "
            + Say.length(usual.low())
            + " and "
            + Say.length(usual.high());
  }

  private static String came(Share came, String name) {
    return came.whole() >= 3
        ? name
            + " came to "
            + Say.number(came.part())
            + " of "
            + Say.count(came.whole(), "meeting", "meetings")
            + " in a year"
        : "";
  }

  /** The channels that were used; of one that was not, the sources may just not tell. */
  private static List<Rung> ladder(Map<Channel, Integer> used) {
    int most = used.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Rung> rungs = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      int n = used.getOrDefault(channel, 0);
      if (n == 0) continue;
      rungs.add(new Rung(channel.words(), Say.number(n), Math.round(100.0 * n / most) + "%"));
    }
    return rungs;
  }
}
