package rapport.desk.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Subject;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.people.match.Folding;
import rapport.store.Database;
import rapport.store.interactions.Interactions;

/**
 * What messages and meetings were about, each topic once, and what was noted of conversations; the
 * newest {@value #NEWEST} interactions. It follows a conversation that is written down, and is read
 * anew after an import or when one is taken back.
 */
@SuppressWarnings("ReferenceEquality") // comparing what the maps hold would cost what is saved
final class Subjects implements Memory.Follower {

  private static final int NEWEST = 400_000;

  /** What has happened, the latest first; then what lies wholly ahead, the nearest first. */
  private static Comparator<Topic> order(long now) {
    return Comparator.<Topic>comparingLong(topic -> Math.max(0, topic.at() - now))
        .thenComparing(Topic::at, Comparator.reverseOrder())
        .thenComparing(Topic::latest, Comparator.reverseOrder())
        .thenComparing(Topic::note);
  }

  private final Database database;
  private final long owner;
  private volatile @Nullable Read read;

  Subjects(Look look) {
    this.database = look.database;
    this.owner = look.owner;
  }

  /**
   * A topic. Its words as they were written are with the latest interaction, which whoever shows it
   * reads anyway.
   *
   * @param plain its words to be compared
   * @param latest the number of the latest interaction about it that had happened when it was read;
   *     of one that lies wholly ahead the next
   * @param at when that is, in seconds since 1970
   * @param count how many interactions are about it
   * @param note whether it is a note of a conversation
   */
  record Topic(String plain, long latest, long at, int count, boolean note) {

    private Topic and(Topic other, long now) {
      Topic shown = other.before(this, now) ? other : this;
      return new Topic(plain, shown.latest, shown.at, count + other.count, note);
    }

    /** Whether it is to be shown before another of the same words. */
    private boolean before(Topic other, long now) {
      if (at > now) return other.at > now && at < other.at;
      return other.at > now || at > other.at || (at == other.at && latest > other.latest);
    }

    private boolean like(Topic other) {
      return note == other.note && plain.equals(other.plain);
    }
  }

  private record Read(
      Map<Long, Timeline> from, LocalDate day, long now, long known, List<Topic> newest) {}

  /** The topics as they stand for a look, the latest first, those wholly ahead at the end. */
  List<Topic> of(Look look) {
    Map<Long, Timeline> timelines = look.all.timelines;
    Read last = read;
    LocalDate day = look.all.day(look.now);
    if (last != null && last.from() == timelines && last.day().equals(day)) return last.newest();
    long now = look.now.getEpochSecond();
    long[] known = {0};
    Map<String, Topic> subjects = new HashMap<>();
    Map<String, Topic> notes = new HashMap<>();
    new Interactions(database)
        .texts(
            owner,
            look.now,
            NEWEST,
            (id, at, subject, note) -> {
              known[0] = Math.max(known[0], id);
              for (Topic topic : topics(id, at, subject, note))
                (topic.note() ? notes : subjects)
                    .merge(topic.plain(), topic, (one, other) -> one.and(other, now));
            });
    List<Topic> newest = new ArrayList<>(subjects.values());
    newest.addAll(notes.values());
    newest.sort(order(now));
    read = new Read(timelines, day, now, known[0], newest);
    return newest;
  }

  private static List<Topic> topics(
      long id, long at, @Nullable String subject, @Nullable String note) {
    List<Topic> topics = new ArrayList<>(2);
    String topic = subject == null || subject.isEmpty() ? "" : Subject.topic(subject);
    if (!topic.isBlank()) topics.add(new Topic(Folding.plain(topic), id, at, 1, false));
    if (note != null && !note.isBlank())
      topics.add(new Topic(Folding.plain(note), id, at, 1, true));
    return topics;
  }

  private static int size(@Nullable Timeline timeline) {
    return timeline == null ? 0 : timeline.contacts().size();
  }

  @Override
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    Read last = read;
    if (last == null || last.from() != before.timelines) return;
    if (after.timelines == before.timelines) return;
    long known = last.known();
    List<Long> fresh = new ArrayList<>();
    for (long person : people) {
      Timeline timeline = after.timelines.get(person);
      if (size(timeline) < size(before.timelines.get(person))) {
        read = null;
        return;
      }
      if (timeline == null) continue;
      for (Contact contact : timeline.contacts())
        if (contact.interaction() > known) fresh.add(contact.interaction());
    }
    List<Topic> newest = new ArrayList<>(last.newest());
    for (Interactions.Row row : new Interactions(database).find(owner, fresh))
      for (Topic topic : topics(row.id(), row.at(), row.subject(), row.note()))
        put(newest, topic, last.now());
    newest.sort(order(last.now()));
    for (long id : fresh) known = Math.max(known, id);
    read = new Read(after.timelines, last.day(), last.now(), known, newest);
  }

  /** Adds a topic, to that of the same words if there is one. O(topics). */
  private static void put(List<Topic> all, Topic topic, long now) {
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).like(topic)) continue;
      all.set(i, all.get(i).and(topic, now));
      return;
    }
    all.addFirst(topic);
  }
}
