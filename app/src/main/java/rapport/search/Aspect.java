package rapport.search;

/** Where something known of a person was said, and how much it tells. */
public enum Aspect {
  /** What the user wrote down that the person knows. */
  KNOWS("what you noted", 1),
  /** The title on a card. */
  TITLE("their title", 0.9f),
  /** The organisation. */
  ORGANISATION("their organisation", 0.6f),
  /** Subjects of mail and meetings with the person. */
  SUBJECTS("subjects you share", 0.7f),
  /** Notes on conversations. */
  NOTES("your notes", 0.8f);

  private final String words;
  private final float weight;

  Aspect(String words, float weight) {
    this.words = words;
    this.weight = weight;
  }

  /** How a reason names it. */
  public String words() {
    return words;
  }

  float weight() {
    return weight;
  }

  String field() {
    return name();
  }
}
