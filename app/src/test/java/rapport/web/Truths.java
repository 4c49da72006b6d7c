package rapport.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.web.RawItems.Raw;
import rapport.web.RawItems.Way;

/**
 * A checker for every kind of sentence that is said of a person from what happened: it recomputes
 * the sentence from raw items. A sentence that none of them knows is a contradiction, too, so that
 * no new kind of sentence comes without a checker.
 */
final class Truths {

  /**
   * What a checker works with: everything that happened with one person until now.
   *
   * @param others what happened with those of whom it is open whether they are the same human
   * @param strength the strength of the tie at an instant, worked out in the plainest way
   * @param dark days of which the mail holds nothing
   */
  record Case(
      List<Raw> raw,
      LocalDate today,
      LocalDate known,
      ZoneId zone,
      List<Raw> others,
      LongToDoubleFunction strength,
      List<Dark> dark) {

    /** Of somebody who is certainly nobody else, without any tie. */
    Case(List<Raw> raw, LocalDate today, LocalDate known, ZoneId zone) {
      this(raw, today, known, zone, List.of(), at -> 0, List.of());
    }

    /** Whether somebody who may be the same human was heard of after them. */
    boolean heardSince() {
      return !others.isEmpty() && (raw.isEmpty() || others.getLast().at() > raw.getLast().at());
    }

    /** The same of before. */
    boolean heardBefore() {
      return !others.isEmpty() && (raw.isEmpty() || others.getFirst().at() < raw.getFirst().at());
    }

    LocalDate day(Raw one) {
      return Instant.ofEpochSecond(one.at()).atZone(zone).toLocalDate();
    }

    /** The same on the day on which the sources ended. */
    Case atTheEnd() {
      LocalDate end = known.isBefore(today) ? known : today;
      return new Case(raw, end, known, zone, others, strength, dark);
    }

    /** Whether what came until today can be known. */
    boolean fresh() {
      return !known.isBefore(today);
    }

    long ago(Raw one) {
      return ChronoUnit.DAYS.between(day(one), today);
    }

    /** On how many days there was something, from so many to before so many days ago. */
    long daysBetween(long from, long until) {
      return raw.stream()
          .mapToLong(this::ago)
          .filter(d -> d >= from && d < until)
          .distinct()
          .count();
    }

    /** Days since the latest contact with at most eight people, or −1. */
    long silence() {
      return raw.reversed().stream().filter(Raw::real).findFirst().map(this::ago).orElse(-1L);
    }

    /** The letter that waits: theirs, to the owner, in a small company, with nothing after it. */
    boolean waits(long daysAgo, String topic) {
      for (Raw one : raw.reversed()) {
        boolean met = one.kind() == 2 || one.way() == Way.TOGETHER;
        if (met && one.people() > 3) continue;
        if (one.way() != Way.FROM_THEM || one.kind() == 2) return false;
        if (one.people() > 3 || !one.toOwner()) continue;
        return (daysAgo < 0 || ago(one) == daysAgo) && named(one, topic) && !silent(one.subject());
      }
      return false;
    }

    /** Whether the latest thing has this topic. */
    boolean last(String topic) {
      return raw.stream().anyMatch(one -> named(one, topic) && ago(one) <= silence() + 1);
    }

    private static boolean named(Raw one, String topic) {
      String bare = topic.endsWith("…") ? topic.substring(0, topic.length() - 1) : topic;
      return topic.isEmpty() || (!bare.isBlank() && one.subject().contains(bare));
    }

    /** By a plain list of words: a forward, thanks, a number or a date that comes again. */
    private static boolean silent(String subject) {
      String low = subject.toLowerCase(Locale.ROOT).strip();
      return low.matches("(fw|fwd|wg)\\s*:.*")
          || low.replaceFirst("^((re|aw|sv)\\s*:\\s*)+", "")
              .matches("(fyi|thanks|thank you)\\b[^?]*")
          || low.matches(".*\\bno\\. ?\\d+.*|.*\\d/\\d{1,2}/\\d{2,4}.*|.*\\bnewsletter\\b.*");
    }

    /** How long the answers of one side took, in seconds, in the order of their times. */
    List<Long> answers(Way side) {
      Way asked = side == Way.TO_THEM ? Way.FROM_THEM : Way.TO_THEM;
      List<Long> times = new ArrayList<>();
      for (int n = 0; n < raw.size(); n++) {
        Raw answer = raw.get(n);
        if (answer.way() != side || answer.opens() || !answer.named()) continue;
        Raw question = null;
        Raw inThread = null;
        for (Raw one : raw.subList(0, n)) {
          if (!one.named()) continue;
          if (answer.answers() != 0 && one.mark() == answer.answers()) question = one;
          boolean other = one.way() == Way.TO_THEM ? side != Way.TO_THEM : side == Way.TO_THEM;
          if (other && one.thread() != 0 && one.thread() == answer.thread()) inThread = one;
        }
        if (question == null) question = inThread;
        if (question != null && question.way() == asked) times.add(answer.at() - question.at());
      }
      return times;
    }

    long begun(int years, boolean mine) {
      long from = today.atTime(12, 0).atZone(zone).toEpochSecond() - years * 365L * 86_400;
      return raw.stream()
          .filter(one -> years == 0 || one.at() > from - 86_400)
          .filter(one -> one.opens() && one.named() && one.way() != Way.TOGETHER)
          .filter(one -> !mine || one.way() == Way.TO_THEM)
          .count();
    }
  }

  interface Checker {
    boolean holds(Case of, Matcher said);
  }

  /** What a sentence rests on, and so what may not stand under another card. */
  enum Rests {
    /** On what happened, whatever else did. */
    NOTHING,
    /** On nothing having happened since. */
    SILENCE,
    /** On nothing having happened before. */
    NEWNESS,
    /** On nothing else having happened at all. */
    ALL;

    private boolean known(Case of) {
      return switch (this) {
        case NOTHING -> true;
        case SILENCE -> !of.heardSince();
        case NEWNESS -> !of.heardBefore();
        case ALL -> of.others().isEmpty();
      };
    }
  }

  private static final Map<Pattern, Checker> CHECKERS = new LinkedHashMap<>();

  /** A kind of sentence: its form, what it rests on, and how it is recomputed. */
  static void kind(String pattern, Rests rests, Checker checker) {
    CHECKERS.put(
        Pattern.compile(pattern, Pattern.DOTALL),
        (of, said) -> rests.known(of) && checker.holds(of, said));
  }

  private static final String REST =
      "(?: Last it was “(?<last>.*)”\\.| .+ wrote last(?: — “(?<open>.*)” waits for you)?\\.(?<wrote>))?";

  static {
    kind(
        ".+ wrote (?:on (?<ended>\\d+ \\p{L}+)|(?<ago>today|yesterday|\\d+ days ago))(?: about “(?<topic>.*)”)?(?: and has no answer from you since|; no answer from you is known)\\.(?: Your rhythm is every \\d+ days?\\.)?",
        Rests.SILENCE,
        (of, said) ->
            (said.group("ended") == null) == of.fresh()
                && of.waits(
                    said.group("ended") == null
                        ? days(said.group("ago"))
                        : StandingTruths.ago(of, said.group("ended")),
                    text(said, "topic")));
    kind(
        "(?<least>At least )?(?<days>\\d+) days? quiet(?<ended> when your sources ended)?; your rhythm is every \\d+ days?\\."
            + REST,
        Rests.SILENCE,
        (of, said) ->
            (said.group("ended") == null) == of.fresh()
                && StandingTruths.silent(
                    of, said.group("least"), n -> n == Long.parseLong(said.group("days")))
                && rest(of, said));
    kind(
        "You were mostly in touch again within (?<every>\\d+) days?, then (?<least>at least )?(?<span>.+) of silence(?<ended> until your sources ended)?\\."
            + REST,
        Rests.SILENCE,
        (of, said) ->
            (said.group("ended") == null) == of.fresh()
                && StandingTruths.mostlyWithin(of, Long.parseLong(said.group("every")))
                && StandingTruths.silent(
                    of, said.group("least"), n -> span(n).equals(said.group("span")))
                && rest(of, said));
    kind(
        "(?<least>At least )?(?<span>.+) of silence(?<ended> until your sources ended)?; your rhythm is every \\d+ days?\\."
            + REST,
        Rests.SILENCE,
        (of, said) ->
            (said.group("ended") == null) == of.fresh()
                && StandingTruths.silent(
                    of, said.group("least"), n -> span(n).equalsIgnoreCase(said.group("span")))
                && rest(of, said));
    kind(
        "It may mean nothing: (?:in touch on (?<late>no|\\d+) days? of the last 60, where (?<usual>\\d+) in 60 were usual)?.*?\\."
            + REST,
        Rests.ALL,
        (of, said) ->
            (said.group("late") == null
                    || (of.daysBetween(0, 60)
                            <= (said.group("late").equals("no")
                                ? 0
                                : Long.parseLong(said.group("late")))
                        && Math.abs(
                                of.daysBetween(60, 240) / 3.0 - Long.parseLong(said.group("usual")))
                            <= 1))
                && rest(of, said));
    kind(
        "(?:.+ is|A meeting is) (?:today|tomorrow); the brief is ready\\.",
        Rests.NOTHING,
        (of, said) -> true); // the meeting lies ahead, so raw items of the past say nothing of it
    kind(
        ".+ waits for your answer(?:: “(?<topic>.*)”)?\\.",
        Rests.SILENCE,
        (of, said) -> of.waits(-1, text(said, "topic")));
    kind("waits for (?:you|your answer)", Rests.SILENCE, (of, said) -> of.waits(-1, ""));
    kind(
        "Last (?<known>known )?contact (?<ago>today|yesterday|\\d+ (?:days|years) ago)(?:, “(?<topic>.*)”)?\\.",
        Rests.NOTHING,
        (of, said) ->
            (said.group("known") == null) == (of.fresh() && !of.heardSince())
                && since(of.silence(), said.group("ago"))
                && of.last(text(said, "topic")));
    kind("You have not been in touch with .+ yet\\.", Rests.ALL, (of, said) -> of.silence() < 0);
    kind(
        "Known here since (?<day>\\d+ \\p{L}+ \\d{4}): (?<what>you wrote|.+? wrote|a meeting|a chat|a talk, [a-z ]+)(?: “(?<topic>.*)”)?\\.",
        Rests.NEWNESS, (of, said) -> first(of, said));
    kind("no interaction yet", Rests.ALL, (of, said) -> of.raw().isEmpty());
    kind(
        "from (?<all>[\\d\u202f]+) interactions?(?:, (?:the first )?in (?<month>.+))?",
        Rests.NOTHING,
        (of, said) ->
            of.raw().size() == number(said.group("all"))
                && (said.group("month") == null
                    || month(of, of.raw().getFirst()).equals(said.group("month"))));
    kind(
        ".+ \\d+\u202f% · you (?<mine>\\d+)\u202f%, from (?<all>[\\d\u202f]+) conversations?",
        Rests.NOTHING,
        (of, said) ->
            of.begun(0, false) == number(said.group("all"))
                && Math.round(100.0 * of.begun(0, true) / of.begun(0, false))
                    == number(said.group("mine")));
    kind(
        "In the (?:last )?(?:year|(?<years>\\d+) years)(?<ended> before your sources ended)? (?:(?<even>each of you begins often enough)|it is mostly (?<who>.+?) who begins(?:; that can be right for a while)?)\\.",
        Rests.ALL,
        (of, said) -> {
          int years = said.group("years") == null ? 1 : Integer.parseInt(said.group("years"));
          if ((said.group("ended") == null) != of.fresh()) return false;
          long mine = of.atTheEnd().begun(years, true);
          long all = of.atTheEnd().begun(years, false);
          if (all < 6) return false;
          if (said.group("even") != null) return mine > 0 && mine < all;
          return said.group("who").equals("you") ? 3 * mine >= 2 * all - 3 : 3 * mine <= all + 3;
        });
    kind(
        "(?<who>.+?) answers? in (?<time>.+?) \\(median of (?<n>[\\d\u202f]+)\\).*",
        Rests.NOTHING,
        (of, said) -> {
          Way answer = said.group("who").equals("you") ? Way.TO_THEM : Way.FROM_THEM;
          List<Long> times = of.atTheEnd().answers(answer);
          return times.size() == number(said.group("n"))
              && times.size() >= 3
              && Say.length(Duration.ofSeconds(median(times))).equals(said.group("time"));
        });
    kind(
        ".+ came to (?<part>\\d+) of (?<all>\\d+) meetings? in a year",
        Rests.NOTHING,
        (of, said) ->
            Long.parseLong(said.group("part")) <= Long.parseLong(said.group("all"))
                && of.raw().stream().filter(one -> one.kind() == 2).count() > 0);
    kind(
        "A tie that is .+ often does well with every \\d+ days\\.",
        Rests.NOTHING,
        (of, said) -> !of.raw().isEmpty());
  }

  static {
    StandingTruths.all();
  }

  private Truths() {}

  /** What is wrong with a sentence, or null when it is true. */
  static @org.jspecify.annotations.Nullable String wrong(String sentence, Case of) {
    if (sentence.isEmpty()) return null;
    for (Map.Entry<Pattern, Checker> one : CHECKERS.entrySet()) {
      Matcher said = one.getKey().matcher(sentence);
      if (said.matches()) return one.getValue().holds(of, said) ? null : "false: " + sentence;
    }
    return "nobody checks: " + sentence;
  }

  /** The kinds of sentences that were never said. */
  static List<String> unsaid(Iterable<String> sentences) {
    List<String> unsaid = new ArrayList<>();
    for (Pattern kind : CHECKERS.keySet()) {
      boolean said = false;
      for (String sentence : sentences) said |= kind.matcher(sentence).matches();
      if (!said) unsaid.add(kind.pattern());
    }
    return unsaid;
  }

  /** The oldest between the two: its day, what it was and whose, and its subject word for word. */
  private static boolean first(Case of, Matcher said) {
    Raw first = of.raw().stream().filter(Raw::named).findFirst().orElse(null);
    if (first == null) return false;
    String day =
        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
            .format(Instant.ofEpochSecond(first.at()).atZone(of.zone()));
    String what = said.group("what");
    int kind =
        what.endsWith("wrote") ? 1 : what.equals("a meeting") ? 2 : what.equals("a chat") ? 3 : 4;
    boolean mine = first.way() == Way.TO_THEM;
    return day.equals(said.group("day"))
        && kind == first.kind()
        && (kind != 1 || mine == what.equals("you wrote"))
        && (kind > 2 || first.subject().strip().equals(text(said, "topic")));
  }

  private static boolean rest(Case of, Matcher said) {
    if (said.group("open") != null) return of.waits(-1, said.group("open"));
    if (said.group("wrote") != null) return of.waits(-1, "");
    return said.group("last") == null || of.last(said.group("last"));
  }

  private static String text(Matcher said, String group) {
    String text = said.group(group);
    return text == null ? "" : text;
  }

  private static long days(String ago) {
    return ago.equals("today") ? 0 : ago.equals("yesterday") ? 1 : number(ago.split(" ")[0]);
  }

  /** Whether so many days are what is said; from two years on they are said in years. */
  private static boolean since(long days, String ago) {
    return days < 730 ? days == days(ago) : ago.equals(span(days) + " ago");
  }

  private static String span(long days) {
    if (days < 60) return days + " days";
    return days < 730 ? (days + 1) * 48 / 1461 + " months" : (days + 1) * 4 / 1461 + " years";
  }

  private static long median(List<Long> times) {
    List<Long> order = times.stream().sorted().toList();
    int middle = order.size() / 2;
    return order.size() % 2 == 1
        ? order.get(middle)
        : Math.floorDiv(order.get(middle - 1) + order.get(middle), 2L);
  }

  static long number(String digits) {
    return Long.parseLong(digits.replace("\u202f", ""));
  }

  static String month(Case of, Raw first) {
    return DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH)
        .format(Instant.ofEpochSecond(first.at()).atZone(of.zone()));
  }
}
