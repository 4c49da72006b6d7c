package rapport.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a name and is no part of it: quotes, brackets, an address, pronouns, a place,
 * a list it came through, a firm behind a dash. It knows shapes, not words of names. Linear in the
 * length.
 */
final class AroundName {

  static final Pattern BRACKETS =
      Pattern.compile(
          "\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]*]|\\{[^{}]*}|<[^<>]*>|（[^（）]*）|【[^【】]*】)\\s*");

  /** A bracket behind a name that was never closed. */
  private static final Pattern OPEN = Pattern.compile("(?<=\\S)\\s*[(\\[{（【][^)\\]}）】]*$");

  private static final Pattern VIA = Pattern.compile("(?i)\\s+via\\s+\\S.*$");
  private static final Pattern BEHIND = Pattern.compile("\\s+(?:\\||–|—|-|•|·|/|//|@)\\s+\\S.*$");

  /** A name with its address behind, as Outlook shows and exports people. */
  private static final Pattern WITH_ADDRESS =
      Pattern.compile("(.*[^\\s@]) *(?:\\([^\\s()]+@[^\\s()]+\\)|<[^\\s<>]+@[^\\s<>]+>) *['\"]?");

  /** What somebody wants to be called by, behind a name. */
  private static final Pattern PRONOUNS =
      Pattern.compile(
          "(?iu)(?:she|he|they|her|him|them|hers|his|sie|er|ihr|ihm|elle|lui|iel|ella|él|elle|ze|xe|any)"
              + "(?: ?/ ?(?:she|he|they|her|hers|him|his|them|theirs|sie|er|ihr|ihm|elle|lui|iel|ella|él|ze"
              + "|hir|xe|xem|any)){1,3}");

  private static final Pattern DIVIDER = Pattern.compile("[\\s|–—•·-]+$");

  /** A country or a unit behind a slash, as directories of large firms write it. */
  private static final Pattern PLACE =
      Pattern.compile("\\s+/\\p{Lu}[\\p{L}\\p{N}&.-]{1,20}(?:/[\\p{L}\\p{N}&.-]{1,20})*$");

  private static final String OPENING = "([{<（【";
  private static final String DIVIDING = "/|–—-•·@";

  static final String QUOTES = "\"'“”„‟‘’‚«»‹›`";

  private AroundName() {}

  /** The name without its own address behind it in brackets. */
  static String withoutAddress(String name) {
    if (name.indexOf('@') < 0) return name;
    Matcher addressed = WITH_ADDRESS.matcher(name);
    return addressed.matches() ? unquoted(addressed.group(1).strip()) : name;
  }

  /** Whether these words say how somebody wants to be spoken of. */
  static boolean pronouns(String words) {
    return PRONOUNS.matcher(words).matches();
  }

  /** Without quotes around it, what stands in brackets, and what stands behind the name. */
  static String bare(String written) {
    String name = unquoted(written);
    String cut = any(name, OPENING) ? BRACKETS.matcher(name).replaceAll(" ").strip() : name.strip();
    name = cut.isEmpty() ? unbracketed(name) : cut;
    if (any(name, OPENING)) name = OPEN.matcher(name).replaceFirst("");
    if (saysVia(name)) {
      Matcher via = VIA.matcher(name);
      if (via.find() && via.start() > 0) name = unquoted(name.substring(0, via.start()).strip());
    }
    return any(name, DIVIDING) ? undivided(name) : name;
  }

  /** Without pronouns, a place or a firm behind a slash, a line, a dash or a dot. */
  private static String undivided(String written) {
    String name = written;
    int last = name.lastIndexOf(' ');
    if (last > 0 && name.indexOf('/', last) > 0 && pronouns(name.substring(last + 1)))
      name = DIVIDER.matcher(name.substring(0, last)).replaceFirst("");
    Matcher place = PLACE.matcher(name);
    if (place.find() && name.lastIndexOf(' ', place.start() - 1) > 0)
      name = name.substring(0, place.start()).strip();
    Matcher behind = BEHIND.matcher(name);
    if (behind.find() && name.lastIndexOf(' ', behind.start() - 1) > 0)
      name = name.substring(0, behind.start()).strip();
    return name;
  }

  /** Whether any of some signs stands in a text: most names have none, and few are looked into. */
  static boolean any(String text, String signs) {
    for (int at = 0; at < text.length(); at++) if (signs.indexOf(text.charAt(at)) >= 0) return true;
    return false;
  }

  private static boolean saysVia(String name) {
    for (int at = 0; at < name.length(); at++)
      if (Character.isWhitespace(name.charAt(at)) && name.regionMatches(true, at + 1, "via", 0, 3))
        return true;
    return false;
  }

  private static String unquoted(String name) {
    String at = name;
    while (at.length() > 1
        && QUOTES.indexOf(at.charAt(0)) >= 0
        && QUOTES.indexOf(at.charAt(at.length() - 1)) >= 0)
      at = at.substring(1, at.length() - 1).strip();
    if (lonely(at, at.length() - 1)) at = at.substring(0, at.length() - 1).strip();
    if (lonely(at, 0) && at.charAt(0) != '’') at = at.substring(1).strip();
    return at.equals("\"") || at.equals("'") ? "" : unangled(at);
  }

  /** Without angle brackets around all, and without one that has no partner. */
  private static String unangled(String name) {
    if (!any(name, "<>")) return name.strip();
    int open = name.indexOf('<');
    boolean around = open == 0 && name.indexOf('>') == name.length() - 1;
    boolean pair = open >= 0 && name.indexOf('>', open) > 0;
    return pair && !around ? name : name.replaceAll("^[<>]+|[<>]+$", "").strip();
  }

  /** Whether a quote stands at this place that has no partner. */
  private static boolean lonely(String name, int at) {
    if (at < 0 || at >= name.length() || QUOTES.indexOf(name.charAt(at)) < 0) return false;
    long quotes = name.chars().filter(c -> QUOTES.indexOf(c) >= 0 && c != '\'' && c != '’').count();
    boolean apostrophe = name.charAt(at) == '\'' || name.charAt(at) == '’';
    return apostrophe
        ? name.chars().filter(c -> c == '\'' || c == '’').count() == 1
        : quotes % 2 == 1;
  }

  private static String unbracketed(String name) {
    return name.replaceAll("^[(\\[{（【<]+|[)\\]}）】>]+$", "").strip();
  }
}
