package rapport.shapes;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sink;
import rapport.sources.Unit;
import rapport.sources.Window;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what files hold, without saving anything: one object per file. Interactions are written
 * while they are read, so that a file of any size needs constant memory; only cards and problems
 * are held until the file's end.
 */
public final class Reads implements AutoCloseable {

  private static final int MOST_PROBLEMS = 100_000;

  private final JsonGenerator json;
  private boolean troubled;

  /** Begins the document. */
  public Reads(OutputStream out) {
    json = Json.generator(out);
    json.writeStartObject();
    json.writeNumberProperty("version", 1);
    json.writeArrayPropertyStart("files");
  }

  /** Whether anything could not be read. */
  public boolean troubled() {
    return troubled;
  }

  /** Reads and writes one unit. */
  public void file(Unit unit, Window window) throws IOException {
    json.writeStartObject();
    json.writeStringProperty("path", unit.name());
    json.writeStringProperty("format", unit.format());
    json.writeArrayPropertyStart("interactions");
    Writer writer = new Writer();
    unit.read(window, writer);
    json.writeEndArray();
    json.writeNumberProperty("items", writer.items);
    if (unit.format().equals("ics")) json.writeNumberProperty("events", writer.items);
    json.writeArrayPropertyStart("people");
    for (PersonShape person : writer.people) json.writePOJO(person);
    json.writeEndArray();
    json.writeArrayPropertyStart("problems");
    for (Shapes.ProblemShape problem : writer.problems) json.writePOJO(problem);
    json.writeEndArray();
    json.writeEndObject();
    troubled |= writer.unreadable > 0 || unit.format().equals("unknown");
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  record PersonShape(
      String name,
      @Nullable String given,
      @Nullable String family,
      List<String> emails,
      List<String> phones,
      @Nullable String organisation,
      @Nullable String title) {}

  record MailShape(
      String kind,
      String id,
      @Nullable String at,
      @Nullable String from,
      List<String> to,
      List<String> cc,
      @Nullable String subject,
      @Nullable String inReplyTo,
      List<String> references,
      @Nullable String listId,
      boolean automatic,
      @Nullable String leftOut) {}

  record AttendeeShape(String address, @Nullable String status) {}

  record MeetingShape(
      String kind,
      String id,
      String uid,
      String at,
      String end,
      boolean allDay,
      @Nullable String status,
      @Nullable String organizer,
      List<AttendeeShape> attendees,
      @Nullable String subject) {}

  record ChatShape(
      String kind, String id, String at, String from, List<String> to, String conversation) {}

  private final class Writer implements Sink {

    private final List<PersonShape> people = new ArrayList<>();
    private final List<Shapes.ProblemShape> problems = new ArrayList<>();
    private long items;
    private long unreadable;

    @Override
    public void item(Item item) {
      items++;
      switch (item) {
        case Item.Mail mail -> json.writePOJO(mail(mail));
        case Item.Meeting meeting -> meeting(meeting);
        case Item.Chat chat -> json.writePOJO(chat(chat));
        case Item.Contact contact -> people.add(person(contact));
        case Item.Unreadable(String where, String what) -> {
          unreadable++;
          problem(where, what);
        }
      }
    }

    @Override
    public void problem(String where, String what) {
      if (problems.size() < MOST_PROBLEMS) problems.add(new Shapes.ProblemShape(where, what));
    }

    private void meeting(Item.Meeting meeting) {
      List<AttendeeShape> attendees =
          meeting.attendees().stream()
              .map(one -> new AttendeeShape(one.party().handle().value(), one.status()))
              .toList();
      for (Item.Instance instance : meeting.instances()) {
        json.writePOJO(
            new MeetingShape(
                "meeting",
                instance.id(),
                meeting.uid(),
                time(instance, instance.at()),
                time(instance, instance.end()),
                meeting.allDay(),
                meeting.status(),
                meeting.organizer() == null ? null : meeting.organizer().handle().value(),
                attendees,
                meeting.subject()));
      }
    }
  }

  /**
   * A date for an all-day occurrence, a time without zone for a floating one, else a time in UTC.
   */
  private static String time(Item.Instance instance, Instant at) {
    if (instance.day() != null) return at.toString().substring(0, 10);
    String text = at.toString();
    return instance.floating() ? text.substring(0, text.length() - 1) : text;
  }

  private static MailShape mail(Item.Mail mail) {
    return new MailShape(
        "mail",
        mail.id(),
        mail.at() == null ? null : mail.at().toString(),
        mail.from() == null ? null : mail.from().handle().value(),
        addresses(mail.to()),
        addresses(mail.cc()),
        mail.subject(),
        mail.inReplyTo(),
        mail.references(),
        mail.listId(),
        mail.automatic(),
        mail.leftOut() == null ? null : mail.leftOut().id());
  }

  private static ChatShape chat(Item.Chat chat) {
    return new ChatShape(
        "chat",
        chat.id(),
        chat.at().toString(),
        chat.from().handle().value(),
        addresses(chat.to()),
        chat.conversation());
  }

  private static List<String> addresses(List<Party> parties) {
    return parties.stream().map(Party::handle).map(Handle::value).toList();
  }

  private static PersonShape person(Item.Contact contact) {
    Card card = contact.card();
    List<String> emails =
        card.emails().stream().map(email -> email.toLowerCase(Locale.ROOT)).toList();
    return new PersonShape(
        card.name(),
        card.given(),
        card.family(),
        emails,
        card.phones(),
        card.organisation(),
        card.title());
  }
}
