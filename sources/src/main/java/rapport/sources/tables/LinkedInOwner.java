package rapport.sources.tables;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rapport.people.Card;
import rapport.people.Handle;
import rapport.people.Names;
import rapport.sources.Addresses;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * Reads the files of a LinkedIn export that say whose it is: {@code Profile.csv} with the name,
 * {@code Email Addresses.csv} with the addresses, {@code Positions.csv} with the work. Each row is
 * a card of the owner's own, and shows its addresses to be the owner's; it is nobody else's card.
 * An address that was never confirmed is not believed.
 */
public final class LinkedInOwner implements Source {

  private static final Set<String> PROFILE = Set.of("FIRST NAME", "LAST NAME", "HEADLINE");
  private static final Set<String> ADDRESSES = Set.of("EMAIL ADDRESS", "CONFIRMED", "PRIMARY");

  /** The reader; it keeps nothing between calls. */
  public LinkedInOwner() {}

  @Override
  public String format() {
    return "linkedin-owner";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return Table.has(head, List.of(PROFILE, ADDRESSES, LinkedInPositions.HEADER));
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    new Table(content, List.of(PROFILE, ADDRESSES, LinkedInPositions.HEADER))
        .read(new RowItems(content.name(), sink, (where, row) -> item(where, row, sink)));
  }

  private static Item item(String where, Row row, Sink sink) {
    if (LinkedInPositions.is(row)) return LinkedInPositions.item(where, row, sink);
    String given = row.get("FIRST NAME");
    String family = row.get("LAST NAME");
    String name = Names.of(given, family);
    String address = row.get("EMAIL ADDRESS");
    List<String> emails = address == null ? List.of() : Addresses.in(address);
    if (name.isEmpty() && emails.isEmpty())
      return new Item.Unreadable(where, "a row without a name and without an address");
    String confirmed = row.get("CONFIRMED");
    boolean own = confirmed == null || !confirmed.toLowerCase(Locale.ROOT).startsWith("n");
    if (own) for (String email : emails) sink.seen(Handle.email(email), Mark.OWN);
    String uid = emails.isEmpty() ? "linkedin:" + name : null;
    if (uid != null) sink.seen(new Handle(Handle.Kind.CARD, uid), Mark.OWN);
    Card card =
        new Card(
            uid, name, given, family, emails, List.of(), null, row.get("HEADLINE"), null, null);
    return new Item.Contact(where, card, List.of(), true);
  }
}
