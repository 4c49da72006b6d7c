package rapport.sources.tables;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sha256;
import rapport.sources.Sink;

/**
 * Reads the rows of {@code Positions.csv} of a LinkedIn export: where the owner works and worked. A
 * position is a card of the owner's own with its dates as a note; only one that has not ended says
 * where the owner works now. A later export in which it has ended is the newer version of the card.
 * Months without a day and years alone are read; a row without a company says nothing.
 */
final class LinkedInPositions {

  /** The columns by which the file is known. */
  static final Set<String> HEADER = Set.of("COMPANY NAME", "TITLE", "STARTED ON");

  private LinkedInPositions() {}

  static boolean is(Row row) {
    return row.get("STARTED ON") != null || row.get("COMPANY NAME") != null;
  }

  static Item item(String where, Row row, Sink sink) {
    String company = row.get("COMPANY NAME");
    if (company == null) return new Item.Unreadable(where, "a position without a company");
    String title = row.get("TITLE");
    String started = row.get("STARTED ON");
    String ended = row.get("FINISHED ON");
    String uid = "linkedin:position:" + Sha256.hex(company + "\n" + title + "\n" + started);
    sink.seen(new Handle(Handle.Kind.CARD, uid), Mark.OWN);
    LocalDate from = month(started);
    LocalDate to = month(ended);
    LocalDate told = to == null ? from : to.plusMonths(1);
    Card card =
        new Card(
            uid,
            "",
            null,
            null,
            List.of(),
            List.of(),
            ended == null ? company : null,
            ended == null ? title : null,
            null,
            null,
            told == null ? null : told.atStartOfDay().toInstant(ZoneOffset.UTC));
    Detail role = new Detail(Detail.Kind.NOTE, words(title, company, started, ended));
    return new Item.Contact(where, card, List.of(), true, List.of(role), null, true);
  }

  private static String words(
      @Nullable String title, String company, @Nullable String started, @Nullable String ended) {
    String role = title == null ? company : title + ", " + company;
    if (started == null) return role;
    return role + ", " + started + " – " + (ended == null ? "" : ended);
  }

  /** {@code Jan 2024} or {@code 2024} as its first day, or null. */
  private static @Nullable LocalDate month(@Nullable String text) {
    if (text == null) return null;
    return text.matches("[0-9]{4}")
        ? LinkedInDates.day(text + "-1-1")
        : LinkedInDates.day("1 " + text);
  }
}
