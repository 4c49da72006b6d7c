package rapport.ties;

/**
 * A count out of a count, with the interval that says how far it can be trusted. It is not a
 * percentage: with nothing counted there is no value.
 *
 * <p>The interval is Wilson's score interval at 95 % (Wilson 1927, Journal of the American
 * Statistical Association 22(158)).
 *
 * @param part how many of the whole
 * @param whole how many were counted
 */
public record Share(int part, int whole) {

  /** Of nothing. */
  public static final Share NONE = new Share(0, 0);

  private static final double Z = 1.959963984540054;

  /**
   * Checks that the part lies in the whole.
   *
   * @throws IllegalArgumentException if it does not
   */
  public Share {
    if (part < 0 || part > whole)
      throw new IllegalArgumentException(part + " is no part of " + whole);
  }

  /** The share in [0, 1]; NaN if nothing was counted. */
  public double value() {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  /** Whether anything was counted. */
  public boolean known() {
    return whole > 0;
  }

  /** The lower end of the interval; 0 if nothing was counted. */
  public double low() {
    return whole == 0 ? 0 : Math.max(0, centre() - half());
  }

  /** The upper end of the interval; 1 if nothing was counted. */
  public double high() {
    return whole == 0 ? 1 : Math.min(1, centre() + half());
  }

  private double centre() {
    return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
  }

  private double half() {
    double spread = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
    return Z * Math.sqrt(spread) / (1 + Z * Z / whole);
  }
}
