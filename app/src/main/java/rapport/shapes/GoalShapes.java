package rapport.shapes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Campaign;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Landscape;
import rapport.desk.network.Telling;
import rapport.network.Candidate;
import rapport.people.Person;
import rapport.ties.Kind;

/**
 * Version 1 of the shapes of needs, candidates, ways, circles and initiatives; see docs/json.md.
 */
public final class GoalShapes {

  private GoalShapes() {}

  /** A need with its coverage. */
  public record NeedShape(
      long id,
      String category,
      String what,
      String horizon,
      LocalDate since,
      String wanted,
      int strong,
      int weak,
      int away,
      String missing) {}

  /** A need as a list shows one. */
  public static NeedShape need(Goals.Covered goal) {
    return new NeedShape(
        goal.need().id(),
        word(goal.need().category()),
        goal.need().what(),
        word(goal.need().horizon()),
        goal.need().since(),
        word(goal.need().category().wanted()),
        goal.coverage().strong(),
        goal.coverage().weak(),
        goal.coverage().away(),
        goal.coverage().missing());
  }

  /** Somebody who could help; way holds the introducers and then the person. */
  public record CandidateShape(
      String person,
      String name,
      double value,
      double fit,
      double reach,
      double fresh,
      double offer,
      List<String> way,
      List<String> reasons) {}

  /** A candidate. */
  public static CandidateShape candidate(Candidate it, String name) {
    return new CandidateShape(
        it.person().toString(),
        name,
        it.value(),
        it.fit(),
        it.reach(),
        it.fresh(),
        it.offer(),
        it.way().stream().map(Object::toString).toList(),
        it.reasons());
  }

  /** One way to a person: introducers, then the person. */
  public record RouteShape(
      double chance,
      List<String> people,
      List<String> names,
      boolean strained,
      @Nullable String because) {}

  /** A way. */
  public static RouteShape route(Goals.Route route) {
    return new RouteShape(
        route.chance(),
        route.people().stream().map(person -> person.id().toString()).toList(),
        route.people().stream().map(Person::name).toList(),
        !route.strained().isEmpty(),
        route.because().isEmpty() ? null : route.because());
  }

  /** What kind of relationship a tie is; unknown parts are null. */
  public record KindShape(
      String kind,
      boolean said,
      @Nullable Double influence,
      @Nullable Double mutuality,
      @Nullable Double vulnerability,
      @Nullable Double purpose,
      @Nullable Double commitment,
      String missing,
      @Nullable String advice,
      @Nullable String asks) {}

  /** A kind, with what builds it next or empty words, and which question is asked. */
  public static KindShape kind(Kind kind, String advice, OptionalInt asks) {
    return new KindShape(
        word(kind.value()),
        kind.said(),
        part(kind, Kind.Part.INFLUENCE),
        part(kind, Kind.Part.MUTUALITY),
        part(kind, Kind.Part.VULNERABILITY),
        part(kind, Kind.Part.PURPOSE),
        part(kind, Kind.Part.COMMITMENT),
        word(kind.profile().missing()),
        advice.isEmpty() ? null : advice,
        asks.isEmpty() ? null : Kind.QUESTIONS.get(asks.getAsInt()));
  }

  private static @Nullable Double part(Kind kind, Kind.Part part) {
    double value = kind.profile().of(part);
    return Double.isNaN(value) ? null : value;
  }

  /** A circle with the numbers of its people. */
  public record CircleShape(String name, String reason, int strong, List<String> people) {}

  /** All circles. */
  public static List<CircleShape> circles(Landscape all) {
    List<List<String>> people = new ArrayList<>();
    for (int i = 0; i < all.circles().size(); i++) people.add(new ArrayList<>());
    for (Landscape.Spot spot : all.spots()) {
      Person person = spot.person();
      if (person != null && spot.circle() >= 0)
        people.get(spot.circle()).add(person.id().toString());
    }
    return all.circles().stream()
        .map(circle ->
            new CircleShape(
                circle.name(), circle.reason(), circle.strong(), people.get(circle.number())))
        .toList();
  }

  /** Somebody an initiative needs. */
  public record StakeholderShape(
      long id,
      String role,
      @Nullable String person,
      String tie,
      @Nullable LocalDate onBoardOn,
      String stance,
      String reason,
      String gives,
      String gets,
      @Nullable String wanted,
      String step,
      @Nullable LocalDate stepOn,
      String stepBy) {}

  /** An initiative in full. */
  public record CampaignShape(
      InitiativeShape initiative,
      List<OpeningShape> openings,
      List<BetweenShape> between,
      List<WeekShape> weeks,
      TellingShape telling) {}

  /** How an initiative stands, to be told to everybody it needs; it is never sent. */
  public record TellingShape(
      String subject, String text, List<String> to, @Nullable LocalDate toldOn) {}

  /** A role that nobody fills, with who could. */
  public record OpeningShape(long stakeholder, List<OptionShape> candidates) {}

  /** Somebody who could fill a role. */
  public record OptionShape(String person, String because, @Nullable String through) {}

  /** Two whom an initiative needs, and how they are in touch. */
  public record BetweenShape(String one, String other, double chance, LocalDate last) {}

  /** One week of an initiative. */
  public record WeekShape(LocalDate monday, int talks, int messages, List<String> moved) {}

  /** An initiative in full. */
  public static CampaignShape campaign(Campaign it, Telling telling) {
    return new CampaignShape(
        initiative(it.initiative()),
        it.openings().stream()
            .map(one ->
                new OpeningShape(
                    one.role().id(),
                    one.options().stream()
                        .map(option ->
                            new OptionShape(
                                option.person().id().toString(),
                                option.because(),
                                option.through() == null ? null : option.through().id().toString()))
                        .toList()))
            .toList(),
        it.ties().stream()
            .map(
                tie -> new BetweenShape(who(tie.one()), who(tie.other()), tie.chance(), tie.last()))
            .toList(),
        it.weeks().stream()
            .map(week ->
                new WeekShape(
                    week.monday(),
                    week.counts().stream().mapToInt(Campaign.Count::talks).sum(),
                    week.counts().stream().mapToInt(Campaign.Count::letters).sum(),
                    week.moved().stream().map(Initiatives.Moved::words).toList()))
            .toList(),
        new TellingShape(telling.subject(), telling.text(), telling.addresses(), telling.told()));
  }

  private static String who(Initiatives.Stakeholder one) {
    return one.person() == null ? "" : one.person().id().toString();
  }

  /** An initiative. */
  public record InitiativeShape(
      long id,
      String name,
      String purpose,
      int weeks,
      int week,
      List<StakeholderShape> stakeholders,
      List<Integer> progress) {}

  /** An initiative as it stands. */
  public static InitiativeShape initiative(Initiatives.Initiative it) {
    return new InitiativeShape(
        it.id(),
        it.name(),
        it.purpose(),
        it.weeks(),
        it.week(),
        it.stakeholders().stream()
            .map(one ->
                new StakeholderShape(
                    one.id(),
                    one.role(),
                    one.person() == null ? null : one.person().id().toString(),
                    word(one.tie()),
                    one.onBoardOn(),
                    word(one.stands()),
                    one.reason(),
                    one.gives(),
                    one.gets(),
                    one.wanted() == null ? null : word(one.wanted()),
                    one.step(),
                    one.stepOn(),
                    one.stepBy()))
            .toList(),
        it.progress());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
