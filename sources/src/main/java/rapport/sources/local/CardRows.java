package rapport.sources.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A card of Thunderbird as the text of a vCard. Since its version 102 there is one already ({@code
 * _vCard}), and the properties beside it only repeat it; before, there are properties under names
 * of Thunderbird's own, which become the vCard that Thunderbird itself makes of them.
 */
final class CardRows {

  private CardRows() {}

  /** The text of a card with these properties. */
  static String text(Map<String, String> card) {
    String whole = card.get("_vCard");
    if (whole != null && !whole.isBlank()) return whole;
    StringBuilder text = new StringBuilder("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    line(text, "FN", said(card, "DisplayName"));
    line(text, "NICKNAME", said(card, "NickName"));
    line(text, "NOTE", said(card, "Notes"));
    line(text, "TITLE", said(card, "JobTitle"));
    line(text, "EMAIL;PREF=1", said(card, "PrimaryEmail"));
    line(text, "EMAIL", said(card, "SecondEmail"));
    line(text, "N", parts(card, "LastName", "FirstName", "AdditionalNames"));
    line(text, "ORG", parts(card, "Company", "Department"));
    line(text, "TEL;TYPE=work", said(card, "WorkPhone"));
    line(text, "TEL;TYPE=home", said(card, "HomePhone"));
    line(text, "TEL;TYPE=cell", said(card, "CellularNumber"));
    line(text, "TEL;TYPE=fax", said(card, "FaxNumber"));
    line(text, "ADR;TYPE=work", place(card, "Work"));
    line(text, "ADR;TYPE=home", place(card, "Home"));
    line(text, "URL", said(card, "WebPage1"));
    line(text, "URL", said(card, "WebPage2"));
    line(text, "BDAY", day(card, "Birth"));
    line(text, "ANNIVERSARY", day(card, "Anniversary"));
    return text.append("END:VCARD\r\n").toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    if (!value.replace(";", "").isBlank())
      text.append(name).append(':').append(value).append("\r\n");
  }

  private static String said(Map<String, String> card, String property) {
    return card.getOrDefault(property, "")
        .strip()
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\r\\n|\\r|\\n", "\\\\n");
  }

  private static String parts(Map<String, String> card, String... properties) {
    List<String> parts = new ArrayList<>();
    for (String property : properties) parts.add(said(card, property));
    return String.join(";", parts);
  }

  private static String place(Map<String, String> card, String where) {
    return parts(
        card,
        where + "POBox",
        where + "Address2",
        where + "Address",
        where + "City",
        where + "State",
        where + "ZipCode",
        where + "Country");
  }

  /** A day whose month and day of the month are told, with or without its year. */
  private static String day(Map<String, String> card, String which) {
    String month = card.getOrDefault(which + "Month", "").strip();
    String day = card.getOrDefault(which + "Day", "").strip();
    String year = card.getOrDefault(which + "Year", "").strip();
    if (!month.matches("[0-9]{1,2}") || !day.matches("[0-9]{1,2}")) return "";
    String begins = year.matches("[0-9]{4}") ? year : "-";
    return "%s-%02d-%02d".formatted(begins, Integer.parseInt(month), Integer.parseInt(day));
  }
}
