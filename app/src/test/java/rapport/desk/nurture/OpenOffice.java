package rapport.desk.nurture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import rapport.desk.Desk;
import rapport.intake.Intake;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;

/** The fictional office in a home of its own, read as of an instant; Ada is its owner. */
final class OpenOffice implements AutoCloseable {

  final Desk desk;
  private final Database database;

  OpenOffice(Path folder, Instant now) throws IOException {
    Home home = FreshHome.at(folder.resolve("home"));
    database = Database.open(home);
    desk = new Desk(database, 1, home);
    try (Stream<Path> files =
        Files.list(Path.of(System.getProperty("rapport.root"), "cast", "files"))) {
      new Intake(database, 1)
          .run(
              Sources.units(files.sorted().toList(), false),
              List.of("ada@helix.example"),
              now,
              new Intake.Watcher() {});
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
