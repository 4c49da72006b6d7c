package rapport.growth;

/** Something small to do again and again; three for each skill. It takes minutes, not courses. */
public enum Practice {
  /** Empathy, first. */
  SAY_BACK(Skill.EMPATHY, "Before you answer, say in your own words what the other just told you."),
  /** Empathy, second. */
  CALL_FIRST(Skill.EMPATHY, "When a matter is tender, call or meet instead of writing."),
  /** Empathy, third. */
  THEIR_WEEK(Skill.EMPATHY, "Once a day, ask somebody what makes this week hard for them."),
  /** Communication, first. */
  THREE_DAYS(
      Skill.COMMUNICATION, "Answer within three days, if only to say when the answer comes."),
  /** Communication, second. */
  ASK_ONE(Skill.COMMUNICATION, "Ask one question in each letter that is more than a line."),
  /** Communication, third. */
  THEIR_CHANNEL(Skill.COMMUNICATION, "Use the channel on which this person answers best."),
  /** Listening, first. */
  ONE_TO_ONE(Skill.LISTENING, "Hold one conversation a week with one person and no screen."),
  /** Listening, second. */
  COUNT_TO_THREE(Skill.LISTENING, "Let three breaths pass before you speak."),
  /** Listening, third. */
  WRITE_DOWN(Skill.LISTENING, "After a talk, write down what mattered to the other."),
  /** Positivity, first. */
  WAKE_ONE(
      Skill.POSITIVITY, "Once a week, write first to somebody you have not heard of for long."),
  /** Positivity, second. */
  THANK_ONE(Skill.POSITIVITY, "Thank one person a week for one particular thing."),
  /** Positivity, third. */
  USE_FEEDBACK(Skill.POSITIVITY, "Turn each piece of feedback into one thing you do differently."),
  /** Common goals, first. */
  NAME_IT(Skill.COMMON_GOALS, "Write down with one strong tie a month what you both want."),
  /** Common goals, second. */
  BEGIN_WITH_IT(Skill.COMMON_GOALS, "Begin a difficult talk with the goal you share."),
  /** Common goals, third. */
  LOOK_BACK(
      Skill.COMMON_GOALS, "Once a quarter, look at a shared goal together: kept, moved or over?"),
  /** Collaboration, first. */
  OTHER_TABLE(Skill.COLLABORATION, "Ask to sit in one meeting a month that is not your own."),
  /** Collaboration, second. */
  EARLY_DRAFT(Skill.COLLABORATION, "Show a draft to another department before it is finished."),
  /** Collaboration, third. */
  OTHER_VIEW(Skill.COLLABORATION, "Before a decision, ask somebody of another field."),
  /** Networking, first. */
  FIRST_STEP(Skill.NETWORKING, "Ask one person a fortnight for an introductory talk."),
  /** Networking, second. */
  GIVE_FIRST(Skill.NETWORKING, "Offer something before you ask for something."),
  /** Networking, third. */
  INTRODUCE(Skill.NETWORKING, "Introduce two people to each other once a month.");

  private final Skill skill;
  private final String words;

  Practice(Skill skill, String words) {
    this.skill = skill;
    this.words = words;
  }

  /** What it trains. */
  public Skill skill() {
    return skill;
  }

  /** What to do. */
  public String words() {
    return words;
  }
}
