package rapport.sources.cards;

/**
 * What of a card can be changed in its own text: a part of which it has one, or one more of a part
 * of which it can have many.
 */
public enum CardField {
  /** What somebody is called (FN and, as far as it follows, N; RFC 6350 §6.2.1, §6.2.2). */
  NAME("FN", "Name"),
  /** Where they work (ORG, §6.6.4). */
  ORGANISATION("ORG", "Organisation"),
  /** As what (TITLE, §6.6.1). */
  TITLE("TITLE", "Title"),
  /** One more mail address (EMAIL, §6.4.2). */
  EMAIL("EMAIL", "Mail address"),
  /** One more telephone number (TEL, §6.4.1). */
  PHONE("TEL", "Telephone number");

  private final String property;
  private final String words;

  CardField(String property, String words) {
    this.property = property;
    this.words = words;
  }

  /** The property that holds it. */
  String property() {
    return property;
  }

  /** How it is called where a person reads it. */
  public String words() {
    return words;
  }

  /** Whether a card can have many of it, so that a new one takes no other's place. */
  public boolean many() {
    return this == EMAIL || this == PHONE;
  }
}
