package rapport.desk.settings;

import java.util.List;
import rapport.look.Look;
import rapport.store.people.OwnPositionRows;

/**
 * Where the owner worked before, each in one line: title, organisation, from when to when, as
 * Positions.csv says it. It makes nobody a colleague of today.
 */
public final class OwnPositions {

  private OwnPositions() {}

  /** Those that have ended, the one that ended last first. */
  public static List<String> ended(Look look) {
    return new OwnPositionRows(look.database).ended(look.owner);
  }
}
