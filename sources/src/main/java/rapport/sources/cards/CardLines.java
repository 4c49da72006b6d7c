package rapport.sources.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.sources.Item;
import rapport.sources.lines.ContentLine;

/**
 * The properties of one vCard that Rapport looks at, and the item they make (RFC 6350 §6). Photos,
 * keys and notes are not kept. Of a property that may come once the first counts. A URL is a
 * profile only on a site where one page is one person's; a homepage is shared by a whole company.
 */
final class CardLines {

  private static final Set<String> ONE =
      Set.of("FN", "N", "ORG", "TITLE", "UID", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS");
  private static final Set<String> MANY = Set.of("EMAIL", "TEL", "URL", "X-SOCIALPROFILE");
  private static final Pattern PROFILE =
      Pattern.compile("linkedin\\.[a-z.]{2,10}/in/|xing\\.com/profile/");
  private static final int MOST = 200;
  private static final int LONGEST = 10_000;
  private static final Set<String> NOBODY = Set.of("group", "org", "location", "application");

  private final int line;
  private final Map<String, ContentLine> one = new HashMap<>();
  private final List<ContentLine> many = new ArrayList<>();

  /** A card that begins at this line. */
  CardLines(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  void add(ContentLine property) {
    if (property.value().length() > LONGEST) return;
    if (ONE.contains(property.name())) one.putIfAbsent(property.name(), property);
    else if (MANY.contains(property.name()) && many.size() < MOST) many.add(property);
  }

  /** The card as an item. */
  Item.Contact contact(String where, Phones phones) {
    Card card =
        new Card(
            text("UID"),
            Objects.requireNonNullElse(text("FN"), ""),
            component("N", 1),
            component("N", 0),
            emails(),
            texts("TEL"),
            component("ORG", 0),
            text("TITLE"),
            profile(),
            null);
    return new Item.Contact(where, card, numbers(phones), person());
  }

  /** Whether it is somebody's card, not that of a group, an organisation or a place (§6.1.4). */
  boolean person() {
    String kind = text("KIND");
    if (kind == null) kind = text("X-ADDRESSBOOKSERVER-KIND");
    boolean company = "company".equalsIgnoreCase(text("X-ABSHOWAS"));
    return !company && (kind == null || !NOBODY.contains(kind.toLowerCase(Locale.ROOT)));
  }

  /** Every telephone number as it stands. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (ContentLine each : many) {
      String text = each.name().equals(name) ? each.oneLine() : null;
      if (text != null) texts.add(text);
    }
    return texts;
  }

  private List<String> emails() {
    List<String> emails = new ArrayList<>();
    for (String text : texts("EMAIL")) {
      String email = text.replaceFirst("(?i)^mailto:", "").replaceAll("[<>\"]", "").strip();
      if (email.indexOf('@') > 0) emails.add(email.toLowerCase(Locale.ROOT));
    }
    return emails;
  }

  private List<String> numbers(Phones phones) {
    List<String> numbers = new ArrayList<>();
    for (ContentLine each : many) {
      if (!each.name().equals("TEL") || shared(each)) continue;
      String text = each.oneLine();
      String number = text == null ? null : phones.e164(text);
      if (number != null && !numbers.contains(number)) numbers.add(number);
    }
    return numbers;
  }

  /** A fax is a machine that many stand around; it names nobody. */
  private static boolean shared(ContentLine line) {
    String types = line.parameter("TYPE");
    return types != null && types.toUpperCase(Locale.ROOT).contains("FAX");
  }

  private @Nullable String profile() {
    for (String name : List.of("URL", "X-SOCIALPROFILE"))
      for (String url : texts(name)) {
        String bare = url.toLowerCase(Locale.ROOT);
        if (PROFILE.matcher(bare).find()) return url;
      }
    return null;
  }

  private @Nullable String text(String name) {
    ContentLine first = one.get(name);
    return first == null ? null : first.oneLine();
  }

  private @Nullable String component(String name, int at) {
    ContentLine first = one.get(name);
    if (first == null) return null;
    List<String> components = first.components();
    String text = at < components.size() ? components.get(at).replaceAll("\\s+", " ") : "";
    return text.isEmpty() ? null : text;
  }
}
