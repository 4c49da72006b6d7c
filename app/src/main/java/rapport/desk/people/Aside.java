package rapport.desk.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.store.people.Identities;

/**
 * Somebody set aside.
 *
 * @param key the name of the handle, as bring-back takes it
 * @param until the last day on which it is offered to be brought back, or null for ever
 */
public record Aside(String key, String value, String how, @Nullable LocalDate until) {

  /** What was set aside and can be brought back. */
  public static List<Aside> all(Look look) {
    List<Aside> all = new ArrayList<>();
    for (Identities.Aside one : new Identities(look.database).aside(look.owner)) {
      boolean removed = one.how().equals(IdentityChange.How.REMOVED.word());
      LocalDate until =
          removed
              ? look.all.day(Instant.ofEpochSecond(one.at())).plusDays(IdentityChange.REST_DAYS)
              : null;
      if (until == null || !until.isBefore(look.today()))
        all.add(new Aside(one.handle(), value(one.handle()), one.how(), until));
    }
    return all;
  }

  private static String value(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }
}
