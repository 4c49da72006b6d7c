package rapport.sources.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.sources.Collected;
import rapport.sources.Effort;
import rapport.sources.Golden;
import rapport.sources.Item;
import rapport.sources.Window;

class LinkedInTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));
  private static final String HEADER = "First Name,Last Name,URL,Connected On\n";

  @Test
  void connectionsAreToldAsExpected() throws IOException {
    Golden.check(new LinkedInConnections(), WINDOW, "tables/connections.csv");
  }

  @Test
  void messagesAreToldAsExpected() throws IOException {
    Golden.check(new LinkedInMessages(), WINDOW, "tables/messages.csv");
  }

  @Test
  void theFirstItemsCanBeSteppedOver() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/tables/messages.csv"));
    Collected all = Collected.of(new LinkedInMessages(), "m.csv", WINDOW, bytes, 0);
    Collected rest = Collected.of(new LinkedInMessages(), "m.csv", WINDOW, bytes, 4);
    assertEquals(all.items.subList(4, all.items.size()), rest.items);
  }

  @Test
  void datesOfSeveralLanguagesAreUnderstood() {
    LocalDate day = LocalDate.of(2023, 3, 5);
    for (String text :
        List.of(
            "05 Mar 2023",
            "5. M\u00e4rz 2023",
            "5 mars 2023",
            "2023-03-05",
            "3/5/23",
            "03/05/2023",
            "05.03.2023",
            "5 de marzo de 2023")) assertEquals(day, LinkedInDates.day(text), text);
    for (String text : List.of("", "Mar 2023", "31/31/2023", "30 Feb 2023", "5 Foo 2023"))
      assertNull(LinkedInDates.day(text), text);
    assertEquals(Instant.parse("2024-05-16T14:05:00Z"), LinkedInDates.instant("5/16/24, 2:05 PM"));
    assertEquals(
        Instant.parse("2024-05-16T00:05:09Z"), LinkedInDates.instant("2024-05-16 00:05:09 UTC"));
    assertNull(LinkedInDates.instant("2024-05-16 25:05:09 UTC"));
  }

  @Test
  void anInvitationIsAMessageThatTellsItsOwner() {
    Collected read =
        Collected.of(
            new LinkedInInvitations(),
            "Invitations.csv",
            WINDOW,
            """
            From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
            Ada Lindqvist,Maya Okafor,"11/20/23, 9:15 AM",Shall we?,OUTGOING,https://www.linkedin.com/in/ada,https://www.linkedin.com/in/maya
            """);
    Item.Chat chat = read.all(Item.Chat.class).getFirst();
    assertEquals(Instant.parse("2023-11-20T09:15:00Z"), chat.at());
    assertEquals("Maya Okafor", chat.to().getFirst().name());
  }

  private static List<String> owners(String... rows) {
    String table =
        "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,IS MESSAGE DRAFT\n";
    for (String row : rows)
      table +=
          row.replace("ADA", "Ada,https://www.linkedin.com/in/ada")
                  .replace("MAYA", "Maya,https://www.linkedin.com/in/maya")
                  .replace("RUTH", "Ruth,https://www.linkedin.com/in/ruth")
              + "\n";
    return Collected.of(new LinkedInMessages(), "messages.csv", WINDOW, table).seen;
  }

  @Test
  void aDraftTellsTheOwnerWhereOneConversationDoesNot() {
    String sent = "c,ADA,MAYA,2026-04-10 10:00:00 UTC,hi,No";
    String received = "c,MAYA,ADA,2026-04-10 11:00:00 UTC,yes,No";
    assertEquals(List.of(), owners(sent, received));
    String draft = "c,ADA,MAYA,2026-04-11 10:00:00 UTC,hm,Yes";
    assertEquals(List.of("linkedin.com/in/ada OWN"), owners(sent, received, draft));
  }

  @Test
  void draftsOfTwoOrOfWhoeverStandsAsideAreNotBelieved() {
    String sent = "c,ADA,MAYA,2026-04-10 10:00:00 UTC,hi,No";
    String one = "c,ADA,MAYA,2026-04-11 10:00:00 UTC,hm,Yes";
    String other = "c,MAYA,ADA,2026-04-11 11:00:00 UTC,hm,Yes";
    assertEquals(List.of(), owners(sent, one, other));
    assertEquals(
        List.of("linkedin.com/in/maya OWN"),
        owners(sent, "d,RUTH,MAYA,2026-04-11 10:00:00 UTC,hm,Yes"));
  }

  @Test
  void aRecommendationIsANoteWithWhoeverWroteIt() {
    String table =
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
            + "Maya,Okafor,Northwind,VP Platform,Ada listens.,\"04/02/24, 10:00 AM\",VISIBLE\n";
    for (String name : new String[] {"Recommendations_Received.csv", "Recommendations_Given.csv"}) {
      Collected read = Collected.of(new LinkedInRecommendations(), name, WINDOW, table);
      String note = read.all(Item.Contact.class).getFirst().details().getFirst().value();
      assertEquals(
          (name.contains("Given") ? "You recommended them" : "Recommended you")
              + " on 2024-04-02: “Ada listens.”",
          note);
    }
  }

  @Test
  void onlyAPositionThatHasNotEndedSaysWhereTheOwnerWorks() {
    Collected read =
        Collected.of(
            new LinkedInOwner(),
            "Positions.csv",
            WINDOW,
            """
            Company Name,Title,Description,Location,Started On,Finished On
            Kite,Lead,,,Feb 2024,
            Old Mill,Analyst,,,2019,Jan 2024
            """);
    List<Item.Contact> positions = read.all(Item.Contact.class);
    assertEquals("Kite", positions.get(0).card().organisation());
    assertNull(positions.get(1).card().organisation());
    assertNull(positions.get(1).card().title());
    assertTrue(positions.get(1).own());
    assertEquals(
        "Analyst, Old Mill, 2019 – Jan 2024", positions.get(1).details().getFirst().value());
    assertEquals(Instant.parse("2024-02-01T00:00:00Z"), positions.get(1).card().revised());
  }

  @Test
  void theHeaderDecides() {
    assertTrue(reads("Notes:\nany text\n\n" + HEADER));
    assertTrue(reads("\ufeff\"First Name\",\"Last Name\",\"Connected On\"\n"));
    assertFalse(reads("First Name,Last Name,E-mail 1\n"));
    assertFalse(
        new LinkedInMessages().reads("messages.csv", HEADER.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void westernBytesAreRead() {
    byte[] bytes =
        (HEADER + "Andr\u00e9,Weber,,01 Jan 2024\n").getBytes(StandardCharsets.ISO_8859_1);
    Collected read = Collected.of(new LinkedInConnections(), "c.csv", WINDOW, bytes, 0);
    assertEquals("Andr\u00e9 Weber", read.all(Item.Contact.class).getFirst().card().name());
  }

  @Test
  void hostileTablesAreRead() {
    String row = "A,B,https://linkedin.com/in/ab,01 Jan 2024\n";
    assertEquals(2, read(HEADER + row + "\"" + "x".repeat(10_000_000)).items.size());
    assertEquals(1, read(HEADER + ",".repeat(1_000_000) + "\n").items.size());
    assertEquals(100, read(HEADER + "\"x\n".repeat(201)).items.size(), 1);
    assertEquals(20_000, read(HEADER + row.repeat(20_000)).items.size());
    assertEquals(1, read("Notes\n".repeat(20_000) + HEADER).items.size());
    assertEquals(0, read(HEADER).items.size());
  }

  private static boolean reads(String head) {
    return new LinkedInConnections().reads("x.csv", head.getBytes(StandardCharsets.UTF_8));
  }

  private static Collected read(String text) {
    return Effort.bounded(() -> Collected.of(new LinkedInConnections(), "c.csv", WINDOW, text));
  }
}
