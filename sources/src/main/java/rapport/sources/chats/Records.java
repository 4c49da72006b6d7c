package rapport.sources.chats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sha256;

/**
 * Makes one item of one record of a telephone's backup: {@code sms}, {@code mms} with its {@code
 * addr} elements, or {@code call}. Directions are those of Android's tables (Telephony.Sms.TYPE,
 * Telephony.Mms.MESSAGE_BOX, CallLog.Calls.TYPE). It is for one thread.
 */
final class Records {

  /** The kinds of addresses in a picture message (PduHeaders). */
  private static final String FROM = "137";

  private static final int MOST_ADDRESSES = 200;
  private static final int MOST_RECIPIENTS = 25;
  private static final long LATEST = 4_102_444_800_000L;
  private static final long LONGEST_CALL = 7 * 86_400;

  /** The record that is open, and who stands in its addr elements. */
  private record Open(
      String where,
      String kind,
      List<String> addresses,
      @Nullable String name,
      @Nullable String date,
      int box,
      @Nullable String duration,
      @Nullable String text) {}

  private final Telephone telephone;
  private final List<String> senders = new ArrayList<>();
  private @Nullable Open open;

  Records(Telephone telephone) {
    this.telephone = telephone;
  }

  /** A record begins. */
  void start(String where, XMLStreamReader xml) {
    String kind = xml.getLocalName();
    senders.clear();
    String address = of(xml, kind.equals("call") ? "number" : "address");
    List<String> addresses = Telephone.parts(address);
    open =
        new Open(
            where,
            kind,
            addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size())),
            of(xml, "contact_name"),
            of(xml, "date"),
            (int) number(of(xml, kind.equals("mms") ? "msg_box" : "type")),
            of(xml, "duration"),
            of(xml, kind.equals("mms") ? "m_id" : "body"));
  }

  /** One who stands in a picture message. */
  void address(XMLStreamReader xml) {
    if (FROM.equals(of(xml, "type"))) senders.addAll(Telephone.parts(of(xml, "address")));
  }

  /** The item of the record that was open, or null if there was none. */
  @Nullable Item end() {
    Open record = open;
    open = null;
    return record == null ? null : item(record);
  }

  private Item item(Open record) {
    long millis = number(record.date());
    if (millis <= 0 || millis > LATEST)
      return new Item.Unreadable(record.where(), "no date that means something");
    if (record.addresses().isEmpty())
      return new Item.Unreadable(record.where(), "the other's number is hidden or missing");
    Instant at = Instant.ofEpochSecond(millis / 1000);
    return record.kind().equals("call") ? call(record, at) : message(record, at);
  }

  private Item message(Open record, Instant at) {
    boolean incoming = record.box() == 1;
    Set<Party> others = new LinkedHashSet<>();
    boolean single = record.addresses().size() == 1;
    for (String each : record.addresses())
      others.add(telephone.party(each, single ? record.name() : null));
    Party from = incoming ? sender(record, others) : Telephone.OWNER;
    List<Party> to = new ArrayList<>();
    if (incoming) to.add(Telephone.OWNER);
    for (Party other : others) if (!other.handle().equals(from.handle())) to.add(other);
    String everybody =
        others.stream()
            .map(party -> party.handle().value())
            .sorted()
            .collect(Collectors.joining("~"));
    return new Item.Chat(
        record.where(),
        id(record, everybody),
        "phone:" + everybody,
        at,
        from,
        to,
        null,
        rule(record, incoming, to.size()));
  }

  private Party sender(Open record, Set<Party> others) {
    Party first = others.iterator().next();
    if (senders.isEmpty()) return first;
    Party named = telephone.party(senders.getFirst(), null);
    return others.stream()
        .filter(other -> other.handle().equals(named.handle()))
        .findFirst()
        .orElse(record.addresses().size() == 1 ? first : named);
  }

  /** Boxes: 1 received, 2 sent; 3 to 6 lie in drafts, outbox, or failed: never sent. */
  private static @Nullable LeftOut rule(Open record, boolean incoming, int recipients) {
    if (!incoming && record.box() != 2) return LeftOut.DRAFT;
    if (record.addresses().stream().allMatch(Telephone::program)) return LeftOut.AUTOMATIC;
    return recipients > MOST_RECIPIENTS ? LeftOut.BROADCAST : null;
  }

  /** Types: 1 taken, 2 made; 3 missed, 4 voice mail, 5 refused, 6 blocked, 7 taken elsewhere. */
  private Item call(Open record, Instant at) {
    long seconds = Math.clamp(number(record.duration()), 0, LONGEST_CALL);
    Party other = telephone.party(record.addresses().getFirst(), record.name());
    boolean made = record.box() == 2;
    boolean talked = (made || record.box() == 1) && seconds > 0;
    String id = id(record, other.handle().value());
    Item.Attendee called = new Item.Attendee(made ? other : Telephone.OWNER, null, true);
    Instant end = at.plusSeconds(seconds);
    return new Item.Meeting(
        record.where(),
        id,
        false,
        null,
        made ? Telephone.OWNER : other,
        List.of(called),
        null,
        "phone",
        false,
        List.of(new Item.Instance(id, at, end, null, false)),
        talked ? null : LeftOut.MISSED,
        new Item.Version(0, null, true));
  }

  private static String id(Open record, String others) {
    String parts =
        String.join(
            "\n",
            record.kind(),
            others,
            String.valueOf(record.date()),
            String.valueOf(record.box()),
            String.valueOf(record.text()));
    return "sha256:" + Sha256.hex(parts);
  }

  private static @Nullable String of(XMLStreamReader xml, String attribute) {
    return xml.getAttributeValue(null, attribute);
  }

  /** The number a text is, or -1. */
  private static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
  }
}
