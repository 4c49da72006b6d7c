package rapport.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the seven skills that relationships take (practice G7): what it is, three ways to practise
 * it, and the behaviour of the owner that Rapport can count for it. The count is a trace of the
 * skill, not a mark for it.
 */
public enum Skill {
  /** Seeing with the other's eyes. */
  EMPATHY(
      "Empathy",
      "Seeing a matter as the other sees it, and noticing what it costs them.",
      "contacts in which you heard or saw the other"),
  /** Saying and asking on the channel that fits. */
  COMMUNICATION(
      "Communication",
      "Sharing, asking and answering in time, on the channel that fits the person.",
      "letters addressed to you, answered within three days"),
  /** Full attention, no verdict. */
  LISTENING(
      "Mindful listening",
      "Giving somebody all of your attention, without judging, refuting or waiting to speak.",
      "spoken contacts with nobody else in the room"),
  /** Being easy to come back to. */
  POSITIVITY(
      "Positivity",
      "Taking feedback as something to use, and being the one who makes it easy to talk again.",
      "silences of two months that you ended"),
  /** A purpose of two. */
  COMMON_GOALS(
      "Common goals",
      "Finding what both want, saying it out loud, and holding each other to it.",
      "strong ties with a goal you share"),
  /** Working across borders. */
  COLLABORATION(
      "Collaboration",
      "Working with people of other teams, fields and organisations as if they were your own.",
      "contacts outside the circle you are at home in"),
  /** Meeting people and staying in touch. */
  NETWORKING(
      "Networking",
      "Meeting people before you need them, and staying in touch when you do not.",
      "new ties in which you took the first step");

  private final String words;
  private final String meaning;
  private final String behaviour;

  Skill(String words, String meaning, String behaviour) {
    this.words = words;
    this.meaning = meaning;
    this.behaviour = behaviour;
  }

  /** How a page names it. */
  public String words() {
    return words;
  }

  /** How links, files and commands write it, such as {@code common-goals}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The skill of a {@link #key}, or empty where there is none of that key. */
  public static Optional<Skill> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** What it is. */
  public String meaning() {
    return meaning;
  }

  /** What is counted, out of what could have been. */
  public String behaviour() {
    return behaviour;
  }

  /** The three ways to practise it. */
  public List<Practice> practices() {
    return Arrays.stream(Practice.values()).filter(one -> one.skill() == this).toList();
  }
}
