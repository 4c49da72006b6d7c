package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rapport.desk.Forms;
import rapport.desk.settings.ChangeWords;

/** “What I did” speaks of every change in words of its own. */
class ChangeWordsTest {

  /** No journal keeps these (docs/changes.md). */
  private static final Set<String> UNTOLD =
      Set.of(
          "erase-removed",
          "note-sure",
          "answer-round",
          "keep-draft",
          "show-moves",
          "name-columns",
          "follow-connection",
          "withdraw-connection",
          "note");

  @Test
  void everyChangeThatAJournalKeepsHasWordsOfItsOwn() {
    Set<String> words = new TreeSet<>();
    int kinds = 0;
    for (String name : Forms.all().keySet()) {
      if (UNTOLD.contains(name)) continue;
      kinds++;
      String said = ChangeWords.of(name);
      assertTrue(Character.isUpperCase(said.charAt(0)), name + " has no words");
      words.add(said);
    }
    assertTrue(kinds > 100, kinds + " kinds");
    assertEquals(kinds, words.size(), "no two read alike");
  }
}
