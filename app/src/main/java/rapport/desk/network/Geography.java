package rapport.desk.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.look.Facets;
import rapport.look.MailDomains;
import rapport.people.Field;
import rapport.people.Handle;
import rapport.people.Person;

/**
 * Names circles by what sets their people apart: where they work, what they talk about, their
 * field; else by two of their people.
 */
final class Geography {

  private static final int FEW = 3;
  private static final int ROOM = 24;

  private final Facets facets;
  private final Topics topics;
  private final Map<Integer, String> names = new TreeMap<>();
  private final Map<Integer, String> reasons = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> circlesAt = new HashMap<>();

  /** By organisation, how many of its people are in a circle; counted when first asked for. */
  private final Map<String, Integer> at = new HashMap<>();

  private final Map<String, Map<String, Integer>> calledAt = new HashMap<>();

  /**
   * For circles numbered from 0.
   *
   * @param people each circle's people, strongest first
   */
  Geography(List<List<Person>> people, Facets facets, Topics topics) {
    this.facets = facets;
    this.topics = topics;
    List<@Nullable String> organisations = new ArrayList<>();
    for (List<Person> circle : people) for (Person person : circle) calls(person);
    for (List<Person> circle : people) {
      String organisation = shared(circle, this::organisation);
      organisations.add(organisation);
      if (organisation != null) circlesAt.merge(organisation, 1, Integer::sum);
    }
    for (int circle = 0; circle < people.size(); circle++) name(circle, people, organisations);
  }

  /** The name of a circle. */
  String name(int circle) {
    return names.getOrDefault(circle, "");
  }

  /** Where the name comes from. */
  String reason(int circle) {
    return reasons.getOrDefault(circle, "");
  }

  private void name(int circle, List<List<Person>> people, List<@Nullable String> organisations) {
    String shared = organisations.get(circle);
    String organisation = shared == null || common(shared, people) ? null : shared;
    String field = shared(people.get(circle), this::field);
    if (!most(people.get(circle), this::field, field)) field = null;
    int share = organisation == null ? 0 : circlesAt.getOrDefault(organisation, 0);
    boolean alone = share == 1;
    List<String> phrases = topics.of(people.get(circle));
    String topic = fitting(phrases);
    String thread = topics.together(people.get(circle));
    String two = two(people.get(circle));
    if (organisation != null && alone) {
      boolean most = most(people.get(circle), this::organisation, organisation);
      take(circle, organisation, (most ? "most work at " : "many work at ") + organisation);
    } else if (!topic.isEmpty() && !taken.contains(topic)) {
      take(circle, topic, "they write of " + quoted(phrases) + " more than others do");
    } else if (field != null && !taken.contains(field)) {
      take(circle, field, "most work in " + field.toLowerCase(java.util.Locale.ROOT));
    } else if (organisation != null
        && !taken.contains(organisation)
        && holds(circle, organisation, people)) {
      take(circle, organisation, "of all circles it has most of those at " + organisation);
    } else if (!thread.isEmpty() && !taken.contains(thread)) {
      take(circle, thread, "most of them were in “" + thread + "”");
    } else if (organisation != null && share <= FEW) {
      take(circle, organisation + ", " + two, "several circles share " + organisation);
    } else {
      take(circle, two, afterTwo(people.get(circle), shared));
    }
  }

  /** Why a circle bears two names; where many circles' people work is said of none. */
  private String afterTwo(List<Person> circle, @Nullable String shared) {
    String telling = topics.telling(circle);
    if (!telling.isEmpty()) return "after two of them; some were in “" + telling + "”";
    return shared == null ? "they share neither organisation nor field" : "after two of them";
  }

  /** Whether more than half of everybody in a circle works there, so that it sets none apart. */
  private boolean common(String organisation, List<List<Person>> people) {
    int all = 0;
    for (List<Person> one : people) all += one.size();
    return 2 * working(organisation, people) > all;
  }

  /** How many of those in a circle work somewhere. */
  private int working(String organisation, List<List<Person>> people) {
    if (at.isEmpty())
      for (List<Person> one : people)
        for (Person person : one) {
          String where = organisation(person);
          if (where != null) at.merge(where, 1, Integer::sum);
        }
    return at.getOrDefault(organisation, 0);
  }

  /** Whether more than half of all who work somewhere, of those in a circle, are in this one. */
  private boolean holds(int circle, String organisation, List<List<Person>> people) {
    long here =
        people.get(circle).stream().filter(one -> organisation.equals(organisation(one))).count();
    return 2 * here > working(organisation, people);
  }

  /** As many phrases as a label on the map has room for, and the first in any case. */
  private static String fitting(List<String> phrases) {
    String all = String.join(", ", phrases);
    return all.length() <= ROOM || phrases.isEmpty() ? all : phrases.getFirst();
  }

  private static String quoted(List<String> phrases) {
    List<String> quoted = phrases.stream().map(phrase -> "“" + phrase + "”").toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.getFirst()
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }

  private void take(int circle, String name, String reason) {
    String free = taken.contains(name) ? name + " " + (circle + 1) : name;
    names.put(circle, free);
    taken.add(free);
    reasons.put(circle, reason);
  }

  /** The two that the owner knows best. */
  private static String two(List<Person> circle) {
    List<String> names = circle.stream().limit(2).map(Geography::called).toList();
    return names.isEmpty() ? "nobody" : String.join(" and ", names);
  }

  private static String called(Person person) {
    String name = person.name();
    int at = name.indexOf('@');
    return at > 0 ? name.substring(0, at) : name;
  }

  private interface Trait {
    @Nullable String of(Person person);
  }

  /**
   * Where somebody works: as it is said of them, or as it is said most of those with the same
   * domain of a mail address that is not anybody's to have, or that domain itself.
   */
  private @Nullable String organisation(Person person) {
    if (person.organisation() != null) return person.organisation();
    String domain = domain(person);
    if (domain == null) return null;
    return calledAt.getOrDefault(domain, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(domain);
  }

  /** Notes what the organisation is called at whose domain somebody has an address. */
  private void calls(Person person) {
    String domain = person.organisation() == null ? null : domain(person);
    if (domain != null)
      calledAt
          .computeIfAbsent(domain, d -> new HashMap<>())
          .merge(String.valueOf(person.organisation()), 1, Integer::sum);
  }

  private static @Nullable String domain(Person person) {
    for (Handle handle : person.handles())
      if (!handle.domain().isEmpty() && !MailDomains.known().free(handle.domain()))
        return handle.domain();
    return null;
  }

  private @Nullable String field(Person person) {
    Field field = facets.field(person);
    if (field == Field.UNKNOWN) return null;
    String words = field.words();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Whether more than half share it; who is not known to does not. */
  private static boolean most(List<Person> circle, Trait trait, @Nullable String shared) {
    long sharing = circle.stream().filter(one -> Objects.equals(trait.of(one), shared)).count();
    return shared != null && 2 * sharing > circle.size();
  }

  /** What at least half of those of whom it is known share, if two do. */
  private static @Nullable String shared(List<Person> circle, Trait trait) {
    Map<String, Integer> votes = new TreeMap<>();
    int known = 0;
    for (Person person : circle) {
      String value = trait.of(person);
      if (value == null) continue;
      known++;
      votes.merge(value, 1, Integer::sum);
    }
    Map.Entry<String, Integer> best =
        votes.entrySet().stream()
            .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue()))
            .orElse(null);
    if (best == null || best.getValue() < 2 || 2 * best.getValue() < known) return null;
    return best.getKey();
  }
}
