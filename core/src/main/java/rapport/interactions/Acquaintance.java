package rapport.interactions;

/**
 * What shows whether the owner and somebody know each other: who of the two has turned to the
 * other. It is not how close they are; {@code rapport.ties.Strength} says that. Where the sources
 * hold one side of a channel only, what the other wrote is not known, and nothing here says that
 * they were silent.
 */
public enum Acquaintance {
  /** Each has turned to the other, or they spoke or met, at most {@value #FEW_PEOPLE} at once. */
  MUTUAL,
  /** The owner has written to the other; nothing that the other wrote to the owner is known. */
  MINE,
  /** The other has written to the owner, and nothing that the owner wrote is known. */
  THEIRS,
  /** They were in the same meetings of many, and nothing else is known. */
  COMPANY,
  /** Letters of the other's lie in the owner's mailbox, none of which names the owner. */
  OVERHEARD,
  /** Nothing is known between the two. */
  NONE;

  private static final int FEW_PEOPLE = 8;

  /** What the contacts between the two show. O(contacts). */
  public static Acquaintance of(Timeline past) {
    boolean mine = false;
    boolean theirs = false;
    boolean company = false;
    for (Contact contact : past.contacts()) {
      if (contact.channel().spoken() && contact.people() <= FEW_PEOPLE) return MUTUAL;
      if (contact.channel().spoken()) company = true;
      else if (contact.direction() == Direction.SENT) mine = true;
      else if (contact.named()) theirs = true;
      if (mine && theirs) return MUTUAL;
    }
    if (mine || theirs) return mine ? MINE : THEIRS;
    return company ? COMPANY : past.isEmpty() ? NONE : OVERHEARD;
  }

  /** Whether the owner can turn to the other as to somebody who knows who is asking. */
  public boolean open() {
    return this == MUTUAL || this == THEIRS;
  }

  /** The same in words, as a sentence without its full stop, where it is clear who is spoken of. */
  public String words() {
    return switch (this) {
      case MUTUAL -> "You know each other";
      case MINE -> "You have written to them";
      case THEIRS -> "They have written to you";
      case COMPANY -> "You have been in the same meetings";
      case OVERHEARD -> "Letters of theirs have come to you, none of which names you";
      case NONE -> "Nothing between you is known";
    };
  }

  /** The same of somebody by name. */
  public String words(String name) {
    return switch (this) {
      case MUTUAL -> "You know " + name + " yourself";
      case MINE -> "You have written to " + name + " yourself";
      case THEIRS -> name + " has written to you";
      case COMPANY -> "You and " + name + " have been in the same meetings";
      case OVERHEARD -> "Letters of " + name + "’s have come to you, none of which names you";
      case NONE -> "Nothing between you and " + name + " is known";
    };
  }
}
