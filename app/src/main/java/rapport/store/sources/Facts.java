package rapport.store.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.store.StoredItem;
import rapport.store.interactions.Interactions;

/**
 * What one telling says of one interaction, in the form in which interactions are stored; who takes
 * part is packed in it (see {@link Interactions#parties}). It is a value, not a row: it has no
 * number.
 *
 * @param leftOut the rule that leaves it out as the source has it, or null
 * @param version the rank of a copy of a message, or null
 * @param unplaced whether it is a meeting whose entry says nothing of where it is; its channel is
 *     then what the entry alone lets assume
 */
record Facts(
    String key,
    long at,
    @Nullable Long until,
    @Nullable String day,
    int channel,
    @Nullable String subject,
    int people,
    boolean opens,
    long mark,
    @Nullable Long answers,
    @Nullable Long thread,
    @Nullable String leftOut,
    String parties,
    @Nullable Long version,
    boolean unplaced) {

  /** Rules that follow from which addresses are the owner's, which may be known only later. */
  private static final List<@Nullable String> OF_THE_OWNER =
      Arrays.asList(null, LeftOut.ALONE.id(), LeftOut.DECLINED.id());

  private static final String BETWEEN = "\u001f";
  private static final String ROLES = "atcopd";

  static Facts of(StoredItem.Happened it, String parties, @Nullable Long version) {
    return new Facts(
        it.key(),
        it.at(),
        it.until(),
        it.day(),
        it.channel(),
        it.subject(),
        it.people(),
        it.opens(),
        it.mark(),
        it.answers(),
        it.thread(),
        it.leftOut(),
        parties,
        version,
        false);
  }

  /** The same of an entry that says where it is, or does not. */
  Facts placed(boolean said) {
    return new Facts(
        key, at, until, day, channel, subject, people, opens, mark, answers, thread, leftOut,
        parties, version, !said);
  }

  /** The same, left out by another rule or by none. */
  Facts under(@Nullable String rule) {
    return new Facts(
        key, at, until, day, channel, subject, people, opens, mark, answers, thread, rule, parties,
        version, unplaced);
  }

  /** A number that two sets of facts share when they say the same; order matters. */
  static long digest(List<Facts> all) {
    long digest = 17;
    for (Facts one : all) {
      for (Object field :
          new Object[] {
            one.key,
            one.at,
            one.until,
            one.day,
            one.channel,
            one.subject,
            one.people,
            one.leftOut,
            one.parties
          }) digest = digest * 1_000_003 + Objects.hashCode(field);
      if (one.unplaced) digest = digest * 1_000_003 + 1;
      digest ^= digest >>> 29;
    }
    return digest;
  }

  /**
   * The digests under which the same may be known, each with its rule: whether a meeting is left
   * out because of who the owner is may have been unknown when it was told first.
   */
  static Map<Long, @Nullable String> alike(List<Facts> facts) {
    Map<Long, @Nullable String> alike = new HashMap<>();
    String rule = facts.isEmpty() ? null : facts.getFirst().leftOut();
    if (OF_THE_OWNER.contains(rule))
      for (String other : OF_THE_OWNER)
        alike.put(digest(facts.stream().map(one -> one.under(other)).toList()), other);
    alike.put(digest(facts), rule);
    return alike;
  }

  /** Whether what is known under this rule counts, though it would be left out now. */
  static boolean counted(List<Facts> facts, @Nullable String rule) {
    return rule == null && !facts.isEmpty() && facts.getFirst().leftOut() != null;
  }

  /** One line each. */
  static String told(List<Facts> all) {
    StringBuilder text = new StringBuilder();
    for (Facts one : all) one.write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    Object[] fields = {
      key,
      at,
      until,
      day,
      channel,
      subject,
      people,
      opens ? 1 : 0,
      mark,
      answers,
      thread,
      leftOut,
      parties,
      version,
      unplaced ? 1 : null
    };
    for (Object field : fields)
      text.append(field == null ? "" : clean(field.toString())).append(BETWEEN);
    text.append('\n');
  }

  private static String clean(String text) {
    return text.replace(BETWEEN, " ").replace("\n", " ").replace("\r", " ");
  }

  static List<Facts> read(String told) {
    List<Facts> all = new ArrayList<>();
    for (String line : told.split("\n")) {
      String[] f = line.split(BETWEEN, -1);
      if (f.length < 14) continue;
      all.add(
          new Facts(
              f[0],
              Long.parseLong(f[1]),
              number(f[2]),
              text(f[3]),
              Integer.parseInt(f[4]),
              text(f[5]),
              Integer.parseInt(f[6]),
              f[7].equals("1"),
              Long.parseLong(f[8]),
              number(f[9]),
              number(f[10]),
              text(f[11]),
              f[12],
              number(f[13]),
              f.length > 14 && f[14].equals("1")));
    }
    return all;
  }

  private static @Nullable String text(String field) {
    return field.isEmpty() ? null : field;
  }

  private static @Nullable Long number(String field) {
    return field.isEmpty() ? null : Long.valueOf(field);
  }

  /** The handles that take part in what is told. */
  static Set<Long> handles(String told) {
    Set<Long> handles = new HashSet<>();
    for (Facts one : read(told))
      Interactions.parties(one.parties, (handle, role) -> handles.add(handle));
    return handles;
  }

  /**
   * The message that these copies are of: the best copy, with everybody whom any of them names (a
   * blind copy stands in the sent one only); what one copy has as spam is spam. Whom only a draft
   * names was not written to: drafts say nothing beside a copy that is none. The same for every
   * order of the copies.
   */
  static Facts united(List<Facts> copies) {
    Facts best =
        copies.stream()
            .max(
                Comparator.comparingLong(Facts::rank)
                    .thenComparingLong(Facts::at)
                    .thenComparing(copy -> told(List.of(copy)), Comparator.reverseOrder()))
            .orElseThrow();
    boolean spam = copies.stream().anyMatch(Facts::spam);
    String parties = everybody(best, copies);
    return new Facts(
        best.key,
        best.at,
        best.until,
        best.day,
        best.channel,
        best.subject,
        people(parties, best),
        best.opens,
        best.mark,
        best.answers,
        best.thread,
        spam ? "spam" : best.leftOut,
        parties,
        best.version,
        best.unplaced);
  }

  /** Whether another copy says the same, wherever it lies. */
  boolean saysTheSame(Facts other) {
    return at == other.at
        && people == other.people
        && Objects.equals(leftOut, other.leftOut)
        && Objects.equals(subject, other.subject)
        && parties.equals(other.parties);
  }

  boolean spam() {
    return LeftOut.SPAM.id().equals(leftOut);
  }

  private boolean draft() {
    return LeftOut.DRAFT.id().equals(leftOut);
  }

  private long rank() {
    return version == null ? 0 : version;
  }

  /** Those of the best copy in its order, then the others, each with the strongest role. */
  private static String everybody(Facts best, List<Facts> copies) {
    Map<Long, Integer> roles = new TreeMap<>();
    for (Facts copy : copies)
      if (best.draft() || !copy.draft())
        Interactions.parties(copy.parties, (handle, role) -> roles.merge(handle, role, Math::min));
    StringBuilder text = new StringBuilder(best.parties);
    Set<Long> named = new HashSet<>();
    Interactions.parties(best.parties, (handle, role) -> named.add(handle));
    roles.forEach((handle, role) -> {
      if (named.contains(handle)) return;
      if (!text.isEmpty()) text.append(' ');
      text.append(ROLES.charAt(role == StoredItem.Role.AUTHOR ? StoredItem.Role.COPY : role))
          .append(handle);
    });
    return text.toString();
  }

  private static int people(String parties, Facts best) {
    if (parties.equals(best.parties)) return best.people;
    Set<Long> others = new HashSet<>();
    Set<Long> authors = new HashSet<>();
    Interactions.parties(
        parties, (handle, role) -> (role == StoredItem.Role.AUTHOR ? authors : others).add(handle));
    others.removeAll(authors);
    return Math.max(1, others.size());
  }
}
