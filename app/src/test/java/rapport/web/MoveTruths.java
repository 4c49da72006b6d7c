package rapport.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.nurture.Move.Cause;
import rapport.people.PersonId;
import rapport.web.RawItems.Raw;
import rapport.web.Truths.Case;

/**
 * A checker for every reason of a move, by its cause: each recomputes the sentence from what the
 * owner wrote down or from what happened, by plain SQL. A cause without one, and a sentence that
 * none of its checkers knows, is a contradiction.
 */
final class MoveTruths {

  /**
   * What a checker works with.
   *
   * @param through who could introduce the two, or null
   */
  record Moved(
      long person, @Nullable PersonId through, RawWords words, RawNetwork network, Case happened) {}

  interface Checker {
    boolean holds(Moved of, Matcher said);
  }

  private record Kind(Pattern form, Checker checker) {}

  private static final Map<Cause, List<Kind>> KINDS = new EnumMap<>(Cause.class);

  static void kind(Cause cause, String form, Checker checker) {
    KINDS
        .computeIfAbsent(cause, any -> new ArrayList<>())
        .add(new Kind(Pattern.compile(form, Pattern.DOTALL), checker));
  }

  static {
    for (Cause cause : List.of(Cause.ANSWER, Cause.DORMANT, Cause.COOLING))
      kind(cause, "(.+)", (of, said) -> Truths.wrong(said.group(), of.happened()) == null);
    kind(
        Cause.RHYTHM,
        "(?<days>\\d+) days? quiet.+",
        (of, said) ->
            Truths.wrong(said.group(), of.happened()) == null
                || marked(of, Long.parseLong(said.group("days"))));
    kind(
        Cause.PROMISE,
        "You promised “(.+)”; it (was|is) due on (.+?)\\.(?: A new day is better than silence\\.)?",
        (of, said) ->
            of.words()
                .said(
                    of.words()
                        .of(
                            of.person(),
                            "due_on",
                            "promise",
                            "mine = 1 and kept_at is null and what = ?",
                            said.group(1)),
                    said.group(3),
                    said.group(2).equals("was")));
    kind(
        Cause.NUDGE,
        ".+? promised “(.+)” by (.+?); perhaps it slipped\\.",
        (of, said) ->
            of.words()
                .said(
                    of.words()
                        .of(
                            of.person(),
                            "due_on",
                            "promise",
                            "mine = 0 and kept_at is null and what = ?",
                            said.group(1)),
                    said.group(2),
                    true));
    kind(
        Cause.THANKS,
        ".+? gave you (.+?) on (\\d+ \\p{L}+)(?: — “(.+)”)?\\.",
        (of, said) -> received(of, said.group(2), said.group(3)));
    kind(
        Cause.THANKS,
        ".+? introduced you to .+, and the two of you were in touch on (\\d+ \\p{L}+)\\.",
        (of, said) -> WishTruths.introduced(said.group(1), of));
    kind(
        Cause.FEEDBACK,
        "It waits since (\\d+ \\p{L}+): “(.+)”",
        (of, said) ->
            of.words()
                .at(
                    of.words()
                        .of(
                            of.person(),
                            "at",
                            "feedback",
                            "complaint = 1 and answered_at is null and words like ?",
                            begun(said.group(2))),
                    said.group(1)));
    kind(
        Cause.INTRODUCTION,
        ".+? wants “(.+)”, and .+? knows “(.+)”\\. Ask both first\\.",
        (of, said) ->
            !of.words()
                    .of(
                        of.person(),
                        "id",
                        "remark",
                        "aspect = 'wants' and words like ?",
                        begun(said.group(1)))
                    .isEmpty()
                && !of.words()
                    .rows(
                        "select id from remark where aspect = 'knows' and words like ?",
                        begun(said.group(2)))
                    .isEmpty());
    kind(
        Cause.BRIEF,
        "(?:“(.+)” is|A meeting is) (today|tomorrow); the brief is ready\\.",
        MoveTruths::meets);
    tensions();
    wishes();
    ExerciseTruths.all();
  }

  private MoveTruths() {}

  /** Whether the owner marked a move as done so many days ago, which counts as a contact. */
  private static boolean marked(Moved of, long days) {
    String day = RawWords.words(of.words().today.minusDays(days));
    return !of.happened().heardSince()
        && of.happened().silence() > days
        && of.words().at(of.words().of(of.person(), "at", "answer", "reply = 'DONE'"), day);
  }

  private static void tensions() {
    String where =
        "(?: You two meet on (?<met>\\d+ \\p{L}+), \\d\\d:\\d\\d: that is the place\\.)?";
    String talk =
        "Talk (?:face to face|by video|on the phone) rather than in a letter(?:, and begin with what you both want\\.|\\. Begin with what you both want: “(?<goal>.+)”\\.)";
    kind(
        Cause.TENSION,
        "A day has passed since it became difficult\\. " + talk + where,
        (of, said) ->
            open(of, "ahead = 0").stream()
                    .anyMatch(at -> of.words().now.getEpochSecond() - Long.parseLong(at) >= 86_400)
                && goal(of, said));
    kind(
        Cause.TENSION,
        "You wrote on (?<day>\\d+ \\p{L}+) that a hard talk lies ahead\\. " + talk + where,
        (of, said) -> of.words().at(open(of, "ahead = 1"), said.group("day")) && goal(of, said));
    kind(
        Cause.TENSION,
        "Two weeks since (you talked|your step)\\. How is it between you now\\?",
        (of, said) ->
            of
                .words()
                .of(
                    of.person(),
                    "repaired_at",
                    "tension",
                    "closed_at is null and repaired_at is not null and ahead = ?",
                    said.group(1).equals("you talked") ? 1 : 0)
                .stream()
                .anyMatch(
                    at -> ChronoUnit.DAYS.between(of.words().day(at), of.words().today) >= 14));
  }

  private static List<String> open(Moved of, String ahead) {
    return of.words()
        .of(of.person(), "at", "tension", "closed_at is null and repaired_at is null and " + ahead);
  }

  private static boolean goal(Moved of, Matcher said) {
    String goal = said.group("goal");
    return goal == null
        || !of.words().of(of.person(), "id", "tension", "goal like ?", begun(goal)).isEmpty();
  }

  /** Whether the day a sentence names is one of these; where it names none, one has none. */
  private static boolean dated(Moved of, Matcher said, List<String> days) {
    return said.group("day") == null
        ? days.contains("")
        : of.words().said(days, said.group("day"), said.group("tense").equals("was"));
  }

  private static void wishes() {
    kind(Cause.NEED, "(.+)", (of, said) -> WishTruths.wrong(said.group(), of) == null);
    kind(
        Cause.INITIATIVE,
        ".*“(?<name>[^”]+?)” needs .+? as “(?<role>.+?)”, who is not on board yet\\. .*?\\p{L}+ and \\p{L}+ have been in the same letters or meetings\\.",
        (of, said) -> WishTruths.advised(said.group("name"), said.group("role"), of));
    kind(
        Cause.INITIATIVE,
        "(?:(?:Your next step|The next step of (?<by>.+?))(?: (?<tense>was|is) due on (?<day>\\d+ \\p{L}+))?: “(?<step>.+?)”\\. )?“(?<name>[^”]+?)” needs .+? as “(?<role>.+?)”, who is not on board yet\\.(?: Why .+? may want it: (?<reason>.+)\\.)?",
        (of, said) -> {
          List<String> steps =
              of.words()
                  .of(
                      of.person(),
                      "coalesce(step_on, '')",
                      "stakeholder",
                      "on_board_on is null and stance <> 'WITH' and role = ? and reason = ? and step = ? and initiative_id in (select id from initiative where name = ? and closed_on is null)",
                      said.group("role"),
                      said.group("reason") == null ? "" : said.group("reason"),
                      said.group("step") == null ? "" : said.group("step"),
                      said.group("name"));
          return dated(of, said, steps);
        });
    kind(
        Cause.INITIATIVE,
        "Your next step for “(?<name>.+?)” (?<tense>was|is) due on (?<day>\\d+ \\p{L}+): “(?<step>.+)”\\.",
        (of, said) ->
            dated(
                of,
                said,
                of.words()
                    .of(
                        of.person(),
                        "step_on",
                        "stakeholder",
                        "on_board_on is null and stance <> 'WITH' and step = ? and step_on is not null and initiative_id in (select id from initiative where name = ? and closed_on is null)",
                        said.group("step"),
                        said.group("name"))));
    kind(
        Cause.INITIATIVE,
        "“(?<name>.+?)” has nobody for “(?<role>.+?)” yet\\. (?<rest>.*)",
        (of, said) ->
            !of.words()
                    .rows(
                        "select s.id from stakeholder s join initiative i on i.id = s.initiative_id where s.handle_id = 0 and s.role = ? and i.name = ? and i.closed_on is null",
                        said.group("role"),
                        said.group("name"))
                    .isEmpty()
                && (said.group("rest").endsWith(" is with you and may know somebody.")
                    ? WishTruths.ally(said.group("name"), of)
                    : said.group("rest").endsWith(" is close to you and may know somebody.")
                        ? WishTruths.close(of)
                        : WishTruths.rest(said.group("rest"), of)));
    kind(
        Cause.GOAL,
        "You and .+? both want “(?<what>.+)”\\.(?: Its day (?<tense>was|is) (?<day>\\d+ \\p{L}+)\\.)?",
        (of, said) -> {
          List<String> days =
              of.words()
                  .of(
                      of.person(),
                      "coalesce(due_on, '')",
                      "shared_goal",
                      "done_on is null and what = ?",
                      said.group("what"));
          return dated(of, said, days);
        });
    kind(
        Cause.PLANNED,
        "Your plan with .+?: “(?<aim>.+)”\\. It (?<tense>was|is) planned for (?<day>\\d+ \\p{L}+)\\.",
        (of, said) ->
            planned(of, said)
                && of.words()
                    .said(
                        of.words().of(of.person(), "day", "contact_step", "made_on is null"),
                        said.group("day"),
                        said.group("tense").equals("was")));
    kind(
        Cause.PLANNED,
        "You wanted to look at it again on (?<day>\\d+ \\p{L}+): “(?<aim>.+)”\\.",
        (of, said) ->
            planned(of, said)
                && of
                    .words()
                    .of(of.person(), "review_on", "contact_plan", "review_on is not null")
                    .stream()
                    .map(LocalDate::parse)
                    .anyMatch(day ->
                        !day.isAfter(of.words().today)
                            && RawWords.words(day).equals(said.group("day"))));
    kind(
        Cause.OUTCOME,
        "You took that step about .+? on (\\d+ \\p{L}+)\\. Say it in one click: .+",
        (of, said) ->
            of.words()
                .at(
                    of.words().of(of.person(), "at", "answer", "cause = 'NEED' and reply = 'DONE'"),
                    said.group(1)));
    kind(
        Cause.OUTCOME,
        "On (\\d+ \\p{L}+) you took this up: [^.,]+(?:\\.|, “(.+)”\\.)",
        (of, said) ->
            of.words()
                .at(
                    of.words()
                        .of(
                            of.person(),
                            "at",
                            "play",
                            "outcome is null and material like ?",
                            begun(said.group(2) == null ? "" : said.group(2))),
                    said.group(1)));
  }

  private static boolean planned(Moved of, Matcher said) {
    return !of.words()
        .of(of.person(), "id", "contact_plan", "aim = ?", said.group("aim"))
        .isEmpty();
  }

  static boolean received(Moved of, String day, @Nullable String what) {
    return of.words()
        .at(
            of.words()
                .of(
                    of.person(),
                    "at",
                    "exchange",
                    "given = 0 and what = ?",
                    what == null ? "" : what),
            day);
  }

  static List<String> meetings(RawWords words, String subject) {
    return words.rows(
        "select at from interaction where kind = 2 and left_out is null and at >= ? and coalesce(subject, '') = ?",
        words.now.getEpochSecond(),
        subject);
  }

  private static boolean meets(Moved of, Matcher said) {
    LocalDate day = of.words().today.plusDays(said.group(2).equals("tomorrow") ? 1 : 0);
    String subject = said.group(1) == null ? "" : said.group(1);
    return meetings(of.words(), subject).stream().anyMatch(at -> of.words().day(at).equals(day));
  }

  /** For a comparison with what begins so; an ellipsis stands for the rest. */
  static String begun(String words) {
    return words.endsWith("…") ? words.substring(0, words.length() - 1) + "%" : words;
  }

  /** What happened among at most eight people. */
  static List<Raw> few(Case of) {
    return of.raw().stream().filter(Raw::real).toList();
  }

  /** The causes that have a checker. */
  static java.util.Set<Cause> causes() {
    return KINDS.keySet();
  }

  private static final Pattern AGAIN =
      Pattern.compile(
          "Two weeks went by without this step: .+ If you say not this, .+"
              + "|(?:It has asked for|The letter has waited here for|The step has waited for) two weeks\\. .+"
              + "|.+ A new day is better than silence\\.",
          Pattern.DOTALL);

  /** What is wrong with a reason, or null when it is true. */
  static @Nullable String wrong(Cause cause, String why, Moved of) {
    if (AGAIN.matcher(why).matches() && (!shownTwice(cause, of) || made(cause, why, of)))
      return cause + ", false: " + why;
    if (why.matches("(?s)(?:Two weeks went|It has asked|The (?:letter|step) has waited).+"))
      return AGAIN.matcher(why).matches() ? null : cause + ", nobody checks: " + why;
    for (Kind one : KINDS.getOrDefault(cause, List.of())) {
      Matcher said = one.form().matcher(why);
      if (said.matches()) return one.checker().holds(of, said) ? null : cause + ", false: " + why;
    }
    return cause + ", nobody checks: " + why;
  }

  /** Whether what is said to have waited was done since it was first shown. */
  private static boolean made(Cause cause, String why, Moved of) {
    if (!why.startsWith("Two weeks went by")) return false;
    String twoWeeks = String.valueOf(of.words().now.getEpochSecond() - 14 * 86_400);
    return !of.words()
        .of(
            of.person(),
            "id",
            "answer",
            "cause = ? and reply = 'DONE' and about like '%:%' and at > cast(? as integer)",
            cause.name(),
            twoWeeks)
        .isEmpty();
  }

  /** Whether a move of a cause stood in two weeks. */
  private static boolean shownTwice(Cause cause, Moved of) {
    return of.words().of(of.person(), "distinct week", "shown", "cause = ?", cause.name()).size()
        >= 2;
  }
}
