package rapport.desk.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.intake.Intake;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.store.interactions.Interactions;

/** What a circle is called after: what its people write of and the others do not. */
class TopicsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  @TempDir Path folder;

  private int number;
  private final StringBuilder mail = new StringBuilder();

  private void letter(String from, String subject) {
    number++;
    mail.append("From x@y Sun Nov 01 09:00:00 2026\nMessage-ID: <t" + number + "@x.example>\n")
        .append("Date: " + (1 + number % 20) + " Nov 2026 09:00:00 +0000\n")
        .append("From: " + from + " <" + from.toLowerCase(java.util.Locale.ROOT) + "@x.example>\n")
        .append("To: ada@helix.example\nSubject: " + subject + "\n\nHello.\n\n");
  }

  private void check(String expected, String... people) throws IOException {
    check((topics, circle) -> String.join(", ", topics.of(circle)), expected, people);
  }

  private void check(
      BiFunction<Topics, List<Person>, String> said, String expected, String... people)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.mbox"), mail);
    Home home = FreshHome.at(folder.resolve("home"));
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(
              Sources.units(List.of(file), false),
              List.of("ada@helix.example"),
              NOW,
              new Intake.Watcher() {});
      Look look = new Desk(database, 1, home).look(NOW);
      List<Person> circle =
          look.everybody().stream()
              .map(Standing::person)
              .filter(person -> List.of(people).contains(person.name()))
              .toList();
      assertEquals(people.length, circle.size());
      assertEquals(
          expected,
          said.apply(
              new Topics(new Interactions(database), 1, look.all.directory, true, NOW), circle));
    }
  }

  private void others() {
    for (String name : List.of("Nora", "Otto", "Paul", "Quinn", "Rosa", "Sven"))
      for (String subject : List.of("Lunch on Friday", "Garden party", "Train tickets"))
        letter(name, subject + " with " + name);
  }

  @Test
  void abbreviationsStayAsTheyAreWritten() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya")) {
      letter(name, "Our answer to the FERC");
      letter(name, "What FERC decided");
      letter(name, "A cluster for the PRC");
      letter(name, "Notes from the PRC");
    }
    others();
    check("FERC, PRC", "Maya", "Jonas", "Priya");
  }

  @Test
  void aWordIsShownInThePhraseItStandsIn() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya")) {
      letter(name, "Lunch with the Japanese Prime Minister");
      letter(name, "Seating: Japanese Prime Minister and the board");
    }
    others();
    check("Japanese Prime Minister", "Maya", "Jonas", "Priya");
  }

  @Test
  void marksOfConfidenceAreNoTopic() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya")) {
      letter(name, "Confidential: harbour crane repair");
      letter(name, "Privileged and confidential, harbour crane insurance");
    }
    others();
    check("Harbour crane", "Maya", "Jonas", "Priya");
  }

  @Test
  void howStrictlyAMarkIsMeantAndWhatIsOtherAreNoTopicEither() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya")) {
      letter(name, "Other Aspects of the report - strictly confidential and privileged");
      letter(name, "The Other Side - Strictly confidential and privileged");
    }
    others();
    check("", "Maya", "Jonas", "Priya");
  }

  @Test
  void whatOneThreadIsAboutNamesNobody() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya", "Ruth", "Samir", "Tomas"))
      letter(name, "Harbour crane insurance");
    others();
    check("", "Maya", "Jonas", "Priya", "Ruth", "Samir", "Tomas");
  }

  @Test
  void aSeriesThatIsCountedIsOneThread() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya"))
      for (int week = 1; week < 4; week++) letter(name, "Harbour crane ledger, No. " + week);
    others();
    check("", "Maya", "Jonas", "Priya");
  }

  @Test
  void wordsOfFormNameNothing() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya")) {
      letter(name, "Executive announcement: press release");
      letter(name, "Release of the committee announcement");
      letter(name, "Exec meetings, confidential");
    }
    others();
    check("", "Maya", "Jonas", "Priya");
  }

  @Test
  void aPlainWordAloneNamesNothing() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya")) {
      letter(name, "Our policy");
      letter(name, "What policy, and why");
      letter(name, "A policy for the yard");
    }
    others();
    check("", "Maya", "Jonas", "Priya");
  }

  @Test
  void theThreadThatIsMostTheirsTellsOfThem() throws IOException {
    for (String name : List.of("Maya", "Jonas", "Priya")) letter(name, "Harbour crane insurance");
    for (String name : List.of("Maya", "Jonas", "Priya", "Nora", "Otto", "Paul", "Quinn"))
      letter(name, "Winter coats for the depot");
    letter("Maya", "Oak floors and birch walls");
    others();
    check(Topics::telling, "Harbour crane insurance", "Maya", "Jonas", "Priya");
    mail.setLength(0);
    others();
    check(Topics::telling, "", "Nora", "Otto");
  }
}
