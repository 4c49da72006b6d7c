package rapport.sources.tables;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rapport.people.Card;
import rapport.people.Detail;
import rapport.people.Names;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * Reads {@code Recommendations_Received.csv} and {@code Recommendations_Given.csv} of a LinkedIn
 * export: one card a row, with where somebody works and, as a note, what was written and by whom.
 * Nothing in the rows says which of the two files it is; its name does. Somebody is known by the
 * name alone, as in messages without a profile.
 */
public final class LinkedInRecommendations implements Source {

  private static final Set<String> HEADER =
      Set.of("FIRST NAME", "LAST NAME", "COMPANY", "JOB TITLE", "TEXT", "STATUS");

  /** The reader; it keeps nothing between calls. */
  public LinkedInRecommendations() {}

  @Override
  public String format() {
    return "linkedin-recommendations";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return Table.has(head, List.of(HEADER));
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    boolean given = content.name().toLowerCase(Locale.ROOT).contains("given");
    new Table(content, List.of(HEADER))
        .read(new RowItems(content.name(), sink, (where, row) -> item(where, row, given)));
  }

  private static Item item(String where, Row row, boolean mine) {
    String given = row.get("FIRST NAME");
    String family = row.get("LAST NAME");
    String name = Names.of(given, family);
    if (name.isEmpty()) return new Item.Unreadable(where, "a recommendation without a name");
    String text = row.get("TEXT");
    LocalDate day = day(row.get("CREATION DATE"));
    String who = mine ? "You recommended them" : "Recommended you";
    String said =
        who + (day == null ? "" : " on " + day) + (text == null ? "" : ": “" + text + "”");
    Card card =
        new Card(
            "linkedin:" + name,
            name,
            given,
            family,
            List.of(),
            List.of(),
            row.get("COMPANY"),
            row.get("JOB TITLE"),
            null,
            null);
    List<Detail> details = List.of(new Detail(Detail.Kind.NOTE, said));
    return new Item.Contact(where, card, List.of(), true, details, null);
  }

  private static @org.jspecify.annotations.Nullable LocalDate day(
      @org.jspecify.annotations.Nullable String text) {
    return LinkedInDates.day(text == null ? null : text.split(",")[0]);
  }
}
