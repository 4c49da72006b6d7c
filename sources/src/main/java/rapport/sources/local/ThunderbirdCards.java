package rapport.sources.local;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Detail;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.cards.Cards;
import rapport.sources.cards.Phones;
import rapport.sources.databases.SqliteFile;

/**
 * An address book of Thunderbird ({@code abook.sqlite} and its like, since version 78; {@code
 * mailnews/addrbook/modules/SQLiteDirectory} in its source is the format's description): each card
 * as one item, and its mailing lists as groups of those who stand in them. What Thunderbird
 * collects by itself of those who were written to ({@code history.sqlite}) says of most nothing but
 * an address; such cards are told as left alone, by their number. The file is read from a copy with
 * its log, and all its rows are held.
 */
public final class ThunderbirdCards implements Source {

  private static final LocalDatabase FILE =
      new LocalDatabase("properties", " ?\\(\\s*card", "address book of Thunderbird");

  private static final Pattern COLLECTED = Pattern.compile("(?:.*[/\\\\!])?history[^/\\\\!]*");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}");
  private static final int LONGEST_GROUP = 80;

  /** It has no state. */
  public ThunderbirdCards() {}

  @Override
  public String format() {
    return "thunderbird-cards";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return FILE.begins(head);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    FILE.read(content, sink, file -> new Book(content.name(), file).give(sink));
  }

  /** One book, held whole. */
  private static final class Book {
    private final String name;
    private final Map<String, Map<String, String>> cards = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Phones phones = new Phones();
    private final int damaged;
    private final boolean listed;

    Book(String name, SqliteFile file) {
      this.name = name;
      this.damaged = file.each("properties", List.of("card", "name", "value"), this::property);
      Map<String, String> lists = new HashMap<>();
      int lost =
          file.each(
              "lists", List.of("uid", "name"), (List<@Nullable String> row) -> put(lists, row));
      lost +=
          file.each(
              "list_cards",
              List.of("list", "card"),
              (List<@Nullable String> row) -> member(lists, row));
      this.listed = lost == 0;
      for (Map<String, String> card : cards.values())
        Cards.numbers(CardRows.text(card)).forEach(phones::note);
    }

    private void property(List<@Nullable String> row) {
      String card = row.get(0);
      String property = row.get(1);
      String value = row.get(2);
      if (card == null || property == null || value == null) return;
      cards.computeIfAbsent(card, _ -> new HashMap<>()).put(property, value);
    }

    private static void put(Map<String, String> lists, List<@Nullable String> row) {
      String list = row.get(0);
      String called = row.get(1);
      if (list != null && called != null && !called.isBlank()) lists.put(list, called.strip());
    }

    private void member(Map<String, String> lists, List<@Nullable String> row) {
      String list = row.get(0);
      String card = row.get(1);
      String called = list == null ? null : lists.get(list);
      if (card != null && called != null && called.length() <= LONGEST_GROUP)
        groups.computeIfAbsent(card, _ -> new TreeSet<>()).add(called);
    }

    void give(Sink sink) {
      boolean collected = COLLECTED.matcher(name).matches();
      int given = 0;
      int left = 0;
      int number = 0;
      for (Map.Entry<String, Map<String, String>> card : cards.entrySet()) {
        String where = name + ":card " + ++number;
        Item item = Item.at(where, () -> item(where, card.getKey(), card.getValue()));
        if (collected && bare(item)) {
          left++;
          continue;
        }
        if (given++ < sink.skip()) continue;
        if (sink.stopped()) return;
        sink.item(item);
      }
      if (sink.stopped()) return;
      if (damaged > 0)
        LocalDatabase.lost(name, "the file is damaged in " + places(damaged), sink, given);
      if (!listed) sink.problem(name, "its mailing lists are damaged; not all of them are read");
      if (left > 0)
        sink.problem(name, "of the kind “collected address” " + left + " were left alone");
    }

    private static String places(int places) {
      return places == 1
          ? "one place; the cards that stood there are not read"
          : places + " places; the cards that stood there are not read";
    }

    private Item item(String where, String id, Map<String, String> card) {
      Item.Contact read = Cards.one(where, CardRows.text(card), phones);
      if (read == null) return new Item.Unreadable(where, "the card in it is none");
      Card said = read.card();
      if (said.name().isBlank() && said.handles().isEmpty() && read.phones().isEmpty())
        return new Item.Unreadable(where, "a card without a name and without an address");
      Set<Detail> details = new LinkedHashSet<>(read.details());
      for (String group : groups.getOrDefault(id, Set.of()))
        details.add(new Detail(Detail.Kind.GROUP, group));
      return new Item.Contact(
          where,
          new Card(
              said.uid() == null ? id : said.uid(),
              said.name(),
              said.given(),
              said.family(),
              said.emails(),
              said.phones(),
              said.organisation(),
              said.title(),
              said.profile(),
              null,
              said.revised() == null ? revised(card) : said.revised()),
          read.phones(),
          read.person(),
          List.copyOf(details),
          read.photo());
    }

    /** When Thunderbird last wrote it, in seconds since 1970; null where it does not say. */
    private static @Nullable Instant revised(Map<String, String> card) {
      String seconds = card.getOrDefault("LastModifiedDate", "");
      return SECONDS.matcher(seconds).matches()
          ? Instant.ofEpochSecond(Long.parseLong(seconds))
          : null;
    }

    /** Whether an item says nothing of somebody but addresses and a name. */
    private static boolean bare(Item item) {
      return item instanceof Item.Contact contact
          && contact.details().isEmpty()
          && contact.photo() == null
          && contact.card().phones().isEmpty()
          && contact.card().organisation() == null
          && contact.card().title() == null
          && contact.card().profile() == null;
    }
  }
}
