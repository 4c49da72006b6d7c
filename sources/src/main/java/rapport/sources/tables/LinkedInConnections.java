package rapport.sources.tables;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Names;
import rapport.sources.Addresses;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * Reads {@code Connections.csv} of a LinkedIn export: one card per row, with the day the two
 * connected. A row without a name, as LinkedIn writes it for people who hide theirs, cannot be
 * read. Most rows have no mail address, because their owners chose so.
 */
public final class LinkedInConnections implements Source {

  private static final Set<String> HEADER = Set.of("FIRST NAME", "LAST NAME", "CONNECTED ON");
  private static final Set<String> GERMAN = Set.of("VORNAME", "NACHNAME", "VERBUNDEN AM");

  /** The reader; it keeps nothing between calls. */
  public LinkedInConnections() {}

  @Override
  public String format() {
    return "linkedin-connections";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return Table.has(head, List.of(HEADER, GERMAN));
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    new Table(content, List.of(HEADER, GERMAN))
        .read(new RowItems(content.name(), sink, LinkedInConnections::item));
  }

  private static Item item(String where, Row row) {
    String given = row.get("FIRST NAME", "VORNAME");
    String family = row.get("LAST NAME", "NACHNAME");
    String name = Names.of(given, family);
    if (name.isEmpty()) return new Item.Unreadable(where, "a row without a name");
    LocalDate since = LinkedInDates.day(row.get("CONNECTED ON", "VERBUNDEN AM"));
    Card card =
        new Card(
            null,
            name,
            given,
            family,
            emails(row.get("EMAIL ADDRESS", "E-MAIL-ADRESSE", "E-MAIL")),
            List.of(),
            row.get("COMPANY", "UNTERNEHMEN", "FIRMA"),
            row.get("POSITION"),
            row.get("URL", "PROFILE URL", "PROFIL-URL"),
            since);
    return new Item.Contact(where, card, List.of(), true);
  }

  private static List<String> emails(@Nullable String text) {
    return text == null ? List.of() : Addresses.in(text);
  }
}
