package rapport.store.interactions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Promises that were found in words the user allowed to be read; each waits for a yes or a no. */
public final class FoundPromiseRows {

  /** How many keys one statement asks for. */
  private static final int AT_ONCE = 500;

  private static final double THOUSAND = 1000;

  private final Rows rows;

  /** Over an open store. */
  public FoundPromiseRows(Database database) {
    this.rows = new Rows(database);
  }

  /**
   * One found promise.
   *
   * @param key the interaction's own identity at its source
   * @param address whom it is about: the handle's value
   * @param answer yes or no, or null while the user has said nothing
   * @param keptAt when a later letter seems to have kept it, or null
   * @param keptSentence what that letter says, or null
   */
  public record Row(
      long id,
      long receipt,
      String key,
      String address,
      boolean mine,
      String sentence,
      String what,
      @Nullable String dueOn,
      long at,
      double chance,
      @Nullable String answer,
      @Nullable Long keptAt,
      @Nullable String keptSentence) {}

  /**
   * One that waits for an answer.
   *
   * @param subject of the letter it stands in, or null
   */
  public record Waiting(Row row, @Nullable String subject) {}

  /** Those that wait for an answer, newest first; none of a letter that is left out. */
  public List<Waiting> waiting(long owner) {
    return rows.list(
        owner,
        """
        select id, receipt_id, key, address, mine, sentence, what, due_on, at, chance, answer, kept_at,
          kept_sentence,
          (select i.subject from interaction i where i.owner_id = :owner and i.key = f.key order by i.kind limit 1)
        from found_promise f where owner_id = :owner and answer is null and
          (select i.left_out from interaction i where i.owner_id = :owner and i.key = f.key order by i.kind limit 1)
            is null
        order by at desc, id limit 2000\
        """,
        (row, n) ->
            new Waiting(
                new Row(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5) == 1,
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getLong(9),
                    row.getInt(10) / THOUSAND,
                    row.getString(11),
                    RowReading.number(row, 12),
                    row.getString(13)),
                row.getString(14)));
  }

  /**
   * Adds those whose sentence is not there yet for the same interaction; their own ids are not
   * used. Returns how many were new. O(added log known).
   */
  public int add(long owner, List<Row> found) {
    List<String> keys = found.stream().map(Row::key).distinct().toList();
    Set<String> known = new HashSet<>();
    for (int from = 0; from < keys.size(); from += AT_ONCE)
      known.addAll(
          rows.list(
              owner,
              """
              select key, sentence from found_promise where owner_id = :owner and key in (:keys)
              order by id limit 1000000\
              """,
              (row, n) -> row.getString(1) + "\n" + row.getString(2),
              "keys",
              keys.subList(from, Math.min(from + AT_ONCE, keys.size()))));
    int added = 0;
    for (Row it : found) {
      if (!known.add(it.key() + "\n" + it.sentence())) continue;
      rows.insert(
          owner,
          "found_promise",
          "receipt_id key address mine sentence what due_on at chance kept_at kept_sentence",
          it.receipt(),
          it.key(),
          it.address(),
          it.mine() ? 1 : 0,
          it.sentence(),
          it.what(),
          it.dueOn(),
          it.at(),
          Math.round(it.chance() * THOUSAND),
          it.keptAt(),
          it.keptSentence());
      added++;
    }
    return added;
  }

  /** Says that a later letter seems to have kept one; the first such letter counts. */
  public void kept(long owner, String key, String sentence, long at, String said) {
    rows.update(
        owner,
        "found_promise",
        "kept_sentence = case when kept_at is null then :said else kept_sentence end, kept_at = coalesce(kept_at, :at)",
        "key = :key and sentence = :sentence",
        "at said key sentence",
        at,
        said,
        key,
        sentence);
  }

  /** Keeps the user's answer, or forgets it (null). */
  public void answer(long owner, long id, @Nullable String answer) {
    rows.set(owner, "found_promise", id, "answer", answer);
  }
}
