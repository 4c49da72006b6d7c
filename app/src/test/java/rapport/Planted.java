package rapport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rapport.intake.Letters;

/** What is put into a store for the test of shapes, where no command puts it. */
final class Planted {

  private Planted() {}

  static void found(Path home) throws IOException {
    try (var database = rapport.store.Database.open(rapport.store.Home.at(home))) {
      new rapport.store.FoundPromises(database)
          .add(
              1,
              List.of(
                  new rapport.store.FoundPromises.Row(
                      0,
                      1,
                      "s1",
                      "maya@northwind.example",
                      true,
                      "I will call.",
                      "call",
                      null,
                      Letters.NOW.getEpochSecond(),
                      .9,
                      null,
                      null,
                      null)));
    }
  }

  /** A closed round of four raters. */
  static void views(Path home) throws IOException {
    try (rapport.cli.House house = Rapport.opener().open(home)) {
      var today = Letters.NOW.atZone(house.desk().owner().zone()).toLocalDate();
      var views = house.desk().growth().views();
      for (String link : views.open(5, new java.security.SecureRandom(), today).subList(0, 4))
        views.answer(
            link,
            rapport.growth.View.Relation.PEER,
            rapport.growth.Sheet.parse("4".repeat(50)),
            "",
            new java.security.SecureRandom(),
            today);
      views.close(1, today);
    }
  }
}
