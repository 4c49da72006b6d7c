package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of a known answer: {@code <case>.<ending>} is read, {@code <case>.expected.txt} is what
 * must come out. On a difference the answer lies in {@code target/golden}, to be looked at.
 */
public final class Golden {

  private static final Path FILES = Path.of("src/test/resources");

  private Golden() {}

  /** Reads one file and compares what the source told with the answer kept beside it. */
  public static void check(Source source, Window window, String file) throws IOException {
    byte[] bytes = Files.readAllBytes(FILES.resolve(file));
    String name = file.substring(file.lastIndexOf('/') + 1);
    String told = told(Collected.of(source, name, window, bytes, 0));
    Path answer = FILES.resolve(file.replaceFirst("\\.[a-z]+$", ".expected.txt"));
    String expected = Files.exists(answer) ? Files.readString(answer) : "";
    if (!expected.equals(told)) {
      Path actual = Path.of("target/golden").resolve(answer.getFileName());
      Files.createDirectories(Path.of("target/golden"));
      Files.writeString(actual, told);
    }
    assertEquals(expected, told, file);
  }

  private static String told(Collected read) {
    StringBuilder told = new StringBuilder();
    for (Item item : read.items) told.append(told(item)).append('\n');
    for (String problem : read.placed) told.append("problem ").append(problem).append('\n');
    return told.toString();
  }

  private static String told(Item item) {
    return switch (item) {
      case Item.Meeting meeting -> meeting(meeting);
      case Item.Contact contact -> contact(contact);
      case Item.Chat chat -> chat(chat);
      case Item.Mail mail -> mail.toString();
      case Item.Unreadable unreadable -> unreadable.where() + " unreadable: " + unreadable.what();
    };
  }

  private static String meeting(Item.Meeting meeting) {
    StringBuilder told = new StringBuilder(meeting.where() + " " + meeting.uid());
    told.append("\n  ").append(meeting.subject()).append(" / ").append(meeting.location());
    if (meeting.allDay()) told.append(", all day");
    if (meeting.online()) told.append(", online");
    if (meeting.status() != null) told.append(", ").append(meeting.status());
    if (meeting.leftOut() != null) told.append(", left out: ").append(meeting.leftOut().id());
    if (meeting.organizer() != null) told.append("\n  by ").append(told(meeting.organizer()));
    for (Item.Attendee one : meeting.attendees())
      told.append("\n  with ")
          .append(told(one.party()))
          .append(' ')
          .append(one.status())
          .append(one.person() ? "" : ", a thing");
    for (Item.Instance one : meeting.instances())
      told.append("\n  at ")
          .append(one.at())
          .append(" to ")
          .append(one.end())
          .append(one.floating() ? ", floating" : "")
          .append(one.day() == null ? "" : ", on " + one.day())
          .append("  ")
          .append(one.id());
    return told.toString();
  }

  private static String contact(Item.Contact contact) {
    var card = contact.card();
    return contact.where()
        + " "
        + card.uid()
        + "\n  "
        + card.name()
        + " / "
        + card.given()
        + " / "
        + card.family()
        + "\n  "
        + card.emails()
        + " "
        + card.phones()
        + " "
        + contact.phones()
        + (contact.person() ? "" : ", no person")
        + "\n  "
        + card.organisation()
        + " / "
        + card.title()
        + " / "
        + card.profile()
        + " / "
        + card.since();
  }

  private static String chat(Item.Chat chat) {
    return chat.where()
        + " "
        + chat.id()
        + " in "
        + chat.conversation()
        + "\n  "
        + chat.at()
        + " "
        + chat.subject()
        + (chat.leftOut() == null ? "" : ", left out: " + chat.leftOut().id())
        + "\n  from "
        + told(chat.from())
        + "\n  to "
        + chat.to().stream().map(Golden::told).toList();
  }

  private static String told(Party party) {
    return party.handle().kind() + ":" + party.handle().value() + " (" + party.name() + ")";
  }
}
