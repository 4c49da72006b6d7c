package rapport.sources.tables;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
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
 * Reads {@code messages.csv} of a LinkedIn export: one chat message per row. Who has a profile is
 * known by it; whom the export only names is known by the profile that the same conversation shows
 * for the name, else by the name within this source. Drafts and spam are left out of the ties.
 * Times are in UTC, as LinkedIn writes them.
 */
public final class LinkedInMessages implements Source {

  private static final Set<String> HEADER = Set.of("CONVERSATION ID", "FROM", "DATE", "CONTENT");

  /** The reader; it keeps nothing between calls. */
  public LinkedInMessages() {}

  @Override
  public String format() {
    return "linkedin-messages";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return Table.has(head, List.of(HEADER));
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    ConversationProfiles profiles = new ConversationProfiles();
    new Table(content, List.of(HEADER)).read(profiles);
    Sides sides = new Sides();
    new Table(content, List.of(HEADER))
        .read(
            new RowItems(
                content.name(), sink, (where, row) -> sides.seen(item(where, row, profiles))));
    Handle owner = sides.owner();
    if (owner != null) sink.seen(owner, Mark.OWN);
  }

  /**
   * Who wrote the drafts, which an export has of its owner alone; else who stands on one side of
   * every message, once there are messages with two others. With one conversation and no draft,
   * nobody can tell the two apart.
   */
  private static final class Sides {
    private @Nullable Set<Handle> everywhere;
    private final Set<Handle> all = new HashSet<>();
    private final Set<Handle> drafting = new HashSet<>();

    Item seen(Item item) {
      if (!(item instanceof Item.Chat chat)) return item;
      if (chat.leftOut() == LeftOut.DRAFT && drafting.size() < 2)
        drafting.add(chat.from().handle());
      if (chat.to().isEmpty()) return item;
      Set<Handle> here = new HashSet<>();
      here.add(chat.from().handle());
      for (Party to : chat.to()) here.add(to.handle());
      if (all.size() < MOST) all.addAll(here);
      if (everywhere == null) everywhere = here;
      else everywhere.retainAll(here);
      return item;
    }

    @Nullable Handle owner() {
      boolean drafts =
          drafting.size() == 1 && (everywhere == null || everywhere.containsAll(drafting));
      if (drafts) return drafting.iterator().next();
      return everywhere != null && everywhere.size() == 1 && all.size() > 2
          ? everywhere.iterator().next()
          : null;
    }

    private static final int MOST = 100_000;
  }

  private static Item item(String where, Row row, ConversationProfiles profiles) {
    Instant at = LinkedInDates.instant(row.get("DATE"));
    if (at == null) return new Item.Unreadable(where, "a message without a date");
    String conversation = conversation(row);
    Party from = party(conversation, row.get("FROM"), row.get("SENDER PROFILE URL"), profiles);
    if (from == null) return new Item.Unreadable(where, "a message without a sender");
    return new Item.Chat(
        where,
        digest(conversation, from.handle().value(), at.toString(), row.raw("CONTENT")),
        conversation,
        at,
        from,
        recipients(row, conversation, profiles),
        row.get("SUBJECT"),
        leftOut(row));
  }

  private static String conversation(Row row) {
    String id = row.get("CONVERSATION ID");
    if (id != null) return id;
    String[] people = {
      String.valueOf(row.get("FROM")), String.valueOf(row.get("TO")),
    };
    Arrays.sort(people);
    return digest(people);
  }

  private static List<Party> recipients(
      Row row, String conversation, ConversationProfiles profiles) {
    List<String> names = parts(row.get("TO"));
    List<String> urls = parts(row.get("RECIPIENT PROFILE URLS", "RECIPIENT PROFILE URL"));
    String all = row.get("TO");
    if (urls.size() == 1 && all != null) names = List.of(all);
    boolean paired = names.size() == urls.size();
    List<Party> parties = new ArrayList<>();
    for (int at = 0; at < (urls.isEmpty() ? names : urls).size(); at++) {
      String name = urls.isEmpty() || paired ? names.get(at) : null;
      Party party = party(conversation, name, urls.isEmpty() ? null : urls.get(at), profiles);
      if (party != null) parties.add(party);
    }
    return parties;
  }

  private static List<String> parts(@Nullable String text) {
    if (text == null) return List.of();
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static @Nullable Party party(
      String conversation,
      @Nullable String name,
      @Nullable String url,
      ConversationProfiles profiles) {
    String profile = url == null && name != null ? profiles.of(conversation, name) : url;
    Handle handle = profile != null && profile.contains("/") ? Handle.profileAt(profile) : null;
    if (handle != null) return new Party(handle, name);
    if (name == null) return null;
    String known = "linkedin:" + name + (nobody(name) ? " " + conversation : "");
    return new Party(new Handle(Handle.Kind.CARD, known), name);
  }

  /** What LinkedIn writes in place of somebody whose account is gone. */
  private static boolean nobody(@Nullable String name) {
    return "linkedin member".equalsIgnoreCase(name);
  }

  private static @Nullable LeftOut leftOut(Row row) {
    if (says(row.get("IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"))) return LeftOut.DRAFT;
    String folder = row.get("FOLDER");
    if (folder != null && folder.toUpperCase(Locale.ROOT).contains("SPAM")) return LeftOut.SPAM;
    boolean unknown = nobody(row.get("FROM")) && row.get("SENDER PROFILE URL") == null;
    boolean toUnknown = nobody(row.get("TO")) && row.get("RECIPIENT PROFILE URLS") == null;
    return unknown || toUnknown ? LeftOut.NO_ADDRESS : null;
  }

  private static boolean says(@Nullable String text) {
    return text != null && Set.of("YES", "TRUE", "1").contains(text.toUpperCase(Locale.ROOT));
  }

  private static String digest(@Nullable String... parts) {
    StringBuilder all = new StringBuilder();
    for (String part : parts) all.append(part).append('\n');
    return "sha256:" + Sha256.hex(all.toString());
  }
}
