package rapport.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rapport.desk.network.Landscape;

/** The checkers of what the map says beside the picture, and of its table. */
final class MapTruths {

  private MapTruths() {}

  private static boolean written(PageTruths of, String phrases) {
    Matcher phrase = Pattern.compile("“(.+?)”").matcher(phrases);
    while (phrase.find())
      if (of.circleOf.keySet().stream().noneMatch(id -> of.network.writes(id, phrase.group(1))))
        return false;
    return true;
  }

  /** Whether one circle holds more than half of those of all circles who work somewhere. */
  private static boolean home(PageTruths of, String place) {
    Map<Integer, Integer> there = new TreeMap<>();
    of.circleOf.forEach((id, circle) -> {
      if (circle >= 0 && of.network.worksAt(id, place)) there.merge(circle, 1, Integer::sum);
    });
    int all = there.values().stream().mapToInt(Integer::intValue).sum();
    return there.values().stream().anyMatch(some -> 2 * some > all);
  }

  /** Adds them to the others. */
  static void all(PageTruths of) {
    of.kind(
        "(?<people>[\\d\u202f]+) people · (?<ties>[\\d\u202f]+) ties · (?<circles>\\d+) circles?",
        (said, page) ->
            PageTruths.number(said, "people") == of.circleOf.size()
                && PageTruths.number(said, "ties") == Landscape.of(of.look).lines().size()
                && PageTruths.number(said, "circles")
                    == of.circles.stream().filter(one -> one.people() > 2).count());
    of.kind(
        "and (?<n>\\d+) pairs?",
        (said, page) ->
            PageTruths.number(said, "n")
                == of.circles.stream().filter(one -> one.people() <= 2).count());
    of.kind(
        "(?<n>\\d+) people(?:, (?<strong>\\d+) strong)?",
        (said, page) ->
            of.circles.stream()
                .anyMatch(one ->
                    one.people() == PageTruths.number(said, "n")
                        && (said.group("strong") == null
                            || of.strongIn(one) == PageTruths.number(said, "strong"))));
    of.kind(
        "Not known yet: (?<acts>whom .+)\\. Nothing that was read or written down tells of it\\.",
        (said, page) ->
            Stream.of(said.group("acts").split("(?:, | and )?whom "))
                .filter(act -> !act.isEmpty())
                .noneMatch(act -> page.contains(Say.capital(act))));
    // Why a circle is called so; which of these reasons a home has is for its circles to say.
    of.kind(
        "(?:most work at|many work at|several circles share) (?<place>.+?)"
            + "|of all circles it has most of those at (?<home>.+)"
            + "|(?:most of them|after two of them; some) were in “(?<thread>.+)”"
            + "|they write of (?<all>“.+”) more than others do",
        (said, page) ->
            said.group("thread") != null
                ? written(of, "“" + said.group("thread") + "”")
                : said.group("home") != null
                    ? home(of, said.group("home"))
                    : said.group("place") == null
                        ? written(of, said.group("all"))
                        : of.circleOf.keySet().stream()
                            .anyMatch(id -> of.network.worksAt(id, said.group("place"))));
    of.kind(
        "from (?<was>\\p{L}+) to (?<is>\\p{L}+); (?<n>no|\\d+) contacts? this year(?:, (?<before>none|\\d+) the year before)?(?:; last on (?<day>.+))?\\.",
        (said, page) ->
            of.anybody(one ->
                of.count(one, 0)
                        == (said.group("n").equals("no") ? 0 : PageTruths.number(said, "n"))
                    && (said.group("before") == null
                        || of.count(one, 1)
                            == (said.group("before").equals("none")
                                ? 0
                                : PageTruths.number(said, "before")))
                    && (said.group("day") == null || of.lastOn(one, said.group("day")))
                    && of.grade(one, of.now).equals(said.group("is"))));
    of.kind(
        "close once; last in touch on (?<day>.+)\\.",
        (said, page) ->
            of.anybody(one -> of.count(one, 0) == 0 && of.lastOn(one, said.group("day"))));
    of.kind("and (?<n>\\d+) more", (said, page) -> PageTruths.number(said, "n") > 0);
    of.kind(
        "(?<from>\\d+)–(?<to>\\d+) of (?<all>[\\d\u202f]+)",
        (said, page) -> PageTruths.number(said, "all") == of.circleOf.size());
    of.kind(
        "(?:By the end of \\p{L}+ \\d{4}: )?(?<young>.+) new, (?<nearer>.+) nearer, (?<away>.+) further away\\.",
        (said, page) ->
            said("New", page) == counted(said.group("young"))
                && said("Nearer", page) == counted(said.group("nearer"))
                && said("Further away", page) == counted(said.group("away")));
    of.kind(
        "from (?<was>\\p{L}+) to (?<is>\\p{L}+); (?<n>no|\\d+) contacts? by then(?:; last on (?<day>.+))?\\.",
        (said, page) -> byThen(of, said, page));
    of.kind(
        "(?<n>.+) strong ties? went quiet\\.(?: (?<hang>.+) circles? hangs? on one person(?: each)?\\.)?",
        (said, page) ->
            page.stream().filter(one -> one.contains(" once; last in touch on ")).count()
                    == counted(said.group("n"))
                && page.stream().filter(one -> one.startsWith("your one ")).count()
                    == (said.group("hang") == null ? 0 : counted(said.group("hang"))));
    of.kind(
        "your one (?<is>\\p{L}+) tie in “(?<circle>.+)”; with none of the other (?<n>\\d+) is it more than faint\\.",
        (said, page) -> hangs(of, said));
    of.kind(
        "[01]\\.\\d\\d",
        (said, page) ->
            DiversityTruths.on(page)
                ? DiversityTruths.figure(of, said.group(), page)
                : page.contains("Constraint")
                    || of.anybody(one ->
                        Math.abs(of.raw.strength(one, of.now) - Double.parseDouble(said.group()))
                            < .01));
  }

  /** The last second of a month. */
  private static long end(PageTruths of, String month) {
    YearMonth last =
        YearMonth.parse(month, DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
    return last.plusMonths(1).atDay(1).atStartOfDay(of.look.zone()).toEpochSecond() - 1;
  }

  /** Whether somebody moved so, with so many contacts since a year ago, until the month shown. */
  private static boolean byThen(PageTruths of, Matcher said, List<String> page) {
    Matcher month = Pattern.compile("By the end of (\\p{L}+ \\d{4}): .+\\.").matcher("");
    long year =
        of.look.today().minusYears(1).atStartOfDay(of.look.zone()).toInstant().getEpochSecond();
    for (String one : page)
      if (month.reset(one).matches()) {
        long end = end(of, month.group(1));
        long n = said.group("n").equals("no") ? 0 : PageTruths.number(said, "n");
        return of.anybody(who ->
            of.grade(who, end).equals(said.group("is"))
                && of.grade(who, year).equals(said.group("was"))
                && of.raw.of(who, end).stream()
                        .filter(raw -> raw.real() && raw.at() >= year)
                        .count()
                    == n);
      }
    return false;
  }

  /** Whether one tie with a circle is as strong as is said and every other faint. */
  private static boolean hangs(PageTruths of, Matcher said) {
    for (Landscape.Circle circle : of.circles) {
      if (!circle.name().equals(said.group("circle"))) continue;
      List<String> grades =
          of.circleOf.entrySet().stream()
              .filter(one -> one.getValue() == circle.number())
              .map(one -> of.grade(one.getKey(), of.now))
              .filter(grade -> !grade.equals("faint"))
              .toList();
      return grades.equals(List.of(said.group("is")))
          && circle.people() - 1 == PageTruths.number(said, "n");
    }
    return false;
  }

  /** Whether the percentages of a page never rise from one to the next. */
  static boolean falling(List<String> page) {
    int last = 100;
    for (String one : page) {
      if (!one.matches("\\d+ %")) continue;
      int next = Integer.parseInt(one.substring(0, one.length() - 2));
      if (next > last) return false;
      last = next;
    }
    return true;
  }

  /** How many lines stand under a heading of the map's questions. */
  private static long said(String heading, List<String> page) {
    int from = page.indexOf(heading);
    if (from < 0) return 0;
    long lines = 0;
    for (String one : page.subList(from + 1, page.size())) {
      if (List.of("Nearer", "Further away", "Whom would I lose?").contains(one)) break;
      if (one.matches("(?s).+ contacts? (?:this year|by then).*")) lines++;
    }
    return lines;
  }

  /** A number as it is written in words. */
  private static long counted(String word) {
    for (int n = 1; n <= 12; n++) if (Say.word(n).equalsIgnoreCase(word)) return n;
    return word.matches("\\d+") ? Long.parseLong(word) : word.equalsIgnoreCase("nobody") ? 0 : -1;
  }
}
