package rapport.interactions;

/**
 * The ladder of richness: through what two people met, richest first. It is a rank of the medium,
 * not of the occasion: a mail can matter more than a dinner.
 *
 * <p>The weights follow the order of media richness (Daft &amp; Lengel 1986, Management Science
 * 32(5), §"Information richness"); the figures are Rapport's own and are the only ones used: one
 * meeting face to face counts as four mails.
 */
public enum Channel {
  /** In one room. */
  FACE_TO_FACE(0, "face to face", 1.0),
  /** A call with picture. */
  VIDEO(1, "video", 0.8),
  /** A call without picture. */
  PHONE(2, "phone", 0.6),
  /** Short messages back and forth. */
  CHAT(3, "chat", 0.3),
  /** A letter by electronic mail. */
  MAIL(4, "mail", 0.25);

  private final int rung;
  private final String words;
  private final double richness;

  Channel(int rung, String words, double richness) {
    this.rung = rung;
    this.words = words;
    this.richness = richness;
  }

  /** Its place on the ladder, 0 for the richest; the number under which it is stored. */
  public int rung() {
    return rung;
  }

  /**
   * The channel on a rung.
   *
   * @throws IllegalArgumentException if there is no such rung
   */
  public static Channel at(int rung) {
    for (Channel channel : values()) if (channel.rung == rung) return channel;
    throw new IllegalArgumentException("no channel stands on rung " + rung);
  }

  /** How a page names it. */
  public String words() {
    return words;
  }

  /** The weight of one interaction on this channel, in (0, 1]. */
  public double richness() {
    return richness;
  }

  /** Whether people hear or see each other on it. */
  public boolean spoken() {
    return richness >= 0.6;
  }
}
