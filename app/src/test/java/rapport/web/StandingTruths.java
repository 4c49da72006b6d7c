package rapport.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import rapport.web.RawItems.Raw;
import rapport.web.RawItems.Way;
import rapport.web.Truths.Case;
import rapport.web.Truths.Rests;

/**
 * The checkers of how somebody stands: rhythm, what is due, where the tie is going, the last
 * contact in the list, and the chips of a person's page.
 */
final class StandingTruths {

  private static final List<Integer> STEPS = List.of(7, 14, 21, 30, 45, 60, 90, 120, 180, 365);
  private static final double SLACK = 0.01;

  private static final String[] CARDS = cards();

  private StandingTruths() {}

  /** Adds them to the others. */
  static void all() {
    Truths.kind(
        "(?:(?<who>.+) r|R)eports to (?<boss>.+)\\.",
        Rests.NOTHING,
        (of, said) -> card(said.group("who"), "manager", said.group("boss")));
    Truths.kind(
        "(?:(?<who>.+) was introduced to you|Introduced) by (?<by>.+)\\.",
        Rests.NOTHING,
        (of, said) -> card(said.group("who"), "referred-by", said.group("by")));
    Truths.kind(
        "Lately also: “(?<one>.*?)”(?:, “(?<two>.*?)”)?(?:, “(?<three>.*?)”)?\\.",
        Rests.NOTHING,
        (of, said) ->
            lately(of, said.group("one"))
                && lately(of, said.group("two"))
                && lately(of, said.group("three")));
    Truths.kind(
        "One question to ask: what came of “(?<topic>.*)”\\?",
        Rests.NOTHING,
        (of, said) -> of.last(said.group("topic")) || lately(of, said.group("topic")));
    Truths.kind(
        "Perhaps promised by (?<who>.+?) on (?<day>\\d+ \\p{L}+): “.+”\\.",
        Rests.NOTHING,
        (of, said) -> wrote(of, said.group("who").equals("you"), said.group("day")));
    Truths.kind(
        "Every (?<every>\\d+) days?, (?:as you set it(?: for a group)?"
            + "|learned from (?<gaps>[\\d\u202f]+) gaps? between contacts)"
            + "(?:, at most (?<most>\\d+))?(?:; (?<due>it was due|next) (?<near>.+))?\\.",
        Rests.NOTHING,
        (of, said) -> rhythm(of, said) && due(of, said));
    Truths.kind("overdue", Rests.SILENCE, (of, said) -> late(of, true));
    Truths.kind("due", Rests.SILENCE, (of, said) -> late(of, false));
    Truths.kind("due (?<near>.+)", Rests.SILENCE, (of, said) -> near(of, said.group("near")));
    Truths.kind("in touch", Rests.SILENCE, (of, said) -> !dueBy(of, end(of)));
    Truths.kind("no rhythm yet|none yet", Rests.NOTHING, (of, said) -> learned(of).isEmpty());
    Truths.kind("same person\\?", Rests.NOTHING, (of, said) -> !of.others().isEmpty());
    Truths.kind("not yet in touch", Rests.ALL, (of, said) -> few(of).isEmpty());
    Truths.kind(
        "(?<known>last known )?(?<ago>today|yesterday|\\d+ (?:days|months|years) ago)",
        Rests.NOTHING,
        (of, said) ->
            (said.group("known") != null) == of.heardSince()
                && new Say(of.zone(), of.today()).ago(last(of)).equals(said.group("ago")));
    Truths.kind(
        "in touch since (?<month>\\p{L}+ \\d{4})",
        Rests.NEWNESS,
        (of, said) ->
            of.raw().stream()
                .filter(one -> one.way() != Way.FROM_THEM || one.kind() != 1 || one.toOwner())
                .findFirst()
                .map(one -> Truths.month(of, one).equals(said.group("month")))
                .orElse(false));
    Truths.kind("new", Rests.ALL, (of, said) -> then(of) == 0 && now(of) > 0);
    Truths.kind(
        "▲ growing",
        Rests.ALL,
        (of, said) -> now(of) - then(of) > least(of) - SLACK && now(of) > then(of));
    Truths.kind(
        "▼ cooling",
        Rests.ALL,
        (of, said) -> then(of) - now(of) > least(of) - SLACK && then(of) > now(of));
    Truths.kind(
        "holding", Rests.ALL, (of, said) -> Math.abs(now(of) - then(of)) < least(of) + SLACK);
    Truths.kind(
        "faint|light|steady|strong|close",
        Rests.NOTHING,
        (of, said) -> grade(said.group(), now(of)));
    Truths.kind(
        "0\\.(?<tenth>\\d)(?<rest>\\d) (?<word>faint|light|steady|strong|close)",
        Rests.NOTHING,
        (of, said) ->
            word(said.group("tenth").charAt(0) - '0').equals(said.group("word"))
                && Math.abs(
                        now(of)
                            - Integer.parseInt(said.group("tenth") + said.group("rest")) / 100.0)
                    <= 2 * SLACK);
  }

  /** How many days ago a day of the last two months was. */
  static long ago(Case of, String day) {
    DateTimeFormatter words = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    long ago = 0;
    while (ago < 62 && !words.format(of.today().minusDays(ago)).equals(day)) ago++;
    return ago;
  }

  /** When the sources of the tie end, or now. */
  private static LocalDate end(Case of) {
    return of.known().isBefore(of.today()) ? of.known() : of.today();
  }

  private static double now(Case of) {
    return of.strength().applyAsDouble(0);
  }

  private static double then(Case of) {
    return of.strength().applyAsDouble(-90L * 86_400);
  }

  private static double least(Case of) {
    return Math.max(0.03, Math.max(now(of), then(of)) / 6);
  }

  private static String word(int tenth) {
    return List.of("faint", "light", "steady", "strong", "close").get(Math.min(4, tenth));
  }

  /** In tenths, as the key beside the map tells. */
  private static boolean grade(String word, double strength) {
    double low =
        switch (word) {
          case "faint" -> 0;
          case "light" -> 0.1;
          case "steady" -> 0.2;
          case "strong" -> 0.3;
          default -> 0.4;
        };
    double high = word.equals("close") ? 1 : low + 0.1;
    return strength > low - SLACK && strength < high + SLACK;
  }

  private static List<Raw> few(Case of) {
    return of.raw().stream().filter(Raw::real).toList();
  }

  private static LocalDate last(Case of) {
    return of.day(few(of).getLast());
  }

  /** Whether two of three of the latest gaps between conversations are no longer than that. */
  static boolean mostlyWithin(Case of, long days) {
    List<LocalDate> on = few(of).reversed().stream().map(of::day).distinct().toList();
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < on.size() && gaps.size() < 24; i++) {
      long gap = on.get(i - 1).toEpochDay() - on.get(i).toEpochDay();
      if (gap > 2 && !Dark.between(of.dark(), on.get(i), on.get(i - 1))) gaps.add(gap);
    }
    return gaps.size() >= 3 && 3 * gaps.stream().filter(g -> g <= days).count() >= 2L * gaps.size();
  }

  /** Whether that is how long they were silent, and “at least” where the mail has a hole since. */
  static boolean silent(Case of, @Nullable String least, LongPredicate said) {
    if (few(of).isEmpty()) return false;
    long days = silentFrom(of).until(end(of), ChronoUnit.DAYS);
    return (least != null) == !silentFrom(of).equals(last(of)) && said.test(days);
  }

  private static LocalDate silentFrom(Case of) {
    return Dark.silentFrom(of.dark(), last(of));
  }

  /** The rhythm that two of three gaps keep, and the number of gaps; empty where there is none. */
  private static List<Integer> learned(Case of) {
    boolean sent = of.raw().stream().anyMatch(one -> one.way() != Way.FROM_THEM);
    boolean heard = of.raw().stream().anyMatch(one -> one.way() != Way.TO_THEM);
    if (!sent || !heard) return List.of();
    List<Long> gaps = new ArrayList<>();
    LocalDate before = null;
    for (Raw one : few(of)) {
      LocalDate day = of.day(one);
      if (day.isAfter(end(of))) continue;
      if (before != null
          && day.isAfter(before.plusDays(2))
          && !Dark.between(of.dark(), before, day))
        gaps.add(day.toEpochDay() - before.toEpochDay());
      before = day;
    }
    if (gaps.size() < 3) return List.of();
    List<Long> latest = gaps.subList(Math.max(0, gaps.size() - 24), gaps.size());
    List<Long> sorted = latest.stream().sorted().toList();
    long typical = sorted.get((2 * sorted.size() - 1) / 3);
    int every = STEPS.stream().filter(step -> step >= typical).findFirst().orElse(365);
    return List.of(every, latest.size());
  }

  private static boolean rhythm(Case of, Matcher said) {
    if (said.group("gaps") == null) return true;
    List<Integer> learned = learned(of);
    return !learned.isEmpty()
        && learned.getFirst() == Integer.parseInt(said.group("every"))
        && learned.getLast() == Truths.number(said.group("gaps"));
  }

  private static boolean due(Case of, Matcher said) {
    if (said.group("due") == null) return true;
    if (of.heardSince()) return false;
    if (said.group("gaps") == null) return true;
    LocalDate day = silentFrom(of).plusDays(learned(of).getFirst());
    return new Say(of.zone(), of.today()).near(day).equals(said.group("near"))
        && day.isBefore(of.today()) == said.group("due").equals("it was due");
  }

  private static boolean dueBy(Case of, LocalDate day) {
    List<Integer> learned = learned(of);
    return !learned.isEmpty() && !silentFrom(of).plusDays(learned.getFirst()).isAfter(day);
  }

  /** Whether somebody with a rhythm is not known to be silent for half a year or four rhythms. */
  static boolean living(Case of, LocalDate day) {
    List<Integer> learned = learned(of);
    if (learned.isEmpty() || of.heardSince()) return false;
    return !silentFrom(of).plusDays(Math.max(180, 4L * learned.getFirst())).isBefore(day);
  }

  static boolean late(Case of, boolean over) {
    List<Integer> learned = learned(of);
    if (learned.isEmpty()) return false;
    int every = learned.getFirst();
    boolean beyond = silentFrom(of).plusDays(every + (every + 1) / 2).isBefore(end(of));
    return over ? beyond : !beyond && dueBy(of, end(of));
  }

  private static boolean near(Case of, String near) {
    return !learned(of).isEmpty()
        && !dueBy(of, end(of))
        && new Say(of.zone(), of.today())
            .near(silentFrom(of).plusDays(learned(of).getFirst()))
            .toLowerCase(Locale.ROOT)
            .equals(near.toLowerCase(Locale.ROOT));
  }

  /** Whether in the ninety days before the last contact something small was about a topic. */
  private static boolean lately(Case of, @Nullable String topic) {
    if (topic == null) return true;
    return of.raw().stream()
        .filter(one -> one.people() <= 3)
        .filter(one -> of.ago(one) >= of.silence() && of.ago(one) <= of.silence() + 91)
        .anyMatch(one -> letters(one.subject()).contains(letters(topic)));
  }

  /** The letters of a topic alone: a sentence that names it leaves out quotation marks. */
  private static String letters(String topic) {
    return topic.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Whether one side wrote something on a day without its year. */
  private static boolean wrote(Case of, boolean mine, String dayOfYear) {
    DateTimeFormatter words = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    return of.raw().stream()
        .filter(one -> one.way() == (mine ? Way.TO_THEM : Way.FROM_THEM))
        .anyMatch(one -> words.format(of.day(one)).equals(dayOfYear));
  }

  /**
   * Whether a card of the sample office says of somebody, by name, what another is to them.
   *
   * @param who null on the page of whose card it is
   */
  private static boolean card(@Nullable String who, String type, String other) {
    for (String card : CARDS)
      if ((who == null || card.contains("\nFN:" + who + "\n"))
          && card.contains("\nRELATED;VALUE=text;TYPE=" + type + ":" + other)) return true;
    return false;
  }

  private static String[] cards() {
    try {
      Path cards = Path.of(System.getProperty("rapport.root"), "cast/files/contacts.vcf");
      return Files.readString(cards).replace("\r", "").split("BEGIN:VCARD", -1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
