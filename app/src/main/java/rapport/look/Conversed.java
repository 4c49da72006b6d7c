package rapport.look;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.people.ByNumber;
import rapport.store.interactions.Parties;
import rapport.ties.Attention;

/**
 * What a network becomes with one conversation more or less. One of today moves one person; one
 * before today moves a little what everybody holds of the owner's attention.
 */
public final class Conversed {

  private final Snapshot all;
  private final long person;
  private final Timeline timeline;
  private final boolean mine;
  private final Parties parties;

  private Conversed(Snapshot all, long person, Parties parties) {
    this.all = all;
    this.person = person;
    this.parties = parties;
    this.timeline = all.timelines.getOrDefault(person, new Timeline(List.of()));
    this.mine = all.directory.mine(person);
  }

  /** With what a change wrote down of conversations, and without what it removed, as rows. */
  public static Snapshot followed(
      Snapshot all, List<Map<String, Object>> before, List<Map<String, Object>> after) {
    Snapshot next = all;
    for (Map<String, Object> row : before)
      next = without(next, person(all.directory, row), number(row, "id"));
    for (Map<String, Object> row : after) {
      Parties more = next.parties.with(handle(row), number(row, "id"));
      next = new Conversed(next, person(all.directory, row), more).with(contact(row));
    }
    return next;
  }

  private static Contact contact(Map<String, Object> row) {
    boolean mine = String.valueOf(row.get("parties")).startsWith("t");
    return new Contact(
        number(row, "id"),
        Instant.ofEpochSecond(number(row, "at")),
        Channel.at((int) number(row, "channel")),
        mine ? Direction.SENT : Direction.RECEIVED,
        1,
        0,
        true,
        0);
  }

  /** With whom a conversation was, as its row says it. */
  public static long person(Directory directory, Map<String, Object> row) {
    return directory.of(handle(row));
  }

  private static long handle(Map<String, Object> row) {
    return Long.parseLong(String.valueOf(row.get("parties")).substring(1));
  }

  private static long number(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number number ? number.longValue() : 0;
  }

  /** With one conversation more. O(people) where it was before this day, else O(1). */
  public static Snapshot with(Snapshot all, long person, Contact added) {
    return new Conversed(all, person, all.parties).with(added);
  }

  /**
   * With one conversation less. O(people) where it was before this day, else O(1).
   *
   * @throws IllegalArgumentException if it is not in the timeline
   */
  public static Snapshot without(Snapshot all, long person, long conversation) {
    return new Conversed(all, person, all.parties).without(conversation);
  }

  private Snapshot with(Contact added) {
    List<Contact> contacts = new ArrayList<>(timeline.contacts());
    contacts.add(added);
    Timeline after = Timelines.opened(new Timeline(contacts), added.channel());
    Lately last = all.lately;
    if (last != null) last = inRow(added) && !mine ? last.with(added, timeline, after) : null;
    Attention attention = mine ? all.attention : all.attention.with(added);
    return moved(added, after, attention, last);
  }

  private Snapshot without(long conversation) {
    Contact gone =
        timeline.contacts().stream()
            .filter(one -> one.interaction() == conversation)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no contact " + conversation));
    List<Contact> contacts = new ArrayList<>(timeline.contacts());
    contacts.remove(gone);
    Timeline after = Timelines.opened(new Timeline(contacts), gone.channel());
    Lately last = all.lately;
    if (last != null) last = inRow(gone) && !mine ? last.without(gone, timeline, after) : null;
    Attention attention = mine ? all.attention : all.attention.without(gone);
    return moved(gone, after.isEmpty() ? null : after, attention, last);
  }

  /** Whether what is in a row differs by this contact alone; a chat can be begun by another. */
  private static boolean inRow(Contact contact) {
    return contact.opens() && contact.channel() != Channel.CHAT;
  }

  private Snapshot moved(
      Contact contact, @Nullable Timeline after, Attention attention, @Nullable Lately lately) {
    Snapshot.Read read =
        new Snapshot.Read(
            all.editions,
            all.written,
            all.zone,
            all.directory,
            ByNumber.of(all.timelines).with(person, after),
            attention,
            all.fresh,
            mine ? all.heard : all.heard.with(List.of(timeline), some(after)),
            parties,
            all.asking);
    Snapshot next =
        Attention.before(contact, all.at)
            ? all.with(read, all.words, Set.of(person))
            : all.standing(read, all.words, person);
    next.lately = lately;
    return next;
  }

  private static List<Timeline> some(@Nullable Timeline one) {
    return one == null ? List.of() : List.of(one);
  }
}
