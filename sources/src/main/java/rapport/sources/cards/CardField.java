package rapport.sources.cards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;

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
  PHONE("TEL", "Telephone number"),
  /** The day of birth without its year, {@code --12-02} (BDAY, §6.2.5). */
  BIRTHDAY("BDAY", "Birthday"),
  /** The town of their address, with its country where one is said (ADR, §6.3.1). */
  TOWN("ADR", "Town");

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

  /**
   * Whether a card that says the one thing says the other already: a birthday on that day, whatever
   * its year, and a town without its country.
   */
  public boolean agrees(String card, String said) {
    return switch (this) {
      case BIRTHDAY -> said.equals(card.startsWith("--") ? card : "-" + card.substring(4));
      case TOWN -> CardTown.of(said).map(town -> town.standsIn(card)).orElse(false);
      default -> card.equals(said);
    };
  }

  /**
   * What it says, as people write it: a day as {@code 2 December}, with its year where there is
   * one; anything else, also what is no day, as it is.
   */
  public String shown(String value) {
    if (this != BIRTHDAY) return value;
    try {
      boolean yearless = value.startsWith("--");
      MonthDay day = yearless ? MonthDay.parse(value) : MonthDay.from(LocalDate.parse(value));
      String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      return day.getDayOfMonth() + " " + month + (yearless ? "" : " " + value.substring(0, 4));
    } catch (DateTimeException _) {
      return value;
    }
  }
}
