package rapport.network;

import java.time.LocalDate;
import java.util.List;

/**
 * Something ego wants the network to cover (I1). It is not a task and nobody else's duty.
 *
 * @param what in ego's own words, for example "running models in production"
 */
public record Need(long id, Category category, String what, Horizon horizon, LocalDate since) {

  /** The longest a need is in words. */
  public static final int LONGEST = 200;

  /**
   * Checks the words.
   *
   * @throws IllegalArgumentException when they are empty or longer than {@link #LONGEST}
   */
  public Need {
    if (what.isBlank() || what.length() > LONGEST)
      throw new IllegalArgumentException("a need is said in 1 to " + LONGEST + " letters");
  }

  /** When it is wanted. */
  public enum Horizon {
    /** In these weeks. */
    NOW("now"),
    /** Within half a year. */
    SOON("6 months"),
    /** Without an end. */
    ALWAYS("always");

    private final String words;

    Horizon(String words) {
      this.words = words;
    }

    /** The horizon as a page names it. */
    public String words() {
      return words;
    }
  }

  /** The kind of relationship that serves a need (I2). */
  public enum Wanted {
    /** Something is given and something is had. */
    TRANSACTIONAL("a working contact"),
    /** Both come to depend on each other. */
    MUTUAL("a tie in which both give"),
    /** Both grow by it. */
    TRANSFORMATIONAL("a close tie with trust");

    private final String words;

    Wanted(String words) {
      this.words = words;
    }

    /** The kind as a page names it. */
    public String words() {
      return words;
    }
  }

  /**
   * The eight kinds of need, each with the kind of relationship it asks for and what to look for.
   */
  public enum Category {
    /** Somebody who knows how. */
    KNOW_HOW(
        "Know-how",
        Wanted.TRANSACTIONAL,
        "What do you need to learn or get done?",
        "worked in it lately; answers questions"),
    /** Somebody who hears of openings. */
    OPPORTUNITY(
        "Opportunity",
        Wanted.MUTUAL,
        "Which door should open?",
        "outside your own circle; related field"),
    /** Somebody above who speaks for ego. */
    SPONSOR(
        "Sponsor",
        Wanted.TRANSFORMATIONAL,
        "For what would somebody speak up for you?",
        "stands higher; has seen your work"),
    /** Somebody to lean on. */
    SUPPORT(
        "Support",
        Wanted.TRANSFORMATIONAL,
        "Where do you want somebody beside you?",
        "close, trusted, answers fast"),
    /** Somebody to work with. */
    TALENT(
        "Talent",
        Wanted.MUTUAL,
        "Whom do you want to win?",
        "does that work; or knows those who do"),
    /** Somebody who sees it otherwise. */
    PERSPECTIVE(
        "Perspective",
        Wanted.MUTUAL,
        "On what do you want to be contradicted?",
        "another field, level or organisation than your close ties"),
    /** Somebody who decides. */
    DECISION(
        "Decision",
        Wanted.MUTUAL,
        "What has to be decided, and by whom?",
        "stands where it is decided"),
    /** Somebody whom others follow. */
    INFLUENCE(
        "Influence",
        Wanted.MUTUAL,
        "Whose minds should move?",
        "ties circles together; is listened to");

    private final String words;
    private final Wanted wanted;
    private final String question;
    private final String criteria;

    Category(String words, Wanted wanted, String question, String criteria) {
      this.words = words;
      this.wanted = wanted;
      this.question = question;
      this.criteria = criteria;
    }

    /** The category as a page names it. */
    public String words() {
      return words;
    }

    /** The kind of relationship it asks for. */
    public Wanted wanted() {
      return wanted;
    }

    /** What to ask ego. */
    public String question() {
      return question;
    }

    /** What to look for in a person. */
    public String criteria() {
      return criteria;
    }

    /** Whether people above ego fit better. */
    public boolean higher() {
      return this == SPONSOR || this == DECISION;
    }

    /** Whether people outside ego's circle fit better. */
    public boolean elsewhere() {
      return this == OPPORTUNITY || this == PERSPECTIVE;
    }

    /** All of them, in the order in which to ask. */
    public static List<Category> all() {
      return List.of(values());
    }
  }
}
