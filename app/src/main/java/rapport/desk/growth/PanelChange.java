package rapport.desk.growth;

import java.util.List;
import rapport.growth.Sheet;
import rapport.growth.View;
import rapport.look.Act;
import rapport.look.Change;

/**
 * What can be done with views of others: rounds, links, answers. Nothing of it is in the journal.
 */
public sealed interface PanelChange extends Change {

  /**
   * Opens a round of views of others.
   *
   * @param links the digests of its links' secrets
   */
  record OpenRound(List<String> links) implements PanelChange {
    /**
     * Checks how many there are.
     *
     * @throws IllegalArgumentException for too few or too many
     */
    public OpenRound {
      links = List.copyOf(links);
      if (links.size() < Views.FEWEST || links.size() > Views.MOST)
        throw new IllegalArgumentException(
            "a round has " + Views.FEWEST + " to " + Views.MOST + " links");
    }

    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      if (Views.of(act.look()).next().isAfter(act.today()))
        throw new IllegalArgumentException("rounds are " + Views.APART_DAYS + " days apart");
      return new rapport.store.growth.ViewRows(act.store())
          .open(
              act.owner(),
              act.today().toString(),
              act.today().plusDays(Views.OPEN_DAYS).toString(),
              links);
    }
  }

  /** Closes a round for good: what fewer than four raters said is never shown. */
  record CloseRound(long round) implements PanelChange {
    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      new rapport.store.growth.ViewRows(act.store())
          .close(act.owner(), round, act.today().toString(), Views.of(act.look()).shown(round));
      return round;
    }
  }

  /**
   * Takes a rater's answers, once, under digests alone; no journal keeps them.
   *
   * @param link the secret of the link
   * @param own a fresh secret of the rater's, by which the answers can be taken back
   */
  record AnswerRound(String link, View.Relation relation, String answers, String words, String own)
      implements PanelChange {
    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException for a sheet without answers or words that are too long
     */
    public AnswerRound {
      if (Sheet.parse(answers).answered() == 0 || words.length() > Views.LONGEST)
        throw new IllegalArgumentException(
            "answer some items, in at most " + Views.LONGEST + " letters");
    }

    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      boolean taken =
          new rapport.store.growth.ViewRows(act.store())
              .answer(
                  act.owner(),
                  Views.digest("link", link),
                  act.today().toString(),
                  Views.digest("answer", own),
                  relation.name(),
                  answers,
                  Views.digest("words", own),
                  words.strip());
      return taken ? 1 : 0;
    }
  }

  /** Takes a rater's answers back while the round is open. */
  record LeaveRound(String own) implements PanelChange {
    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      boolean gone =
          new rapport.store.growth.ViewRows(act.store())
              .leave(
                  act.owner(),
                  Views.digest("answer", own),
                  Views.digest("words", own),
                  act.today().toString());
      return gone ? 1 : 0;
    }
  }
}
