package rapport.desk.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Likeness;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.nurture.Standing;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.match.Entry;
import rapport.people.match.Lane;
import rapport.people.match.Pair;
import rapport.people.match.Reason;
import rapport.store.people.PeopleRows;

/** Who may be one human with several cards: the questions for the owner, the most useful first. */
@SuppressWarnings(
    "ReferenceEquality") // the very same network: comparing it would cost what is saved
public final class SamePeople {

  private static final int MOST_COLUMNS = 3;
  private static final int MOST_KNOWN = 3;

  private final Look look;
  private final Likeness.@Nullable Found found;
  private final MaybeSame ground;
  private @Nullable Map<Long, List<String>> beside;

  private SamePeople(Look look, Likeness.@Nullable Found found) {
    this.look = look;
    this.found = found;
    this.ground = ground(look, found);
  }

  /** Worked out once until there is another match, another person, or another word. */
  private static MaybeSame ground(Look look, Likeness.@Nullable Found found) {
    Queued queued = look.kept(Queued.class, Queued::new);
    MaybeSame fresh = MaybeSame.of(look, found, queued.ground);
    queued.ground = fresh;
    return fresh;
  }

  /** As it stands for a look; a large home may not be ready yet. */
  public static SamePeople of(Look look) {
    return new SamePeople(look, Likeness.of(look).found(look));
  }

  /** The same, and waits until it is ready. */
  public static SamePeople waited(Look look) {
    return new SamePeople(look, Likeness.of(look).now(look));
  }

  /** The people of each question, by number; the same list while the questions are the same. */
  static List<List<Long>> groups(Look look) {
    return of(look).queued().groups();
  }

  private static final class Queued implements Memory.Follower {
    private volatile @Nullable MaybeSame ground;
    private volatile @Nullable Queue last;

    /**
     * What is asked stays where nobody is worth more or less than before, and nobody whom it could
     * be about is somebody else; else it is asked anew by what everybody is worth. O(pairs).
     */
    @Override
    public void moved(Snapshot before, Snapshot after, Set<Long> people) {
      Queue known = last;
      MaybeSame kept = ground;
      boolean others = before.directory.structure() != after.directory.structure();
      if (kept == null || !kept.sameAs(before.directory.structure())) return;
      MaybeSame rests = kept.moved(after.directory, people);
      ground = rests;
      if (known == null || known.all() != before || known.ground() != kept) return;
      Set<Integer> about = rests.entries(before.directory, after.directory, people);
      double[] worth = rests.worths(known.worth(), after, about);
      boolean same = Arrays.equals(worth, known.worth()) && (!others || about.isEmpty());
      last =
          new Queue(
              after,
              rests,
              worth,
              known.order(),
              known.asked(),
              known.groups(),
              same && known.fresh());
    }
  }

  /**
   * What is asked of a network, and how much each entry it could be about is worth in it.
   *
   * @param fresh whether it was asked since somebody was worth more or less
   */
  private record Queue(
      Snapshot all,
      MaybeSame ground,
      double[] worth,
      List<Pair> order,
      List<Asked> asked,
      List<List<Long>> groups,
      boolean fresh) {

    /** Of which nothing was asked yet. */
    static Queue of(Snapshot all, MaybeSame ground) {
      return new Queue(
          all, ground, ground.worths(all), ground.candidates(), List.of(), List.of(), false);
    }
  }

  /** Whether everybody was compared. */
  public boolean ready() {
    return found != null;
  }

  /**
   * One card of a question: a person as known now.
   *
   * @param sources where it comes from, such as {@code address book, mail}
   * @param knows some who share messages or meetings with them
   */
  public record Card(
      Person person, String sources, int contacts, @Nullable Instant last, List<String> knows) {
    /** Copies the list. */
    public Card {
      knows = List.copyOf(knows);
    }
  }

  /**
   * Are these one human?
   *
   * @param cards two or three, the one with most contacts first
   * @param chance of the likeliest pair, from 0 to 1
   * @param reasons what speaks for one human and, below zero, against; most telling first
   */
  public record Question(List<Card> cards, double chance, List<Reason> reasons) {
    /** Copies the lists. */
    public Question {
      cards = List.copyOf(cards);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What is asked, the most useful first; nobody stands in two of the first questions by chance.
   */
  public List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (Asked asked : queued().asked()) questions.add(question(asked));
    return questions;
  }

  /** How many questions wait; for a badge. */
  public int waiting() {
    return queued().asked().size();
  }

  /** One question by its place; empty behind the last. */
  public Optional<Question> question(int at) {
    List<Asked> all = queued().asked();
    return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(question(all.get(at)));
  }

  /** Pairs that only share a name, likeliest first: told when asked for, and never joined. */
  public List<Question> namesakes(int most) {
    List<Question> all = new ArrayList<>();
    if (found == null) return all;
    Set<MaybeSame.Two> told = new HashSet<>();
    for (Pair pair : found.match().pairs()) {
      if (all.size() >= most) break;
      if (pair.lane() != Lane.NAMESAKES) continue;
      long one = ground.person(pair.one());
      long other = ground.person(pair.other());
      if (open(one, other) && told.add(MaybeSame.Two.of(one, other)))
        all.add(question(new Asked(List.of(one, other), pair)));
    }
    return all;
  }

  /**
   * Whom somebody may be the same human as, likeliest first, whatever the chance and whoever was
   * asked before; for choosing by hand.
   */
  public List<Person> near(PersonId person, int most) {
    if (found == null) return List.of();
    Set<Long> near = new LinkedHashSet<>();
    found.match().pairs().stream()
        .sorted(Comparator.comparingDouble((Pair pair) -> -pair.chance()))
        .forEach(pair -> {
          long one = ground.person(pair.one());
          long other = ground.person(pair.other());
          if (one == person.value()) near.add(other);
          if (other == person.value()) near.add(one);
        });
    near.remove(person.value());
    near.remove(0L); // whoever was set aside since is nobody
    return near.stream().flatMap(id -> look.person(new PersonId(id)).stream()).limit(most).toList();
  }

  /** Those in whose name or addresses all of some words are, strongest tie first. */
  public List<Person> named(String words, PersonId but, int most) {
    String[] all = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return look.everybody().stream()
        .map(Standing::person)
        .filter(one -> !one.id().equals(but))
        .filter(one -> Arrays.stream(all).allMatch(text(one)::contains))
        .limit(most)
        .toList();
  }

  private static String text(Person person) {
    StringBuilder text = new StringBuilder(person.name());
    for (Handle handle : person.handles()) text.append(' ').append(handle.value());
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private record Asked(List<Long> people, Pair pair) {}

  /**
   * The queue, worked out once for a network as it stands; a change of somebody it is not about
   * leaves it as it is.
   */
  private Queue queued() {
    Queued queued = look.kept(Queued.class, Queued::new);
    Queue last = queued.last;
    Snapshot all = look.all.sure();
    if (last == null) last = Queue.of(all, ground);
    else if (last.fresh() && last.all() == all && last.ground() == ground) return last;
    boolean rests = last.ground().rests(ground);
    double[] worth = rests && last.all() == all ? last.worth() : ground.worths(look.all);
    boolean worthy = last.fresh() && Arrays.equals(last.worth(), worth);
    List<Pair> order =
        worthy && rests ? last.order() : ground.ordered(worth, last.ground(), last.order());
    boolean same = worthy && last.ground() == ground;
    List<Asked> asked = same ? last.asked() : known(asked(order, worth), last.asked());
    List<List<Long>> groups = same ? last.groups() : asked.stream().map(Asked::people).toList();
    Queue next = new Queue(all, ground, worth, order, asked, groups, true);
    queued.last = next;
    return next;
  }

  /** The very same questions as before where they are the same, in about the same order. */
  private static List<Asked> known(List<Asked> asked, List<Asked> before) {
    List<Asked> all = new ArrayList<>(asked.size());
    int at = 0;
    for (Asked one : asked) {
      if (at + 1 < before.size()
          && before.get(at).pair() != one.pair()
          && before.get(at + 1).pair() == one.pair()) at++;
      boolean there = at < before.size() && before.get(at).pair() == one.pair();
      all.add(there && before.get(at).equals(one) ? before.get(at) : one);
      if (there) at++;
    }
    return all;
  }

  private List<Asked> asked(List<Pair> queue, double[] worth) {
    List<Integer> cluster = found == null ? List.of() : found.match().clusters();
    Set<MaybeSame.Two> seen = new HashSet<>();
    List<Asked> open = new ArrayList<>();
    Map<Integer, List<Asked>> clusters = new HashMap<>();
    for (Pair pair : queue) {
      double first = worth[pair.one()];
      double second = worth[pair.other()];
      if (first == 0 || second == 0) continue; // nobody, or not seen
      long mine = ground.person(pair.one());
      long theirs = ground.person(pair.other());
      if (mine == theirs || ground.said(mine, theirs) || !seen.add(MaybeSame.Two.of(mine, theirs)))
        continue;
      Asked asked =
          new Asked(first >= second ? List.of(mine, theirs) : List.of(theirs, mine), pair);
      open.add(asked);
      clusters.computeIfAbsent(cluster(pair, cluster), any -> new ArrayList<>()).add(asked);
    }
    return grouped(open, clusters, cluster);
  }

  /** A third card joins a question when it is asked of both, and all three are one cluster. */
  private List<Asked> grouped(
      List<Asked> open, Map<Integer, List<Asked>> clusters, List<Integer> cluster) {
    List<Asked> all = new ArrayList<>();
    Set<MaybeSame.Two> gone = new HashSet<>();
    for (Asked asked : open) {
      if (!gone.isEmpty()
          && gone.contains(MaybeSame.Two.of(asked.people().getFirst(), asked.people().getLast())))
        continue;
      List<Asked> near = clusters.getOrDefault(cluster(asked.pair(), cluster), List.of());
      Set<Long> people = new LinkedHashSet<>(asked.people());
      for (Asked other : near.size() == 1 ? List.<Asked>of() : near) {
        if (people.size() == MOST_COLUMNS) break;
        Set<Long> more = new LinkedHashSet<>(people);
        more.addAll(other.people());
        if (more.size() == people.size() + 1 && apart(more)) people = more;
      }
      if (people.size() == 2) {
        all.add(asked);
        continue;
      }
      List<Long> order = new ArrayList<>(people);
      order.sort(Comparator.comparingDouble(id -> -worth(id)));
      for (long one : order)
        for (long other : order) if (one < other) gone.add(MaybeSame.Two.of(one, other));
      all.add(new Asked(order, asked.pair()));
    }
    return all;
  }

  /** Whether no two of them were called different. */
  private boolean apart(Set<Long> people) {
    for (long one : people)
      for (long other : people) if (one != other && !open(one, other)) return false;
    return true;
  }

  private static int cluster(Pair pair, List<Integer> cluster) {
    int one = cluster.get(pair.one());
    return one == cluster.get(pair.other()) ? one : -1 - pair.one();
  }

  private boolean open(long one, long other) {
    return one != other
        && look.all.standings.containsKey(one)
        && look.all.standings.containsKey(other)
        && !ground.said(one, other);
  }

  private double worth(long person) {
    return MaybeSame.worth(look.all, person);
  }

  private Question question(Asked asked) {
    List<Card> cards = new ArrayList<>();
    for (long id : asked.people()) {
      Standing standing = look.all.standings.get(id);
      if (standing != null) cards.add(card(standing));
    }
    return new Question(cards, asked.pair().chance(), asked.pair().reasons());
  }

  private Card card(Standing standing) {
    Set<String> sources = new LinkedHashSet<>();
    for (PeopleRows.Said card : look.all.directory.cardsOf(standing.person().id().value()))
      sources.add(
          card.format().startsWith("linkedin")
              ? "LinkedIn"
              : card.format().equals("hand") ? "added by hand" : "address book");
    if (standing.tie().interactions() > 0) sources.add(sources.isEmpty() ? "mail only" : "mail");
    return new Card(
        standing.person(),
        String.join(", ", sources),
        standing.tie().interactions(),
        standing.tie().last(),
        knows(standing.person()));
  }

  /** By person, the addresses that stood beside theirs on messages of few. */
  private Map<Long, List<String>> beside() {
    Map<Long, List<String>> kept = beside;
    if (kept != null) return kept;
    kept = new HashMap<>();
    if (found != null)
      for (Entry entry : found.entries())
        kept.computeIfAbsent(ground.person(entry.id()), any -> new ArrayList<>())
            .addAll(entry.beside());
    beside = kept;
    return kept;
  }

  /** The closest of those who stood beside them on messages of few. */
  private List<String> knows(Person person) {
    Set<Long> others = new HashSet<>();
    for (String address : beside().getOrDefault(person.id().value(), List.of()))
      others.add(look.all.directory.ofAddress(address));
    others.removeAll(List.of(0L, person.id().value())); // and whoever was set aside since
    return others.stream()
        .flatMap(id -> look.standing(new PersonId(id)).stream())
        .map(Standing::person)
        .sorted(
            Comparator.comparingDouble((Person one) -> -worth(one.id().value()))
                .thenComparing(Person::id))
        .limit(MOST_KNOWN)
        .map(Person::name)
        .toList();
  }
}
