package rapport.web;

/** The pages that the frame leads to. */
public enum Room {
  /** What to do this week. */
  TODAY,
  /** Everybody. */
  PEOPLE,
  /** The whole network, drawn. */
  MAP,
  /** What the network should cover. */
  GOALS,
  /** What is owed, shared, paused and asked. */
  CARE,
  /** What the owner trains. */
  GROW,
  /** Where everything came from. */
  SOURCES,
  /** The owner's own words about Rapport. */
  SETTINGS,
  /** A page of no room. */
  NONE
}
