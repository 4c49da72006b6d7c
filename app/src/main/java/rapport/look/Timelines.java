package rapport.look;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.people.ByNumber;
import rapport.store.StoredItem;
import rapport.store.interactions.Interactions;
import rapport.store.interactions.Interactions.Head;
import rapport.store.interactions.Parties;

/**
 * Sorts stored interactions into one timeline per person. A mail makes a contact between the owner
 * and its author, or its readers if the owner wrote it; a meeting makes one with everybody who did
 * not decline. Two readers of one mail are not in contact by it. A letter of which a mailbox holds
 * several copies under different identities is one contact, in whatever order they came.
 */
public final class Timelines implements Interactions.Participation {

  private static final Duration NEW_CHAT = Duration.ofHours(24);

  private record Raw(
      long interaction,
      Instant at,
      Channel channel,
      Direction direction,
      int people,
      boolean opens,
      long mark,
      long answers,
      long thread,
      boolean addressed,
      boolean named) {
    /**
     * Whether this is a further copy of a letter: programs that move mailboxes give every copy in
     * every folder an identity of its own, and nothing else of it differs.
     */
    private boolean copies(Raw other) {
      return channel == Channel.MAIL
          && other.channel == Channel.MAIL
          && at.equals(other.at)
          && thread == other.thread
          && direction == other.direction
          && people == other.people
          && opens == other.opens
          && addressed == other.addressed
          && named == other.named;
    }
  }

  private final Directory directory;
  private final Map<Long, List<Raw>> raw = new HashMap<>();
  private final List<long[]> present = new ArrayList<>();
  private final @Nullable Set<Long> people;
  private final Parties.Told parties = new Parties.Told();
  private Head head = Head.NONE;
  private Instant at = Instant.EPOCH;

  /** For the people of a directory. */
  public Timelines(Directory directory) {
    this(directory, null);
  }

  /** For some people of a directory alone, or for all where that is null. */
  public Timelines(Directory directory, @Nullable Set<Long> people) {
    this.directory = directory;
    this.people = people;
  }

  @Override
  public void row(Head head, long handle, int role) {
    if (head.id() != this.head.id()) {
      flush();
      this.head = head;
      at = Instant.ofEpochSecond(head.at());
    }
    present.add(new long[] {directory.of(handle), role});
    if (people == null) parties.add(head.id(), handle);
  }

  /** All timelines, once every row was told. */
  public Map<Long, Timeline> all() {
    flush();
    Map<Long, Timeline> all = HashMap.newHashMap(raw.size());
    raw.forEach((person, contacts) -> all.put(person, timeline(contacts)));
    return ByNumber.of(all);
  }

  /** Who takes part in what, once every row of everybody was told. */
  public Parties parties() {
    return parties.all();
  }

  private void flush() {
    if (head.id() != 0) {
      if (head.kind() == StoredItem.Kind.MEETING) meeting();
      else message();
    }
    present.clear();
  }

  private void message() {
    long author = 0;
    for (long[] one : present) {
      if (one[1] == StoredItem.Role.AUTHOR) author = one[0];
    }
    if (head.kind() == StoredItem.Kind.CONVERSATION) {
      for (long[] one : present) {
        add(one[0], one[1] == StoredItem.Role.TO ? Direction.SENT : Direction.RECEIVED, true);
      }
    } else if (directory.mine(author)) {
      for (long[] one : present) {
        if (one[1] != StoredItem.Role.AUTHOR && !directory.mine(one[0]))
          add(one[0], Direction.SENT, head.opens());
      }
    } else if (author != 0) {
      add(author, Direction.RECEIVED, head.opens());
    }
  }

  private void meeting() {
    long organizer = 0;
    for (long[] one : present) {
      if (one[1] == StoredItem.Role.ORGANIZER) organizer = one[0];
      if (one[1] == StoredItem.Role.DECLINED && directory.mine(one[0])) return;
    }
    boolean ours = directory.mine(organizer);
    for (long[] one : present) {
      if (one[1] == StoredItem.Role.DECLINED || directory.mine(one[0])) continue;
      Direction direction =
          ours ? Direction.SENT : one[0] == organizer ? Direction.RECEIVED : Direction.TOGETHER;
      add(one[0], direction, head.opens());
    }
  }

  private void add(long person, Direction direction, boolean opens) {
    if (person == 0 || (people != null && !people.contains(person))) return;
    List<Raw> contacts = raw.computeIfAbsent(person, p -> new ArrayList<>(4));
    if (!contacts.isEmpty() && contacts.getLast().interaction() == head.id()) return;
    boolean letter = direction == Direction.RECEIVED && head.kind() == StoredItem.Kind.MAIL;
    contacts.add(
        new Raw(
            head.id(),
            at,
            Channel.at(head.channel()),
            direction,
            head.people(),
            opens,
            head.mark(),
            head.answers(),
            head.thread(),
            !letter || there(StoredItem.Role.TO),
            !letter || there(StoredItem.Role.TO) || there(StoredItem.Role.COPY)));
  }

  /** Whether the owner stands in it in this role. */
  private boolean there(int role) {
    for (long[] one : present) if (one[1] == role && directory.mine(one[0])) return true;
    return false;
  }

  /** A timeline in which one was put or taken on a channel: chats begin anew where they do. */
  static Timeline opened(Timeline timeline, Channel channel) {
    if (channel != Channel.CHAT) return timeline;
    Map<Long, Long> lastChat = new HashMap<>();
    List<Contact> all = new ArrayList<>(timeline.contacts().size());
    for (Contact one : timeline.contacts()) {
      if (one.channel() != Channel.CHAT) {
        all.add(one);
        continue;
      }
      long at = one.at().getEpochSecond();
      Long before = lastChat.put(one.thread(), at);
      all.add(one.opening(before == null || at - before > NEW_CHAT.toSeconds()));
    }
    return new Timeline(all);
  }

  /** Takes further copies of a letter out; what answers one of them answers the one that stays. */
  private static List<Raw> once(List<Raw> sorted, Map<Long, Long> marks) {
    List<Raw> all = new ArrayList<>(sorted.size());
    for (Raw one : sorted) {
      Raw first = null;
      for (int i = all.size() - 1; i >= 0 && all.get(i).at().equals(one.at()); i--)
        if (one.copies(all.get(i))) first = all.get(i);
      if (first == null) all.add(one);
      marks.put(one.mark(), (first == null ? one : first).interaction());
    }
    return all;
  }

  /** Replies are paired within one person's timeline; a chat begins anew after a day of silence. */
  private static Timeline timeline(List<Raw> told) {
    told.sort(java.util.Comparator.comparing(Raw::at).thenComparingLong(Raw::interaction));
    Map<Long, Long> marks = new HashMap<>();
    List<Raw> contacts = once(told, marks);
    Map<Long, Long> lastChat = new HashMap<>();
    List<Contact> all = new ArrayList<>(contacts.size());
    for (Raw one : contacts) {
      boolean opens = one.opens();
      if (one.channel() == Channel.CHAT) {
        Long before = lastChat.put(one.thread(), one.at().getEpochSecond());
        opens = before == null || one.at().getEpochSecond() - before > NEW_CHAT.toSeconds();
      }
      long answers = one.answers() == 0 ? 0 : marks.getOrDefault(one.answers(), 0L);
      all.add(
          new Contact(
              one.interaction(),
              one.at(),
              one.channel(),
              one.direction(),
              one.people(),
              answers,
              opens,
              one.thread(),
              one.addressed(),
              one.named()));
    }
    return new Timeline(all);
  }

  /** The timelines of all but the owner's own. */
  public static List<Timeline> others(Directory directory, Map<Long, Timeline> timelines) {
    List<Timeline> others = new ArrayList<>(timelines.size());
    timelines.forEach((id, timeline) -> {
      if (!directory.mine(id)) others.add(timeline);
    });
    return others;
  }
}
