package rapport.shapes;

import java.time.Instant;
import java.util.List;
import rapport.desk.ties.Forecasts;
import rapport.look.Look;
import rapport.people.Person;
import rapport.ties.Persistence;

/** Version 1 of the shape of chances of contact; see docs/json.md. */
public final class TieShapes {

  private TieShapes() {}

  /** Something that moves a chance, in log-odds. */
  public record SignShape(String what, double logOdds) {}

  /** The chance of any contact within sixty days. */
  public record ChanceShape(
      String id,
      String name,
      double chance,
      double low,
      double high,
      boolean enough,
      List<SignShape> contributions,
      Instant from) {}

  /** One person's chance. */
  public static ChanceShape chance(Look look, Person person, Persistence.Estimate it) {
    return new ChanceShape(
        person.id().toString(),
        person.name(),
        it.chance(),
        it.low(),
        it.high(),
        it.enough(),
        it.contributions().stream().map(one -> new SignShape(one.what(), one.logOdds())).toList(),
        Forecasts.from(person.id(), look));
  }
}
