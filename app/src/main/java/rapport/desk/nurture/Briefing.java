package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.ListeningPractice;
import rapport.desk.interactions.Happenings;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.interactions.SharedTopic;
import rapport.desk.network.Initiatives;
import rapport.desk.ties.ContactPlans;
import rapport.interactions.Contact;
import rapport.interactions.Subject;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Brief;
import rapport.nurture.Hot;
import rapport.nurture.Opening;
import rapport.nurture.Standing;
import rapport.nurture.Style;
import rapport.nurture.Tension;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.network.GoalRows;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;
import rapport.store.people.Told;

/**
 * What else to know before a meeting, read once for all its guests: what stands between the two,
 * what was told, shared goals, styles, one thing to give, one question to ask (N10). Only what was
 * said.
 */
public final class Briefing {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

  private final Map<Long, List<String>> told = new HashMap<>();
  private final Map<Long, String> asks = new HashMap<>();
  private final Map<Long, List<String>> goals = new HashMap<>();
  private final Map<Long, List<String>> wants = new HashMap<>();
  private final Map<Long, List<String>> perhaps = new HashMap<>();
  private final Map<Long, List<String>> steps = new HashMap<>();
  private final Map<Long, Style> styles = new HashMap<>();
  private final List<String> gives = new ArrayList<>();
  private final Look look;
  private final Snapshot all;
  private final Happenings happenings;
  private final ContactPlans plans;
  private final Instant now;
  private final ListeningPractice.@Nullable Missed missed;

  public Briefing(Look look) {
    this.all = look.all;
    this.now = look.now;
    this.happenings = Happenings.of(look);
    this.plans = ContactPlans.of(look);
    this.look = look;
    this.missed = ListeningPractice.of(look).missed().orElse(null);
    Told store = new Told(look.database);
    long owner = look.owner;
    for (Told.Row row : look.written("told", () -> store.all(owner))) {
      if (row.mine()) continue;
      long person = all.directory.of(row.handle());
      String ask = Whole.opener(row.topic(), line(row.words()));
      if (!ask.isEmpty() && asks.putIfAbsent(person, ask + ".") == null) continue; // says it, too
      told.computeIfAbsent(person, p -> new ArrayList<>())
          .add(said(all.directory.find(person), row));
    }
    for (GoalRows.SharedRow row :
        look.written("shared_goal", () -> new GoalRows(look.database).shared(owner)))
      if (row.doneOn() == null)
        goals
            .computeIfAbsent(all.directory.of(row.handle()), p -> new ArrayList<>())
            .add(row.what());
    for (Told.StyleRow row : look.written("style", () -> store.styles(owner)))
      styles.put(
          row.handle() == 0 ? 0 : all.directory.of(row.handle()),
          new Style(
              row.structured(),
              row.fast(),
              row.said().equals("them") ? Style.Said.THEM : Style.Said.ME));
    for (Remarks.RemarkRow row : look.remarks()) {
      if (row.own(Heading.GIVES)) gives.add(row.words());
      if (row.of(Heading.WANTS))
        wants
            .computeIfAbsent(all.directory.of(row.handle()), p -> new ArrayList<>())
            .add(row.words());
    }
    for (PromiseLedger.Found one : PromiseLedger.of(look).waiting(Integer.MAX_VALUE))
      if (!one.older()) put(perhaps, one.person(), perhaps(one));
    for (Initiatives.Initiative it : Initiatives.of(look).all())
      for (Initiatives.Stakeholder one : it.stakeholders())
        if (one.person() != null && one.stands() != Initiatives.Stance.WITH)
          for (String line : step(it, one, one.person())) put(steps, one.person(), line);
  }

  private static void put(Map<Long, List<String>> lines, Person person, String line) {
    lines.computeIfAbsent(person.id().value(), p -> new ArrayList<>()).add(line);
  }

  /** A promise that was found and that nobody said yes or no to yet, with its day. */
  private String perhaps(PromiseLedger.Found one) {
    return "Perhaps promised by "
        + (one.mine() ? "you" : Names.given(one.person().name()))
        + " on "
        + all.inWords(one.at())
        + ": “"
        + line(one.sentence())
        + "”.";
  }

  /** What an initiative needs of somebody who is not on board yet, and what each side has of it. */
  private static List<String> step(
      Initiatives.Initiative it, Initiatives.Stakeholder one, Person who) {
    String name = Names.given(who.name());
    List<String> lines = new ArrayList<>();
    lines.add(
        one.step().isBlank()
            ? "“%s” needs %s as “%s”, not on board yet.".formatted(it.name(), name, one.role())
            : "Next step for “"
                + it.name()
                + "”: "
                + line(one.step())
                + (one.stepOn() == null ? "" : ", by " + Snapshot.inWords(one.stepOn()))
                + (one.stepBy().isBlank() ? "" : " (" + line(one.stepBy()) + ")")
                + ".");
    List<String> value = new ArrayList<>();
    if (!one.reason().isBlank()) value.add("why " + name + " may want it: " + line(one.reason()));
    if (!one.gives().isBlank()) value.add("you give: " + line(one.gives()));
    if (!one.gets().isBlank()) value.add("you get: " + line(one.gets()));
    if (!value.isEmpty()) lines.add("“" + it.name() + "”, " + String.join("; ", value) + ".");
    return lines;
  }

  /** What somebody told, in a sentence; a day that comes back with its day. */
  private static String said(@Nullable Person person, Told.Row row) {
    if (row.recurs() != null) {
      MonthDay day = MonthDay.parse(row.recurs());
      return "Every year on "
          + day.getDayOfMonth()
          + " "
          + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
          + ": "
          + line(row.words())
          + ".";
    }
    String name = person == null ? "" : Names.given(person.name());
    return (name.isEmpty() ? "Told you: " : name + " told you: ") + line(row.words()) + ".";
  }

  /** The brief about somebody before a talk of two. */
  public Brief of(Standing standing) {
    return of(standing, true);
  }

  /**
   * The brief about somebody; while a quarrel rests it says that alone, with words for a hot
   * moment.
   *
   * @param alone whether the two are by themselves
   */
  public Brief of(Standing standing, boolean alone) {
    Instant rested = all.words.matters().restsUntil(standing.person().id(), now);
    if (rested != null)
      return new Brief(
          List.of("It rests until " + MOMENT.format(rested.atZone(all.zone)) + ".", Hot.line()));
    LocalDate today = now.atZone(all.zone).toLocalDate();
    List<String> owed = perhaps.getOrDefault(standing.person().id().value(), List.of());
    return Brief.of(
            standing,
            all.words.promises(),
            owed.stream().limit(MATTERS).toList(),
            happenings::subject,
            today)
        .with(more(standing, alone))
        .after(plans.brief(standing.person().id()))
        .after(hard(standing, alone));
  }

  /**
   * What a quarrel, or a hard talk that lies ahead, asks for in a meeting; private words stay out.
   */
  private List<String> hard(Standing standing, boolean alone) {
    Tension open = hardOf(standing.person().id());
    if (open == null) return List.of();
    String day = Snapshot.inWords(all.day(open.at()));
    String name = Names.given(standing.person().name());
    if (!alone && open.state(now) == Tension.State.OPEN)
      return open.ahead()
          ? List.of()
          : List.of(
              "It became difficult on "
                  + day
                  + ", and no step was made yet; among others is not the place.",
              Hot.line());
    return switch (open.state(now)) {
      case RESTING, CLOSED -> List.of();
      case OPEN ->
          List.of(
              open.ahead()
                  ? "You prepared a hard talk with " + name + " on " + day + "."
                  : "It became difficult on " + day + ", and no step was made yet.",
              "Begin with what you both want"
                  + (open.sheet().goal().isBlank() ? "" : ": " + line(open.sheet().goal()))
                  + "; then ask: "
                  + Opening.of(open.sheet(), name, 0).ask());
      case MENDING, LOOK_BACK ->
          List.of(
              "You made a step after a hard time on "
                  + Snapshot.inWords(
                      all.day(open.repairedAt() == null ? open.at() : open.repairedAt()))
                  + ": ask how it is between you now.");
    };
  }

  private static String line(String words) {
    return words.replaceAll("\\s+", " ").strip().replaceFirst("[.!?]+$", "");
  }

  private @Nullable Tension hardOf(PersonId person) {
    for (Tension one : all.words.matters().tensions())
      if (one.person().equals(person) && one.state(now) != Tension.State.CLOSED) return one;
    return null;
  }

  private Brief.More more(Standing standing, boolean alone) {
    long person = standing.person().id().value();
    String name = Names.given(standing.person().name());
    Style theirs = styles.getOrDefault(person, Style.UNKNOWN);
    return new Brief.More(
        matters(standing, alone),
        told.getOrDefault(person, List.of()),
        goals.getOrDefault(person, List.of()),
        theirs.advice(styles.getOrDefault(0L, Style.UNKNOWN), name),
        give(wants.getOrDefault(person, List.of())),
        ask(standing, person, alone));
  }

  /**
   * What stands between the two: what initiatives need, and before a talk of two what else they
   * were last in touch about.
   */
  private List<String> matters(Standing standing, boolean alone) {
    long person = standing.person().id().value();
    List<String> lines = new ArrayList<>();
    steps.getOrDefault(person, List.of()).stream().limit(2L * MATTERS).forEach(lines::add);
    if (alone && missed != null) lines.add(forATalk(missed));
    List<String> topics = alone ? topics(standing) : List.of();
    if (!topics.isEmpty()) lines.add("Lately also: " + String.join(", ", topics) + ".");
    return lines;
  }

  private static String forATalk(ListeningPractice.Missed missed) {
    return "For yourself: none of the last "
        + missed.talks()
        + " talks that you noted says that you "
        + missed.what().brief()
        + ".";
  }

  /** The lines of the brief of two that help with a letter, too. */
  public List<String> forALetter(Standing standing) {
    List<String> lines = new ArrayList<>(of(standing).lines());
    if (missed != null) lines.remove(forATalk(missed));
    return lines;
  }

  private static final int MATTERS = 2;
  private static final int TOPICS = 3;
  private static final int LOOKED_AT = 16;

  /** From so many days before the last contact on. */
  private static final int LATELY = 90;

  /** Of what the two were in touch in a small company before the last contact, newest first. */
  private List<String> topics(Standing standing) {
    var latest = standing.lastWords().orElse(null);
    if (latest == null) return List.of();
    List<String> said = new ArrayList<>(List.of(named(latest.interaction())));
    if (standing.waiting() != null) said.add(named(standing.waiting().interaction()));
    List<String> topics = new ArrayList<>();
    for (long id : recent(standing, latest)) {
      String subject = happenings.subject(id).orElse("");
      String topic = Subject.named(subject);
      if (!SharedTopic.names(subject, standing.person())
          || said.stream().anyMatch(topic::equalsIgnoreCase)) continue;
      said.add(topic);
      if (topics.size() < TOPICS) topics.add(topic);
    }
    return topics;
  }

  /** What lay between the two in a small company until the last contact, newest first. */
  private List<Long> recent(Standing standing, Contact latest) {
    Instant since = latest.at().minus(LATELY, ChronoUnit.DAYS);
    List<Long> ids = new ArrayList<>();
    for (Contact one : look.timeline(standing.person().id()).contacts().reversed()) {
      if (one.at().isBefore(since) || ids.size() == LOOKED_AT) break;
      boolean small = one.named() && one.people() <= SMALL && !one.at().isAfter(latest.at());
      if (small) ids.add(one.interaction());
    }
    happenings.foreknow(ids);
    return ids;
  }

  private String named(long interaction) {
    return Subject.named(happenings.subject(interaction).orElse(""));
  }

  /** What the owner gives that shares a word with what they want. */
  private String give(List<String> wishes) {
    for (String gift : gives)
      for (String wish : wishes)
        for (String word : wish.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
          if (word.length() > 4 && gift.toLowerCase(Locale.ROOT).contains(word)) return gift;
    return wishes.isEmpty() ? "" : "something for “" + wishes.getFirst() + "”";
  }

  /** What was said in a larger company is nobody's own matter to be asked about. */
  private static final int SMALL = 3;

  private String ask(Standing standing, long person, boolean alone) {
    String asked = asks.get(person);
    if (asked != null) return asked;
    if (hardOf(standing.person().id()) != null) return "";
    Contact latest = standing.latest();
    if (latest == null) return "";
    if (standing.waiting() != null) return ""; // theirs is answered before anything is asked
    Contact words = alone ? standing.lastWords().orElse(null) : null;
    if (words == null)
      return latest.named() && latest.people() <= SMALL
          ? question(latest.interaction(), standing)
          : "";
    return recent(standing, words).stream()
        .map(id -> question(id, standing))
        .filter(question -> !question.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * What came of a matter that its subject tells in several words; a single one may be anything.
   */
  private String question(long interaction, Standing standing) {
    String subject = happenings.subject(interaction).orElse("");
    return SharedTopic.telling(subject, standing.person())
        ? "One question to ask: what came of " + Subject.named(subject) + "?"
        : "";
  }
}
