package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A talk between two of the office. */
class TalkTest {

  private static final Talk TALK =
      new Talk(
          List.of(
              new Turn("Ada", "How was the launch?"),
              new Turn("Maya", "Nobody told me it had moved."),
              new Turn("Ada", "You were left out."),
              new Turn("Maya", "Yes."),
              new Turn("Maya", "Again.")));

  @Test
  void aTurnIsHeardWithWhatTheOtherSaidAroundIt() {
    assertEquals(
        new Heard(
            "Nobody told me it had moved.", "You were left out.", "Yes.", "How was the launch?"),
        TALK.heard(2));
    assertEquals(new Heard("", "Again.", "", "Yes."), TALK.heard(4));
  }

  @Test
  void sharesOfTheTalkAddUpToOne() {
    List<TalkAccount> accounts = TalkAccount.of(TALK);
    assertEquals(List.of("Ada", "Maya"), accounts.stream().map(TalkAccount::speaker).toList());
    assertEquals(1, accounts.stream().mapToDouble(TalkAccount::share).sum(), 1e-12);
  }

  @Test
  void anAccountCountsTurnsWordsAndQuestions() {
    TalkAccount ada = TalkAccount.of(TALK).getFirst();
    assertEquals(2, ada.turns());
    assertEquals(8, ada.words());
    assertEquals(4, ada.longest());
    assertEquals(1, ada.questions());
    assertEquals(1, ada.manners().get(Manner.ASKING));
    assertEquals(1, ada.manners().get(Manner.REFLECTING));
    assertTrue(ada.quality() > 0);
  }

  @Test
  void silenceHasNoShare() {
    TalkAccount ada = TalkAccount.of(new Talk(List.of(new Turn("Ada", " ")))).getFirst();
    assertEquals(0, ada.share(), 0);
    assertEquals(0, ada.words());
    assertEquals(List.of(), TalkAccount.of(new Talk(List.of())));
  }

  @Test
  void aTurnHasASpeaker() {
    assertThrows(IllegalArgumentException.class, () -> new Turn(" ", "Yes."));
  }
}
