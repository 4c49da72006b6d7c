package rapport.look;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Freshness;
import rapport.interactions.OneSided;
import rapport.interactions.Timeline;
import rapport.nurture.Doubt;
import rapport.nurture.Ranks;
import rapport.nurture.Roll;
import rapport.nurture.Standing;
import rapport.people.ByNumber;
import rapport.store.Editions;
import rapport.store.interactions.Parties;
import rapport.ties.Attention;

/**
 * One owner's network as read from the store at one edition, with how everybody stands at one
 * instant. Immutable; every change gives another that shares what the change did not touch.
 */
@SuppressWarnings(
    "ReferenceEquality") // the very same maps: comparing their content would cost what is saved
public final class Snapshot {

  /** How long figures that the clock moves are taken as they are. */
  public static final Duration FRESH = Duration.ofMinutes(10);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  public final Editions editions;
  public final Written written;
  public final Instant at;
  public final ZoneId zone;
  public final Directory directory;
  public final Map<Long, Timeline> timelines;
  public final Attention attention;

  /** Until when the sources of each channel speak. */
  public final Freshness fresh;

  /** Of which channels the sources hold one side only. */
  public final OneSided sides;

  /** Who takes part in what. */
  public final Parties parties;

  public final Asking asking;
  public final Words words;
  public final ByNumber<Standing> standings;
  public final Ranks strongest;
  public final Roll roll;
  public final Coolings coolings;
  public final Map<Long, Optional<String>> subjects;

  /** Of whom somebody else may be the same human, and what that one was heard of. */
  public final Map<Long, Doubt> doubts;

  final OneSided.Tally heard;
  private final Attention weighed;
  private final @Nullable Snapshot sure;
  volatile @Nullable Lately lately;
  private volatile @Nullable Reached reached;
  private volatile @Nullable Met notNew;

  /** What was read: everything that no figure is worked out for yet. */
  public record Read(
      Editions editions,
      Written written,
      ZoneId zone,
      Directory directory,
      Map<Long, Timeline> timelines,
      Attention attention,
      Freshness fresh,
      OneSided.Tally heard,
      Parties parties,
      Asking asking) {}

  Snapshot(
      Read read,
      Instant at,
      Words words,
      ByNumber<Standing> standings,
      Ranks strongest,
      Roll roll,
      Coolings coolings,
      Map<Long, Optional<String>> subjects,
      Attention weighed) {
    this(read, at, words, standings, strongest, roll, coolings, subjects, weighed, Map.of(), null);
  }

  private Snapshot(
      Read read,
      Instant at,
      Words words,
      ByNumber<Standing> standings,
      Ranks strongest,
      Roll roll,
      Coolings coolings,
      Map<Long, Optional<String>> subjects,
      Attention weighed,
      Map<Long, Doubt> doubts,
      @Nullable Snapshot sure) {
    this.weighed = weighed;
    this.doubts = doubts;
    this.sure = sure;
    this.editions = read.editions();
    this.written = read.written();
    this.zone = read.zone();
    this.directory = read.directory();
    this.timelines = read.timelines();
    this.attention = read.attention();
    this.fresh = read.fresh();
    this.heard = read.heard();
    this.sides = heard.sides();
    this.parties = read.parties();
    this.asking = read.asking();
    this.at = at;
    this.words = words;
    this.standings = standings;
    this.strongest = strongest;
    this.roll = roll;
    this.coolings = coolings;
    this.subjects = subjects;
  }

  /** How everybody stands. O(contacts). */
  public static Snapshot of(Read read, Instant at, Words words) {
    List<Standing> all =
        List.copyOf(read.directory().ids()).parallelStream()
            .map(id -> OneStanding.unheld(id, read, words, at))
            .filter(Objects::nonNull)
            .toList();
    Map<Long, Standing> standings = HashMap.newHashMap(all.size());
    List<Long> waiting = new ArrayList<>();
    for (Standing standing : all) {
      standings.put(standing.person().id().value(), standing);
      if (standing.waiting() != null) waiting.add(standing.waiting().interaction());
    }
    read.asking().foreknow(waiting);
    standings.replaceAll((id, standing) -> OneStanding.held(standing, read));
    return of(read, at, words, standings);
  }

  static Snapshot of(Read read, Instant at, Words words, Map<Long, Standing> standings) {
    return new Snapshot(
        read,
        at,
        words,
        ByNumber.of(standings),
        Ranks.of(Ranks.By.STRENGTH, standings.values()),
        Roll.of(standings.values()),
        new Coolings(),
        new ConcurrentHashMap<>(),
        read.attention());
  }

  /**
   * The same where somebody else may be the same human as some of the people: the one place from
   * which no page, message or figure tells a silence or a newness that is not known. Nobody's
   * strength is another. O(people).
   */
  public Snapshot doubting(Map<Long, Doubt> doubts) {
    Map<Long, Standing> anew = new HashMap<>();
    doubts.forEach((person, doubt) -> {
      Standing before = standings.get(person);
      if (before != null && doubt.any()) anew.put(person, before.doubted(doubt));
    });
    if (anew.isEmpty()) return this;
    return new Snapshot(
        read(),
        at,
        words,
        standings.with(anew),
        strongest.with(anew.values()),
        roll.with(anew.values()),
        coolings,
        subjects,
        weighed,
        Map.copyOf(doubts),
        this);
  }

  /**
   * What this doubting one becomes where the one it was made of became another by a change of some
   * people, who are all that are doubted otherwise. O(people) without touching them.
   */
  public Snapshot followed(Snapshot after, Set<Long> people, Map<Long, Doubt> doubts) {
    Read read = after.read();
    Snapshot next = after.weighsLike(this) ? this : weighed(read, after.words);
    for (long person : people) {
      Standing now = after.standings.get(person);
      Doubt doubt = doubts.get(person);
      next =
          next.standing(
              read, after.words, person, now == null || doubt == null ? now : now.doubted(doubt));
    }
    Snapshot followed =
        new Snapshot(
            read,
            at,
            after.words,
            next.standings,
            next.strongest,
            next.roll,
            after.coolings,
            after.subjects,
            after.weighed,
            doubts,
            after);
    Met last = notNew;
    if (last != null)
      followed.notNew = last.followed(people, this.doubts, timelines, doubts, after.timelines);
    return followed;
  }

  /** When those were met who may be one human with somebody heard of before. O(doubts) once. */
  public Met notNew() {
    Met last = notNew;
    if (last == null) {
      last = Met.notNew(doubts, timelines);
      notNew = last;
    }
    return last;
  }

  /** The same as if everybody were somebody else: what a doubting one was made of. */
  public Snapshot sure() {
    return sure == null ? this : sure;
  }

  /** What this was made of. */
  public Read read() {
    return new Read(
        editions, written, zone, directory, timelines, attention, fresh, heard, parties, asking);
  }

  /** The owner's day of an instant. */
  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The same in words, without the year. */
  public String inWords(Instant at) {
    return inWords(day(at));
  }

  /** A day in words, without the year. */
  public static String inWords(LocalDate day) {
    return DAY.format(day);
  }

  /** Whether nobody stands otherwise because of what all ties together hold than in another. */
  public boolean weighsLike(Snapshot other) {
    return weighed == other.weighed;
  }

  /** Whether the same was heard of everybody as in another, whoever is asked about. */
  @SuppressWarnings("ReferenceEquality") // comparing what was heard would cost what is saved
  public boolean hearsLike(Snapshot other) {
    return timelines == other.timelines
        && attention == other.attention
        && fresh.equals(other.fresh)
        && zone.equals(other.zone)
        && weighsLike(other);
  }

  /** The same of other editions, of which no standing depends on what is different. */
  public Snapshot like(Read read, Words words) {
    Snapshot next =
        new Snapshot(read, at, words, standings, strongest, roll, coolings, subjects, weighed);
    next.lately = lately;
    next.reached = read.directory() == directory ? reached : null;
    return next;
  }

  /** Everybody's contacts since an instant of the last months, in one row. */
  public Lately lately(Instant since, Instant now) {
    if (sure != null) return sure.lately(since, now);
    Lately last = lately;
    if (last == null || !last.covers(since)) {
      last = Lately.of(timelines, directory, now);
      lately = last;
    }
    return last;
  }

  /** Those whose standing may be another than in one from before. O(changes), else O(people). */
  public Set<Long> movedSince(Snapshot before) {
    Set<Long> some = standings.changedSince(before.standings);
    return some == null ? standings.keySet() : some;
  }

  /** Takes over what one has put in a row in which some people had other timelines, or none. */
  public Snapshot inRow(Snapshot other, List<Timeline> before, List<Timeline> after) {
    Lately last = other.lately;
    lately = last == null ? null : last.with(before, after);
    return this;
  }

  /** The same with some people's standings put in their place. */
  public Snapshot standing(Read read, Words words, Iterable<Long> people) {
    Snapshot next = like(read, words);
    next.reached = reached; // where nobody else is is as it was
    for (long person : people) next = next.standing(read, words, person);
    return next;
  }

  /**
   * The same where some people stand as they do now, and everybody else as before but for what all
   * ties hold together, which may be something else. O(people) without touching them.
   */
  @SuppressWarnings("ReferenceEquality") // what all ties hold stays the same where none is another
  public Snapshot with(Read read, Words words, Set<Long> people) {
    return (read.attention() == attention ? this : weighed(read, words))
        .standing(read, words, people);
  }

  private Snapshot weighed(Read read, Words words) {
    ByNumber<Standing> now = standings.later(one -> one.with(read.attention()));
    Ranks.Moved moved = strongest.weighed(read.attention(), now);
    Snapshot next =
        new Snapshot(
            read,
            at,
            words,
            now,
            moved.now(),
            roll.weighed(read.attention(), now),
            coolings,
            subjects,
            read.attention());
    Reached last = reached;
    if (last != null) next.reached = last.with(moved);
    return next;
  }

  Snapshot standing(Read read, Words words, long person) {
    Instant soon = soon(read.timelines().get(person));
    return standing(read, words, person, OneStanding.of(person, read, words, soon));
  }

  private Snapshot standing(Read read, Words words, long person, @Nullable Standing now) {
    Standing before = standings.get(person);
    Ranks.Step step = strongest.step(before, now);
    Snapshot next =
        new Snapshot(
            read,
            at,
            words,
            standings.with(person, now),
            strongest.with(step, now),
            roll.with(before, now),
            coolings,
            subjects,
            weighed);
    next.lately = read.timelines() == timelines ? lately : null;
    Reached last = reached;
    if (last != null) next.reached = last.with(step, now, next.strongest);
    return next;
  }

  /**
   * When one person stands as they do: as everybody, or a little later where something was written
   * down since.
   */
  Instant soon(@Nullable Timeline timeline) {
    Instant soon = at.plus(FRESH);
    boolean since =
        timeline != null
            && timeline.contacts().reversed().stream()
                .takeWhile(one -> one.at().isAfter(at))
                .anyMatch(one -> !one.at().isAfter(soon));
    return since ? soon : at;
  }

  /** Where the ties reach. */
  public Reached reached() {
    if (sure != null) return sure.reached();
    Reached last = reached;
    if (last == null) {
      last = Reached.of(strongest);
      reached = last;
    }
    return last;
  }
}
