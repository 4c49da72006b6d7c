package rapport.web;

import java.util.Optional;
import rapport.desk.Happening;

/** Opens the number of an interaction to the interaction itself. */
interface Evidence {
  /** The stored interaction, if it is still there. */
  Optional<Happening> of(long interaction);
}
