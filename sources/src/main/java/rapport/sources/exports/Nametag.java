package rapport.sources.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.people.Names;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.cards.CardDetails;
import rapport.sources.cards.Phones;
import rapport.sources.tables.Column;
import rapport.sources.tables.ColumnGuess;

/**
 * The JSON that Nametag, a keeper of people, exports (its version 1.2; {@code
 * app/api/user/export/route.ts} in its repository is the format's description): each person as a
 * card. Its journal tells of days and not of contacts, so it is told as left alone, by its number.
 * The whole file is held, without what is long in it, such as pictures.
 */
public final class Nametag implements Source {

  private static final Pattern START =
      Pattern.compile(
          "\\ufeff?\\s*\\{(?s:.){0,300}?\"exportDate\"\\s*:(?s:.){0,300}?\"user\"\\s*:");
  private static final Pattern ITS_OWN = Pattern.compile("\"accountCreated\"\\s*:");
  private static final int FIRST = 4_096;

  /** It has no state. */
  public Nametag() {}

  @Override
  public String format() {
    return "nametag";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    String text = new String(head, 0, Math.min(head.length, FIRST), StandardCharsets.UTF_8);
    return START.matcher(text).lookingAt() && ITS_OWN.matcher(text).find();
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    JsonTree.Tree tree = JsonTree.read(content.open());
    List<?> people = JsonTree.list(tree.root(), "people");
    Phones phones = new Phones();
    for (Object person : people)
      for (Object one : JsonTree.list(person, "phoneNumbers"))
        phones.note(JsonTree.text(one, "number"));
    long skip = sink.skip();
    int number = 0;
    for (Object person : people) {
      String where = content.name() + ":person " + ++number;
      if (skip-- > 0) continue;
      if (sink.stopped()) return;
      sink.item(Item.at(where, () -> item(person, where, phones)));
    }
    sink.progress(Math.max(0, content.size()));
    String owner = JsonTree.text(tree.root(), "user", "email");
    if (owner.indexOf('@') > 0) sink.seen(Handle.email(owner), Mark.OWN);
    int journal = JsonTree.list(tree.root(), "journalEntries").size();
    if (journal > 0 && !sink.stopped())
      sink.problem(content.name(), "of the kind “journal entry” " + journal + " were left alone");
    if (tree.damage() != null && !sink.stopped()) sink.problem(content.name(), tree.damage());
  }

  private static Item item(Object person, String where, Phones phones) {
    String given = joined(person, "name", "middleName");
    String family = joined(person, "surname", "secondLastName");
    String shown = JsonTree.text(person, "displayNameOverride");
    List<String> emails = texts(person, "emails", "email");
    List<String> numbers = texts(person, "phoneNumbers", "number");
    String name = shown.isEmpty() ? Names.of(given, family) : shown;
    if (name.isEmpty()) name = JsonTree.text(person, "nickname");
    if (name.isEmpty() && emails.isEmpty() && numbers.isEmpty())
      return new Item.Unreadable(where, "a person without a name, an address and a number");
    Set<String> understood = new LinkedHashSet<>();
    for (String number : numbers) {
      String known = phones.e164(number);
      if (known != null) understood.add(known);
    }
    String id = JsonTree.text(person, "id");
    Card card =
        new Card(
            id.isEmpty() ? null : "nametag:" + id,
            name,
            given,
            family,
            emails,
            numbers,
            said(JsonTree.text(person, "organization")),
            said(JsonTree.text(person, "jobTitle")),
            profile(person),
            null);
    return new Item.Contact(where, card, List.copyOf(understood), true, details(person), null);
  }

  private static List<Detail> details(Object person) {
    Set<Detail> details = new LinkedHashSet<>();
    for (Object one : JsonTree.list(person, "importantDates"))
      if (ColumnGuess.named(JsonTree.text(one, "title")) == Column.BIRTHDAY)
        add(details, Detail.Kind.BIRTHDAY, CardDetails.day(JsonTree.text(one, "date")));
    String anniversary = JsonTree.text(person, "anniversary");
    add(details, Detail.Kind.ANNIVERSARY, CardDetails.day(anniversary));
    for (Object one : JsonTree.list(person, "addresses"))
      if (details.stream().noneMatch(detail -> detail.kind() == Detail.Kind.PLACE))
        add(
            details,
            Detail.Kind.PLACE,
            CardDetails.place(JsonTree.text(one, "locality"), JsonTree.text(one, "country")));
    add(details, Detail.Kind.NOTE, JsonTree.text(person, "notes").replaceAll("\\s+", " "));
    for (Object group : JsonTree.list(person, "groups"))
      if (group instanceof String words) add(details, Detail.Kind.GROUP, words);
    return List.copyOf(details);
  }

  private static void add(Set<Detail> details, Detail.Kind kind, @Nullable String value) {
    if (value != null && !value.isBlank()) details.add(new Detail(kind, value.strip()));
  }

  private static @Nullable String profile(Object person) {
    for (String url : texts(person, "urls", "url"))
      if (url.contains("linkedin.") && url.contains("/in/")) return url;
    return null;
  }

  private static List<String> texts(Object person, String list, String field) {
    List<String> texts = new ArrayList<>();
    for (Object one : JsonTree.list(person, list)) {
      String text = JsonTree.text(one, field).strip();
      if (!text.isEmpty()) texts.add(text);
    }
    return texts;
  }

  private static @Nullable String joined(Object person, String first, String second) {
    return said((JsonTree.text(person, first) + " " + JsonTree.text(person, second)).strip());
  }

  private static @Nullable String said(String text) {
    return text.isEmpty() ? null : text;
  }
}
