package rapport.growth;

import java.util.Optional;
import rapport.interactions.Exchange;
import rapport.network.Need;

/**
 * What relationships give, as one of the eight sentences of a {@link MonthlyBalance}, with what it
 * takes to make it truer: which benefit is missing, what the owner may look for, and how one person
 * is asked for it. It is no measure of anybody.
 */
public enum Giving {
  /** To be one of them. */
  BELONGING(
      "I belong among the people I work with.",
      Benefit.CONNECTEDNESS,
      Need.Category.SUPPORT,
      "people among whom I belong",
      "Join %s in something that is not about work",
      "I would like to see more of you all, and not only about work. When is there a coffee or a lunch that I could join?"),
  /** Somebody to lean on. */
  SUPPORT(
      "When it gets hard, I know whom to turn to.",
      Benefit.SUPPORT,
      Need.Category.SUPPORT,
      "somebody to turn to when it gets hard",
      "Tell %s what is hard at the moment",
      "Something is hard for me at the moment, and I would be glad of your ear, more than of a solution."),
  /** Work that is a pleasure. */
  JOY(
      "There are people with whom work is a pleasure, and I see enough of them.",
      Benefit.SATISFACTION,
      Need.Category.SUPPORT,
      "more time with people with whom work is a pleasure",
      "Find a piece of work to do together with %s",
      "I would like to do more together with you. Is there a piece of work that we could share?"),
  /** A lighter heart. */
  LIGHTNESS(
      "I mostly leave a talk lighter than I entered it.",
      Benefit.POSITIVITY,
      Need.Category.SUPPORT,
      "talks that leave me lighter",
      "Talk with %s about what goes well",
      "I would like to hear what goes well for you at the moment, and to tell you what does for me."),
  /** A weakness that was said. */
  OPENNESS(
      "I told somebody of a mistake or a doubt of mine.",
      Benefit.COMMUNICATION,
      Need.Category.SUPPORT,
      "somebody I can tell of a mistake",
      "Tell %s of a mistake or a doubt of yours",
      "Something did not go well on my side, and I would rather tell you than keep it to myself."),
  /** Somebody whose way is worth learning. */
  LEARNING(
      "There is somebody whose way of working I learn from.",
      Benefit.ROLE_MODEL,
      Need.Category.KNOW_HOW,
      "somebody whose way of working I can learn from",
      "Ask %s how they do what you would like to learn",
      "I would like to learn from the way you do things. Would you tell me how you go about them?"),
  /** Honest words from those one leads. */
  LEADING(
      "The people I lead tell me what I could do better.",
      Benefit.EFFECTIVENESS,
      Need.Category.PERSPECTIVE,
      "what I could do better for the people I lead",
      "Ask %s what you could do better",
      "What could I do better, so that your work becomes easier? One thing would help me, and I will only listen."),
  /** To do oneself what one asks for. */
  SHOWING(
      "What I ask of the people I lead, they see me do myself.",
      Benefit.ROLE_MODEL,
      Need.Category.PERSPECTIVE,
      "what I ask of others, done where they see it",
      "Let %s see you do what you ask of others",
      "Would you sit beside me the next time I do what I often ask you for? I would like you to see how I do it, and where I find it hard.");

  private final String words;
  private final Benefit benefit;
  private final Need.Category category;
  private final String wish;
  private final String step;
  private final String letter;

  Giving(
      String words,
      Benefit benefit,
      Need.Category category,
      String wish,
      String step,
      String letter) {
    this.words = words;
    this.benefit = benefit;
    this.category = category;
    this.wish = wish;
    this.step = step;
    this.letter = letter;
  }

  /** The sentence to agree with or not. */
  public String words() {
    return words;
  }

  /** Which of the thirteen benefits is missing where it is not true. */
  public Benefit benefit() {
    return benefit;
  }

  /** The kind of need that looks for it. */
  public Need.Category category() {
    return category;
  }

  /** How the need may be worded, for the owner to change. */
  public String wish() {
    return wish;
  }

  /** What to do with somebody of that given name. */
  public String step(String name) {
    return step.formatted(name);
  }

  /** How a letter about it begins. */
  public String letter() {
    return letter;
  }

  /** Whether it is about the people the owner leads; who leads nobody is not asked it. */
  public boolean led() {
    return this == LEADING || this == SHOWING;
  }

  /** What passes between the two when the step helped, with whether the owner gives it. */
  public Optional<Passed> passed() {
    return switch (this) {
      case SUPPORT -> Optional.of(new Passed(false, Exchange.Sort.HELP));
      case LEARNING, LEADING -> Optional.of(new Passed(false, Exchange.Sort.ADVICE));
      case OPENNESS -> Optional.of(new Passed(true, Exchange.Sort.MISTAKE));
      case BELONGING, JOY, LIGHTNESS, SHOWING -> Optional.empty();
    };
  }

  /** What one of two gave the other. */
  public record Passed(boolean given, Exchange.Sort sort) {}
}
