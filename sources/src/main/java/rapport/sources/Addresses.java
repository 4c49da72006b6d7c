package rapport.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.people.Handle;
import rapport.people.Nobody;

/**
 * Finds mail addresses in a value of a card or a table, where there should be one and often stand
 * several, or one with a name; also as a {@code mailto:} URI (RFC 6068 §2). What only stands where
 * an address was left out is none. It is not a reader of mail headers and knows no quoted local
 * parts. Linear in the length.
 */
public final class Addresses {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s<>,;:\"()\\[\\]{}|/#@'“”„«»][^\\s<>,;:\"()\\[\\]{}|@“”„«»]{0,63}"
              + "@[^\\s<>,;:?\"()\\[\\]{}|@'“”„«»/#=&!]{1,255}");
  private static final int MOST = 100;

  private Addresses() {}

  /** The addresses in lower case, in order, each once; at most 100. */
  public static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    Matcher each = ADDRESS.matcher(plain(text));
    while (found.size() < MOST && each.find()) {
      String address = each.group().toLowerCase(Locale.ROOT);
      if (!found.contains(address) && !Nobody.placeholder(Handle.email(address)))
        found.add(address);
    }
    return List.copyOf(found);
  }

  /** Signs of East Asia that part addresses, or stand in them in full width. */
  private static final Pattern WIDE = Pattern.compile("[，、；]");

  /** The name of a field before its value, as query strings write it. */
  private static final Pattern NAMED = Pattern.compile("(?i)(^|[\\s,;&])e-?mail=");

  private static final Pattern ENCODED = Pattern.compile("(?i)^\\s*mailto%3a");

  private static final Pattern APART =
      Pattern.compile("^\\s*([^\\s@]+) ?@ ?([^\\s@]+\\.[^\\s@]+)\\s*$");

  /** Signs as URIs, web pages and the programs of East Asia write them. */
  private static String plain(String text) {
    String narrow = WIDE.matcher(text).replaceAll(",").replace('＠', '@').replace('．', '.');
    narrow = APART.matcher(narrow).replaceFirst("$1@$2");
    String signs = narrow.indexOf('@') < 0 ? narrow.replace("%40", "@") : narrow;
    signs = ENCODED.matcher(signs).replaceFirst("mailto:");
    if (signs.indexOf('=') > 0) signs = NAMED.matcher(signs).replaceAll("$1 ");
    return signs.indexOf('&') < 0 ? signs : signs.replace("&lt;", "<").replace("&gt;", ">");
  }
}
