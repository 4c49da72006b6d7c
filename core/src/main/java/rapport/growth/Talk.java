package rapport.growth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A talk, turn after turn in the order spoken. It is not kept anywhere: what is kept is an {@link
 * TalkAccount} at most.
 *
 * @param turns in their order
 */
public record Talk(List<Turn> turns) {

  /** Copies the turns. */
  public Talk {
    turns = List.copyOf(turns);
  }

  /** Who speaks, in the order of their first turns. */
  public Set<String> speakers() {
    Set<String> speakers = new LinkedHashSet<>();
    for (Turn turn : turns) speakers.add(turn.speaker());
    return speakers;
  }

  /**
   * The turn at a place with what stands around it: the turns next to it if another spoke them, and
   * the same speaker's turn before. O(turns) at worst.
   */
  public Heard heard(int at) {
    Turn turn = turns.get(at);
    String earlier = "";
    for (int i = at - 1; i >= 0 && earlier.isEmpty(); i--)
      if (turns.get(i).speaker().equals(turn.speaker())) earlier = turns.get(i).text();
    return new Heard(other(at - 1, turn), turn.text(), other(at + 1, turn), earlier);
  }

  /** How each turn listens, in their order. */
  public List<Listening> listened() {
    List<Listening> all = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) all.add(Listening.of(heard(i)));
    return all;
  }

  private String other(int at, Turn than) {
    if (at < 0 || at >= turns.size()) return "";
    Turn turn = turns.get(at);
    return turn.speaker().equals(than.speaker()) ? "" : turn.text();
  }
}
