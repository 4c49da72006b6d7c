package rapport.people;

/**
 * How long somebody has been where they work, in four spans (practice I10). It is not age, and not
 * how long somebody is known.
 */
public enum Tenure {
  /** Under a year. */
  NEW("under a year"),
  /** One to three years. */
  SETTLED("one to three years"),
  /** Three to ten years. */
  LONG("three to ten years"),
  /** Ten years and more. */
  OLD("ten years and more"),
  /** Not known. */
  UNKNOWN("not known");

  private final String words;

  Tenure(String words) {
    this.words = words;
  }

  /** The span as a page names it. */
  public String words() {
    return words;
  }

  /** The span that a number of years falls in; a negative number is no tenure. */
  public static Tenure of(double years) {
    if (!(years >= 0)) return UNKNOWN;
    return years < 1 ? NEW : years < 3 ? SETTLED : years < 10 ? LONG : OLD;
  }
}
