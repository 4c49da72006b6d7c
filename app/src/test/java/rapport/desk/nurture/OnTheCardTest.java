package rapport.desk.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.people.Profiles;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.look.Look;
import rapport.people.Person;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;
import rapport.store.Tables;
import rapport.store.nurture.TripRows;
import rapport.store.settings.Owners;
import rapport.store.sources.Receipts;

/** What an address book says beside names is used: days, place, clock, notes, groups, picture. */
class OnTheCardTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

  @TempDir Path folder;
  private Database database;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    Home home = FreshHome.at(folder.resolve("home"));
    database = Database.open(home);
    new Owners(database).get(1, "Europe/Berlin");
    desk = new Desk(database, 1, home);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Look with(String... lines) throws IOException {
    Path file = folder.resolve("book.vcf");
    Files.writeString(
        file,
        "BEGIN:VCARD\nVERSION:3.0\nUID:c1\nFN:Maya Okafor\nEMAIL:maya@northwind.example\n"
            + String.join("\n", lines)
            + "\nEND:VCARD\n");
    new Intake(database, 1)
        .run(Sources.units(List.of(file), false), List.of(), NOW, new Intake.Watcher() {});
    return desk.look(NOW);
  }

  private static Person maya(Look look) {
    return look.everybody().getFirst().person();
  }

  private static PersonPage page(Look look) {
    return Portrait.of(look).person(maya(look).id(), 0, 5).orElseThrow();
  }

  @Test
  void aBirthdayComesBackAndBecomesAMove() throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 9; n++) letters.toMaya("t" + n, 7 * n).fromMaya("f" + n, 7 * n + 1);
    Path mail = letters.to(folder.resolve("a.mbox"));
    new Intake(database, 1)
        .run(
            Sources.units(List.of(mail), false),
            List.of("ada@helix.example"),
            NOW,
            new Intake.Watcher() {});
    Look look = with("BDAY:1984-11-25");
    Whole.Day day = Whole.of(look).days(14).getFirst();
    assertEquals(LocalDate.of(2026, 11, 25), day.on());
    assertEquals("birthday", day.words());
    assertTrue(
        Today.of(look).moves().stream()
            .anyMatch(move -> move.what().equals("Think of Maya on 25 November")));
  }

  @Test
  void theTownOnTheCardTellsPlaceAndClock() throws IOException {
    PersonPage.Where where = page(with("ADR;TYPE=WORK:;;2 Quay;London;;E1;United Kingdom")).where();
    assertEquals("London, United Kingdom", where.place());
    assertEquals(LocalTime.of(7, 30), where.clock());
  }

  @Test
  void theZoneOnTheCardTellsTheClock() throws IOException {
    assertEquals(LocalTime.of(16, 30), page(with("TZ:Asia/Tokyo")).where().clock());
    assertEquals(null, page(with("TZ:Europe/Berlin")).where().clock());
  }

  @Test
  void thePositionOnTheCardTellsTheClockAfterZoneAndTown() throws IOException {
    String tokyo = "GEO:35.68;139.69";
    String london = "ADR;TYPE=WORK:;;2 Quay;London;;E1;United Kingdom";
    assertEquals(LocalTime.of(16, 30), page(with(tokyo)).where().clock());
    assertEquals(LocalTime.of(7, 30), page(with(tokyo, london)).where().clock());
    assertEquals(LocalTime.of(7, 30), page(with(tokyo, "TZ:Europe/London")).where().clock());
    assertEquals(LocalTime.of(16, 30), page(with(tokyo, "ADR:;;;Harbour;;;")).where().clock());
  }

  @Test
  void aTripFindsThoseWhoseCardNamesTheTown() throws IOException {
    new TripRows(database).trip(1, "London", "2026-12-01", "2026-12-03");
    Look look = with("ADR:;;;London;;;UK");
    List<Person> there = rapport.desk.nurture.Trips.of(look).ahead().getFirst().there();
    assertEquals(List.of("Maya Okafor"), there.stream().map(Person::name).toList());
  }

  @Test
  void aNoteAndAGroupAreFoundByTheirWords() throws IOException {
    Look look = with("NOTE:Builds harpsichords", "CATEGORIES:Rowing");
    for (String word : List.of("harpsichords", "rowing"))
      assertEquals(1, Profiles.index(look).find(word, 5).size(), word);
  }

  private static String picture(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return "PHOTO;ENCODING=b;TYPE=PNG:" + Base64.getEncoder().encodeToString(out.toByteArray());
  }

  @Test
  void aPictureIsKeptSmall() throws IOException {
    Look look = with(picture(900, 600));
    assertTrue(page(look).where().pictured());
    byte[] photo = Portrait.of(look).photo(maya(look).id()).orElseThrow();
    BufferedImage small = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(photo)));
    assertEquals("160 160", small.getWidth() + " " + small.getHeight());
    assertTrue(photo.length < 20_000);
  }

  @Test
  void aPictureThatCannotBeReadIsNone() throws IOException {
    assertTrue(
        Portrait.of(with("PHOTO;ENCODING=b:QUJD")).photo(maya(desk.look(NOW)).id()).isEmpty());
  }

  @Test
  void aNewerCardReplacesWhatTheOlderSaidAndUndoBringsItBack() throws IOException {
    with("REV:20250101T000000Z", "BDAY:1984-12-02", picture(300, 300));
    Map<String, String> before = new Tables(database).digests(1);
    Look look = with("REV:20260101T000000Z", "BDAY:1984-12-03");
    assertEquals(LocalDate.of(2026, 12, 3), Whole.of(look).days(14).getFirst().on());
    new Receipts(database).undo(1, 2);
    assertEquals(before, new Tables(database).digests(1));
    new Receipts(database).undo(1, 1);
    assertEquals(0, new Tables(database).counts(1).get("card_detail"));
    assertEquals(0, new Tables(database).counts(1).get("card_photo"));
  }
}
