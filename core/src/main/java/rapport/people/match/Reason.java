package rapport.people.match;

/**
 * One thing that speaks for one human (above zero) or for two (below), and how much.
 *
 * @param bits how much likelier than by chance, as a power of two (Fellegi and Sunter 1969 §2)
 * @param mine the value of the first entry: a name as it was written, all else as compared
 * @param theirs the value of the second
 */
public record Reason(Ground ground, double bits, String mine, String theirs) {

  /** What the owner reads: the ground, and the values where there are any. */
  public String words() {
    if (mine.isBlank() && theirs.isBlank()) return ground.words();
    if (mine.equals(theirs) || theirs.isBlank()) return ground.words() + ": " + mine;
    return ground.words() + ": " + (mine.isBlank() ? theirs : mine + " and " + theirs);
  }
}
