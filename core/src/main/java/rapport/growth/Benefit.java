package rapport.growth;

import java.util.Optional;
import rapport.interactions.Exchange;

/** What a relationship can bring (practice G10): thirteen kinds, of which an outcome has one. */
public enum Benefit {
  /** Work is more of a pleasure. */
  SATISFACTION("satisfaction", "more joy in the work"),
  /** An opening came into view. */
  OPPORTUNITY("opportunity", "an opening you heard of"),
  /** A step up. */
  ADVANCEMENT("advancement", "a step in your career"),
  /** Somebody knew how. */
  KNOW_HOW("know-how", "expertise, information, a new view"),
  /** Somebody was found or hired. */
  TALENT("talent sourced", "somebody found or hired"),
  /** Somebody stood by. */
  SUPPORT("support", "somebody who stood by you"),
  /** People came to know each other. */
  CONNECTEDNESS("connectedness", "people brought together"),
  /** Word travels better. */
  COMMUNICATION("communication", "a better line of communication"),
  /** A brighter view. */
  POSITIVITY("positivity", "a lighter heart"),
  /** Leading works better. */
  EFFECTIVENESS("effectiveness", "leading that worked better"),
  /** The team has it better. */
  EMPLOYEE_RELATIONS("employee relations", "something better for your people"),
  /** A word that counts. */
  INFLUENCE("influence", "a say in something that matters"),
  /** Somebody to look to. */
  ROLE_MODEL("role model", "somebody looked to you, or you to somebody");

  private final String words;
  private final String meaning;

  Benefit(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** What something received may have been; thanks and trust are not among the thirteen. */
  public static Optional<Benefit> of(Exchange.Sort received) {
    return switch (received) {
      case HELP -> Optional.of(SUPPORT);
      case INTRODUCTION -> Optional.of(CONNECTEDNESS);
      case INFORMATION, ADVICE -> Optional.of(KNOW_HOW);
      case OPPORTUNITY -> Optional.of(OPPORTUNITY);
      case THANKS, ASKING, MISTAKE -> Optional.empty();
    };
  }

  /** How a page names it. */
  public String words() {
    return words;
  }

  /** What belongs to it. */
  public String meaning() {
    return meaning;
  }
}
