package rapport.sources.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.sources.Bytes;
import rapport.sources.Collected;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Source;
import rapport.sources.Window;

class AttendanceTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String ZOOM =
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n";
  private static final String TODAY =
      "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,"
          + "Recording disclaimer response,In waiting room\n";

  private static String zoom(String text) {
    return told(Collected.of(new ZoomAttendance(), "participants.csv", WINDOW, text));
  }

  private static String teams(String text) {
    return told(Collected.of(new TeamsAttendance(), "report.csv", WINDOW, text));
  }

  /** One line for each item: title, when, who; then what else was told. */
  private static String told(Collected found) {
    return found.items.stream().map(AttendanceTest::told).collect(Collectors.joining("\n"))
        + (found.problems.isEmpty() ? "" : " | " + found.problems.getFirst().replaceAll(" .*", ""));
  }

  private static String told(Item item) {
    if (!(item instanceof Item.Meeting it)) return item.toString();
    Item.Instance once = it.instances().getFirst();
    return it.subject()
        + " "
        + once.at()
        + "–"
        + once.end()
        + (once.floating() ? " " : " UTC ")
        + it.attendees().stream()
            .map(one -> one.party().name() + "=" + one.party().handle().value())
            .toList();
  }

  private static final String EXPECTED =
      " 2024-01-15T10:00:12Z–2024-01-15T10:47:40Z [Ada Lindqvist=ada@lindqvist.example,"
          + " %s=maya@northwind.example, %s=jonas@harbour.example] | 1";

  @Test
  void aReportOfZoomIsOneMeetingOfThoseWhoHaveAnAddress() throws IOException {
    Collected found = read(new ZoomAttendance(), "zoom-attendance.csv");
    assertEquals("Pilot review" + EXPECTED.formatted("Maya Okafor", "Jonas"), told(found));
    Item.Meeting meeting = found.all(Item.Meeting.class).getFirst();
    assertTrue(meeting.online() && meeting.nameless() == 1);
    assertEquals(
        "ada@lindqvist.example",
        String.valueOf(meeting.organizer()).replaceAll(".*value=|].*", ""));
  }

  @Test
  void aReportOfTeamsIsOneMeetingOfThoseWhoHaveAnAddress() throws IOException {
    Collected found = read(new TeamsAttendance(), "teams-attendance.csv");
    assertEquals("Quarterly plan" + EXPECTED.formatted("Okafor, Maya", "Jonas Weber"), told(found));
  }

  private static Collected read(Source source, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/contract", name));
    return Collected.of(source, name, WINDOW, bytes, 0);
  }

  @Test
  void withAndWithoutTheHeadItIsTheSameMeeting() throws IOException {
    String whole =
        Files.readString(Path.of("src/test/resources/contract/zoom-attendance.csv"))
            .replace("\ufeff", "");
    String bare = whole.substring(whole.indexOf("Name (Original"));
    Item.Meeting one = meeting(whole);
    Item.Meeting other = meeting(bare);
    assertEquals(one.uid(), other.uid());
    assertEquals(one.instances(), other.instances());
    assertNotEquals(one.uid(), meeting(bare.replace("01/15/", "01/16/")).uid());
  }

  private static Item.Meeting meeting(String text) {
    return Collected.of(new ZoomAttendance(), "p.csv", WINDOW, text)
        .all(Item.Meeting.class)
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01/15/2024 10:02:15 AM|01/15/2024 11:02:15 AM",
        "15/01/2024 10:02:15|15/01/2024 11:02:15",
        "15.01.2024, 10:02:15|15.01.2024, 11:02:15",
        "2024-01-15 10:02:15|2024-01-15 11:02:15",
        "2024/1/15 10:02:15|2024/1/15 11:02:15",
        "1/15/24, 10:02:15\u202fAM|1/15/24, 11:02:15\u202fAM",
        "15/1/24, 10:02:15 a. m.|15/1/24, 11:02:15 a. m.",
      })
  void aDateIsReadInEveryLayout(String join, String leave) {
    String row = "Maya,maya@northwind.example,\"" + join + "\",\"" + leave + "\",60,No\n";
    assertEquals(
        "null 2024-01-15T10:02:15Z–2024-01-15T11:02:15Z [Maya=maya@northwind.example]",
        zoom(ZOOM + row));
  }

  private static final String UNCLEAR =
      "Maya,maya@northwind.example,03/04/2024 10:02:15,%s 11:02:15,60,No\n";

  @Test
  void aDayThatNothingTellsIsNotGuessed() {
    String found = zoom(ZOOM + UNCLEAR.formatted("03/04/2024"));
    assertTrue(found.contains("tells day from month"), found);
    assertTrue(found.contains("where=participants.csv"), found);
  }

  @Test
  void whereDayAndMonthAreOneNumberNothingIsUnclear() {
    String row = UNCLEAR.replace("03/04", "04/04").formatted("04/04/2024");
    assertTrue(zoom(ZOOM + row).contains("2024-04-04T10:02:15Z"));
  }

  @Test
  void aMeetingBeyondMidnightTellsDayFromMonth() {
    assertTrue(
        zoom(ZOOM
                + UNCLEAR
                    .replace("10:02", "23:02")
                    .replace("11:02", "00:02")
                    .formatted("04/04/2024"))
            .contains("2024-04-03T23:02:15Z–2024-04-04T00:02:15Z"));
  }

  @Test
  void anotherRowOrTheHeadTellsDayFromMonth() {
    String head = "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\n";
    String above =
        head
            + "Plan,81234567890,Ada (ada@lindqvist.example),60,02/29/2024 11:50:00 PM,"
            + "03/01/2024 01:10:00 AM,1\n\n";
    String row =
        "Maya,maya@northwind.example,03/01/2024 00:02:15 AM,03/01/2024 01:02:15 AM,60,No,,No\n"
            .replace("00:02", "12:02");
    assertEquals(
        "Plan 2024-03-01T00:02:15Z–2024-03-01T01:02:15Z [Maya=maya@northwind.example]",
        zoom(above + TODAY + row));
  }

  @Test
  void aMeetingIsNotAfterItsReport() {
    String text = ZOOM + UNCLEAR.formatted("03/04/2024");
    assertTrue(written(text, "2024-03-04T12:00:00Z").contains("2024-03-04T10:02:15Z"));
    assertTrue(written(text, "2024-04-03T12:00:00Z").contains("tells day from month"));
  }

  private static String written(String text, String at) {
    Bytes bytes = Bytes.of("p.csv", text);
    Collected found = new Collected();
    try {
      new ZoomAttendance().read(new Dated(bytes, Instant.parse(at)), WINDOW, found);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return told(found);
  }

  private record Dated(Content bytes, @Nullable Instant lastModified) implements Content {
    @Override
    public String name() {
      return bytes.name();
    }

    @Override
    public long size() {
      return bytes.size();
    }

    @Override
    public java.io.InputStream open() throws IOException {
      return bytes.open();
    }
  }

  @Test
  void whoOnlyWaitedOutsideWasNotThere() {
    String rows =
        "Ada,ada@lindqvist.example,01/15/2024 10:00:00 AM,01/15/2024 11:00:00 AM,60,No,,No\n"
            + "Tom,tom@acme.example,01/15/2024 10:20:00 AM,01/15/2024 10:21:00 AM,1,Yes,,Yes\n"
            + "Maya,maya@northwind.example,01/15/2024 09:50:00 AM,01/15/2024 10:00:00 AM,10,Yes,,Yes\n"
            + "Maya,maya@northwind.example,01/15/2024 10:00:00 AM,01/15/2024 11:00:00 AM,60,Yes,OK,No\n";
    assertEquals(
        "null 2024-01-15T10:00:00Z–2024-01-15T11:00:00Z"
            + " [Ada=ada@lindqvist.example, Maya=maya@northwind.example]",
        zoom(TODAY + rows));
  }

  @Test
  void whereEachStandsOnceTheHeadSaysWhen() {
    String text =
        "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\n"
            + "Plan,81234567890,Ada (ada@lindqvist.example),77,\"06/16/2026 03:10:26 PM\","
            + "\"06/16/2026 04:26:31 PM\",2\n\n"
            + "Name (original name),Email,Total duration (minutes),Guest\n"
            + "Maya,maya@northwind.example,76,Yes\n";
    assertEquals(
        "Plan 2026-06-16T15:10:26Z–2026-06-16T16:26:31Z [Maya=maya@northwind.example]", zoom(text));
    String bare = text.substring(text.indexOf("Name (original"));
    assertTrue(zoom(bare).contains("it does not say when"), zoom(bare));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nombre (nombre original),E-mail del usuario,Hora para unirse,Hora para salir,Duración (minutos)",
        "Nombre (nombre original);Correo electrónico;Hora de entrada;Hora de salida;Duración (minutos);Invitado",
        "Nome (nome originale),E-mail,Ora di accesso,Ora di uscita,Durata (minuti),Ospite",
        "名前（元の名前）,メール,参加時刻,退出時刻,期間（分）,ゲスト",
      })
  void namesOfColumnsMayBeInAnyLanguage(String header) {
    char divided = header.contains(";") ? ';' : ',';
    String row = "Maya,maya@northwind.example,15/01/2024 10:02:15,15/01/2024 11:02:15,60";
    String text = header + "\n" + row.replace(',', divided) + "\n";
    assertTrue(new ZoomAttendance().reads("a.csv", text.getBytes(StandardCharsets.UTF_8)));
    assertTrue(zoom(text).contains("maya@northwind.example"), zoom(text));
  }

  private static final String GERMAN =
      """
      1. Zusammenfassung
      Besprechungstitel\tJour fixe
      Teilnehmer\t2
      Startzeit\t06.10.26, 18:00:41
      Endzeit\t06.10.26, 19:01:10
      Besprechungsdauer\t1 Std. 29 Sek.

      2. Teilnehmer
      Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle
      Maya Okafor\t06.10.26, 18:01:00\t06.10.26, 19:00:00\t59 Min.\tmaya@northwind.example\tm@northwind.example\tTeilnehmer
      Gast (Gast)\t06.10.26, 18:05:00\t06.10.26, 18:20:00\t15 Min.\t\tgast@partner.example\tTeilnehmer

      3. Aktivitäten in der Besprechung
      Name\tBeitreten\tVerlassen\tDauer\tE-Mail\tRolle
      Maya Okafor\t06.10.26, 18:01:00\t06.10.26, 18:30:00\t29 Min.\tmaya@northwind.example\tTeilnehmer
      """;

  @Test
  void anIdentityForSigningInIsNoAddress() {
    assertEquals(
        "Jour fixe 2026-10-06T18:01:00Z–2026-10-06T19:00:00Z [Maya Okafor=maya@northwind.example] | 1",
        teams(GERMAN));
  }

  @Test
  void theLayoutOf2021InSpanish() {
    String text =
        """
        Resumen de la reunión
        Número total de participantes\t2
        Título de la reunión\tGeneral
        Hora de inicio de la reunión\t4/6/2021, 8:57:00
        Hora de finalización de la reunión\t4/6/2021, 9:57:00

        Nombre completo\tHora de Unión\tHora de salida\tDuración\tCorreo electrónico\tRol
        Maya Okafor\t4/6/2021, 8:58:00\t4/6/2021, 9:57:00\t59 min\tmaya@northwind.example\tAsistente
        """;
    assertEquals(
        "General 2021-06-04T08:58:00Z–2021-06-04T09:57:00Z [Maya Okafor=maya@northwind.example]",
        teams(text));
  }

  @Test
  void theListOf2020HasNoAddresses() {
    String text =
        "Full Name\tUser Action\tTimestamp\n"
            + "Maya Okafor\tJoined\t11/25/2020, 10:00:12 AM\n"
            + "Maya Okafor\tLeft\t11/25/2020, 10:30:12 AM\n";
    assertEquals("null 2020-11-25T10:00:12Z–2020-11-25T10:30:12Z [] | 1", teams(text));
  }

  @Test
  void aColumnThatSaysUtcIsBelieved() {
    String text = GERMAN.replace("Erster Beitritt", "First Join (UTC)");
    assertTrue(teams(text).contains("19:00:00Z UTC ["), teams(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "First Name,Last Name,E-mail Address\nA,B,c@d.example\n",
        "Name,Email,Time\nA,c@d.example,01/15/2024 10:00\n",
        "Full Name\tCompany\tCity\nA\tB\tC\n",
        "1. Summary\nSome text of a plan\n2. Participants\nAda and Maya\n",
        "Attended,User Name (Original Name),Email,Join Time\nYes,A,c@d.example,01/15/2024 10:00 AM\n",
      })
  void whatIsNoReportIsLeftToOthers(String text) {
    byte[] head = text.getBytes(StandardCharsets.UTF_8);
    assertFalse(new ZoomAttendance().reads("a.csv", head));
    assertFalse(new TeamsAttendance().reads("a.csv", head));
  }

  @Test
  void anyDamageIsOneItemAtMostAndStopsNothing() {
    Random random = new Random(11);
    for (String good : List.of(GERMAN, ZOOM + UNCLEAR.formatted("13/04/2024")))
      for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16))
        for (int round = 0; round < 500; round++) {
          byte[] bad = good.getBytes(charset);
          for (int n = 0; n < 1 + round % 40; n++)
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
          for (Source source : List.of(new ZoomAttendance(), new TeamsAttendance())) {
            source.reads("a.csv", bad);
            assertEquals(1, Collected.of(source, "a.csv", WINDOW, bad, 0).items.size());
          }
        }
  }
}
