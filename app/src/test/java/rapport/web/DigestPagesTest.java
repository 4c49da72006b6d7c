package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.interactions.InteractionChange.WritePromise;
import rapport.desk.nurture.Digests;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.desk.repair.RepairChange.BeginTension;
import rapport.desk.settings.Settings;
import rapport.desk.settings.SettingsChange.SetOwner;
import rapport.intake.Letters;
import rapport.nurture.Digest;
import rapport.outside.OutgoingMessage;
import rapport.outside.Post;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.web.nurture.Feeds;
import rapport.web.settings.DigestCard;
import rapport.web.settings.Mailing;

/** The digest, from the form on a page to the owner's mailbox. */
class DigestPagesTest extends Wired {

  private static final Instant NOW = Rooms.NOW;
  private static final String SECRET = "correct horse battery";
  private static final String HOSTILE =
      "Eve\r\nBcc: x@evil.example\r\n\r\n<script>alert(1)</script>";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private String session = "";

  @BeforeEach
  void start() {
    server.start();
    server.setUser("ada@helix.example", "ada", SECRET);
    session = rooms.session();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void oneToTryArrivesInBothForms() throws IOException, MessagingException {
    promise("Maya Okafor", "the harbour figures");
    assertEquals(303, choose("mondays", "ada", SECRET).status());
    assertEquals(303, post("/settings/digest/trial", "").status());
    MimeMessage mail = server.getReceivedMessages()[0];
    assertEquals("Monday 23 November: 1 move, 1 promise", mail.getSubject());
    for (int part = 0; part < 2; part++) {
      assertTrue(part(mail, part).contains("the harbour figures"), part(mail, part));
      assertTrue(part(mail, part).contains("Maya Okafor"));
      assertTrue(part(mail, part).contains("http://127.0.0.1:" + wire.port() + "/"));
    }
    assertEquals(Optional.empty(), Digests.of(rooms.look()).lastSent());
  }

  @Test
  void nothingLoadsFromElsewhere() throws IOException, MessagingException {
    promise("Maya Okafor", "<img src=https://evil.example/pixel.gif> https://evil.example");
    choose("mondays", "", "");
    post("/settings/digest/trial", "");
    String html = part(server.getReceivedMessages()[0], 1);
    assertTrue(html.contains("&lt;img src=https://evil.example/pixel.gif&gt;"));
    assertFalse(html.contains("<img") || html.contains("src=\"") || html.contains("<link"));
    assertEquals(2, html.split("href=\"").length, "one link, to this machine");
  }

  @Test
  void aHostileNameStaysAName() throws IOException, MessagingException {
    promise(HOSTILE, "x\r\n\r\nUp next\r\n- " + HOSTILE);
    choose("mondays", "", "");
    post("/settings/digest/trial", "");
    MimeMessage mail = server.getReceivedMessages()[0];
    assertEquals(1, mail.getAllRecipients().length);
    assertFalse(mail.getSubject().contains("Eve"));
    assertFalse(part(mail, 0).contains("\nUp next"));
    assertFalse(part(mail, 0).contains("\nBcc"));
    assertTrue(part(mail, 1).contains("&lt;script&gt;"));
    assertFalse(part(mail, 1).contains("<script>"));
  }

  @Test
  void thePasswordIsOnNoPageInNoAnswerAndInNoTable() throws IOException {
    choose("mornings", "ada", SECRET);
    for (String page :
        List.of("/settings", "/", "/api/today", "/api/people", "/api/trips", "/api/receipts"))
      assertFalse(wire.get(page).session(session).send().body().contains(SECRET), page);
    assertTrue(settings().contains("one is kept"));
    assertFalse(Settings.of(rooms.look()).words("digest").contains(SECRET));
    assertEquals(SECRET, Digests.of(rooms.look()).password());
    post("/settings/erasure", "word=erase");
    assertFalse(Digests.of(rooms.look()).hasPassword());
  }

  @Test
  void aPasswordIsGivenToNoOtherServer() throws IOException {
    choose("mornings", "ada", SECRET);
    assertEquals(303, choose("mondays", "ada", "").status());
    Wire.Answer other = choose("mondays", "eve", "");
    assertEquals(400, other.status());
    assertTrue(other.body().contains("Type the password again"));
    assertEquals(303, choose("mondays", "", "").status());
    assertFalse(Digests.of(rooms.look()).hasPassword());
  }

  @Test
  void whatIsWrongIsToldAndWhatWasTypedStays() throws IOException {
    Wire.Answer answer =
        post("/settings/digest", form("mail.helix.example", 25, "none", "mondays"));
    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("Without TLS"));
    assertTrue(answer.body().contains("value=\"mail.helix.example\""));
    assertEquals(Digest.Times.OFF, Digests.of(rooms.look()).choice().digest().times());
    assertEquals(400, post("/settings/digest/trial", "").status());
  }

  @Test
  void aServerThatSaysNoIsToldInWords() throws IOException {
    choose("mondays", "ada", "guess");
    Wire.Answer answer = post("/settings/digest/trial", "");
    assertEquals(502, answer.status());
    assertTrue(answer.body().contains("did not accept user and password"));
  }

  @Test
  void whoRestsIsInNoDigestForADay() throws IOException {
    Letters.calendar(folder.resolve("c.ics"), "Talk with Maya", "Site visit");
    Path file = folder.resolve("c.ics");
    java.nio.file.Files.writeString(
        file, java.nio.file.Files.readString(file).replace("20261110", "20261124"));
    rooms.take(List.of(file));
    PersonId maya = promise("Maya Okafor", "the harbour figures");
    promise("Lena Novak", "to look at Maya's draft");
    promise("Tom Ferreira", "lunch");
    rooms.make(new WritePromise(maya, true, "a second thing", LocalDate.parse("2026-11-24")));
    String before = digest(NOW);
    assertTrue(before.contains("Maya") && before.contains("Lena") && before.contains("Talk with"));
    rooms.make(new BeginTension(maya));
    String resting = digest(NOW.plus(Duration.ofHours(23)));
    assertFalse(resting.contains("Maya") || resting.contains("Okafor"), resting);
    assertFalse(resting.contains("harbour") || resting.contains("second"), resting);
    assertTrue(resting.contains("lunch"), resting);
    assertTrue(digest(NOW.plus(Duration.ofHours(25))).contains("Maya"));
  }

  @Test
  void oneGoesWhenItIsDueAndNoOtherThatDay() {
    List<Instant> sent = new ArrayList<>();
    Mailing mailing = mailing(sent, new ArrayList<>());
    Instant start = Instant.parse("2026-11-23T05:00:00Z");
    for (int minute = 0; minute < 3 * 24 * 60; minute += 5)
      mailing.tick(start.plus(Duration.ofMinutes(minute)), "");
    assertEquals(3, sent.size());
    assertEquals(Optional.of(sent.getLast()), Digests.of(rooms.look()).lastSent());
    mailing(sent, new ArrayList<>()).tick(sent.getLast().plusSeconds(60), "");
    assertEquals(3, sent.size(), "another process knows, too");
  }

  @Test
  void oneThatDidNotGoIsTriedAgainAndAgainMoreSlowly() {
    List<Instant> sent = new ArrayList<>();
    List<Instant> refused = new ArrayList<>();
    Mailing mailing = mailing(sent, refused);
    refusals = 4;
    Instant start = Instant.parse("2026-11-23T07:00:00Z");
    for (int minute = 0; minute < 60; minute++)
      mailing.tick(start.plus(Duration.ofMinutes(minute)), "");
    assertEquals(4, refused.size());
    assertEquals(List.of(start.plus(Duration.ofMinutes(30))), sent);
    assertEquals("", Digests.of(rooms.look()).trouble());
  }

  private int refusals;

  private Mailing mailing(List<Instant> sent, List<Instant> refused) {
    rooms.make(new SetOwner("Ada", java.time.ZoneId.of("UTC"), "system", null));
    if (Digests.of(rooms.look()).choice().route() == null)
      rooms.make(Digests.of(rooms.look()).choose(choice(), ""));
    return new Mailing(
        rooms.desk,
        new Wiring(new AsOf(rooms.desk)).templates(),
        (route, message) -> {
          if (refusals-- > 0) {
            refused.add(message.at());
            return new Post.NotSent("The mail server did not take the mail.");
          }
          sent.add(message.at());
          return new Post.Sent();
        });
  }

  private static rapport.desk.nurture.Digests.Choice choice() {
    return new DigestCard.Form(
            "mornings", "7", "localhost", "25", "none", "", "ada@helix.example", "a@b.example")
        .choice(Instant.parse("2026-11-22T12:00:00Z"));
  }

  private PersonId promise(String name, String what) {
    String email =
        name.split("[^A-Za-z]")[0].toLowerCase(java.util.Locale.ROOT) + "@northwind.example";
    PersonId person =
        rooms
            .look()
            .known(Handle.email(email))
            .map(Person::id)
            .orElseGet(
                () -> new PersonId(rooms.make(new AddPerson(name, email, null, null, null))));
    rooms.make(new WritePromise(person, true, what, LocalDate.parse("2026-11-23")));
    return person;
  }

  private String digest(Instant now) {
    OutgoingMessage message = Mailing.of(rooms.desk, rooms.live).message(now, "");
    String feed = Feeds.week(Digests.of(rooms.desk.look(now)).calendar(), null, now);
    return message.subject() + message.plain() + message.html() + feed;
  }

  private String settings() throws IOException {
    return wire.get("/settings").session(session).send().body();
  }

  private Wire.Answer choose(String times, String user, String password) throws IOException {
    String form = form("localhost", server.getSmtp().getPort(), "none", times);
    return post(
        "/settings/digest",
        form
            + "&user="
            + user
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8));
  }

  private static String form(String host, int port, String security, String times) {
    return "host="
        + host
        + "&port="
        + port
        + "&security="
        + security
        + "&times="
        + times
        + "&from=ada@helix.example&to=ada@helix.example";
  }

  private Wire.Answer post(String path, String form) throws IOException {
    return wire.post(path).session(session).form(form + "&token=" + Door.token(session)).send();
  }

  private static String part(MimeMessage mail, int number) throws IOException, MessagingException {
    MimeMultipart both = (MimeMultipart) mail.getContent();
    return String.valueOf(both.getBodyPart(number).getContent()).replace("\r\n", "\n");
  }
}
