package rapport.desk.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Standing;
import rapport.people.Detail;
import rapport.search.Aspect;
import rapport.search.Index;
import rapport.store.interactions.Interactions;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/**
 * Gathers what is known of everybody: remarks, titles, organisations, notes, and the subjects of
 * what they share with the owner unless he keeps those out. Nothing is guessed.
 */
public final class Profiles {

  private static final Set<Detail.Kind> TOLD =
      Set.of(Detail.Kind.NOTE, Detail.Kind.GROUP, Detail.Kind.RELATED);
  private static final int SUBJECTS = 200;
  private static final int NEWEST = 300_000;
  private static final int MOST_OF_ONE = 10_000;

  private final Snapshot all;
  private final List<Remarks.RemarkRow> remarks;
  private final Map<Long, String> subjects = new HashMap<>();
  private final Map<Long, String> notes = new HashMap<>();

  /** What is known of everybody, to be searched by words. */
  public static Index index(Look look) {
    return look.kept(SearchIndex.class, () -> new SearchIndex(look)).of(look);
  }

  Profiles(
      Snapshot all,
      Interactions interactions,
      long owner,
      List<Remarks.RemarkRow> remarks,
      Instant now) {
    this.all = all;
    this.remarks = remarks;
    boolean withSubjects =
        remarks.stream().noneMatch(row -> row.heading() == Heading.WITHOUT_SUBJECTS);
    interactions.texts(
        owner,
        now,
        NEWEST,
        (id, at, subject, note) -> {
          if (withSubjects && !subject.isEmpty()) subjects.put(id, subject);
          if (!note.isEmpty()) notes.put(id, note);
        });
  }

  /** What is known of some people alone, at the instant of the snapshot. */
  public Profiles(
      Snapshot all,
      Interactions interactions,
      long owner,
      List<Remarks.RemarkRow> remarks,
      Set<Long> people) {
    this.all = all;
    this.remarks = remarks;
    boolean withSubjects =
        remarks.stream().noneMatch(row -> row.heading() == Heading.WITHOUT_SUBJECTS);
    for (long person : people) {
      Timeline timeline = all.timelines.get(person);
      if (timeline == null) continue;
      List<Long> newest =
          timeline
              .knownAt(all.at.plus(Snapshot.FRESH), all.fresh.taken())
              .contacts()
              .reversed()
              .stream()
              .map(Contact::interaction)
              .limit(MOST_OF_ONE)
              .toList();
      for (Interactions.Row row : interactions.find(owner, newest)) {
        if (withSubjects && row.subject() != null) subjects.put(row.id(), row.subject());
        if (row.note() != null && !row.note().isEmpty()) notes.put(row.id(), row.note());
      }
    }
  }

  /** An index with what is known of these people in the place of what was. */
  public Index into(Index index, Set<Long> people) {
    return index.with(
        people, all().stream().filter(known -> people.contains(known.person())).toList());
  }

  public List<Index.Known> all() {
    Map<Long, StringBuilder> knows = new HashMap<>();
    for (Remarks.RemarkRow row : remarks) {
      if (row.heading() != Heading.KNOWS && row.heading() != Heading.NOTE) continue;
      long person = row.handle() == 0 ? 0 : all.directory.of(row.handle());
      knows.computeIfAbsent(person, p -> new StringBuilder()).append(row.words()).append(". ");
    }
    for (long person : all.directory.detailed())
      for (Detail detail : all.directory.details(person))
        if (TOLD.contains(detail.kind()))
          knows
              .computeIfAbsent(person, p -> new StringBuilder())
              .append(detail.value())
              .append(". ");
    List<Index.Known> known = new ArrayList<>();
    for (Standing standing : all.strongest) {
      long id = standing.person().id().value();
      Map<Aspect, String> texts = new EnumMap<>(Aspect.class);
      put(texts, Aspect.KNOWS, knows.getOrDefault(id, new StringBuilder()).toString());
      String title = standing.person().title();
      put(texts, Aspect.TITLE, title == null ? "" : title);
      String organisation = standing.person().organisation();
      put(texts, Aspect.ORGANISATION, organisation == null ? "" : organisation);
      Timeline timeline = all.timelines.get(id);
      if (timeline != null) {
        put(texts, Aspect.SUBJECTS, newest(timeline, subjects, false));
        put(texts, Aspect.NOTES, newest(timeline, notes, true));
      }
      if (!texts.isEmpty()) known.add(new Index.Known(id, texts));
    }
    return known;
  }

  private static void put(Map<Aspect, String> texts, Aspect aspect, String text) {
    if (!text.isBlank()) texts.put(aspect, text);
  }

  /**
   * The newest texts of a timeline.
   *
   * @param sent whether what the owner sent counts: a subject of his alone is none that two share
   */
  private static String newest(Timeline timeline, Map<Long, String> texts, boolean sent) {
    Set<String> distinct = new LinkedHashSet<>();
    for (Contact contact : timeline.contacts().reversed()) {
      boolean mine = contact.direction() == Direction.SENT && !contact.channel().spoken();
      if (mine && !sent) continue;
      String text = texts.get(contact.interaction());
      if (text != null) distinct.add(text.replaceFirst("(?i)^((re|fwd?|aw|wg) ?: *)+", ""));
      if (distinct.size() >= SUBJECTS) break;
    }
    return String.join(". ", distinct);
  }
}
