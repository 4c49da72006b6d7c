package rapport.sources.cards;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Detail;
import rapport.people.Names;
import rapport.sources.Addresses;
import rapport.sources.Item;
import rapport.sources.lines.ContentLine;

/**
 * The properties of one vCard that Rapport looks at, and the item they make (RFC 6350 §6). Keys and
 * sounds are not kept; a photo is, where it lies in the card itself. Of a property that may come
 * once the first counts. A URL is a profile only on a site where one page is one person's; a
 * homepage is shared by a whole company.
 */
final class CardLines {

  private static final Set<String> ONE =
      Set.of(
          "FN",
          "N",
          "NICKNAME",
          "ORG",
          "TITLE",
          "ROLE",
          "UID",
          "X-ABUID",
          "REV",
          "KIND",
          "X-ADDRESSBOOKSERVER-KIND",
          "X-ABSHOWAS",
          "X-EVOLUTION-LIST");
  private static final Set<String> MANY =
      Set.of("EMAIL", "TEL", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "IMPP");
  private static final Pattern PROFILE =
      Pattern.compile(
          "linkedin\\.[a-z.]{2,10}/+(?:(?:mwlite|comm)/)?(?:in|pub)/|xing\\.com/profiles?/");
  private static final int LONGEST_PHOTO = 700_000;
  private static final int MOST = 200;
  private static final int LONGEST = 10_000;
  private static final Set<String> NOBODY =
      Set.of("group", "org", "location", "application", "device", "thing");
  private static final Set<String> THINGS = Set.of("location", "application", "device", "thing");
  private static final Set<String> MEMBERS = Set.of("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER");
  private static final int MOST_MEMBERS = 10_000;

  private final int line;
  private final Map<String, ContentLine> one = new HashMap<>();
  private final List<ContentLine> many = new ArrayList<>();
  private final List<ContentLine> details = new ArrayList<>();
  private final List<String> members = new ArrayList<>();
  private @Nullable String photo;

  /** A card that begins at this line. */
  CardLines(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  void add(ContentLine property) {
    if (property.name().equals("PHOTO") && photo == null) photo = image(property);
    if (property.value().length() > LONGEST) return;
    if (MEMBERS.contains(property.name()) && members.size() < MOST_MEMBERS)
      members.add(uid(property.oneLine()));
    if (CardDetails.PROPERTIES.contains(property.name()) && details.size() < MOST)
      details.add(property);
    if (ONE.contains(property.name())) {
      ContentLine before = one.putIfAbsent(property.name(), property);
      if (before != null && (before.text() == null || preferred(property, before)))
        one.put(property.name(), property);
    } else if (MANY.contains(property.name()) && many.size() < MOST) many.add(property);
  }

  /** Of several the one with the lower PREF (RFC 6350 §5.3); without it a property comes last. */
  private static boolean preferred(ContentLine property, ContentLine before) {
    return property.text() != null && preference(property) < preference(before);
  }

  private static int preference(ContentLine property) {
    String written = property.parameter("PREF");
    if (written != null && written.matches("[1-9][0-9]?|100")) return Integer.parseInt(written);
    String types = property.parameter("TYPE");
    return types != null && types.toUpperCase(Locale.ROOT).contains("PREF") ? 1 : 101;
  }

  /** The card as an item. */
  Item.Contact contact(String where, Phones phones) {
    return contact(where, phones, Set.of());
  }

  /** The card as an item of somebody whom other cards of the file put in these groups. */
  Item.Contact contact(String where, Phones phones, Set<String> groups) {
    Set<Detail> said = new LinkedHashSet<>(CardDetails.of(details));
    for (String group : groups) said.add(new Detail(Detail.Kind.GROUP, group));
    Card card =
        new Card(
            uid() == null && bare() ? "nobody:" + name() : uid(),
            name(),
            component("N", 1),
            component("N", 0),
            emails(),
            texts("TEL"),
            component("ORG", 0),
            text("TITLE") == null ? text("ROLE") : text("TITLE"),
            profile(),
            null,
            revised());
    return new Item.Contact(where, card, numbers(phones), person(), List.copyOf(said), photo);
  }

  /**
   * The identity of the card (RFC 6350 §6.7.6). Programs write one UUID with and without {@code
   * urn:uuid:} (RFC 9562 §4) and in either case; Apple's address book has one of its own.
   */
  @Nullable String uid() {
    String uid = text("UID") == null ? text("X-ABUID") : text("UID");
    return uid == null || NO_UID.contains(uid.toLowerCase(Locale.ROOT)) ? null : uid(uid);
  }

  /** What programs write where they have no identity to give. */
  private static final Set<String> NO_UID =
      Set.of("0", "null", "(null)", "nil", "none", "undefined", "unknown", "n/a", "uid");

  private static String uid(@Nullable String written) {
    String uid = written == null ? "" : written;
    String bare = uid.replaceFirst("(?i)^urn:uuid:", "").replaceFirst("^\\{(.*)}$", "$1");
    return UUID.matcher(bare).matches() ? bare.toLowerCase(Locale.ROOT) : uid;
  }

  /**
   * Those who are in it, where it is a group (MEMBER, RFC 6350 §6.6.5): by the UIDs of their cards,
   * or by their addresses. Evolution writes the addresses of its lists where others write their
   * own, and the UID beside.
   */
  List<String> members() {
    if (person()) return List.of();
    List<String> all = new ArrayList<>();
    for (String member : members)
      if (member.regionMatches(true, 0, "mailto:", 0, 7)) all.addAll(Addresses.in(member));
      else all.add(member);
    for (ContentLine each : many)
      if (list() && each.name().equals("EMAIL")) {
        String uid = each.parameter("X-EVOLUTION-DEST-CONTACT-UID");
        if (uid != null && !uid.isBlank()) all.add(uid(uid));
        else all.addAll(Addresses.in(Objects.requireNonNullElse(each.oneLine(), "")));
      }
    return List.copyOf(all);
  }

  private boolean list() {
    return "TRUE".equalsIgnoreCase(text("X-EVOLUTION-LIST"));
  }

  private static final Set<String> UNNAMED =
      Set.of(
          "unnamed",
          "unnamed contact",
          "unknown",
          "unknown contact",
          "no name",
          "(no name)",
          "none",
          "null",
          "undefined",
          "n/a",
          "new contact",
          "neuer kontakt",
          "nouveau contact",
          "nuevo contacto",
          "nuovo contatto",
          "novo contato",
          "nieuw contact");

  /** The same word for the given and for the family name. */
  private static final Pattern TWICE = Pattern.compile("^(\\S+) \\1$");

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** The picture in the card itself, in base64; one that lies at an address is left alone. */
  private static @Nullable String image(ContentLine line) {
    String value = line.value();
    if (value.length() > LONGEST_PHOTO) return null;
    int data = value.startsWith("data:") ? value.indexOf(";base64,") : -1;
    boolean encoded = line.says("ENCODING", "B") || line.says("ENCODING", "BASE64");
    if (data < 0 && !encoded) return null;
    return (data < 0 ? value : value.substring(data + 8)).replaceAll("\\s+", "");
  }

  /** REV as RFC 6350 §6.7.4 writes it, with or without hyphens, colons, fractions and offset. */
  private @Nullable Instant revised() {
    String text = text("REV");
    if (text == null) return null;
    Matcher parts = REVISED.matcher(text.toUpperCase(Locale.ROOT));
    if (!parts.matches()) return null;
    try {
      LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      LocalTime time =
          parts.group(4) == null
              ? LocalTime.MIDNIGHT
              : LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6));
      String zone = parts.group(7);
      ZoneOffset offset = zone == null || zone.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
      return day.atTime(time).toInstant(offset);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static final Pattern REVISED =
      Pattern.compile(
          "([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ]([0-9]{2}):?([0-9]{2}):?([0-9]{2})?(?:[.,][0-9]+)?"
              + "(Z|[+-][0-9]{2}:?[0-9]{2})?)?");

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }

  /** Whether it is somebody's card, not that of a group, an organisation or a place (§6.1.4). */
  boolean person() {
    String kind = text("KIND");
    if (kind == null) kind = text("X-ADDRESSBOOKSERVER-KIND");
    boolean company = "company".equalsIgnoreCase(text("X-ABSHOWAS"));
    return !company && !list() && (kind == null || !NOBODY.contains(kind.toLowerCase(Locale.ROOT)));
  }

  /** Whether it is the card of a group. */
  boolean group() {
    String kind = text("KIND") == null ? text("X-ADDRESSBOOKSERVER-KIND") : text("KIND");
    return "group".equalsIgnoreCase(kind) || list();
  }

  /** Whether it is nobody's card and names no address either, so that its name must tell it. */
  private boolean bare() {
    return !person() && emails().isEmpty() && texts("TEL").isEmpty() && profile() == null;
  }

  /** Whether it is the card of a place or a machine (RFC 6350 §6.1.4, RFC 6473, RFC 6869). */
  boolean thing() {
    String kind = text("KIND");
    return kind != null && THINGS.contains(kind.toLowerCase(Locale.ROOT));
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

  /**
   * The name for showing (FN, §6.2.1); a card without it, or with an address or a number in its
   * place, is called by the parts of its name, else by its nickname, else by its organisation.
   * Empty if it has none of them. What programs write where no name was given is none.
   */
  String name() {
    String written = text("FN");
    String parts = Names.of(component("N", 1), component("N", 0));
    boolean blank =
        !parts.isEmpty()
            && written != null
            && UNNAMED.contains(TWICE.matcher(written.toLowerCase(Locale.ROOT)).replaceFirst("$1"));
    if (written != null && !blank && Names.shown(written) != null) return written;
    if (!parts.isEmpty()) return parts;
    String nickname = component("NICKNAME", 0);
    String other = nickname == null ? component("ORG", 0) : nickname.split(",", 2)[0];
    return Objects.requireNonNullElse(other == null ? written : other, "");
  }

  /** RFC 6350 §6.4.2 has one address a value; programs write several, and names beside them. */
  List<String> emails() {
    if (list()) return List.of();
    List<String> emails = new ArrayList<>();
    for (String text : texts("EMAIL")) emails.addAll(Addresses.in(text));
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
    for (String name : List.of("URL", "SOCIALPROFILE", "X-SOCIALPROFILE", "X-LINKEDIN", "IMPP"))
      for (ContentLine each : many) {
        String url = each.name().equals(name) ? url(each) : null;
        if (url != null && PROFILE.matcher(url.toLowerCase(Locale.ROOT)).find()) return url;
      }
    return null;
  }

  /**
   * The address of a profile; a bare name stands for one where the service is named (SERVICE-TYPE,
   * RFC 9554 §4.9; Apple writes TYPE and X-USER).
   */
  private static @Nullable String url(ContentLine line) {
    String text = line.oneLine();
    if (text == null || text.contains("/")) return text;
    String service =
        line.name()
            + line.parameters().getOrDefault("SERVICE-TYPE", "")
            + line.parameters().getOrDefault("X-SERVICE-TYPE", "")
            + line.parameters().getOrDefault("TYPE", "");
    if (!service.toUpperCase(Locale.ROOT).contains("LINKEDIN")) return text;
    String user = text.substring(text.indexOf(':') + 1).replaceFirst("^@", "");
    return user.matches("[\\p{L}\\p{N}%._-]{2,100}") ? "linkedin.com/in/" + user : text;
  }

  /**
   * A comma between two names of one kind (RFC 6350 §6.2.2); behind one with a space is a title.
   */
  private static final Pattern LISTED = Pattern.compile(",(?=\\S)");

  private @Nullable String text(String name) {
    ContentLine first = one.get(name);
    return first == null ? null : first.oneLine();
  }

  private @Nullable String component(String name, int at) {
    ContentLine first = one.get(name);
    if (first == null) return null;
    List<String> components = first.components();
    String text = at < components.size() ? components.get(at).replaceAll("\\s+", " ") : "";
    if (name.equals("N")) text = LISTED.matcher(text).replaceAll(" ");
    return text.isEmpty() ? null : text;
  }
}
