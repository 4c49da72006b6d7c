package rapport.interactions;

/**
 * The named rules by which an item of a source is kept out of the ties. A left-out item is not
 * lost: it is counted in the receipt under its rule, stays in the store, and comes back when the
 * user says so.
 */
public enum LeftOut {
  /**
   * Sent to subscribers: List-Unsubscribe (RFC 2369) without List-Id, or Precedence: bulk or junk.
   */
  NEWSLETTER("newsletter", "newsletters"),
  /**
   * Distributed by a mailing list: List-Id (RFC 2919), List-Post, Mailing-List or Precedence: list.
   */
  LIST("list", "list traffic"),
  /**
   * Written by a program: Auto-Submitted (RFC 3834), a null return path, no-reply senders, bounces,
   * calendar robots; or written to one, such as a request to be unsubscribed.
   */
  AUTOMATIC("automatic", "written by programs"),
  /** Found in a folder, or with a label or flag, that marks it as spam. */
  SPAM("spam", "spam"),
  /** Found among drafts or marked as one: never sent. */
  DRAFT("draft", "drafts"),
  /**
   * Its author is named without an address: only the name, or Exchange's own name for a mailbox
   * ({@code /O=…/CN=…}); or the other side is an account that is gone ("LinkedIn Member"); or a
   * meeting at which everybody else is named without one.
   */
  NO_ADDRESS("no-address", "messages and meetings without an address"),
  /** Addressed to more than 25 people: an announcement, not a conversation. */
  BROADCAST("broadcast", "broadcasts"),
  /** A meeting that was called off (STATUS:CANCELLED, RFC 5545 §3.8.1.11). */
  CANCELLED("cancelled", "cancelled meetings"),
  /** A meeting the owner declined (PARTSTAT=DECLINED, RFC 5545 §3.2.12). */
  DECLINED("declined", "declined meetings"),
  /**
   * What a guest wishes or asks about a meeting, where nothing else tells of it: another time (RFC
   * 5546 §3.2.7), or its newest version (§3.2.6).
   */
  PROPOSED("proposed", "meetings that were only proposed"),
  /** Nobody but the owner is in it: an entry of one's own diary, a mail to oneself. */
  ALONE("alone", "with nobody else in it"),
  /** A meeting more than a year ahead: it comes in with a later import. */
  AHEAD("ahead", "more than a year ahead"),
  /** A call without a talk: missed, refused, blocked, voice mail, or nobody answered. */
  MISSED("missed", "calls that nobody took"),
  /**
   * Dated by a clock that was never set: before the format of mail was written down (RFC 822,
   * August 1982), and nothing else says when it came.
   */
  UNDATED("undated", "mail with an impossible date");

  private final String id;
  private final String words;

  LeftOut(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /** The rule's name in JSON and in the store; it never changes. */
  public String id() {
    return id;
  }

  /** How a page names what the rule leaves out. */
  public String words() {
    return words;
  }

  /**
   * The rule with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LeftOut of(String id) {
    for (LeftOut rule : values()) if (rule.id.equals(id)) return rule;
    throw new IllegalArgumentException("no rule is called " + id);
  }
}
