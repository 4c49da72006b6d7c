package rapport.people.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;

/**
 * One question for the owner: "Same person?" It is about two entries that are probably one human
 * and were never answered for; it joins nobody. Of two groups that are joined already, only the
 * likeliest pair is asked.
 *
 * @param one the entry that is worth more to the owner
 * @param other the other entry
 * @param chance from 0 to 1
 * @param reasons what speaks for one human, in words, most telling first
 * @param doubts what speaks against, in words
 * @param values value by value what each says
 */
public record SamePerson(
    Entry one,
    Entry other,
    double chance,
    List<String> reasons,
    List<String> doubts,
    List<Value> values) {

  /**
   * One kind of thing that at least one of the two says.
   *
   * @param what its name, such as {@code name} or {@code birthday}
   * @param mine what the first says, or null
   * @param theirs what the second says, or null
   */
  public record Value(String what, @Nullable String mine, @Nullable String theirs) {

    /** Whether both say something and it is the same but for spelling. */
    public boolean same() {
      return mine != null && theirs != null && Node.plain(mine).equals(Node.plain(theirs));
    }

    /** Whether both say something and it is not the same. */
    public boolean differs() {
      return mine != null && theirs != null && !same();
    }
  }

  /** Copies the lists. */
  public SamePerson {
    reasons = List.copyOf(reasons);
    doubts = List.copyOf(doubts);
    values = List.copyOf(values);
  }

  /**
   * The questions that are open, most valuable first: the chance times what the lesser of the two
   * is worth, as that is what finds its place. Equal ones stand in the order of the entries' keys.
   * O(pairs × log pairs).
   *
   * @param entries the entries that were matched, in the same order
   * @param worth what an entry is worth to the owner, at least 0, such as its ties or contacts
   */
  public static List<SamePerson> queue(
      List<Entry> entries, Match match, Answers answers, ToDoubleFunction<Entry> worth) {
    return ordered(
            candidates(entries, match, answers),
            entries,
            place -> worth.applyAsDouble(entries.get(place)))
        .stream()
        .map(pair -> {
          Entry one = entries.get(pair.one());
          Entry other = entries.get(pair.other());
          boolean order = worth.applyAsDouble(one) >= worth.applyAsDouble(other);
          return order ? of(pair, one, other) : of(pair, other, one);
        })
        .toList();
  }

  /**
   * The pairs that may be asked about, whatever they are worth: the likeliest of each two groups
   * that was not answered for. O(pairs).
   */
  public static List<Pair> candidates(List<Entry> entries, Match match, Answers answers) {
    List<Integer> joined = match.certain();
    Map<List<Integer>, Pair> likeliest = new LinkedHashMap<>();
    for (Pair pair : match.pairs()) {
      int one = joined.get(pair.one());
      int other = joined.get(pair.other());
      String mine = entries.get(pair.one()).id();
      String theirs = entries.get(pair.other()).id();
      if (pair.lane() != Lane.PROBABLE || one == other || mine.equals(theirs)) continue;
      if (answers.said(mine, theirs).isPresent()) continue;
      likeliest.putIfAbsent(List.of(Math.min(one, other), Math.max(one, other)), pair);
    }
    return List.copyOf(likeliest.values());
  }

  private record Valued(Pair pair, double value, String one, String other) {}

  /** Candidates in the order in which {@link #queue} asks about them. O(pairs × log pairs). */
  public static List<Pair> ordered(
      List<Pair> candidates, List<Entry> entries, IntToDoubleFunction worth) {
    List<Valued> valued = new ArrayList<>(candidates.size());
    for (Pair pair : candidates) {
      Entry one = entries.get(pair.one());
      Entry other = entries.get(pair.other());
      double mine = worth.applyAsDouble(pair.one());
      double theirs = worth.applyAsDouble(pair.other());
      double value = pair.chance() * Math.min(mine, theirs);
      valued.add(
          mine >= theirs
              ? new Valued(pair, value, one.id(), other.id())
              : new Valued(pair, value, other.id(), one.id()));
    }
    valued.sort(
        Comparator.comparingDouble((Valued asked) -> -asked.value())
            .thenComparingDouble(asked -> -asked.pair().chance())
            .thenComparing(Valued::one)
            .thenComparing(Valued::other));
    return valued.stream().map(Valued::pair).toList();
  }

  private static SamePerson of(Pair pair, Entry one, Entry other) {
    List<String> reasons = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    for (Reason reason : pair.reasons()) {
      List<String> side = reason.bits() > 0 ? reasons : doubts;
      if (!side.contains(reason.ground().words())) side.add(reason.ground().words());
    }
    return new SamePerson(one, other, pair.chance(), reasons, doubts, values(one, other));
  }

  private static List<Value> values(Entry one, Entry other) {
    List<Value> values = new ArrayList<>();
    add(values, "name", blank(one.name()), blank(other.name()));
    for (Handle.Kind kind : Handle.Kind.values())
      add(values, word(kind), handles(one, kind), handles(other, kind));
    for (Fact fact : Fact.values())
      add(values, word(fact), one.facts().get(fact), other.facts().get(fact));
    return values;
  }

  private static void add(
      List<Value> values, String what, @Nullable String mine, @Nullable String theirs) {
    if (mine != null || theirs != null) values.add(new Value(what, mine, theirs));
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text;
  }

  private static @Nullable String handles(Entry entry, Handle.Kind kind) {
    List<String> values =
        entry.handles().stream()
            .filter(handle -> handle.kind() == kind)
            .map(Handle::value)
            .toList();
    return values.isEmpty() ? null : String.join(", ", values);
  }

  private static String word(Handle.Kind kind) {
    return switch (kind) {
      case EMAIL -> "address";
      case PHONE -> "number";
      case PROFILE -> "profile";
      case CARD -> "card";
    };
  }

  private static String word(Fact fact) {
    return switch (fact) {
      case GIVEN -> "given name";
      case FAMILY -> "family name";
      case ORGANISATION -> "organisation";
      case BIRTHDAY -> "birthday";
      case NUMBER -> "personal number";
      case HOUSE -> "house";
      case STREET -> "street";
      case PLACE -> "place";
      case DISTRICT -> "district";
      case POSTCODE -> "postcode";
      case REGION -> "region";
    };
  }
}
