package rapport.nurture;

/**
 * What somebody else who may be the same human was heard of. Until the owner says whether the two
 * are one, it is not known how long somebody has been silent, who carries the relationship, where
 * it is going, or whether they are new. It is no chance that they are one.
 *
 * @param any whether the other was heard of at all, so that not all that happened stands here
 * @param earlier whether the other was heard of before them, so that they may not be new
 * @param later whether the other was heard of after them, so that they may not be silent
 */
public record Doubt(boolean any, boolean earlier, boolean later) {

  /** Nobody else comes into question. */
  public static final Doubt NONE = new Doubt(false, false, false);

  /** Whoever is doubted for one reason is doubted. */
  public Doubt {
    if (!any && (earlier || later))
      throw new IllegalArgumentException("heard of earlier or later, but not at all");
  }
}
