package rapport.web.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Introductions;
import rapport.desk.network.Losses;
import rapport.people.Person;
import rapport.ties.Strength;
import rapport.web.Say;
import rapport.web.people.Face;

/**
 * The three questions a map is asked, in words: who connects two people, what changed this year,
 * whom one would lose. Every line stands for people one can open.
 *
 * @param names whom the pickers propose
 * @param ways the strongest two
 * @param others further ones, one fold deeper
 * @param notice why there is no way to show; empty if there is one, or nothing was asked
 */
public record MapQuestions(
    String from,
    String to,
    List<String> names,
    String notice,
    List<WayLine> ways,
    List<WayLine> others,
    MapYear year,
    String lose,
    List<Group> losses) {

  private static final int WAYS = 2;
  private static final int FIRST = 5;

  /**
   * One way between two people.
   *
   * @param known what the sources show of each step
   */
  public record WayLine(Face face, String says, List<String> known, String href, String button) {}

  /**
   * Lines of one kind: those that are shown, and the rest, one fold deeper.
   *
   * @param tone the colour in which these people are lit in the picture; empty for none
   */
  public record Group(String title, String tone, List<Line> first, List<Line> rest) {

    static Group of(String title, String tone, List<Line> lines) {
      int end = Math.min(FIRST, lines.size());
      return new Group(title, tone, lines.subList(0, end), lines.subList(end, lines.size()));
    }
  }

  /** One person and what is said of them, with where that leads. */
  public record Line(Face face, String words, String href, String link) {}

  /** What was typed into the pickers, and whom it means. */
  record Asked(
      String from, String to, @Nullable Introductions found, String notice, List<String> names) {}

  static MapQuestions of(Asked asked, MapYear year, Losses losses, Say say) {
    Introductions found = asked.found();
    List<WayLine> ways =
        found == null ? List.of() : found.ways().stream().map(one -> way(found, one, say)).toList();
    return new MapQuestions(
        asked.from(),
        asked.to(),
        asked.names(),
        found != null && found.ways().isEmpty()
            ? "Your sources show no way between them over three people."
            : asked.notice(),
        ways.subList(0, Math.min(WAYS, ways.size())),
        ways.subList(Math.min(WAYS, ways.size()), ways.size()),
        year,
        lose(losses),
        losses(losses, say));
  }

  /** How likely a way is, in words; a chance of closeness, not of anybody's will. */
  static String likely(double chance) {
    long tenths = Math.round(10 * chance);
    if (tenths < 1) return "a long shot, less than 1 in 10";
    return (tenths < 4
            ? "less likely, about "
            : tenths < 6 ? "perhaps, about " : "probably, about ")
        + Math.min(9, tenths)
        + " in 10";
  }

  private static WayLine way(Introductions all, Introductions.Path path, Say say) {
    Person first = path.steps().getFirst().person();
    Person second = first != null ? first : path.steps().get(1).person();
    Person shown = second != null ? second : all.to();
    String says;
    if (path.direct())
      says =
          all.from() == null
              ? all.own().words(all.to().name()) + ": " + grade(path.chance()) + "."
              : together(path.steps().getFirst())
                  + ": "
                  + likely(path.chance())
                  + " that one brings the other.";
    else says = over(path) + ": " + likely(path.chance()) + ".";
    if (path.strained()) says += " It is difficult with somebody on this way at the moment.";
    boolean ask = all.from() == null && !path.direct() && !path.strained();
    return new WayLine(
        Face.of(shown),
        says,
        known(all, path, say),
        ask ? "/people/" + all.to().id() + "/goals#ways" : "/people/" + shown.id(),
        ask ? "Ask " + shown.name() + " for it" : "Open " + shown.name());
  }

  private static String together(Introductions.Step step) {
    return step.last() == null
        ? "The two are of one small organisation"
        : "You have seen the two together";
  }

  private static String over(Introductions.Path path) {
    List<String> names = new ArrayList<>();
    for (Introductions.Step step : path.steps().subList(0, path.steps().size() - 1))
      names.add(step.person() == null ? "you" : step.person().name());
    return "Through " + String.join(", then ", names);
  }

  private static List<String> known(Introductions all, Introductions.Path path, Say say) {
    List<String> known = new ArrayList<>();
    Person before = all.from();
    for (Introductions.Step step : path.steps()) {
      known.add(pair(before, step.person()) + ": " + seen(before, step, say) + ".");
      before = step.person();
    }
    return known;
  }

  private static String pair(@Nullable Person one, @Nullable Person other) {
    if (one == null) return "You and " + (other == null ? "you" : other.name());
    return other == null ? "You and " + one.name() : one.name() + " and " + other.name();
  }

  private static String seen(@Nullable Person before, Introductions.Step step, Say say) {
    Instant last = step.last();
    if (last == null) return "of one small organisation; you have not seen them together";
    if (before != null && step.person() != null)
      return "last in one letter or meeting of yours on " + say.day(last);
    return step.touch()
        ? "last in touch on " + say.day(last)
        : "only in letters or meetings of many, or in letters that do not name you, the last on "
            + say.day(last);
  }

  static String grade(double strength) {
    return Strength.Grade.of(strength).words();
  }

  static void add(List<Group> groups, String title, String tone, List<Line> lines) {
    if (!lines.isEmpty()) groups.add(Group.of(title, tone, lines));
  }

  private static String lose(Losses losses) {
    if (losses.quiet().isEmpty() && losses.hanging().isEmpty())
      return "Nobody, as far as your sources show.";
    return (losses.quiet().isEmpty()
            ? ""
            : Say.word(losses.quiet().size())
                + (losses.quiet().size() == 1 ? " strong tie" : " strong ties")
                + " went quiet. ")
        + (losses.hanging().isEmpty()
            ? ""
            : Say.word(losses.hanging().size())
                + (losses.hanging().size() == 1
                    ? " circle hangs on one person."
                    : " circles hang on one person each."));
  }

  private static List<Group> losses(Losses losses, Say say) {
    List<Group> groups = new ArrayList<>();
    add(
        groups,
        "Gone quiet",
        "",
        losses.quiet().stream()
            .map(one ->
                new Line(
                    Face.of(one.person()),
                    grade(one.height()) + " once; last in touch on " + say.day(one.last()),
                    "/people/" + one.person().id() + "/plays",
                    "begin again"))
            .toList());
    add(
        groups,
        "Circles that hang on one person",
        "",
        losses.hanging().stream()
            .map(one ->
                new Line(
                    Face.of(one.person()),
                    "your one "
                        + grade(one.strength())
                        + " tie in “"
                        + one.circle().name()
                        + "”; with none of the other "
                        + Say.number(one.others())
                        + " is it more than faint",
                    "/people/" + one.person().id() + "/plays",
                    "look after it"))
            .toList());
    return groups;
  }
}
