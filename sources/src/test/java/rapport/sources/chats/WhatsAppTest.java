package rapport.sources.chats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.interactions.LeftOut;
import rapport.people.Handle;
import rapport.sources.Bytes;
import rapport.sources.Collected;
import rapport.sources.Effort;
import rapport.sources.Golden;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Window;

class WhatsAppTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));

  private static Collected read(String name, String text) {
    return Effort.bounded(() -> Collected.of(new WhatsApp(), name, WINDOW, text));
  }

  private static List<String> times(String text) {
    return read("_chat.txt", text).all(Item.Chat.class).stream()
        .map(chat -> chat.at().toString())
        .toList();
  }

  @Test
  void aChatOfTwoFromAnIPhoneIsToldAsExpected() throws IOException {
    Golden.check(new WhatsApp(), WINDOW, "chats/ios.txt");
  }

  @Test
  void aGroupFromAndroidIsToldAsExpected() throws IOException {
    Golden.check(new WhatsApp(), WINDOW, "chats/group.txt");
  }

  @Test
  void oneMomentIsReadInEveryLayout() {
    for (String line :
        List.of(
            "[25.03.26, 14:05:00] M: a",
            "[25/03/2026, 14:05:00] M: a",
            "[3/25/26, 2:05:00\u202fPM] M: a",
            "\u200e[3/25/26, 2:05:00 PM] M: a",
            "[2026-03-25, 14:05:00] M: a",
            "[25/3/26 14.05.00] M: a",
            "25.03.26, 14:05 - M: a",
            "25/03/2026, 2:05 pm - M: a",
            "25/03/2026, 2:05\u00a0p.\u00a0m. - M: a",
            "25/03/2026 \u00e0 14:05 - M: a",
            "25.3.2026 klo 14.05 - M: a",
            "25. 3. 2026 14:05 - M: a",
            "2026/3/25 \u4e0b\u53482:05 - M: a",
            "2026. 3. 25. \uc624\ud6c4 2:05 - M: a",
            "2026-03-25 14:05 - M: a",
            "25-03-2026 14:05 - M: a",
            "25.03.26 г., 14:05 - M: a",
            "25/3/2569 14:05 - M: a",
            "25/3/2026، 2:05 م - M: a",
            "25.03.2026 ÖS 2:05 - M: a",
            "25/3/2026, 2:05 PTG - M: a",
            "25/3/2026, 2:05 μ.μ. - M: a",
            "\u0662\u0665\u200f/\u0660\u0663\u200f/\u0662\u0660\u0662\u0666, \u0661\u0664:\u0660\u0665 - M: a"))
      assertEquals(List.of("2026-03-25T14:05:00Z"), times(line), line);
  }

  @Test
  void theWholeFileTellsDayFromMonth() {
    String two = "%s, 10:00 - M: a\n%s, 10:00 - M: a\n";
    check("2026-05-04", two.formatted("04/05/26", "13/05/26"));
    check("2026-04-05", two.formatted("04/05/26", "04/13/26"));
    check("2026-05-04", two.formatted("04/05/26", "02/06/26"));
    check("2026-04-05", two.formatted("04/05/26", "05/01/26"));
    check("2026-04-05", "4/5/26, 10:00 AM - M: a\n");
    check("2026-05-04", "04/05/2026, 10:00 - M: a\n");
  }

  private static void check(String day, String text) {
    assertEquals(day, times(text).getFirst().substring(0, 10), text);
  }

  @Test
  void aGuessIsSaidSo() {
    assertEquals(1, read("_chat.txt", "04/05/26, 10:00 - M: a").problems.size());
    for (String sure : List.of("05/05/26, 10:00 - M: a", "13/05/26, 10:00 - M: a"))
      assertEquals(List.of(), read("_chat.txt", sure).problems);
  }

  @Test
  void twelveIsMidnightOrNoon() {
    assertEquals(
        List.of("2026-03-25T00:05:00Z", "2026-03-25T12:05:00Z"),
        times("3/25/26, 12:05 AM - M: a\n3/25/26, 12:05 PM - M: a\n"));
  }

  @Test
  void theFileNamesTheChat() {
    assertEquals("Maya", WhatsApp.chat("/a/WhatsApp Chat with Maya.txt"));
    assertEquals("Maya", WhatsApp.chat("/a/WhatsApp Chat - Maya (1).zip!_chat.txt"));
    assertEquals("Maya", WhatsApp.chat("WhatsApp-Chat mit Maya.txt"));
    assertEquals("Maya", WhatsApp.chat("Discussion WhatsApp avec Maya.txt"));
    for (String name :
        List.of(
            "WhatsApp-chatt med Maya",
            "Чат WhatsApp с контактом Maya",
            "Czat WhatsApp z Maya",
            "Maya ile WhatsApp Sohbeti",
            "Maya님과의 WhatsApp 대화",
            "WhatsApp 与 Maya 的对话",
            "WhatsApp_Chat_with_Maya")) assertEquals("Maya", WhatsApp.chat(name + ".txt"), name);
    assertNull(WhatsApp.chat("WhatsApp Maya.txt"));
    assertNull(WhatsApp.chat("_chat.txt"));
  }

  @Test
  void inAChatOfTwoTheOtherIsTheOwner() throws IOException {
    String two = "25/03/26, 10:00 - Maya: a\n25/03/26, 10:01 - Jonas: b\n";
    assertEquals(List.of("whatsapp:Jonas"), own("WhatsApp Chat with Maya.txt", two));
    assertEquals(List.of(), own("_chat.txt", two));
    assertEquals(
        List.of(), own("WhatsApp Chat with Maya.txt", two + "25/03/26, 10:02 - Priya: c\n"));
    assertEquals(List.of(), own("WhatsApp Chat with Team.txt", two));
  }

  private static List<String> own(String name, String text) throws IOException {
    List<String> own = new ArrayList<>();
    new WhatsApp()
        .read(
            Bytes.of(name, text),
            WINDOW,
            new Sink() {
              @Override
              public void item(Item item) {}

              @Override
              public void seen(Handle handle, Mark mark) {
                own.add(handle.value());
              }
            });
    return own;
  }

  @Test
  void anotherExportOfTheSameChatHasTheSameMessages() {
    String name = "WhatsApp Chat with Maya.txt";
    String bare = "25/03/26, 10:00 - Maya: <Media omitted>\n25/03/26, 10:00 - Maya: b\n";
    String full = "25/03/26, 10:00 - Maya: IMG.jpg (file attached)\n25/03/26, 10:00 - Maya: b\n";
    assertEquals(ids(name, bare), ids("WhatsApp Chat with Maya (1).txt", full));
    assertEquals(2, ids(name, bare).stream().distinct().count());
    assertNotEquals(ids(name, bare), ids("WhatsApp Chat with Priya.txt", bare));
  }

  private static List<String> ids(String name, String text) {
    return read(name, text).all(Item.Chat.class).stream().map(Item.Chat::id).toList();
  }

  @Test
  void aLargeGroupIsABroadcast() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 27; i++) all.append("25/03/26, 10:00 - M").append(i).append(": a\n");
    Item.Chat first = read("_chat.txt", all.toString()).all(Item.Chat.class).getFirst();
    assertEquals(LeftOut.BROADCAST, first.leftOut());
  }

  @Test
  void logsAndNotesAreNoChats() {
    String log = "[2026-03-25, 14:05:00] INFO: started\n";
    assertFalse(reads("server.log", log));
    assertFalse(reads("WhatsApp.txt", "Call Maya about WhatsApp\n"));
    assertTrue(reads("_chat.txt", log));
    assertTrue(reads("x", "25/03/26, 10:00 - Maya: <Media omitted>\n"));
    assertNotNull(ChatLine.of(log));
  }

  private static boolean reads(String name, String text) {
    return new WhatsApp().reads(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hostileChatsAreRead() {
    String line = "25/03/26, 10:00 - Maya: a\n";
    assertEquals(1, read("_chat.txt", line + "x".repeat(10_000_000)).items.size());
    assertEquals(1, read("_chat.txt", line + "\n".repeat(1_000_000)).items.size());
    assertEquals(100_000, read("_chat.txt", line.repeat(100_000)).items.size());
    assertEquals(0, read("_chat.txt", "1".repeat(100_000) + "/1/1").items.size());
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 10_000; i++) many.append("25/03/26, 10:00 - M").append(i).append(": a\n");
    assertEquals(10_000, read("_chat.txt", many.toString()).items.size());
  }
}
