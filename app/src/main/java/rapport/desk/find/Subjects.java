package rapport.desk.find;

import java.util.ArrayList;
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

  private final Database database;
  private final long owner;
  private volatile @Nullable Read read;

  Subjects(Look look) {
    this.database = look.database;
    this.owner = look.owner;
  }

  /**
   * A topic.
   *
   * @param plain its words to be compared
   * @param latest the number of the latest interaction about it
   * @param count how many interactions are about it
   * @param note whether it is a note of a conversation
   */
  record Topic(String plain, String words, long latest, int count, boolean note) {

    private Topic and(Topic other) {
      return new Topic(
          plain,
          latest > other.latest ? words : other.words,
          Math.max(latest, other.latest),
          count + other.count,
          note);
    }
  }

  private record Read(Map<Long, Timeline> from, Map<String, Topic> topics, List<Topic> newest) {}

  /** The topics as they stand for a look, the latest first. */
  List<Topic> of(Look look) {
    Map<Long, Timeline> timelines = look.all.timelines;
    Read last = read;
    if (last != null && last.from() == timelines) return last.newest();
    Map<String, Topic> topics = new HashMap<>();
    new Interactions(database)
        .texts(owner, NEWEST, (id, subject, note) -> take(topics, id, subject, note));
    return keep(timelines, topics);
  }

  private List<Topic> keep(Map<Long, Timeline> from, Map<String, Topic> topics) {
    List<Topic> newest = new ArrayList<>(topics.values());
    newest.sort((one, other) -> Long.compare(other.latest(), one.latest()));
    read = new Read(from, topics, newest);
    return newest;
  }

  private static void take(Map<String, Topic> topics, long id, String subject, String note) {
    String topic = subject.isEmpty() ? "" : Subject.topic(subject);
    if (!topic.isBlank())
      put(topics, new Topic(Folding.plain(topic), Subject.bare(subject), id, 1, false));
    if (!note.isBlank()) put(topics, new Topic(Folding.plain(note), note, id, 1, true));
  }

  private static void put(Map<String, Topic> topics, Topic topic) {
    topics.merge((topic.note() ? "n" : "s") + topic.plain(), topic, Topic::and);
  }

  private static int size(@Nullable Timeline timeline) {
    return timeline == null ? 0 : timeline.contacts().size();
  }

  @Override
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    Read last = read;
    if (last == null || last.from() != before.timelines) return;
    if (after.timelines == before.timelines) return;
    long known = last.newest().isEmpty() ? 0 : last.newest().getFirst().latest();
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
    Map<String, Topic> topics = new HashMap<>(last.topics());
    for (Interactions.Row row : new Interactions(database).find(owner, fresh))
      take(
          topics,
          row.id(),
          row.subject() == null ? "" : row.subject(),
          row.note() == null ? "" : row.note());
    keep(after.timelines, topics);
  }
}
