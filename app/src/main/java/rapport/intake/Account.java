package rapport.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.store.sources.Batches.Outcome;
import rapport.store.sources.ReadBeforeRows;
import rapport.store.sources.Receipts;

/** The running account of one import: what has become of every item so far. */
final class Account {

  private static final String UNREADABLE = "unreadable";

  private final Receipts.Row start;
  private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
  private final List<Receipts.Problem> fresh = new ArrayList<>();
  private final List<Receipt.Trouble> listed = new ArrayList<>();
  private long position;
  private long imported;
  private long known;
  private long updated;
  private long gone;
  private long unreadable;
  private long problems;
  private boolean changed;
  private String last = "";

  Account(Receipts.Row start, Map<String, Long> leftOutBefore, List<Receipts.Problem> before) {
    this.start = start;
    leftOutBefore.forEach((rule, items) -> leftOut.put(LeftOut.of(rule), items));
    before.forEach(problem -> listed.add(new Receipt.Trouble(problem.place(), problem.what())));
    position = start.position();
    imported = start.imported();
    known = start.known();
    updated = start.updated();
    gone = start.gone();
    unreadable = start.unreadable();
    problems = start.problems();
  }

  /** Begins behind what an earlier import read of the same source, as if it had been read again. */
  void behind(ReadBeforeRows.Row read, List<Receipts.Problem> told) {
    position = read.items();
    known = read.known();
    unreadable = read.unreadable();
    for (String rule : read.leftOut().split(" "))
      if (!rule.isEmpty())
        leftOut.put(
            LeftOut.of(rule.substring(0, rule.indexOf('='))),
            Long.parseLong(rule.substring(rule.indexOf('=') + 1)));
    for (Receipts.Problem one : told) problem(one.place(), one.what());
    problems = read.problems();
  }

  /** What a later import can begin behind: all but the last item; null where that is not clear. */
  ReadBeforeRows.@Nullable Row read(long bytes, long receipt, String terms, String checksum) {
    if (position < 2 || last.equals(UNREADABLE)) return null;
    Map<String, Long> left = leftOutByName();
    boolean counted = !left.containsKey(last);
    left.computeIfPresent(last, (rule, items) -> items == 1 ? null : items - 1);
    StringBuilder rules = new StringBuilder();
    left.forEach((rule, items) -> rules.append(rule).append('=').append(items).append(' '));
    return new ReadBeforeRows.Row(
        start.source(),
        receipt,
        bytes,
        position - 1,
        imported + known + updated - (counted ? 1 : 0),
        unreadable,
        problems,
        rules.toString().strip(),
        terms,
        checksum);
  }

  long problems() {
    return problems;
  }

  /** Counts an item; returns in a word what became of it. */
  String count(Translation.Translated item, List<Outcome> outcomes) {
    last = counted(item, outcomes);
    return last;
  }

  private String counted(Translation.Translated item, List<Outcome> outcomes) {
    position++;
    changed |= outcomes.contains(Outcome.NEW) || outcomes.contains(Outcome.UPDATED);
    if (item.unreadable() != null) {
      unreadable++;
      problem(item.where(), item.unreadable());
      return UNREADABLE;
    }
    if (outcomes.contains(Outcome.REFUSED)) {
      unreadable++;
      problem(item.where(), "the store refused it");
      return UNREADABLE;
    }
    if (item.leftOut() != null && !outcomes.contains(Outcome.COUNTED)) {
      leftOut.merge(item.leftOut(), 1L, Long::sum);
      return item.leftOut().id();
    }
    if (outcomes.contains(Outcome.NEW)) {
      imported++;
      return "new";
    }
    if (outcomes.contains(Outcome.UPDATED)) {
      updated++;
      return "updated";
    }
    known++;
    return "known";
  }

  /** Counts meetings that a newer telling of a calendar no longer has. */
  void gone(long meetings) {
    gone += meetings;
    changed |= meetings > 0;
  }

  /** Something that was known stands otherwise than before because of what was read. */
  void restated() {
    changed = true;
  }

  void problem(String where, String what) {
    problems++;
    if (problems > Receipt.MOST_PROBLEMS) return;
    fresh.add(new Receipts.Problem(problems, where, what));
    listed.add(new Receipt.Trouble(where, what));
  }

  /** Whether anything came in that the store did not have. */
  boolean changed() {
    return changed;
  }

  long id() {
    return start.id();
  }

  String source() {
    return start.source();
  }

  long position() {
    return position;
  }

  List<Receipts.Problem> takeProblems() {
    List<Receipts.Problem> taken = List.copyOf(fresh);
    fresh.clear();
    return taken;
  }

  Map<String, Long> leftOutByName() {
    Map<String, Long> names = new LinkedHashMap<>();
    leftOut.forEach((rule, items) -> names.put(rule.id(), items));
    return names;
  }

  Receipts.Row row(boolean complete, @Nullable Instant finishedAt) {
    return new Receipts.Row(
        start.id(),
        start.source(),
        start.format(),
        start.fingerprint(),
        position,
        position,
        imported,
        known,
        unreadable,
        problems,
        complete,
        start.startedAt(),
        finishedAt == null ? null : finishedAt.getEpochSecond(),
        updated,
        gone);
  }

  Receipt receipt(boolean stored, boolean complete, Instant finishedAt) {
    return new Receipt(
        stored ? start.id() : 0,
        start.source(),
        start.format(),
        position,
        imported,
        known,
        leftOut,
        unreadable,
        listed,
        problems,
        complete,
        Instant.ofEpochSecond(start.startedAt()),
        finishedAt,
        updated,
        gone,
        null);
  }
}
