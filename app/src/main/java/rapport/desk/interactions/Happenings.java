package rapport.desk.interactions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.LeftOut;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.StoredItem;
import rapport.store.interactions.Interactions;
import rapport.ties.Share;

/** Stored interactions as a page shows them. */
public final class Happenings {

  private final Interactions interactions;
  private final Snapshot all;
  private final long owner;

  private Happenings(Look look) {
    this.interactions = new Interactions(look.database);
    this.all = look.all;
    this.owner = look.owner;
  }

  /** As they stand for a look. */
  public static Happenings of(Look look) {
    return new Happenings(look);
  }

  /**
   * The subject of an interaction, asked once for as long as nothing but conversations is added.
   */
  public Optional<String> subject(long interaction) {
    return all.subjects.computeIfAbsent(
        interaction,
        id ->
            interactions
                .find(owner, id)
                .map(Interactions.Row::subject)
                .filter(subject -> !subject.isBlank()));
  }

  /** Asks for the subjects of many interactions at once, so that each is known afterwards. */
  public void foreknow(Collection<Long> ids) {
    List<Long> unknown =
        ids.stream().filter(id -> !all.subjects.containsKey(id)).distinct().limit(10_000).toList();
    for (Interactions.Row row : interactions.find(owner, unknown))
      all.subjects.put(
          row.id(), Optional.ofNullable(row.subject()).filter(subject -> !subject.isBlank()));
  }

  /** The sources' own identities of all interactions, by number. O(interactions). */
  public Map<Long, String> everyKey() {
    return interactions.keys(owner);
  }

  /** The sources' own identities of some interactions, by number; of at most 10,000. */
  public Map<Long, String> keys(Collection<Long> ids) {
    Map<Long, String> keys = new HashMap<>();
    for (Interactions.Row row :
        interactions.find(owner, ids.stream().distinct().limit(10_000).toList()))
      keys.put(row.id(), row.key());
    return keys;
  }

  /**
   * To how many meetings somebody was asked in (from, to] that the owner did not decline, and to
   * how many of them they did not say no.
   */
  public Share came(PersonId person, Instant from, Instant to) {
    int[] count = new int[2];
    interactions.asked(
        owner,
        from.getEpochSecond() + 1,
        to.getEpochSecond() + 1,
        parties -> {
          boolean asked = false;
          boolean declined = false;
          for (Interactions.Part one : parties) {
            if (all.directory.of(one.handle()) != person.value()) continue;
            asked = true;
            declined |= one.role() == StoredItem.Role.DECLINED;
          }
          if (asked) count[1]++;
          if (asked && !declined) count[0]++;
        });
    return new Share(count[0], count[1]);
  }

  /** Meetings that begin in a span of time, in order. */
  public List<Happening> meetings(Instant from, Instant to) {
    return all(interactions.meetings(owner, from.getEpochSecond(), to.getEpochSecond()));
  }

  /** One stored interaction, to open a figure to its evidence. */
  public Optional<Happening> find(long id) {
    return interactions.find(owner, id).map(this::happening);
  }

  /** Those of some interactions that are still there, by number; of at most 10,000. */
  public Map<Long, Happening> all(Collection<Long> ids) {
    Map<Long, Happening> found = new HashMap<>();
    List<Long> asked = ids.stream().distinct().limit(10_000).toList();
    for (Interactions.Row row : interactions.find(owner, asked))
      found.put(row.id(), happening(row));
    return found;
  }

  /** Several of them, in their order. */
  public List<Happening> all(List<Interactions.Row> rows) {
    return rows.stream().map(this::happening).toList();
  }

  /** A part of a timeline, newest first. */
  public List<Happening> page(Timeline timeline, int from, int limit) {
    List<Contact> newest = timeline.contacts().reversed();
    int start = Math.clamp(from, 0, newest.size());
    List<Long> ids =
        newest.subList(start, Math.min(newest.size(), start + limit)).stream()
            .map(Contact::interaction)
            .toList();
    Map<Long, Interactions.Row> rows = new HashMap<>();
    for (Interactions.Row row : interactions.find(owner, ids)) rows.put(row.id(), row);
    List<Happening> page = new ArrayList<>();
    for (long id : ids) {
      Interactions.Row row = rows.get(id);
      if (row != null) page.add(happening(row));
    }
    return page;
  }

  public Happening happening(Interactions.Row row) {
    List<String> with = new ArrayList<>();
    Direction direction = Direction.TOGETHER;
    @Nullable String by = null;
    boolean named = false;
    for (Interactions.Part one : row.parties()) {
      long person = all.directory.of(one.handle());
      boolean began =
          one.role() == StoredItem.Role.AUTHOR || one.role() == StoredItem.Role.ORGANIZER;
      if (began) direction = all.directory.mine(person) ? Direction.SENT : Direction.RECEIVED;
      named |= all.directory.mine(person);
      Person known = all.directory.find(person);
      if (known == null || all.directory.mine(person) || with.contains(known.name())) continue;
      if (began) with.addFirst(known.name());
      else if (with.size() < 6) with.add(known.name());
      if (began) by = known.name();
    }
    String rule = row.leftOut();
    return new Happening(
        row.id(),
        row.key(),
        StoredItem.Kind.words(row.kind()),
        Instant.ofEpochSecond(row.at()),
        row.until() == null ? null : Instant.ofEpochSecond(row.until()),
        row.day() == null ? null : LocalDate.parse(row.day()),
        Channel.at(row.channel()),
        direction,
        row.subject(),
        row.note(),
        row.people(),
        with,
        by,
        named,
        rule == null ? null : LeftOut.of(rule),
        row.kind() == StoredItem.Kind.CONVERSATION);
  }
}
