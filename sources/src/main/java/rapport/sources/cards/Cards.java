package rapport.sources.cards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.lines.ContentLine;
import rapport.sources.lines.ContentLines;
import rapport.sources.lines.Utf8;

/**
 * Reads vCard files of version 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), one item per card. A card
 * inside a card (AGENT) is not one of its own. A card without an end ends where the next one
 * begins. The file is gone through twice: once for the country its telephone numbers are of and for
 * the groups whose cards name their members (RFC 6350 §6.6.5, and Apple's way), once for the cards;
 * one card is held at a time, without its photo. A group is nobody; its members are in it.
 */
public final class Cards implements Source {

  private static final int LONGEST_GROUP = 80;

  /** The reader; it keeps nothing between calls. */
  public Cards() {}

  @Override
  public String format() {
    return "vcard";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    String start = Utf8.head(head, 1024).stripLeading().toUpperCase(Locale.ROOT);
    if (start.startsWith("BEGIN:VCARD")) return true;
    if (start.startsWith("BEGIN:VCALENDAR") || start.startsWith("FROM ")) return false;
    return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(vcf|vcard)");
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    Phones phones = new Phones();
    Map<String, Set<String>> groups = new HashMap<>();
    try (InputStream in = content.open()) {
      Walk walk = new Walk(new ContentLines(in));
      for (CardLines card = walk.next(); card != null; card = walk.next()) {
        card.texts("TEL").forEach(phones::note);
        String group = card.members().isEmpty() ? "" : card.name();
        if (!group.isBlank() && group.length() <= LONGEST_GROUP)
          for (String member : card.members())
            groups.computeIfAbsent(member, _ -> new TreeSet<>()).add(group);
      }
    }
    try (InputStream in = content.open()) {
      read(content.name(), new ContentLines(in), phones, groups, sink);
    }
  }

  /** Groups, places and machines are nobody; a company has addresses that people answer. */
  private static void nobody(CardLines card, Item item, Sink sink) {
    if (!(item instanceof Item.Contact contact) || contact.person()) return;
    boolean bare = contact.card().handles().isEmpty() && contact.phones().isEmpty();
    String uid = contact.card().uid();
    if (bare && uid != null) sink.seen(new Handle(Handle.Kind.CARD, uid), Mark.THING);
    if (card.group() || card.thing())
      for (Handle handle : contact.card().handles()) sink.seen(handle, Mark.THING);
  }

  /**
   * The first card of a text that stands inside something else, as an item; null where there is
   * none. O(length of the text).
   */
  public static Item.@Nullable Contact one(String where, String text, Phones phones) {
    CardLines card = first(text);
    return card == null ? null : card.contact(where, phones);
  }

  /** The telephone numbers of the first card of a text, as they stand. */
  public static List<String> numbers(String text) {
    CardLines card = first(text);
    return card == null ? List.of() : card.texts("TEL");
  }

  private static @Nullable CardLines first(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Walk(new ContentLines(new ByteArrayInputStream(bytes))).next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(
      String name, ContentLines lines, Phones phones, Map<String, Set<String>> groups, Sink sink)
      throws IOException {
    Walk walk = new Walk(lines);
    long skip = sink.skip();
    for (CardLines card = walk.next(); card != null; card = walk.next()) {
      if (skip-- > 0) continue;
      CardLines read = card;
      String where = name + ":" + card.line();
      Set<String> of = groups(card, groups);
      Item item =
          walk.ended()
              ? new Item.Unreadable(where, "the file ends before the card does")
              : Item.at(where, () -> read.contact(where, phones, of));
      sink.item(item);
      nobody(card, item, sink);
      sink.progress(lines.consumed());
      if (sink.stopped()) return;
    }
    sink.progress(lines.consumed());
  }

  private static Set<String> groups(CardLines card, Map<String, Set<String>> groups) {
    if (groups.isEmpty()) return Set.of();
    Set<String> of = new TreeSet<>();
    String uid = card.uid();
    if (uid != null) of.addAll(groups.getOrDefault(uid, Set.of()));
    for (String address : card.emails()) of.addAll(groups.getOrDefault(address, Set.of()));
    return of;
  }

  /** Gives the cards one by one. */
  private static final class Walk {
    private final ContentLines lines;
    private @Nullable CardLines begun;
    private boolean agent;
    private int depth;
    private boolean ended;

    Walk(ContentLines lines) {
      this.lines = lines;
    }

    /** Whether the stream ended inside the card last given. */
    boolean ended() {
      return ended;
    }

    @Nullable CardLines next() throws IOException {
      for (String text = lines.next(); text != null; text = lines.next()) {
        ContentLine line = ContentLine.of(text);
        if (line == null) continue;
        CardLines done = step(line);
        if (done != null) return done;
      }
      CardLines last = begun;
      begun = null;
      ended = last != null;
      return last;
    }

    private @Nullable CardLines step(ContentLine line) {
      boolean card = line.value().strip().equalsIgnoreCase("VCARD");
      if (card && line.name().equals("BEGIN")) return begin();
      if (card && line.name().equals("END")) return end();
      if (begun != null && depth == 0) {
        begun.add(line);
        agent = line.name().equals("AGENT") && line.value().isBlank();
      }
      return null;
    }

    private @Nullable CardLines begin() {
      if (agent || depth > 0) {
        depth++;
        agent = false;
        return null;
      }
      CardLines before = begun;
      begun = new CardLines(lines.number());
      return before;
    }

    private @Nullable CardLines end() {
      if (depth > 0) {
        depth--;
        return null;
      }
      CardLines done = begun;
      begun = null;
      return done;
    }
  }
}
