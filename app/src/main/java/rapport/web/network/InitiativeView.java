package rapport.web.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Campaign;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Initiatives.Stance;
import rapport.desk.network.Telling;
import rapport.desk.nurture.Today;
import rapport.desk.people.Relations;
import rapport.nurture.News;
import rapport.nurture.Wish;
import rapport.people.Names;
import rapport.people.Person;
import rapport.ties.Kind;
import rapport.web.Frame;
import rapport.web.Mailto;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;
import rapport.web.people.WhomField;

/**
 * One initiative: whom it needs and why they would want it, the next step with each, who is in
 * touch with whom, and what was done so far.
 *
 * @param bar one segment for each of those it needs, by where they stand
 * @param counts how many stand where, in words
 * @param roles those who are not with the owner yet, the hardest first, and empty roles
 * @param with those who are
 * @param steps next steps of this week, the earliest first
 * @param moves how many of this week's moves come from it, in words, or empty
 * @param weeks what happened, the latest week first
 * @param whom whom a role can be given to
 * @param asks what it asks as a whole, or empty
 * @param length in weeks
 * @param telling the message that tells everybody how it stands
 */
public record InitiativeView(
    Frame frame,
    long id,
    String name,
    String purpose,
    String week,
    List<String> bar,
    List<String> counts,
    List<Role> roles,
    List<Role> with,
    List<Step> steps,
    String moves,
    InfluenceDrawing drawing,
    List<String> bonds,
    List<WeekLine> weeks,
    WhomField whom,
    String asks,
    int length,
    Tell telling) {

  private static final int MOST_NAMED = 3;

  /** Copies the lists. */
  public InitiativeView {
    bar = List.copyOf(bar);
    counts = List.copyOf(counts);
    roles = List.copyOf(roles);
    with = List.copyOf(with);
    steps = List.copyOf(steps);
    weeks = List.copyOf(weeks);
  }

  /**
   * Somebody it needs.
   *
   * @param due when the step is due and who takes it
   * @param voice who of those on board is close to them, in a sentence, or empty
   * @param options who could fill the role, where nobody does
   */
  public record Role(
      Initiatives.Stakeholder it,
      @Nullable Face face,
      String stance,
      String tone,
      String due,
      boolean late,
      String voice,
      List<Option> options) {

    /** Copies the list. */
    public Role {
      options = List.copyOf(options);
    }

    /** The tone of the chip: who leans is green as in the bar, only paler there. */
    public String chip() {
      return tone.equals("blue") ? "good" : tone;
    }

    /** How the owner stands with them, in words; empty where nobody fills the role. */
    public String tie() {
      return switch (it.tie()) {
        case MISSING -> "";
        case UNKNOWN -> "no contact known";
        case WEAK -> "weak tie";
        case STRONG -> "strong tie";
      };
    }

    /** Whether anything is written of it. */
    public boolean told() {
      return !(it.reason() + it.gives() + it.gets() + it.step()).isBlank() || it.wanted() != null;
    }

    /** Whether it is written what is given and got, and what tie it asks for. */
    public boolean offers() {
      return !(it.gives() + it.gets()).isBlank() || it.wanted() != null;
    }

    /** The kind of relationship that is wanted, or empty. */
    public String wanted() {
      Kind.Value wanted = it.wanted();
      return wanted == null ? "" : wanted.words();
    }

    /** What the stance can be said to be. */
    public List<PeopleView.Choice> stances() {
      List<PeopleView.Choice> choices = new ArrayList<>();
      for (Stance one : Stance.values())
        choices.add(new PeopleView.Choice(one.name(), one.words(), one == it.stands()));
      return choices;
    }

    /** What kind can be wanted. */
    public List<PeopleView.Choice> kinds() {
      List<PeopleView.Choice> choices = new ArrayList<>();
      choices.add(new PeopleView.Choice("", "not said", it.wanted() == null));
      for (Kind.Value one : Kind.Value.values())
        if (one != Kind.Value.UNKNOWN)
          choices.add(new PeopleView.Choice(one.name(), one.words(), one == it.wanted()));
      return choices;
    }
  }

  /**
   * What is told to everybody it needs.
   *
   * @param told when that was last done, by the owner's word
   * @param reach who gets it, and of whom no address is known
   * @param mark what is written down once it was told
   */
  public record Tell(
      String subject, String text, String told, String reach, String mailto, String mark) {

    static Tell of(Telling it, Say say) {
      List<String> without =
          it.to().stream().filter(one -> one.emails().isEmpty()).map(Person::name).toList();
      int to = it.addresses().size();
      return new Tell(
          it.subject(),
          it.text(),
          it.told() == null ? "" : "You told everybody on " + say.day(it.told()) + ".",
          (to == 0 ? "" : "It goes to " + Say.count(to, "address", "addresses") + ".")
              + (without.isEmpty()
                  ? ""
                  : " No address is known of " + String.join(", ", without) + "."),
          to == 0 ? "" : Mailto.of(it.addresses(), it.subject(), it.text()),
          News.TOLD);
    }
  }

  /** Somebody who could fill a role, and the way in. */
  public record Option(Face face, String because, String act, String way) {}

  /** A next step. */
  public record Step(String when, String what, boolean late) {}

  /** A week. */
  public record WeekLine(String when, String contacts, List<Word> words) {
    /** Copies the list. */
    public WeekLine {
      words = List.copyOf(words);
    }
  }

  /** What moved. */
  public record Word(long id, String words) {}

  public static InitiativeView of(
      Frame frame, Campaign it, Telling telling, Today today, WhomField whom, Say say) {
    List<Role> roles = new ArrayList<>();
    List<Role> with = new ArrayList<>();
    for (Initiatives.Stakeholder one : it.initiative().hardestFirst()) {
      Role role = role(it, one, today, say);
      (one.person() != null && one.stands() == Stance.WITH ? with : roles).add(role);
    }
    long moves =
        today.moves().stream()
            .filter(move ->
                move.wish() != null
                    && move.wish()
                        .key()
                        .equals(Wish.key(Wish.Kind.INITIATIVE, it.initiative().id())))
            .count();
    return new InitiativeView(
        frame,
        it.initiative().id(),
        it.initiative().name(),
        it.initiative().purpose(),
        "week " + it.initiative().week() + " of " + it.initiative().weeks(),
        bar(it.initiative()),
        counts(it.initiative()),
        roles,
        with,
        steps(it.initiative(), say),
        moves == 0
            ? ""
            : Say.word((int) moves)
                + (moves == 1 ? " move of this week comes" : " moves of this week come")
                + " from it.",
        InfluenceDrawing.of(it, say),
        it.bonds().stream().map(one -> one.sentence() + ".").toList(),
        it.weeks().stream().map(one -> week(one, say)).toList(),
        whom,
        asks(it, say),
        it.initiative().weeks(),
        Tell.of(telling, say));
  }

  /** Whom an empty role can be asked of: the first of those who are with the owner, by name. */
  public String askable() {
    return with.stream()
        .map(Role::face)
        .filter(Objects::nonNull)
        .limit(MOST_NAMED)
        .map(face -> Names.given(face.name()))
        .collect(Collectors.joining(" or "));
  }

  private static String asks(Campaign it, Say say) {
    List<Initiatives.Stakeholder> all = it.initiative().stakeholders();
    if (!all.isEmpty()
        && all.stream().allMatch(one -> one.person() != null && one.stands() == Stance.WITH))
      return "Everybody it needs is with you. Whom will you thank?";
    return it.quietSince() == null
        ? ""
        : "Nothing is known to have moved since "
            + say.near(it.quietSince())
            + ". Take one step, change what it is, or end it?";
  }

  private static List<String> bar(Initiatives.Initiative it) {
    List<String> bar = new ArrayList<>();
    for (Stance stance : List.of(Stance.WITH, Stance.LEANING, Stance.UNKNOWN, Stance.AGAINST))
      for (int n = 0; n < it.count(stance); n++) bar.add(tone(stance));
    for (int n = 0; n < it.count(Initiatives.Tie.MISSING); n++) bar.add("nobody");
    return bar;
  }

  private static List<String> counts(Initiatives.Initiative it) {
    List<String> counts = new ArrayList<>();
    for (Stance stance : List.of(Stance.WITH, Stance.LEANING, Stance.UNKNOWN, Stance.AGAINST))
      if (it.count(stance) > 0) counts.add(it.count(stance) + " " + stance.words());
    int empty = it.count(Initiatives.Tie.MISSING);
    if (empty > 0) counts.add(empty + " nobody yet");
    return counts;
  }

  /** The tone of a stance, for chips, segments and the drawing. */
  static String tone(Stance stance) {
    return switch (stance) {
      case WITH -> "good";
      case LEANING -> "blue";
      case UNKNOWN -> "gold";
      case AGAINST -> "warm";
    };
  }

  private static Role role(Campaign it, Initiatives.Stakeholder one, Today today, Say say) {
    Person person = one.person();
    return new Role(
        one,
        person == null ? null : Face.of(person),
        one.stands().words(),
        tone(one.stands()),
        due(one, say),
        one.stepOn() != null && one.stepOn().isBefore(say.today()),
        person == null || one.stands() == Stance.WITH ? "" : voice(it, one),
        it.openings().stream()
            .filter(open -> open.role().id() == one.id())
            .flatMap(open -> open.options().stream())
            .map(option -> option(option, today, say))
            .toList());
  }

  private static String due(Initiatives.Stakeholder one, Say say) {
    if (one.step().isBlank()) return "";
    String by = one.stepBy().isBlank() ? "you" : one.stepBy();
    return one.stepOn() == null ? by : by + ", " + say.near(one.stepOn());
  }

  /** Who of those that are with the owner is in touch with somebody who is not yet. */
  private static String voice(Campaign it, Initiatives.Stakeholder one) {
    Optional<Relations.Line> weight = it.weight(one);
    if (weight.isPresent() && one.person() != null)
      return weight.get().sentence()
          + ", and "
          + given(weight.get().beside(one.person().id()))
          + " is with you.";
    Optional<Campaign.Tie> tie = it.voice(one);
    if (tie.isEmpty()) return "";
    Initiatives.Stakeholder friend = Campaign.beside(tie.get(), one);
    if (friend == null || friend.person() == null || one.person() == null) return "";
    return given(friend.person())
        + ", who is with you, is in touch with "
        + given(one.person())
        + ".";
  }

  static String given(Person person) {
    return Names.given(person.name());
  }

  private static Option option(Campaign.Option it, Today today, Say say) {
    String name = given(it.person());
    for (Today.UpNext next : today.upNext())
      if (next.with(it.person().id()) && next.meeting().day() == null)
        return new Option(
            Face.of(it.person()),
            it.because(),
            "Speak there, "
                + say.near(next.meeting().at().atZone(say.zone()).toLocalDate())
                + " "
                + say.time(next.meeting().at()),
            "/meetings/" + next.meeting().id() + "/brief");
    return it.through() == null
        ? new Option(
            Face.of(it.person()),
            it.because(),
            "Ask " + name,
            "/people/" + it.person().id() + "/plays/meeting")
        : new Option(
            Face.of(it.person()),
            it.because(),
            "By way of " + given(it.through()),
            "/people/" + it.person().id() + "/goals");
  }

  private static List<Step> steps(Initiatives.Initiative it, Say say) {
    LocalDate end = say.today().plusDays(7);
    Map<LocalDate, List<Step>> steps = new TreeMap<>();
    for (Initiatives.Stakeholder one : it.stakeholders()) {
      LocalDate on = one.stepOn();
      if (on == null || on.isAfter(end) || one.step().isBlank() || one.stands() == Stance.WITH)
        continue;
      steps
          .computeIfAbsent(on, day -> new ArrayList<>())
          .add(
              new Step(
                  say.near(on),
                  (one.person() == null ? one.role() : given(one.person())) + ": " + one.step(),
                  on.isBefore(say.today())));
    }
    return steps.values().stream().flatMap(List::stream).toList();
  }

  private static WeekLine week(Campaign.Week it, Say say) {
    List<String> parts = new ArrayList<>();
    for (Campaign.Count one : it.counts()) {
      List<String> counted = new ArrayList<>();
      if (one.talks() > 0) counted.add(Say.count(one.talks(), "talk", "talks"));
      if (one.letters() > 0) counted.add(Say.count(one.letters(), "message", "messages"));
      parts.add(given(one.person()) + ": " + String.join(", ", counted));
    }
    return new WeekLine(
        say.day(it.monday()) + " to " + say.day(it.monday().plusDays(6)),
        String.join("; ", parts),
        it.moved().stream()
            .map(one ->
                new Word(
                    one.id(),
                    (one.by() == null || one.by().person() == null
                            ? ""
                            : given(one.by().person()) + ": ")
                        + one.words()
                        + ", "
                        + say.day(one.day())))
            .toList());
  }
}
