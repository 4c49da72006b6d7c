package rapport.people;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;

/**
 * One thing that a card says of somebody beside name, address and work. It is what a source says;
 * what the owner said himself stands elsewhere and counts before it.
 *
 * @param value for a day ISO 8601, {@code 1984-12-02} or without its year {@code --12-02}; for a
 *     zone, also that of a position, an identifier that {@link java.time.ZoneId#of} takes; else
 *     words
 */
public record Detail(Kind kind, String value) {

  /** What it is about. */
  public enum Kind {
    /** The day of birth (BDAY, RFC 6350 §6.2.5). */
    BIRTHDAY("birthday"),
    /** The day of a marriage or the like (ANNIVERSARY, §6.2.6). */
    ANNIVERSARY("anniversary"),
    /** Where they are: town and country of their address (ADR, §6.3.1). */
    PLACE("place"),
    /** The time zone they live in (TZ, §6.5.1). */
    ZONE("time zone"),
    /** The time zone of the position on the map that their card has (GEO, §6.5.2). */
    POSITION("time zone by position"),
    /** What the card's owner wrote about them (NOTE, §6.7.2). */
    NOTE("note"),
    /** A group that the card's owner put them in (CATEGORIES, §6.7.1). */
    GROUP("group"),
    /** Somebody they belong to (RELATED, §6.6.6), as "spouse: Tom". */
    RELATED("related");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words. */
    public String words() {
      return words;
    }
  }

  /**
   * Checks that there is a value.
   *
   * @throws IllegalArgumentException if the value is blank
   */
  public Detail {
    if (value.isBlank()) throw new IllegalArgumentException("a detail without a value");
  }

  /** The day that comes back each year; empty for what is no day. */
  public Optional<MonthDay> day() {
    if (kind != Kind.BIRTHDAY && kind != Kind.ANNIVERSARY) return Optional.empty();
    try {
      return Optional.of(MonthDay.parse(value.startsWith("--") ? value : "-" + value.substring(4)));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
