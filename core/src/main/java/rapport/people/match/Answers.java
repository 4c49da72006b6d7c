package rapport.people.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the owner said of pairs of entries, oldest first: the same human, or different people. It is
 * remembered for ever and stands above every chance; of two answers about one pair the later
 * counts, and taking the later back brings the earlier into force again. So joining and taking the
 * join back is the identity. Entries are named by their own keys, which outlive imports.
 */
public record Answers(List<Answer> all) {

  /** Nothing was said yet. */
  public static final Answers NONE = new Answers(List.of());

  /**
   * One answer; which of the two entries comes first does not matter.
   *
   * @param same whether the two are one human
   */
  public record Answer(String one, String other, boolean same) {

    /**
     * Puts the two keys in order.
     *
     * @throws IllegalArgumentException if both are the same key
     */
    public Answer {
      if (one.equals(other)) throw new IllegalArgumentException("one entry cannot be two: " + one);
      if (one.compareTo(other) > 0) {
        String first = other;
        other = one;
        one = first;
      }
    }

    private boolean about(Answer answer) {
      return one.equals(answer.one) && other.equals(answer.other);
    }
  }

  /** Copies the list. */
  public Answers {
    all = List.copyOf(all);
  }

  /** With "same person" said of two entries. */
  public Answers same(String one, String other) {
    return with(new Answer(one, other, true));
  }

  /** With "different people" said of two entries. */
  public Answers different(String one, String other) {
    return with(new Answer(one, other, false));
  }

  /** Without the latest answer about two entries; unchanged if there is none. */
  public Answers takenBack(String one, String other) {
    Answer asked = new Answer(one, other, true);
    for (int at = all.size() - 1; at >= 0; at--)
      if (all.get(at).about(asked)) {
        List<Answer> fewer = new ArrayList<>(all);
        fewer.remove(at);
        return new Answers(fewer);
      }
    return this;
  }

  /** What was said last of two entries: true for the same human, false for different people. */
  public Optional<Boolean> said(String one, String other) {
    Answer asked = new Answer(one, other, true);
    return all.reversed().stream().filter(asked::about).map(Answer::same).findFirst();
  }

  /** The answers in force, oldest first. */
  List<Answer> inForce() {
    Map<Answer, Integer> last = new HashMap<>();
    for (int at = 0; at < all.size(); at++)
      last.put(new Answer(all.get(at).one(), all.get(at).other(), true), at);
    return last.values().stream().sorted().map(all::get).toList();
  }

  private Answers with(Answer answer) {
    List<Answer> more = new ArrayList<>(all);
    more.add(answer);
    return new Answers(more);
  }
}
