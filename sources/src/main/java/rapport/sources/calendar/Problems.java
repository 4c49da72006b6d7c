package rapport.sources.calendar;

import java.util.HashSet;
import java.util.Set;
import rapport.sources.Sink;

/** What was wrong in one calendar beside its entries: each thing once, at most 100 of them. */
final class Problems {

  private static final int MOST = 100;

  private final String name;
  private final Sink sink;
  private final Set<String> told = new HashSet<>();

  Problems(String name, Sink sink) {
    this.name = name;
    this.sink = sink;
  }

  /** The place of a line, for a person who wants to look; the whole file for line 0. */
  String where(int line) {
    return line == 0 ? name : name + ":" + line;
  }

  void add(int line, String what) {
    if (told.size() > MOST || !told.add(line + what)) return;
    if (told.size() <= MOST) sink.problem(where(line), what);
    else sink.problem(name, "more than " + MOST + " problems; the rest is not listed");
  }
}
