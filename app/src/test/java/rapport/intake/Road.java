package rapport.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Tables;
import rapport.store.interactions.Interactions;
import rapport.store.settings.Owners;

/** A store of its own and the road into it. */
final class Road implements AutoCloseable {

  static final long OWNER = 1;
  private static final Intake.Watcher NOBODY = new Intake.Watcher() {};

  final Database database;
  final Intake intake;

  Road(Path home) throws IOException {
    database = Database.open(FreshHome.at(home));
    new Owners(database).get(OWNER, "Europe/Berlin");
    intake = new Intake(database, OWNER);
  }

  List<Receipt> take(Path... files) throws IOException {
    return take(NOBODY, files);
  }

  List<Receipt> take(Intake.Watcher watcher, Path... files) throws IOException {
    return intake.run(Sources.units(List.of(files), false), List.of(), Letters.NOW, watcher);
  }

  Receipt one(Path file) throws IOException {
    return take(file).getFirst();
  }

  Map<String, String> digests() {
    return new Tables(database).digests(OWNER);
  }

  Map<String, Long> counts() {
    return new Tables(database).counts(OWNER);
  }

  /** The number of the interaction with a key. */
  long number(String key) {
    return new Interactions(database)
        .keys(OWNER).entrySet().stream()
            .filter(one -> one.getValue().equals(key))
            .findFirst()
            .orElseThrow()
            .getKey();
  }

  /** The rule that leaves the interaction with a key out, or "none". */
  String leftOut(String key) {
    String rule = new Interactions(database).find(OWNER, number(key)).orElseThrow().leftOut();
    return rule == null ? "none" : rule;
  }

  @Override
  public void close() {
    database.close();
  }
}
