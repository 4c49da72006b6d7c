package rapport.store.growth;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/**
 * Rounds in which others say how they see the owner. Whoever was given a link, when it was used,
 * and which answer came by it, is nowhere in the store: a used link is gone, and each new answer
 * writes the whole pile anew in the order of random digests.
 */
public final class ViewRows {

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public ViewRows(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /** A round; a day is null while it is open. */
  public record RoundRow(long id, String openedOn, String closesOn, @Nullable String closedOn) {}

  /** The answers of one rater, without anything about him but the relation. */
  public record AnswerRow(String relation, String answers) {}

  /** What a closed round shows of one trait and group, in quarters. */
  public record CellRow(
      long round, String trait, String people, int raters, int mean, int low, int high) {}

  private record PileRow(String digest, String relation, String answers) {}

  /** All rounds, oldest first. */
  public List<RoundRow> rounds(long owner) {
    return rows.list(
        owner,
        """
        select id, opened_on, closes_on, closed_on from view_round
        where owner_id = :owner order by id limit 1000\
        """,
        RowReading.of(RoundRow.class));
  }

  /** Opens a round with the digests of its links; returns its number. */
  public long open(long owner, String openedOn, String closesOn, List<String> digests) {
    return database.write(
        owner,
        Chapter.SAID,
        sql -> {
          long id = Rows.next(sql, owner, "view_round");
          sql.sql(
                  """
                  insert into view_round (owner_id, id, opened_on, closes_on, closed_on)
                  values (:owner, :id, :opened, :closes, null)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("opened", openedOn)
              .param("closes", closesOn)
              .update();
          for (String digest : digests.stream().sorted().toList())
            sql.sql(
                    "insert into view_link (owner_id, digest, round_id) values (:owner, :digest, :round)")
                .param("owner", owner)
                .param("digest", digest)
                .param("round", id)
                .update();
          return id;
        });
  }

  /** The round that a link is for, while the link is unused and the round open on a day. */
  public Optional<Long> opened(long owner, String link, String today) {
    return database.read(owner, sql -> opened(sql, owner, link, today));
  }

  private static Optional<Long> opened(JdbcClient sql, long owner, String link, String today) {
    return sql.sql(
            """
            select link.round_id from view_link link
            join view_round round on round.owner_id = link.owner_id and round.id = link.round_id
            where link.owner_id = :owner and link.digest = :digest
              and round.closed_on is null and round.closes_on > :today\
            """)
        .param("owner", owner)
        .param("digest", link)
        .param("today", today)
        .query(Long.class)
        .optional();
  }

  /**
   * Takes a rater's answers and uses the link up; false when it is not open.
   *
   * @param own the digest of the rater's own secret
   * @param words what the rater wrote, or empty
   * @param ownWords another digest, for the words
   */
  public boolean answer(
      long owner,
      String link,
      String today,
      String own,
      String relation,
      String answers,
      String ownWords,
      String words) {
    return database.write(
        owner,
        Chapter.SAID,
        sql -> {
          Long round = opened(sql, owner, link, today).orElse(null);
          if (round == null) return false;
          sql.sql("delete from view_link where owner_id = :owner and digest = :digest")
              .param("owner", owner)
              .param("digest", link)
              .update();
          List<PileRow> pile = new java.util.ArrayList<>(pile(sql, owner, round));
          pile.add(new PileRow(own, relation, answers));
          rewrite(sql, owner, round, pile);
          if (!words.isEmpty()) words(sql, owner, round, ownWords, words);
          return true;
        });
  }

  private static List<PileRow> pile(JdbcClient sql, long owner, long round) {
    return sql.sql(
            """
            select digest, relation, answers from view_answer
            where owner_id = :owner and round_id = :round order by digest limit 1000\
            """)
        .param("owner", owner)
        .param("round", round)
        .query(RowReading.of(PileRow.class))
        .list();
  }

  private static void rewrite(JdbcClient sql, long owner, long round, List<PileRow> pile) {
    sql.sql("delete from view_answer where owner_id = :owner and round_id = :round")
        .param("owner", owner)
        .param("round", round)
        .update();
    pile.stream()
        .sorted(java.util.Comparator.comparing(PileRow::digest))
        .forEach(row ->
            sql.sql(
                    """
                    insert into view_answer (owner_id, digest, round_id, relation, answers)
                    values (:owner, :digest, :round, :relation, :answers)\
                    """)
                .param("owner", owner)
                .param("digest", row.digest())
                .param("round", round)
                .param("relation", row.relation())
                .param("answers", row.answers())
                .update());
  }

  private static void words(JdbcClient sql, long owner, long round, String digest, String words) {
    record Said(String digest, String words) {}
    List<Said> all =
        new java.util.ArrayList<>(
            sql.sql(
                    """
                    select digest, words from view_words
                    where owner_id = :owner and round_id = :round order by digest limit 1000\
                    """)
                .param("owner", owner)
                .param("round", round)
                .query(RowReading.of(Said.class))
                .list());
    all.add(new Said(digest, words));
    sql.sql("delete from view_words where owner_id = :owner and round_id = :round")
        .param("owner", owner)
        .param("round", round)
        .update();
    all.stream()
        .sorted(java.util.Comparator.comparing(Said::digest))
        .forEach(said ->
            sql.sql(
                    """
                    insert into view_words (owner_id, digest, round_id, words)
                    values (:owner, :digest, :round, :words)\
                    """)
                .param("owner", owner)
                .param("digest", said.digest())
                .param("round", round)
                .param("words", said.words())
                .update());
  }

  /**
   * Takes a rater's answers back by the digests of his own secret; false when the round is over.
   */
  public boolean leave(long owner, String own, String ownWords, String today) {
    return database.write(
        owner,
        Chapter.SAID,
        sql -> {
          int gone =
              sql.sql(
                      """
                      delete from view_answer where owner_id = :owner and digest = :digest
                        and round_id in (select id from view_round where owner_id = :owner
                          and closed_on is null and closes_on > :today)\
                      """)
                  .param("owner", owner)
                  .param("digest", own)
                  .param("today", today)
                  .update();
          if (gone == 1)
            sql.sql("delete from view_words where owner_id = :owner and digest = :digest")
                .param("owner", owner)
                .param("digest", ownWords)
                .update();
          return gone == 1;
        });
  }

  /** The answers of a round that is not closed yet, in the order of random digests. */
  public List<AnswerRow> answers(long owner, long round) {
    return database.read(
        owner,
        sql ->
            pile(sql, owner, round).stream()
                .map(row -> new AnswerRow(row.relation(), row.answers()))
                .toList());
  }

  /** Closes a round: cells (and, with any, words) stay, answers and links go. */
  public void close(long owner, long round, String day, List<CellRow> cells) {
    database.change(
        owner,
        Chapter.SAID,
        sql -> {
          int closed =
              sql.sql(
                      """
                      update view_round set closed_on = :day
                      where owner_id = :owner and id = :id and closed_on is null\
                      """)
                  .param("owner", owner)
                  .param("id", round)
                  .param("day", day)
                  .update();
          if (closed == 0) return;
          for (CellRow cell : cells) cell(sql, owner, round, cell);
          for (String table : List.of("view_answer", "view_link"))
            sql.sql("delete from " + table + " where owner_id = :owner and round_id = :round")
                .param("owner", owner)
                .param("round", round)
                .update();
          if (cells.isEmpty())
            sql.sql("delete from view_words where owner_id = :owner and round_id = :round")
                .param("owner", owner)
                .param("round", round)
                .update();
        });
  }

  private static void cell(JdbcClient sql, long owner, long round, CellRow cell) {
    sql.sql(
            """
            insert into view_cell (owner_id, round_id, trait, people, raters, mean, low, high)
            values (:owner, :round, :trait, :people, :raters, :mean, :low, :high)\
            """)
        .param("owner", owner)
        .param("round", round)
        .param("trait", cell.trait())
        .param("people", cell.people())
        .param("raters", cell.raters())
        .param("mean", cell.mean())
        .param("low", cell.low())
        .param("high", cell.high())
        .update();
  }

  /** The cells of all closed rounds. */
  public List<CellRow> cells(long owner) {
    return rows.list(
        owner,
        """
        select round_id, trait, people, raters, mean, low, high from view_cell
        where owner_id = :owner order by round_id, trait, people limit 10000\
        """,
        RowReading.of(CellRow.class));
  }

  /** What was written in a closed round, in the order of the alphabet. */
  public List<String> words(long owner, long round) {
    return rows.list(
        owner,
        """
        select said.words from view_words said
        join view_round round on round.owner_id = said.owner_id and round.id = said.round_id
        where said.owner_id = :owner and said.round_id = :round and round.closed_on is not null
        order by said.words limit 1000\
        """,
        (row, n) -> row.getString(1),
        "round",
        round);
  }
}
