package rapport.sources.exports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.people.Detail;
import rapport.sources.cards.CardDetails;

/**
 * What Monica says of somebody beside name, addresses and work, and the count of what it says and
 * nobody reads. The birthday is a day that comes back unless Monica made it of an age; tags are
 * groups; the description is a note; the first address with a town or a country is the place. What
 * Monica notes for itself, such as how often a page was opened, says nothing of anybody and is not
 * counted.
 */
final class MonicaContact {

  private static final Set<String> READ =
      Set.of(
          "first_name",
          "middle_name",
          "last_name",
          "company",
          "job",
          "birthdate",
          "tags",
          "description");

  private static final Set<String> ITS_OWN =
      Set.of(
          "is_partial",
          "is_active",
          "last_talked_to",
          "last_consulted_at",
          "number_of_views",
          "stay_in_touch_trigger_date",
          "vcard",
          "distant_etag",
          "avatar");

  /** Lists that are read, or that name things of the account by their numbers. */
  private static final Set<String> LISTS =
      Set.of("call", "contact_field", "conversation", "activity", "photo", "document", "address");

  private static final int LONGEST_TAG = 80;

  private final Map<String, Integer> left = new TreeMap<>();

  /** How many of each kind were left alone so far. */
  Map<String, Integer> left() {
    return left;
  }

  /** Counts things that are left alone. */
  void leave(String kind, int count) {
    if (count > 0) left.merge(kind.replace('_', ' '), count, Integer::sum);
  }

  /** The details of a contact; what else its properties and lists hold is counted. */
  List<Detail> details(Object contact, String shown) {
    Object said = JsonTree.at(contact, "properties");
    Set<Detail> details = new LinkedHashSet<>();
    birthday(JsonTree.at(said, "birthdate"), details);
    for (Object address : MonicaAccount.values(contact, "address")) place(address, details);
    add(details, Detail.Kind.NOTE, JsonTree.text(said, "description").replaceAll("\\s+", " "));
    for (Object tag : JsonTree.list(said, "tags"))
      if (!(tag instanceof String words) || words.strip().length() > LONGEST_TAG) leave("tag", 1);
      else add(details, Detail.Kind.GROUP, words);
    lists(contact);
    properties(said, shown);
    return List.copyOf(details);
  }

  private void birthday(@Nullable Object date, Set<Detail> details) {
    if (date == null) return;
    boolean guessed = MonicaAccount.yes(JsonTree.at(date, "is_age_based"));
    String day = guessed ? null : CardDetails.day(JsonTree.text(date, "date"));
    boolean nameless = MonicaAccount.yes(JsonTree.at(date, "is_year_unknown"));
    if (day == null) leave(guessed ? "birthday by an age alone" : "birthday", 1);
    else if (nameless && !day.startsWith("--"))
      add(details, Detail.Kind.BIRTHDAY, "-" + day.substring(4));
    else add(details, Detail.Kind.BIRTHDAY, day);
  }

  private void place(Object address, Set<Detail> details) {
    String country = JsonTree.text(address, "properties", "country");
    String place = CardDetails.place(JsonTree.text(address, "properties", "city"), named(country));
    boolean first = details.stream().noneMatch(detail -> detail.kind() == Detail.Kind.PLACE);
    if (place.isBlank() || !first) {
      leave("address", 1);
      return;
    }
    add(details, Detail.Kind.PLACE, place);
    rest("address", address, Set.of("city", "country"));
  }

  /** Counts what a thing says beside what is read of it. */
  void rest(String kind, @Nullable Object thing, Set<String> read) {
    if (!(JsonTree.at(thing, "properties") instanceof Map<?, ?> map)) return;
    for (Map.Entry<?, ?> one : map.entrySet()) {
      String name = String.valueOf(one.getKey());
      if (!read.contains(name) && says(one.getValue())) leave(kind + " " + name, 1);
    }
  }

  /** Monica keeps a country as its code (ISO 3166-1 alpha-2). */
  private static String named(String country) {
    if (!country.matches("[A-Z]{2}")) return country;
    return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
  }

  private static void add(Set<Detail> details, Detail.Kind kind, String value) {
    if (!value.isBlank()) details.add(new Detail(kind, value.strip()));
  }

  private void lists(Object contact) {
    for (Object one : JsonTree.list(contact, "data")) {
      String kind = JsonTree.text(one, "type");
      if (!kind.isEmpty() && !LISTS.contains(kind))
        leave(kind, JsonTree.list(one, "values").size());
    }
    collections(contact);
  }

  /** The lists of the export's first edition, which stand under their plural names. */
  private void collections(@Nullable Object of) {
    if (!(of instanceof Map<?, ?> map)) return;
    for (Map.Entry<?, ?> one : map.entrySet()) {
      String kind = singular(String.valueOf(one.getKey()));
      if (collection(one.getValue()) && !LISTS.contains(kind))
        leave(kind, JsonTree.list(one.getValue(), "values").size());
    }
  }

  private static boolean collection(@Nullable Object value) {
    return JsonTree.at(value, "values") instanceof List<?>;
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) return plural.substring(0, plural.length() - 3) + "y";
    if (plural.endsWith("sses")) return plural.substring(0, plural.length() - 2);
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  private void properties(@Nullable Object said, String shown) {
    collections(said);
    if (!(said instanceof Map<?, ?> map)) return;
    for (Map.Entry<?, ?> one : map.entrySet()) {
      String name = String.valueOf(one.getKey());
      if (READ.contains(name) || ITS_OWN.contains(name) || collection(one.getValue())) continue;
      boolean itself = name.equals("nickname") && shown.equals(JsonTree.text(said, name));
      if (!itself && says(one.getValue())) leave(name, 1);
    }
  }

  private static boolean says(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Boolean yes -> yes;
      case String text -> !text.isBlank() && !text.equals("0");
      case Map<?, ?> map -> !map.isEmpty();
      case List<?> list -> !list.isEmpty();
      default -> true;
    };
  }

  /** What the account holds beside people and what happened with them. */
  void account(@Nullable Object account) {
    Set<String> read = Set.of("user", "contact", "activity");
    List<Object> all = new ArrayList<>(JsonTree.list(account, "data"));
    for (Object one : all) {
      String kind = JsonTree.text(one, "type");
      if (!kind.isEmpty() && !read.contains(kind)) leave(kind, JsonTree.list(one, "values").size());
    }
    for (Object of : new Object[] {account, JsonTree.at(account, "properties")}) {
      if (!(of instanceof Map<?, ?> map)) continue;
      for (Map.Entry<?, ?> one : map.entrySet()) {
        String kind = singular(String.valueOf(one.getKey()));
        if (collection(one.getValue()) && !read.contains(kind))
          leave(kind, JsonTree.list(one.getValue(), "values").size());
      }
    }
    leave("journal entry", JsonTree.list(account, "properties", "journal_entries").size());
  }
}
