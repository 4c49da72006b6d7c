package rapport.sources.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * HTML as plain text: blocks become lines, quotes lines that begin with {@code >}, and styles,
 * scripts and comments are left out. It is a scanner, not a parser of HTML: it builds no tree,
 * fetches nothing and trusts no nesting. O(length).
 */
final class HtmlText {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "tr",
          "li",
          "ul",
          "ol",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "pre",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "dd",
          "dt");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "blockquote", "ul", "ol", "table", "hr");
  private static final Set<String> SILENT = Set.of("style", "script", "head", "title", "xml");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("rsquo", "\u2019"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("ldquo", "\u201c"),
          Map.entry("rdquo", "\u201d"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("hellip", "\u2026"),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("uuml", "ü"),
          Map.entry("Auml", "Ä"),
          Map.entry("Ouml", "Ö"),
          Map.entry("Uuml", "Ü"),
          Map.entry("szlig", "ß"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("agrave", "à"),
          Map.entry("ccedil", "ç"),
          Map.entry("ntilde", "ñ"),
          Map.entry("euro", "€"));
  private static final int LONGEST_ENTITY = 10;
  private static final int DEEPEST_QUOTE = 5;

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private int quotes;
  private boolean fresh = true;

  private HtmlText(String html) {
    this.html = html;
  }

  /** The text. */
  static String of(String html) {
    HtmlText read = new HtmlText(html);
    int at = 0;
    while (at < html.length()) at = read.next(at);
    return read.text.toString();
  }

  private int next(int at) {
    char letter = html.charAt(at);
    if (letter == '<' && at + 1 < html.length()) {
      char after = html.charAt(at + 1);
      if (after == '!' || after == '?' || after == '/' || Character.isLetter(after)) return tag(at);
    }
    if (letter == '&') return entity(at);
    if (Character.isWhitespace(letter)) space();
    else put(String.valueOf(letter));
    return at + 1;
  }

  private int tag(int at) {
    if (html.startsWith("<!--", at)) return past("-->", at + 4);
    int end = html.indexOf('>', at);
    if (end < 0) return html.length();
    boolean closing = html.charAt(at + 1) == '/';
    int from = at + (closing ? 2 : 1);
    int to = from;
    while (to < end && Character.isLetterOrDigit(html.charAt(to))) to++;
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    if (!closing && SILENT.contains(name) && html.charAt(end - 1) != '/') return silent(name, end);
    if (name.equals("blockquote")) quote(closing);
    else if (PARAGRAPHS.contains(name)) paragraph();
    else if (BLOCKS.contains(name)) line();
    else if (name.equals("td")) space();
    return end + 1;
  }

  private int silent(String name, int end) {
    int close = end;
    while ((close = html.indexOf("</", close)) >= 0) {
      if (html.regionMatches(true, close + 2, name, 0, name.length())) return past(">", close);
      close += 2;
    }
    return name.equals("head") ? end + 1 : html.length();
  }

  private int past(String mark, int from) {
    int at = html.indexOf(mark, from);
    return at < 0 ? html.length() : at + mark.length();
  }

  private void quote(boolean closing) {
    if (!fresh) line();
    quotes = Math.max(0, quotes + (closing ? -1 : 1));
  }

  private void paragraph() {
    if (!fresh) line();
    if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') text.append('\n');
  }

  private void line() {
    if (fresh && text.isEmpty()) return;
    text.append('\n');
    fresh = true;
  }

  private void space() {
    if (!fresh && text.charAt(text.length() - 1) != ' ') text.append(' ');
  }

  private void put(String letters) {
    if (fresh && quotes > 0) text.repeat('>', Math.min(quotes, DEEPEST_QUOTE)).append(' ');
    fresh = false;
    text.append(letters);
  }

  private int entity(int at) {
    int end = html.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_ENTITY) {
      put("&");
      return at + 1;
    }
    String name = html.substring(at + 1, end);
    String meant = name.startsWith("#") ? number(name) : NAMED.getOrDefault(name, "");
    if (meant.equals(" ") || meant.equals("\u00a0")) space();
    else if (!meant.isEmpty()) put(meant);
    else {
      put("&");
      return at + 1;
    }
    return end + 1;
  }

  private static String number(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : " ";
    } catch (NumberFormatException _) {
      return "";
    }
  }
}
