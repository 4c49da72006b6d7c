package rapport.growth;

/**
 * How one rater sees the owner (practice G4). It says nothing of who the rater is but how they work
 * together, and it is never shown by itself.
 */
public record View(Relation relation, Sheet sheet) {

  /** How a rater works with the owner. */
  public enum Relation {
    /** On the same level. */
    PEER("peers"),
    /** Led by the owner. */
    REPORT("people you lead"),
    /** Leading the owner. */
    HIGHER("people above you"),
    /** In another organisation. */
    OUTSIDE("people outside");

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    /** How a page names the group. */
    public String words() {
      return words;
    }
  }
}
