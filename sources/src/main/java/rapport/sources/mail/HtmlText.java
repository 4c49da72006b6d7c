package rapport.sources.mail;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * HTML as plain text: blocks become lines, quotes lines that begin with {@code >}, and what nobody
 * sees – styles, scripts, comments, elements that are hidden – is left out. The tree is the one
 * that browsers build of broken HTML (HTML Living Standard §13.2), by jsoup, at most {@link
 * #DEEPEST} elements deep; nothing is fetched. It is no rendering: columns and colours are lost.
 * O(length).
 */
final class HtmlText implements NodeFilter {

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
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> SILENT =
      Set.of("style", "script", "head", "title", "xml", "template", "noscript");
  private static final int DEEPEST = 500;
  private static final int DEEPEST_QUOTE = 5;

  private final StringBuilder text = new StringBuilder();
  private int quotes;
  private int kept;
  private boolean fresh = true;

  private HtmlText() {}

  /** The text. */
  static String of(String html) {
    HtmlText read = new HtmlText();
    Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "").filter(read);
    return read.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) put(words.getWholeText());
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    if (silent(element)) return FilterResult.SKIP_ENTIRELY;
    String name = element.normalName();
    if (name.equals("pre")) kept++;
    step(name, 1);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) return FilterResult.CONTINUE;
    String name = element.normalName();
    if (name.equals("pre")) kept--;
    if (!name.equals("br") && !name.equals("hr")) step(name, -1);
    return FilterResult.CONTINUE;
  }

  /** What no reader of the letter sees: also the line that only a list of letters shows. */
  private static boolean silent(Element element) {
    if (SILENT.contains(element.normalName()) || element.hasAttr("hidden")) return true;
    String style = element.attr("style");
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  /** The begin or the end of an element. */
  private void step(String name, int quoted) {
    if (name.equals("blockquote")) quote(quoted);
    else if (PARAGRAPHS.contains(name)) paragraph();
    else if (BLOCKS.contains(name)) line();
    else if (CELLS.contains(name)) space();
  }

  private void quote(int by) {
    if (!fresh) line();
    quotes = Math.max(0, quotes + by);
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
    for (int at = 0; at < letters.length(); at++) {
      char letter = letters.charAt(at);
      if (kept > 0 && letter == '\n') line();
      else if (Character.isWhitespace(letter) || letter == '\u00a0') space();
      else put(letter);
    }
  }

  private void put(char letter) {
    if (fresh && quotes > 0) text.repeat('>', Math.min(quotes, DEEPEST_QUOTE)).append(' ');
    fresh = false;
    text.append(letter);
  }
}
