package rapport.growth;

/**
 * One of the five sides of emotional intelligence (practice G3), each measured by one published
 * scale of the International Personality Item Pool. It is how somebody describes himself or is
 * described, not an ability that was tested and not a worth.
 */
public enum Trait {
  /** Noticing one's own feelings. */
  SELF_AWARENESS("self-awareness", "Attention to Emotions (Barchard 2001)", 0.82),
  /** Keeping composure. */
  SELF_REGULATION(
      "self-regulation", "Volatility, reversed (DeYoung, Quilty & Peterson 2007)", 0.89),
  /** Working for more than money and status. */
  MOTIVATION("motivation", "Achievement-Striving, C4 (Goldberg 1999)", 0.78),
  /** Taking an interest in others and feeling with them. */
  EMPATHY("empathy", "Compassion (DeYoung, Quilty & Peterson 2007)", 0.84),
  /** Being at ease with people and approaching them. */
  SOCIAL_SKILL("social skill", "Sociability, Sy (Goldberg 1999)", 0.87);

  private final String words;
  private final String scale;
  private final double alpha;

  Trait(String words, String scale, double alpha) {
    this.words = words;
    this.scale = scale;
    this.alpha = alpha;
  }

  /** How a page names it. */
  public String words() {
    return words;
  }

  /** The published scale that measures it. */
  public String scale() {
    return scale;
  }

  /** Cronbach's alpha of the ten items as published. */
  public double alpha() {
    return alpha;
  }

  /**
   * The reliability to expect of a shorter form of the same scale (Spearman 1910 and Brown 1910,
   * British Journal of Psychology 3(3)); it is a projection, not a measurement.
   *
   * @param items of ten
   */
  public double alpha(int items) {
    double part = items / 10.0;
    return part * alpha / (1 + (part - 1) * alpha);
  }
}
