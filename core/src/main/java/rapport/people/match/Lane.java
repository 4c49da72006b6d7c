package rapport.people.match;

/** What is done with two entries that may be about one human. The order is from most to least. */
public enum Lane {
  /** Joined, with a note: a strong handle is shared, or independent things agree. */
  CERTAIN,
  /** Asked: "Same person?" More likely than not, but only the owner can say. */
  PROBABLE,
  /** Told only when asked for: alike in name, and nothing else speaks for one human. */
  NAMESAKES
}
