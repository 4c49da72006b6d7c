package rapport.sources.tables;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Party;
import rapport.sources.Sha256;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * Reads {@code Invitations.csv} of a LinkedIn export: who asked whom to connect, and when. An
 * invitation is a message of its own, also without words; it does not say whether it was accepted,
 * which Connections.csv does. The one who asked in an outgoing invitation is the owner.
 */
public final class LinkedInInvitations implements Source {

  private static final Set<String> HEADER = Set.of("FROM", "TO", "SENT AT", "DIRECTION");

  /** The reader; it keeps nothing between calls. */
  public LinkedInInvitations() {}

  @Override
  public String format() {
    return "linkedin-invitations";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return Table.has(head, List.of(HEADER));
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    new Table(content, List.of(HEADER))
        .read(new RowItems(content.name(), sink, (where, row) -> item(where, row, sink)));
  }

  private static Item item(String where, Row row, Sink sink) {
    Instant at = LinkedInDates.instant(row.get("SENT AT"));
    if (at == null) return new Item.Unreadable(where, "an invitation without a date");
    Party from = party(row.get("FROM"), row.get("INVITERPROFILEURL", "INVITER PROFILE URL"));
    Party to = party(row.get("TO"), row.get("INVITEEPROFILEURL", "INVITEE PROFILE URL"));
    if (from == null || to == null)
      return new Item.Unreadable(where, "an invitation without one of the two");
    String direction = row.get("DIRECTION");
    boolean mine =
        direction != null && direction.toUpperCase(java.util.Locale.ROOT).startsWith("O");
    Handle owner = (mine ? from : to).handle();
    if (direction != null) sink.seen(owner, Mark.OWN);
    String pair = from.handle().value() + "\n" + to.handle().value();
    return new Item.Chat(
        where,
        "sha256:" + Sha256.hex("invitation\n" + pair + "\n" + at),
        "invitation " + pair,
        at,
        from,
        List.of(to),
        "Invitation to connect",
        null);
  }

  private static @Nullable Party party(@Nullable String name, @Nullable String url) {
    Handle profile = url == null ? null : Handle.profileAt(url);
    if (profile != null) return new Party(profile, name);
    return name == null ? null : new Party(new Handle(Handle.Kind.CARD, "linkedin:" + name), name);
  }
}
