package rapport.shapes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Introductions;
import rapport.desk.network.Losses;
import rapport.desk.network.YearOfTies;
import rapport.people.Person;

/** Version 1 of the shapes of what the map is asked; see docs/json.md. */
public final class MapShapes {

  private MapShapes() {}

  /** The three questions; ways is empty where nobody was asked for. */
  public record QuestionsShape(
      List<WayShape> ways, YearShape year, List<MonthShape> months, LossesShape losses) {}

  /** How many ties had changed by the end of a month. */
  public record MonthShape(LocalDate until, int young, int nearer, int further) {}

  /** One way between two people. */
  public record WayShape(double chance, boolean strained, List<StepShape> steps) {}

  /**
   * One tie on a way; person is null for the owner, last where the two were never seen together.
   */
  public record StepShape(@Nullable String person, double chance, @Nullable Instant last) {}

  /** What changed within a year. */
  public record YearShape(
      LocalDate since,
      LocalDate until,
      List<MovedShape> young,
      List<MovedShape> nearer,
      List<MovedShape> further,
      int unheard,
      int untold) {}

  /** One tie that changed; earlier is null where the sources do not reach back so far. */
  public record MovedShape(
      String person,
      String name,
      double before,
      double after,
      int contacts,
      @Nullable Integer earlier,
      LocalDate first,
      LocalDate last) {}

  /** Whom the owner would lose. */
  public record LossesShape(List<QuietShape> quiet, List<HangingShape> hanging) {}

  /** A tie that has gone quiet. */
  public record QuietShape(
      String person, String name, LocalDate last, double height, double brokerage) {}

  /** A circle that hangs on one person. */
  public record HangingShape(
      String circle, String person, String name, double strength, int others) {}

  /** The three questions. */
  public static QuestionsShape questions(
      @Nullable Introductions connecting, YearOfTies year, List<YearOfTies> months, Losses losses) {
    return new QuestionsShape(
        connecting == null ? List.of() : connecting.ways().stream().map(MapShapes::way).toList(),
        new YearShape(
            year.since(),
            year.until(),
            moved(year.young()),
            moved(year.nearer()),
            moved(year.further()),
            year.unheard(),
            year.untold()),
        months.stream()
            .map(one ->
                new MonthShape(
                    one.until(), one.young().size(), one.nearer().size(), one.further().size()))
            .toList(),
        new LossesShape(
            losses.quiet().stream()
                .map(one ->
                    new QuietShape(
                        id(one.person()),
                        one.person().name(),
                        one.last(),
                        one.height(),
                        one.brokerage()))
                .toList(),
            losses.hanging().stream()
                .map(one ->
                    new HangingShape(
                        one.circle().name(),
                        id(one.person()),
                        one.person().name(),
                        one.strength(),
                        one.others()))
                .toList()));
  }

  private static WayShape way(Introductions.Path path) {
    return new WayShape(
        path.chance(),
        path.strained(),
        path.steps().stream()
            .map(step ->
                new StepShape(
                    step.person() == null ? null : id(step.person()), step.chance(), step.last()))
            .toList());
  }

  private static List<MovedShape> moved(List<YearOfTies.Moved> ties) {
    return ties.stream()
        .map(one ->
            new MovedShape(
                id(one.person()),
                one.person().name(),
                one.before(),
                one.after(),
                one.contacts(),
                one.earlier() < 0 ? null : one.earlier(),
                one.first(),
                one.last()))
        .toList();
  }

  private static String id(Person person) {
    return person.id().toString();
  }
}
