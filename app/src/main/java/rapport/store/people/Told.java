package rapport.store.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** What people told of themselves, how they like to work, and feedback: only what was said. */
public final class Told {

  private final Rows rows;

  /** Over an open store. */
  public Told(Database database) {
    this.rows = new Rows(database);
  }

  /** Something told; mine says whether the user told it of himself. */
  public record Row(
      long id,
      long handle,
      boolean mine,
      String topic,
      String words,
      @Nullable String recurs,
      String since) {}

  /** How somebody likes to work and to be reached; handle 0 is the user. */
  public record StyleRow(
      long handle,
      @Nullable Integer structured,
      @Nullable Integer fast,
      @Nullable Integer channel,
      String said) {}

  /** Feedback asked for, given or received. */
  public record FeedbackRow(
      long id,
      long handle,
      String sort,
      boolean complaint,
      String words,
      long at,
      @Nullable String followUp,
      @Nullable Long answeredAt) {}

  /** Everything told, newest first. */
  public List<Row> all(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, mine, topic, words, recurs, since from told where owner_id = :owner
        order by id desc limit 100000\
        """,
        RowReading.of(Row.class));
  }

  /** Writes down what was told; returns its number. */
  public long tell(
      long owner,
      long handle,
      boolean mine,
      String topic,
      String words,
      @Nullable String recurs,
      String since) {
    return rows.insert(
        owner,
        "told",
        "handle_id mine topic words recurs since",
        handle,
        mine ? 1 : 0,
        topic,
        words,
        recurs,
        since);
  }

  /** Forgets something told. */
  public void forget(long owner, long id) {
    rows.delete(owner, "told", id);
  }

  /** All styles. */
  public List<StyleRow> styles(long owner) {
    return rows.list(
        owner,
        """
        select handle_id, structured, fast, channel, said from style where owner_id = :owner
        order by handle_id limit 100000\
        """,
        RowReading.of(StyleRow.class));
  }

  /** Says a style, in the place of what was said before. */
  public void style(long owner, StyleRow style) {
    rows.replace(
        owner,
        "style",
        "handle_id",
        style.handle(),
        "structured fast channel said",
        style.structured(),
        style.fast(),
        style.channel(),
        style.said());
  }

  /** All feedback, newest first. */
  public List<FeedbackRow> feedback(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, sort, complaint, words, at, follow_up, answered_at from feedback
        where owner_id = :owner order by id desc limit 20000\
        """,
        RowReading.of(FeedbackRow.class));
  }

  /** Writes feedback down; returns its number. */
  public long feedback(
      long owner, long handle, String sort, boolean complaint, String words, long at) {
    return rows.insert(
        owner,
        "feedback",
        "handle_id sort complaint words at",
        handle,
        sort,
        complaint ? 1 : 0,
        words,
        at);
  }

  /** Says what followed and when it was answered, or opens it again (nulls). */
  public void answer(long owner, long id, @Nullable String followUp, @Nullable Long at) {
    rows.set(owner, "feedback", id, "follow_up answered_at", followUp, at);
  }

  /** Forgets feedback. */
  public void forgetFeedback(long owner, long id) {
    rows.delete(owner, "feedback", id);
  }
}
