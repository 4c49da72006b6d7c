package rapport.sources.exports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sha256;
import rapport.sources.cards.Phones;

/** What one account of Monica holds, as items: cards first, then what happened with each. */
final class MonicaAccount {

  private static final Party SOMEBODY =
      new Party(new Handle(Handle.Kind.CARD, "monica:owner"), null);

  private final String name;
  private final Map<String, String> types = new HashMap<>();
  private final Phones phones = new Phones();
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, Set<Party>> doneWith = new HashMap<>();
  private final MonicaContact beside = new MonicaContact();
  private final List<Item> items = new ArrayList<>();
  private final @Nullable Party owner;

  MonicaAccount(String name, @Nullable Object account) {
    this.name = name;
    for (Object type : JsonTree.list(account, "instance", "contact_field_types"))
      types.put(JsonTree.text(type, "uuid"), kind(type));
    List<?> users = values(account, "user");
    this.owner = users.isEmpty() ? null : owner(users.getFirst());
    List<?> contacts = values(account, "contact");
    for (Object contact : contacts)
      for (Object field : values(contact, "contact_field")) phones.note(data(field));
    int number = 0;
    for (Object contact : contacts) contact(contact, ++number);
    number = 0;
    for (Object contact : contacts) happened(contact, ++number);
    number = 0;
    for (Object activity : values(account, "activity")) {
      activity(activity, ++number);
      beside.rest("activity", activity, Set.of("summary", "happened_at"));
    }
    beside.account(account);
  }

  /** The items, cards first. */
  List<Item> items() {
    return items;
  }

  /** Whose account it is, or null. */
  @Nullable Party owner() {
    return owner;
  }

  /** What lies in it that is not read, one sentence a kind. */
  List<String> leftAlone() {
    List<String> told = new ArrayList<>();
    beside
        .left()
        .forEach(
            (kind, count) -> told.add("of the kind “" + kind + "” " + count + " were left alone"));
    return told;
  }

  /** The values of one kind: in a list of collections, or under the kind's plural name. */
  static List<?> values(@Nullable Object of, String kind) {
    for (Object one : JsonTree.list(of, "data"))
      if (JsonTree.text(one, "type").equals(kind)) return JsonTree.list(one, "values");
    String plural = kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    Object at = JsonTree.at(of, plural);
    if (at == null) at = JsonTree.at(of, "properties", plural);
    return JsonTree.list(at, "values");
  }

  private static String kind(Object type) {
    String kind = JsonTree.text(type, "properties", "type");
    return kind.isEmpty() ? JsonTree.text(type, "properties", "name") : kind;
  }

  private static String data(Object field) {
    return JsonTree.text(field, "properties", "data");
  }

  private static @Nullable Party owner(Object user) {
    String address = JsonTree.text(user, "email");
    if (address.indexOf('@') < 1) return null;
    return new Party(Handle.email(address), joined(user, "first_name", "last_name"));
  }

  private static @Nullable String joined(@Nullable Object of, String... names) {
    StringBuilder all = new StringBuilder();
    for (String each : names) {
      String part = JsonTree.text(of, each);
      if (!part.isEmpty()) all.append(all.isEmpty() ? "" : " ").append(part);
    }
    return all.isEmpty() ? null : all.toString();
  }

  private void contact(Object contact, int number) {
    String uuid = JsonTree.text(contact, "uuid");
    Object said = JsonTree.at(contact, "properties");
    String where = name + ":contact " + number;
    List<String> emails = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    String profile = null;
    for (Object field : values(contact, "contact_field")) {
      String data = data(field);
      String kind =
          types
              .getOrDefault(JsonTree.text(field, "properties", "type"), "")
              .toLowerCase(Locale.ROOT);
      if (kind.equals("email") || (data.indexOf('@') > 0 && data.indexOf('/') < 0))
        emails.add(data.toLowerCase(Locale.ROOT));
      else if (kind.equals("phone") || data.matches("\\+?[0-9 ()./-]{5,30}")) numbers.add(data);
      else if (profile == null && Handle.profileAt(data) != null) profile = data;
      else beside.leave("contact_field", 1);
      beside.rest("contact_field", field, Set.of("data", "type"));
    }
    String shown = joined(said, "first_name", "middle_name", "last_name");
    if (shown == null) shown = JsonTree.text(said, "nickname");
    List<String> dialled = new ArrayList<>();
    for (String each : numbers) {
      String e164 = phones.e164(each);
      if (e164 != null && !dialled.contains(e164)) dialled.add(e164);
    }
    Card card =
        new Card(
            uuid.isEmpty() ? null : uuid,
            shown,
            some(JsonTree.text(said, "first_name")),
            some(JsonTree.text(said, "last_name")),
            emails,
            numbers,
            some(JsonTree.text(said, "company")),
            some(JsonTree.text(said, "job")),
            profile,
            null,
            instant(JsonTree.text(contact, "updated_at")));
    boolean nobody = shown.isEmpty() && card.handles().isEmpty() && dialled.isEmpty();
    if (nobody) {
      items.add(new Item.Unreadable(where, "a contact without a name and without an address"));
      return;
    }
    List<Detail> details = beside.details(contact, shown);
    items.add(new Item.Contact(where, card, dialled, true, details, null));
    Handle handle =
        !card.handles().isEmpty()
            ? card.handles().getFirst()
            : !dialled.isEmpty()
                ? Handle.phone(dialled.getFirst())
                : new Handle(Handle.Kind.CARD, uuid.isEmpty() ? where : uuid);
    Party party = new Party(handle, some(shown));
    parties.put(uuid, party);
    for (Object activity : values(contact, "activity"))
      if (activity instanceof String id)
        doneWith.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(party);
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }

  private void happened(Object contact, int number) {
    Party other = parties.get(JsonTree.text(contact, "uuid"));
    if (other == null) {
      beside.leave("call with nobody", values(contact, "call").size());
      beside.leave("conversation with nobody", values(contact, "conversation").size());
      return;
    }
    int n = 0;
    for (Object call : values(contact, "call")) {
      items.add(call(call, other, name + ":contact " + number + ", call " + ++n));
      beside.rest("call", call, Set.of("called_at", "contact_called"));
    }
    n = 0;
    for (Object conversation : values(contact, "conversation")) {
      List<?> messages = JsonTree.list(conversation, "properties", "messages");
      if (messages.isEmpty()) beside.leave("conversation without a message", 1);
      else beside.rest("conversation", conversation, Set.of("messages", "happened_at"));
      for (Object message : messages) {
        items.add(message(message, other, name + ":contact " + number + ", message " + ++n));
        beside.rest("message", message, Set.of("written_at", "written_by_me"));
      }
    }
  }

  private Party mine() {
    return owner == null ? SOMEBODY : owner;
  }

  private Item call(Object call, Party other, String where) {
    Instant at = instant(JsonTree.text(call, "properties", "called_at"));
    if (at == null) return new Item.Unreadable(where, "no date that means something");
    boolean theirs = yes(JsonTree.at(call, "properties", "contact_called"));
    String id = id(other, "call", at.toString(), JsonTree.text(call, "created_at"));
    return meeting(
        where,
        id,
        theirs ? other : mine(),
        List.of(new Item.Attendee(theirs ? mine() : other, null, true)),
        null,
        "phone",
        new Item.Instance(id, at, at, null, false),
        instant(JsonTree.text(call, "updated_at")));
  }

  private Item message(Object message, Party other, String where) {
    Instant at = instant(JsonTree.text(message, "properties", "written_at"));
    if (at == null) return new Item.Unreadable(where, "no date that means something");
    boolean mine = yes(JsonTree.at(message, "properties", "written_by_me"));
    String said = JsonTree.text(message, "properties", "content");
    return new Item.Chat(
        where,
        id(other, "message", at.toString(), mine + said),
        "monica:" + other.handle().value(),
        at,
        mine ? mine() : other,
        List.of(mine ? other : mine()),
        null,
        null);
  }

  private void activity(Object activity, int number) {
    String where = name + ":activity " + number;
    LocalDate day = day(JsonTree.text(activity, "properties", "happened_at"));
    String uuid = JsonTree.text(activity, "uuid");
    if (day == null || uuid.isEmpty()) {
      items.add(new Item.Unreadable(where, "no date that means something"));
      return;
    }
    List<Item.Attendee> with = new ArrayList<>();
    for (Party party : doneWith.getOrDefault(uuid, Set.of()))
      with.add(new Item.Attendee(party, null, true));
    Instant begins = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant ends = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    items.add(
        meeting(
            where,
            uuid,
            mine(),
            with,
            some(JsonTree.text(activity, "properties", "summary")),
            null,
            new Item.Instance(uuid, begins, ends, day, false),
            instant(JsonTree.text(activity, "updated_at"))));
  }

  private static Item meeting(
      String where,
      String id,
      Party organizer,
      List<Item.Attendee> attendees,
      @Nullable String subject,
      @Nullable String location,
      Item.Instance instance,
      @Nullable Instant modified) {
    return new Item.Meeting(
        where,
        id,
        instance.day() != null,
        null,
        organizer,
        attendees,
        subject,
        location,
        false,
        List.of(instance),
        null,
        new Item.Version(0, modified, true));
  }

  private static String id(Party other, String... parts) {
    return "sha256:" + Sha256.hex(other.handle().value() + "\n" + String.join("\n", parts));
  }

  /** Whether a value says yes, as a truth or as a number. */
  static boolean yes(@Nullable Object value) {
    return Boolean.TRUE.equals(value) || "1".equals(value);
  }

  /** A time with its zone, or a day, which begins in UTC; null for what is neither. */
  private static @Nullable Instant instant(String text) {
    try {
      if (text.indexOf('T') > 0) return OffsetDateTime.parse(text).toInstant();
      LocalDate day = day(text);
      return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      return day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
