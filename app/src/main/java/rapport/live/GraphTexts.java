package rapport.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.outside.web.Graph;
import tools.jackson.databind.JsonNode;

/**
 * What Microsoft Graph tells of a message or a contact, written as the header of a message (RFC
 * 5322) or as a card (RFC 6350), so that the readers of files read it: one road in, and one
 * identity for what also comes by IMAP or CardDAV.
 */
final class GraphTexts {

  /** What is asked for of a message. */
  static final String MESSAGE =
      "subject,from,sender,toRecipients,ccRecipients,bccRecipients,internetMessageId,sentDateTime,"
          + "receivedDateTime,isDraft,internetMessageHeaders";

  /** What is asked for of a contact. */
  static final String CONTACT =
      "displayName,givenName,middleName,surname,emailAddresses,companyName,jobTitle,businessPhones,"
          + "homePhones,mobilePhone,birthday,businessAddress,homeAddress,categories,personalNotes";

  private static final int MOST = 500;

  private GraphTexts() {}

  /**
   * A message's header. What the message itself says comes first; what the server makes of it
   * stands for what is missing, as in everything the owner sent.
   */
  static String header(JsonNode message) {
    StringBuilder header = new StringBuilder();
    Set<String> there = new HashSet<>();
    for (JsonNode field :
        Graph.list(message, "internetMessageHeaders").stream().limit(MOST).toList()) {
      String name = Graph.text(field, "name");
      String value = Graph.text(field, "value");
      if (name == null || value == null || !name.matches("[!-9;-~]{1,200}")) continue;
      there.add(name.toLowerCase(Locale.ROOT));
      header.append(name).append(": ").append(line(value)).append("\r\n");
    }
    add(header, there, "Message-ID", Graph.text(message, "internetMessageId"));
    String author = person(message.get("from"));
    add(header, there, "From", author == null ? person(message.get("sender")) : author);
    add(header, there, "To", people(message, "toRecipients"));
    add(header, there, "Cc", people(message, "ccRecipients"));
    add(header, there, "Bcc", people(message, "bccRecipients"));
    add(header, there, "Subject", Graph.text(message, "subject"));
    Instant sent = instant(Graph.text(message, "sentDateTime"));
    if (sent == null) sent = instant(Graph.text(message, "receivedDateTime"));
    if (sent != null)
      add(
          header,
          there,
          "Date",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(sent.atOffset(ZoneOffset.UTC)));
    return header.append("\r\n").toString();
  }

  private static void add(
      StringBuilder header, Set<String> there, String name, @Nullable String value) {
    if (value == null || value.isBlank() || there.contains(name.toLowerCase(Locale.ROOT))) return;
    header.append(name).append(": ").append(line(value)).append("\r\n");
  }

  private static String line(String value) {
    return value.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static @Nullable String people(JsonNode of, String name) {
    List<String> people = new ArrayList<>();
    for (JsonNode one : Graph.list(of, name)) {
      String person = person(one);
      if (person != null) people.add(person);
    }
    return people.isEmpty() ? null : String.join(", ", people);
  }

  private static @Nullable String person(@Nullable JsonNode recipient) {
    JsonNode mail = recipient == null ? null : recipient.get("emailAddress");
    if (mail == null) return null;
    String address = Graph.text(mail, "address");
    String name = Graph.text(mail, "name");
    String quoted =
        name == null || name.isBlank()
            ? ""
            : "\"" + line(name).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    // Inside one organisation the address may be a path of its directory, which reaches nobody.
    boolean mailbox = address != null && address.matches("[^\\s<>\"(),]+@[^\\s<>\"(),]+");
    if (mailbox) return (quoted.isEmpty() ? "" : quoted + " ") + "<" + address + ">";
    return quoted.isEmpty() ? null : quoted;
  }

  /** When something was, or null. */
  static @Nullable Instant instant(@Nullable String text) {
    if (text == null) return null;
    try {
      return Instant.parse(
          text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d") ? text : text + "Z");
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A contact's card. */
  static String card(String id, JsonNode contact) {
    StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    property(card, "UID", "graph:" + id);
    String name = Graph.text(contact, "displayName");
    String given = or(Graph.text(contact, "givenName"));
    String family = or(Graph.text(contact, "surname"));
    String parts = (given + " " + family).strip();
    property(card, "FN", name == null || name.isBlank() ? parts : name);
    if (!parts.isEmpty())
      card.append("N:")
          .append(escaped(family))
          .append(';')
          .append(escaped(given))
          .append(';')
          .append(escaped(or(Graph.text(contact, "middleName"))))
          .append(";;\r\n");
    for (JsonNode mail : Graph.list(contact, "emailAddresses"))
      property(card, "EMAIL", Graph.text(mail, "address"));
    phones(card, contact);
    property(card, "ORG", Graph.text(contact, "companyName"));
    property(card, "TITLE", Graph.text(contact, "jobTitle"));
    Instant born = instant(Graph.text(contact, "birthday"));
    if (born != null) property(card, "BDAY", birthday(born));
    place(card, "work", contact.get("businessAddress"));
    place(card, "home", contact.get("homeAddress"));
    for (JsonNode group : Graph.list(contact, "categories"))
      if (group.isString()) property(card, "CATEGORIES", group.stringValue());
    property(card, "NOTE", Graph.text(contact, "personalNotes"));
    return card.append("END:VCARD\r\n").toString();
  }

  /** Exchange keeps a day as midday or midnight of some zone; a year that nobody named is 1604. */
  private static String birthday(Instant born) {
    LocalDate day = born.atOffset(ZoneOffset.UTC).toLocalDate();
    return day.getYear() <= 1604
        ? "--%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth())
        : day.toString().replace("-", "");
  }

  private static void phones(StringBuilder card, JsonNode contact) {
    List<String> numbers = new ArrayList<>();
    numbers.add(or(Graph.text(contact, "mobilePhone")));
    for (String kind : List.of("businessPhones", "homePhones"))
      for (JsonNode one : Graph.list(contact, kind))
        if (one.isString()) numbers.add(one.stringValue());
    for (String number : numbers) property(card, "TEL", number);
  }

  private static void place(StringBuilder card, String type, @Nullable JsonNode address) {
    if (address == null || !address.isObject()) return;
    String town = or(Graph.text(address, "city"));
    String region = or(Graph.text(address, "state"));
    String country = or(Graph.text(address, "countryOrRegion"));
    if ((town + region + country).isBlank()) return;
    card.append("ADR;TYPE=")
        .append(type)
        .append(":;;;")
        .append(escaped(town))
        .append(';')
        .append(escaped(region))
        .append(";;")
        .append(escaped(country))
        .append("\r\n");
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A property of a card or a calendar, where it says anything. */
  static void property(StringBuilder text, String name, @Nullable String value) {
    if (value == null || value.isBlank()) return;
    text.append(name).append(':').append(escaped(value.strip())).append("\r\n");
  }

  /** A text as a value says it. */
  static String escaped(String words) {
    return words
        .replace("\r\n", "\n")
        .replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace(",", "\\,")
        .replace(";", "\\;")
        .replaceAll("\\p{Cntrl}+", " ");
  }
}
