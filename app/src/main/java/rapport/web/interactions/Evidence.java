package rapport.web.interactions;

import java.util.Collection;
import java.util.Map;
import rapport.desk.interactions.Happening;

/** Opens the numbers of interactions to the interactions themselves, many in one question. */
public interface Evidence {
  /** Those of them that are still there, by number. */
  Map<Long, Happening> of(Collection<Long> interactions);
}
