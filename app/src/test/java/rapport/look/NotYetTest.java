package rapport.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.find.Find;
import rapport.desk.find.Found;
import rapport.desk.network.Goals;
import rapport.intake.Intake;
import rapport.network.Candidate;
import rapport.network.Need;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.Home;

/** What happened after the instant of a look has not happened in it. */
class NotYetTest {

  private static final Instant MARCH = Instant.parse("2026-03-15T12:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-15T12:00:00Z");
  private static final String MAIL =
      letter(1, "1 Mar 2026", "Maya Okafor <maya@northwind.example>", "Roof")
          + letter(2, "1 May 2026", "Maya Okafor <maya@northwind.example>", "Turbines")
          + letter(3, "2 May 2026", "Otto Lind <otto@windmill.example>", "Turbines at sea");
  private static final String MEETING =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@x\r\nDTSTART:20260601T090000Z\r\nDTEND:20260601T100000Z\r\n"
          + "SUMMARY:Kiln\r\nORGANIZER:mailto:ada@helix.example\r\nATTENDEE:mailto:ada@helix.example\r\n"
          + "ATTENDEE;CN=Bo Hale:mailto:bo@harbour.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

  @TempDir Path folder;

  private static String letter(int id, String day, String from, String subject) {
    return ("From x@y Mon Oct 19 10:00:00 2026\nFrom: " + from)
        + ("\nTo: ada@helix.example\nSubject: " + subject + "\nDate: " + day)
        + (" 09:00:00 +0000\nMessage-ID: <" + id + "@x.example>\n\nbody\n\n");
  }

  private interface Asked {
    void of(Look look);
  }

  private void at(Instant now, Asked asked) throws IOException {
    Home home = Home.at(folder.resolve("home"));
    Path mail = Files.writeString(folder.resolve("a.mbox"), MAIL);
    Path meeting = Files.writeString(folder.resolve("a.ics"), MEETING);
    try (Database database = Database.open(home)) {
      new Intake(database, 1)
          .run(
              Sources.units(List.of(mail, meeting), false),
              List.of("ada@helix.example"),
              JUNE,
              new Intake.Watcher() {});
      asked.of(new Desk(database, 1, home).look(now));
    }
  }

  private static List<String> people(Look look) {
    return look.everybody().stream().map(one -> one.person().name()).sorted().toList();
  }

  @Test
  void whoWroteLaterIsNotThereAndWhoIsToBeMetIs() throws IOException {
    at(MARCH, look -> assertEquals(List.of("Bo Hale", "Maya Okafor"), people(look)));
    at(JUNE, look -> assertEquals(List.of("Bo Hale", "Maya Okafor", "Otto Lind"), people(look)));
  }

  @Test
  void nobodyIsACandidateForWhatWasWrittenLater() throws IOException {
    at(MARCH, look -> assertEquals(List.of(), candidates(look, "turbines")));
    at(MARCH, look -> assertEquals(1, candidates(look, "roof").size()));
    at(JUNE, look -> assertEquals(2, candidates(look, "turbines").size()));
  }

  private static List<Candidate> candidates(Look look, String what) {
    LocalDate day = look.today();
    return Goals.of(look)
        .candidates(new Need(0, Need.Category.KNOW_HOW, what, Need.Horizon.NOW, day));
  }

  @Test
  void whatWasWrittenOfLaterIsNotFound() throws IOException {
    at(MARCH, look -> assertEquals(0, topics(look, "turbines")));
    at(MARCH, look -> assertTrue(topics(look, "kiln") > 0, "a meeting ahead is known"));
    at(JUNE, look -> assertTrue(topics(look, "turbines") > 0));
  }

  private static long topics(Look look, String words) {
    return Find.words(look, words, 20).stream()
        .filter(one -> one.kind() != Found.Kind.PERSON)
        .count();
  }
}
