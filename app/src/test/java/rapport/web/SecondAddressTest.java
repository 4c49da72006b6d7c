package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import rapport.desk.settings.OwnAddresses;
import rapport.intake.Intake;
import rapport.intake.OwnReasons;
import rapport.nurture.Standing;
import rapport.sources.Sources;

/** An address that may be the owner's second one is asked about; whoever answers is not. */
class SecondAddressTest extends Wired {

  private static final String ADA = "Ada Lindqvist <ada.lindqvist@helix.example>";
  private static final String HOME = "alindqvist@post.example";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder mail = new StringBuilder();
  private int number;

  private SecondAddressTest letter(String from, String to, String subject, int daysAgo) {
    mail.append("From MAILER Mon Nov 23 07:00:00 2026\nMessage-ID: <n")
        .append(number++)
        .append("@mail.example>\nDate: ")
        .append(DATE.format(Rooms.NOW.minusSeconds(86_400L * daysAgo + number)))
        .append("\nFrom: ")
        .append(from)
        .append("\nTo: ")
        .append(to)
        .append("\nSubject: ")
        .append(subject)
        .append("\n\nHello.\n\n");
    return this;
  }

  /** Letters from the owner to one address alone. */
  private SecondAddressTest passedOn(int letters, String to) {
    for (int n = 0; n < letters; n++) letter(ADA, to, "Fwd: Harbour " + n, 200 + n);
    return this;
  }

  private void read() throws IOException {
    for (int n = 0; n < 6; n++)
      letter(ADA, "Maya Okafor <maya@northwind.example>", "Re: Tides " + n, 9 * n + 1);
    Path file = Files.writeString(folder.resolve("m" + number + ".mbox"), mail);
    mail.setLength(0);
    new Intake(rooms.database, 1)
        .run(
            Sources.units(List.of(file), false),
            List.of("ada.lindqvist@helix.example"),
            Rooms.NOW,
            new Intake.Watcher() {});
  }

  private List<String> asked() {
    return OwnAddresses.asked(rooms.look()).stream().map(OwnReasons.Own::address).toList();
  }

  private Standing of(String address) {
    return rooms.look().everybody().stream()
        .filter(one ->
            one.person().handles().stream().anyMatch(handle -> handle.value().equals(address)))
        .findFirst()
        .orElseThrow();
  }

  private boolean known(String address) {
    return rooms.look().everybody().stream()
        .flatMap(one -> one.person().handles().stream())
        .anyMatch(handle -> handle.value().equals(address));
  }

  private void confirm(String address, String answer) throws IOException {
    form("/settings/addresses/confirmation", Map.of("is-" + address, answer));
  }

  @Test
  void whereOneWritesToOneselfIsAskedAndNoSilenceIsToldOfIt() throws IOException {
    passedOn(12, HOME).read();
    assertEquals(List.of(HOME), asked());
    assertFalse(rooms.look().me().addresses().contains(HOME));
    assertTrue(of(HOME).doubt().later());
    assertTrue(rooms.desk.look(Rooms.NOW).standing(of(HOME).person().id()).isPresent());
    String card = Jsoup.parse(page("/sources")).select("section[aria-labelledby=you]").text();
    assertTrue(card.contains("You wrote 12 letters to it alone, 12 passed on"), card);
    assertEquals(1, Jsoup.parse(page("/")).select(".asks a[href='/sources#you']").size());
    assertFalse(page("/moves").contains(HOME));
  }

  @Test
  void aYesMakesItTheOwnersAndOneUndoAsksAgain() throws IOException {
    passedOn(12, HOME).read();
    confirm(HOME, "yes");
    assertTrue(rooms.look().me().addresses().contains(HOME));
    assertFalse(known(HOME));
    assertEquals(List.of(), asked());
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), Rooms.NOW);
    assertEquals(List.of(HOME), asked());
    assertTrue(known(HOME));
  }

  @Test
  void aNoHoldsAfterLaterImportsToo() throws IOException {
    passedOn(12, HOME).read();
    confirm(HOME, "no");
    assertEquals(List.of(), asked());
    assertFalse(of(HOME).doubt().any());
    passedOn(5, HOME).read();
    assertEquals(List.of(), asked());
    assertTrue(known(HOME));
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), Rooms.NOW);
    assertEquals(List.of(HOME), asked());
  }

  @Test
  void theSameNameElsewhereIsAskedThoughNothingWasPassedOn() throws IOException {
    for (int n = 0; n < 4; n++)
      letter(ADA, "Ada Lindqvist <al1970@post.example>", "Shopping " + n, 9 * n + 3);
    read();
    assertEquals(List.of("al1970@post.example"), asked());
  }

  @Test
  void oneLetterOrTwoSayNothing() throws IOException {
    passedOn(4, HOME).read();
    assertEquals(List.of(), asked());
  }

  @Test
  void aMotherOfTheSameNameWhoAnswersIsNotAsked() throws IOException {
    String mother = "Ada Lindqvist <ada@lindqvist.example>";
    for (int n = 0; n < 9; n++) {
      letter(ADA, mother, "Sunday " + n, 9 * n + 3);
      if (n % 3 == 0) letter(mother, ADA, "Re: Sunday " + n, 9 * n + 2);
    }
    read();
    assertEquals(List.of(), asked());
    assertFalse(of("ada@lindqvist.example").doubt().any());
  }

  @Test
  void theFamilyAndColleaguesOfTheNameAreNotAsked() throws IOException {
    passedOn(20, "Bo Lindqvist <bo.lindqvist@post.example>");
    passedOn(20, "blindqvist@helix.example");
    passedOn(20, "bo.lindqvist@post.example");
    passedOn(20, "Anna Lindqvist <annal@post.example>");
    passedOn(20, "ada@northwind.example");
    read();
    assertEquals(List.of(), asked());
  }

  /** Whoever answers one letter in five is nobody whom the owner could be. */
  @Test
  void aNamesakeWhoTalksIsNeverAskedInAHundredHomes() throws IOException {
    Random random = new Random(7);
    for (int home = 0; home < 100; home++) {
      String other = "alindqvist@h" + home + ".example";
      for (int n = 0; n < 15; n++) {
        letter(ADA, other, "Fwd: Harbour " + n, 20 * n + 4);
        if (n % 5 == random.nextInt(2)) letter(other, ADA, "Re: Harbour " + n, 20 * n + 3);
        else if (n % 5 == 2) letter(ADA, other, "Re: Your letter " + n, 20 * n + 1);
      }
    }
    read();
    assertEquals(List.of(), asked());
  }
}
