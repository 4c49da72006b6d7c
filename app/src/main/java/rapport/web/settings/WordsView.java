package rapport.web.settings;

import java.util.List;
import rapport.web.Frame;

/** Every word that is used for something of Rapport's own, each in a sentence, and every key. */
public record WordsView(Frame frame, List<Word> words, List<Word> keys) {

  private static final List<Word> WORDS =
      List.of(
          word("Balance", "which of two reaches out, and who gives, over the last contacts"),
          word("Brief", "a page before a talk: what you owe, could ask and could give"),
          word("Bridge", "a person through whom you reach people you would not reach otherwise"),
          word("Check-in", "five sentences on how it is between two, answered by both in secret"),
          word("Circle", "people who are in touch with each other more than with the rest"),
          word("Dormant tie", "a relationship that was strong once and has been quiet for long"),
          word("Due", "the day is there on which the rhythm of a relationship asks for a contact"),
          word("Evidence", "the messages, meetings and words that a sentence rests on"),
          word("Exchange", "something given or received: help, advice, an introduction, thanks"),
          word(
              "Fresh until",
              "up to when a source has been read; silence after it counts as nothing"),
          word("Horizon", "when a need is due: now, within six months, or always"),
          word(
              "Initiative",
              "something you want to bring about for which several people are needed"),
          word("Interaction", "one dated contact: a message, a meeting, a call, a talk you logged"),
          word(
              "Kind",
              "what a relationship is: transactional, mutually dependent or transformational"),
          word(
              "Left out",
              "what a named rule does not count, such as newsletters; you can count it after all"),
          word("Move", "one thing to do for one relationship this week, with its reason"),
          word("Need", "what your network should give you: know-how, support, access and so on"),
          word(
              "Overdue",
              "longer silent than a rhythm allows: half as long again, or the most you set"),
          word("Promise", "something you said you would do for somebody, or they for you"),
          word("Receipt", "what became of every single item of a source, as a sum that adds up"),
          word(
              "Rhythm",
              "how long it usually is between two contacts, learned or chosen by you; in use until"
                  + " half a year has passed in silence, or four times as long"),
          word("Stance", "where somebody stands towards an initiative, in your words or theirs"),
          word(
              "Strength",
              "the share of your attention that a relationship holds, newer contacts counting more"),
          word(
              "Tension",
              "a quarrel: for a day nothing is offered, then you are led through the repair"),
          word("Told", "what somebody said of themselves, kept because you wrote it down"),
          word("Trend", "whether the strength rises, holds or falls over half a year"),
          word("Way in", "the people through whom you could get to know somebody"));

  private static final List<Word> KEYS =
      List.of(
          word(
              "Ctrl Enter",
              "save the form you are in; L, three letters, ↓, Enter, Ctrl Enter logs a talk"),
          word("Ctrl K", "find people, topics, promises, pages and actions; / does the same"),
          word("L", "log a conversation"),
          word("G then T P M O C W", "go to Today, People, Map, Goals, Care, Grow"),
          word("B", "on a person’s page: the brief before a talk; “brief Maya” finds it, too"),
          word("J K", "the next or the one before in a list of people"),
          word("Enter", "open"),
          word("U", "undo what was done just now"),
          word("Y N S", "on “Same person?”: one person, different people, later"),
          word("?", "this page"));

  /** A word or key, and what it means. */
  public record Word(String word, String meaning) {}

  /** In its frame. */
  public static WordsView of(Frame frame) {
    return new WordsView(frame, WORDS, KEYS);
  }

  private static Word word(String word, String meaning) {
    return new Word(word, meaning);
  }
}
