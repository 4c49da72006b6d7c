package rapport.desk.people;

import java.util.List;
import rapport.nurture.Standing;

/**
 * A part of the list of people.
 *
 * @param rows the rows asked for
 * @param matching how many match the words
 * @param all how many people there are
 */
public record People(List<Standing> rows, int matching, int all) {

  /** Copies the list. */
  public People {
    rows = List.copyOf(rows);
  }

  /** In which order. */
  public enum Sort {
    /** Those whose rhythm is most overdue first, weighed by what the relationship was. */
    CARE,
    /** Strongest first. */
    STRENGTH,
    /** By name. */
    NAME,
    /** Latest contact first. */
    LAST
  }

  /**
   * What to list.
   *
   * @param words each must occur in name, organisation, title or an address; empty for all
   * @param scope inside, outside, unknown, or empty for all
   * @param group the name of a group, or empty for all
   * @param from rows to leave out at the start
   * @param limit rows at most
   */
  public record Query(String words, String scope, String group, Sort sort, int from, int limit) {

    /** Of any group or none. */
    public Query(String words, String scope, Sort sort, int from, int limit) {
      this(words, scope, "", sort, from, limit);
    }

    /** The same from another row on. */
    public Query part(int from, int limit) {
      return new Query(words, scope, group, sort, from, limit);
    }

    /** Whether it asks for everybody. */
    public boolean everybody() {
      return words.isBlank() && scope.isEmpty() && group.isEmpty();
    }
  }
}
