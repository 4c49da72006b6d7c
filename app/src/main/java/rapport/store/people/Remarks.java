package rapport.store.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** What the user says of people and of relationships: remarks, kinds, check-ins. */
public final class Remarks {

  private final Rows rows;

  /** Over an open store. */
  public Remarks(Database database) {
    this.rows = new Rows(database);
  }

  /** What a remark is about. */
  public enum Heading {
    /** What somebody knows well. */
    KNOWS,
    /** What somebody wants. */
    WANTS,
    /** What the user can give. */
    GIVES,
    /** Where somebody is. */
    PLACE,
    /** Anything. */
    NOTE,
    /** The user's own title. */
    TITLE,
    /** What somebody says of themselves, as {@code about: what}. */
    DECLARED,
    /** On what level somebody stands. */
    LEVEL,
    /** In what field somebody works. */
    FIELD,
    /** Since what year somebody is there. */
    SINCE,
    /** Whether somebody is inside or outside. */
    SCOPE,
    /** A letter that is no outcome. */
    NO_OUTCOME,
    /** A letter that is no exchange. */
    NO_EXCHANGE,
    /** That subjects of letters are not to be read. */
    WITHOUT_SUBJECTS;

    private static final Map<String, Heading> WRITTEN =
        Arrays.stream(values()).collect(Collectors.toMap(Heading::word, Function.identity()));

    /** Whether it tells of somebody, not what the user decided. */
    public boolean tells() {
      return switch (this) {
        case KNOWS, WANTS, PLACE, NOTE, DECLARED -> true;
        default -> false;
      };
    }

    /** As it is stored and shown. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A word about the person behind a handle; handle 0 is the user. */
  public record RemarkRow(long id, long handle, Heading heading, String words) {

    /** Whether it is the user's word about himself under this heading. */
    public boolean own(Heading wanted) {
      return handle == 0 && heading == wanted;
    }

    /** Whether it is a word about somebody else under this heading. */
    public boolean of(Heading wanted) {
      return handle != 0 && heading == wanted;
    }
  }

  /** A word about the kind of a tie; kind is null where the answers alone speak. */
  public record KindRow(long id, long handle, long at, String answers, @Nullable String kind) {}

  /** All remarks, in the order in which they were written. */
  public List<RemarkRow> all(long owner) {
    return rows.list(
        owner,
        "select id, handle_id, aspect, words from remark where owner_id = :owner order by id limit 100000",
        (row, n) ->
            new RemarkRow(
                row.getLong(1), row.getLong(2), heading(row.getString(3)), row.getString(4)));
  }

  private static Heading heading(String word) {
    Heading heading = Heading.WRITTEN.get(word);
    if (heading == null) throw new IllegalStateException("a remark about " + word);
    return heading;
  }

  /** The user's own title, or empty words. */
  public static String title(List<RemarkRow> remarks) {
    return remarks.stream()
        .filter(row -> row.own(Heading.TITLE))
        .map(RemarkRow::words)
        .reduce("", (before, after) -> after);
  }

  /** Writes a remark down; returns its number. */
  public long remark(long owner, long handle, Heading heading, String words) {
    return rows.insert(owner, "remark", "handle_id aspect words", handle, heading.word(), words);
  }

  /** Forgets a remark. */
  public void forget(long owner, long id) {
    rows.delete(owner, "remark", id);
  }

  /** What was said of the kinds of ties, oldest first. */
  public List<KindRow> kinds(long owner) {
    return rows.list(
        owner,
        "select id, handle_id, at, answers, kind from kind_said where owner_id = :owner order by id limit 100000",
        RowReading.of(KindRow.class));
  }

  /** Says what kind of tie one has; returns the number of the word. */
  public long kind(long owner, long handle, long at, String answers, @Nullable String kind) {
    return rows.insert(owner, "kind_said", "handle_id at answers kind", handle, at, answers, kind);
  }

  /** Takes a word about a kind back. */
  public void unkind(long owner, long id) {
    rows.delete(owner, "kind_said", id);
  }
}
