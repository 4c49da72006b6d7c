package rapport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rapport.desk.growth.GrowthChange.WriteOutcome;
import rapport.desk.growth.PanelChange.AnswerRound;
import rapport.desk.growth.PanelChange.CloseRound;
import rapport.desk.growth.PanelChange.OpenRound;
import rapport.desk.growth.Views;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.desk.network.Introductions;
import rapport.desk.network.Losses;
import rapport.desk.network.YearOfTies;
import rapport.desk.settings.Secret;
import rapport.growth.Benefit;
import rapport.intake.Letters;
import rapport.interactions.Exchange;
import rapport.shapes.Json;
import rapport.shapes.MapShapes;
import tools.jackson.databind.JsonNode;

/** What is put into a store for the test of shapes, where no command puts it. */
final class Planted {

  /** An address book that Rapport keeps reading; nobody looks at it. */
  private static final String BOOK =
      """
      {"change": "add-connection", "kind": "CARDDAV", "called": "Work", "host": "", "port": 0, "security": "TLS",
       "login": "ada", "address": "https://dav.helix.example/", "own": false, "bodies": ""}\
      """;

  private Planted() {}

  /** What Maya gave lately, and what everybody else knows. */
  private static void given(Path folder) throws IOException {
    rapport.store.Home home = rapport.store.Home.at(folder.resolve("home"));
    try (var database = rapport.store.Database.open(home)) {
      rapport.desk.Desk desk = new rapport.desk.Desk(database, 1, home);
      for (var one : desk.look(Letters.NOW).everybody()) {
        var person = one.person().id();
        if (!one.person().name().startsWith("Maya"))
          desk.make(
              new rapport.desk.people.PeopleChange.WriteNote(
                  person, rapport.desk.people.PeopleChange.About.KNOWS, "cranes of the harbour"),
              Letters.NOW);
        if (!one.person().name().startsWith("Maya")) continue;
        for (Exchange.Sort sort : List.of(Exchange.Sort.HELP, Exchange.Sort.INFORMATION))
          desk.make(
              new GiveExchange(person, false, sort, "how a crane is moved", null), Letters.NOW);
        LocalDate earlier = LocalDate.of(2025, 12, 15);
        desk.make(
            new WriteOutcome(person, earlier, Benefit.CONNECTEDNESS, "two teams at one table"),
            Letters.NOW);
      }
    }
  }

  /** Where Ada says something else than a card of that address book, as the command tells it. */
  static JsonNode differences(Path folder) throws IOException {
    Path home = folder.resolve("home");
    try (var database = rapport.store.Database.open(rapport.store.Home.at(home))) {
      rapport.desk.Desk desk = new rapport.desk.Desk(database, 1, rapport.store.Home.at(home));
      long book = desk.make(rapport.desk.Forms.read(BOOK), Letters.NOW).number();
      desk.make(new rapport.desk.sources.CardChange.WriteToCards(book, true), Letters.NOW);
      desk.make(
          new rapport.desk.people.PeopleChange.AddPerson(
              "Nora Beck", "nora@beck.example", null, null, null),
          Letters.NOW);
      for (var one : desk.look(Letters.NOW).everybody())
        if (one.person().name().equals("Nora Beck"))
          desk.make(
              new rapport.desk.people.PeopleChange.DescribePerson(
                  one.person().id(), null, null, "Head"),
              Letters.NOW);
      for (int n = 1; n < 9; n++)
        new rapport.store.sources.Holdings(database)
            .keep(
                1,
                List.of(
                    new rapport.store.sources.Holdings.Held(
                        book, "/", "/" + n, "1", "hand:" + n, "new")));
      return Json.mapper()
          .valueToTree(
              rapport.desk.sources.CardDifferences.of(desk.look(Letters.NOW)).all().stream()
                  .map(rapport.shapes.SourceShapes::difference)
                  .toList());
    }
  }

  static void found(Path home) throws IOException {
    try (var database = rapport.store.Database.open(rapport.store.Home.at(home))) {
      new rapport.store.interactions.FoundPromiseRows(database)
          .add(
              1,
              List.of(
                  new rapport.store.interactions.FoundPromiseRows.Row(
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
      java.security.SecureRandom random = new java.security.SecureRandom();
      List<String> links = new ArrayList<>();
      for (int n = 0; n < 5; n++) links.add(Secret.fresh(random));
      long round =
          house
              .desk()
              .make(
                  new OpenRound(links.stream().map(one -> Views.digest("link", one)).toList()),
                  Letters.NOW)
              .number();
      for (String link : links.subList(0, 4))
        house
            .desk()
            .make(
                new AnswerRound(
                    link,
                    rapport.growth.View.Relation.PEER,
                    "4".repeat(50),
                    "",
                    Secret.fresh(random)),
                Letters.NOW);
      house.desk().make(new CloseRound(round), Letters.NOW);
    }
  }

  /** Who may be one human, of a home with mail from one under two addresses. */
  static Spoken samePerson(Path folder) throws IOException {
    String home = folder.resolve("twice").toString();
    Letters letters = new Letters();
    for (int n = 0; n < 4; n++)
      letters
          .letter("a" + n, "Rosalind Achterberg <rosalind@quay.example>", "ada@helix.example", n)
          .letter("b" + n, "R. Achterberg <achterberg@post.example>", "ada@helix.example", 9 + n);
    String mail = letters.to(folder.resolve("twice.mbox")).toString();
    Spoken.of("import", mail, "--me", "ada@helix.example", "--home", home);
    return Spoken.of("same-person", "--home", home, "--json");
  }

  /** Two notes, of the owner and of somebody. */
  static JsonNode notes(Path folder) throws IOException {
    String home = folder.resolve("noted").toString();
    String note = "{\"change\": \"write-note\", \"about\": \"NOTE\", \"words\": \"chess\", ";
    for (String change :
        List.of(
            "{\"change\": \"add-person\", \"called\": \"Noor Haddad\"}",
            note + "\"person\": null}",
            note + "\"person\": \"1\"}")) Spoken.of("change", change, "--home", home);
    JsonNode notes = Json.mapper().readTree(Spoken.of("notes", "--home", home, "--json").out());
    if (notes.size() != 2) throw new IllegalStateException(notes.toString());
    return notes;
  }

  /** What the map answers in a home where every list of it has somebody in it. */
  static JsonNode questions(Path folder) throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 12; n++) {
      letters.fromMaya("qa" + n, 20 * n).toMaya("qb" + n, 20 * n + 1);
      both(letters, "Quiet <quiet@quay.example>", "qc" + n, 500 + 9 * n);
      both(letters, "Young <young@fenwick.example>", "qe" + n, 9 * n + 2);
      letters.letter(
          "qg" + n,
          "Maya <maya@northwind.example>",
          "ada@helix.example, kim@kite.example, lee@kite.example",
          700 + n);
    }
    both(letters, "Kim <kim@kite.example>", "qh", 900);
    both(letters, "Lee <lee@kite.example>", "qi", 910);
    String mail = letters.to(folder.resolve("questions.mbox")).toString();
    Path home = folder.resolve("questions");
    Spoken.of("import", mail, "--me", "ada@helix.example", "--home", home.toString());
    try (rapport.cli.House house = Rapport.opener().open(home)) {
      var look = house.desk().look(Letters.NOW);
      var kim = look.everybody().stream().filter(one -> one.person().name().equals("Kim"));
      return Json.mapper()
          .valueToTree(
              MapShapes.questions(
                  Introductions.of(look, null, kim.findFirst().orElseThrow().person()),
                  YearOfTies.of(look),
                  YearOfTies.months(look),
                  Losses.of(look)));
    }
  }

  private static void both(Letters letters, String other, String id, int daysAgo) {
    letters
        .letter(id + "x", other, "ada@helix.example", daysAgo)
        .letter(id + "y", "Ada <ada@helix.example>", other, daysAgo - 1);
  }

  /** Messages among three, and who met whom, as the lab reads them. */
  static void meetings(Path messages, Path met) throws IOException {
    StringBuilder lines = new StringBuilder();
    StringBuilder letters = new StringBuilder("time\tpeople\n");
    for (int n = 0; n < 5; n++) {
      lines.append("ada\tmaya\t").append(1_700_000_000 + n).append("\tmail\n");
      lines.append("maya\ttom\t").append(1_700_000_100 + n).append("\tmail\n");
      letters.append(1_700_000_000 + n).append("\tmaya,ada\n");
      letters.append(1_700_000_100 + n).append("\tmaya,tom\n");
    }
    Files.writeString(messages, letters);
    Files.writeString(met, lines);
  }

  /** The path of steps about oneself, begun some days before. */
  static void path(Path folder) throws IOException {
    given(folder);
    String before = Letters.NOW.minus(java.time.Duration.ofDays(3)).toString();
    String home = folder.resolve("home").toString();
    Spoken.of("today", "--path", "on", "--home", home, "--now", before);
  }
}
