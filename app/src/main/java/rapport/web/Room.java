package rapport.web;

import java.util.Locale;

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
  /** What was just talked about, to be written down. */
  LOG,
  /** A page of no room. */
  NONE;

  /** The room whose address a path begins with; where there is none, no room. */
  static Room at(String path) {
    if (path.equals("/")) return TODAY;
    for (Room one : values())
      if ((path + "/").startsWith("/" + one.name().toLowerCase(Locale.ROOT) + "/")) return one;
    return NONE;
  }
}
