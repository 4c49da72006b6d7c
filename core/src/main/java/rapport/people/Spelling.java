package rapport.people;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one spelling of an address that sources write in many ways. It judges no address. */
final class Spelling {

  private static final Pattern SITE =
      Pattern.compile(
          "^(?:[a-z0-9-]+\\.)*(linkedin)\\.[a-z.]{2,6}/+(?:(?:mwlite|comm)/+)?(in|pub)/+([^/?#]+).*");
  private static final Pattern XING =
      Pattern.compile("^(?:[a-z0-9-]+\\.)*xing\\.com/(?:profile|profiles)/([^/?#]+).*");

  /** Signs of the text around a link; no name of a profile ends with one. */
  private static final Pattern BEHIND = Pattern.compile("(?<=.)[.,;:!)>\\]\"']+$");

  /** Pages of such a site that are nobody's, or whoever looks at them. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:[a-z0-9-]+\\.)*(?:linkedin\\.[a-z.]{2,6}|xing\\.com)(?:/(?:in|pub|profiles?|feed|in/me))?/*(?:\\?.*)?");

  /** What is left where a letter was encoded twice, as by a program that copied a link. */
  private static final Pattern TWICE = Pattern.compile("%[0-9a-f]{2}");

  /** Behind a plus sign, too, stand the addresses of a list that take orders; no detail of it. */
  private static final Pattern ORDER =
      Pattern.compile("\\+(?:un-?subscribe|subscribe|owners?|managers?|confirm|bounces?)$");

  /** A sender as a forwarder rewrote it (Sender Rewriting Scheme, M. Wong 2004), once or twice. */
  private static final Pattern FORWARDED =
      Pattern.compile(
          "srs(?:0[=+-]|1[=+-][^=@]*=[^=@]+==?)[^=@]*=[^=@]*=([^=@]+\\.[^=@]+)=([^@]+)@.*");

  /** A sender with a mark against false bounces (draft-levine-smtp-batv-01, §4; Barracuda's). */
  private static final Pattern MARKED =
      Pattern.compile("(?:prvs=[0-9a-z]{6,12}=|btv1==[0-9a-z]{3,20}==)([^@]+@.*)");

  private Spelling() {}

  static String email(String written) {
    String address = written.strip().toLowerCase(Locale.ROOT);
    if (!ascii(address)) address = unicode(address);
    address = unwrapped(address);
    int at = address.lastIndexOf('@');
    if (at < 1) return address;
    String local = address.substring(0, at);
    String domain = address.substring(at + 1);
    int plus = local.indexOf('+');
    if (plus > 0 && local.charAt(0) != '"' && !ORDER.matcher(local).find(plus))
      local = local.substring(0, plus);
    if (domain.endsWith(".") && domain.length() > 1)
      domain = domain.substring(0, domain.length() - 1);
    if (domain.contains("xn--")) domain = Punycode.unicode(domain);
    if (domain.equals("googlemail.com")) domain = "gmail.com";
    return local + "@" + domain;
  }

  /** The address that a program on the way wrapped into one of its own. */
  private static String unwrapped(String address) {
    if (address.indexOf('=') < 0) return address;
    Matcher marked = MARKED.matcher(address);
    String bare = marked.matches() ? marked.group(1) : address;
    Matcher forwarded = FORWARDED.matcher(bare);
    return forwarded.matches() ? forwarded.group(2) + "@" + forwarded.group(1) : bare;
  }

  private static String unicode(String address) {
    StringBuilder seen = new StringBuilder(address.length());
    address
        .codePoints()
        .filter(letter ->
            !Character.isSpaceChar(letter) && Character.getType(letter) != Character.FORMAT)
        .forEach(seen::appendCodePoint);
    String text = Normalizer.normalize(seen, Normalizer.Form.NFC);
    int at = text.lastIndexOf('@');
    String domain = text.substring(at + 1).replaceAll("[\u3002\uff0e\uff61]", ".");
    return text.substring(0, at + 1) + Normalizer.normalize(domain, Normalizer.Form.NFKC);
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 126) return false;
    return true;
  }

  static String profile(String url) {
    String value = decoded(bare(url)).toLowerCase(Locale.ROOT);
    if (TWICE.matcher(value).find()) value = decoded(value).toLowerCase(Locale.ROOT);
    value = value.replaceFirst("^(?:[a-z][a-z0-9+.-]*:)?/*", "").replaceFirst("^www\\.", "");
    Matcher site = SITE.matcher(value);
    if (site.matches())
      return site.group(1)
          + ".com/"
          + site.group(2)
          + "/"
          + BEHIND.matcher(site.group(3)).replaceFirst("");
    Matcher xing = XING.matcher(value);
    if (xing.matches()) return "xing.com/profile/" + xing.group(1);
    String bare = value.replaceFirst("#.*$", "");
    String slashless = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    return slashless.isBlank() ? url.strip() : slashless;
  }

  /** Whether a profile in this spelling is a page of its site that belongs to nobody. */
  static boolean page(String profile) {
    return PAGE.matcher(profile).matches();
  }

  /** Without the angle brackets that text puts around an address (RFC 3986, appendix C). */
  private static String bare(String url) {
    String stripped = url.strip();
    boolean angled = stripped.startsWith("<") && stripped.endsWith(">");
    return angled ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
  }

  /** Percent-encoding undone (RFC 3986 §2.1); what is none stays. */
  private static String decoded(String url) {
    if (url.indexOf('%') < 0) return Normalizer.normalize(url, Normalizer.Form.NFC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(url.length());
    for (int at = 0; at < url.length(); at++) {
      char c = url.charAt(at);
      int code = c == '%' && at + 2 < url.length() ? hex(url, at + 1) : -1;
      if (code >= 0) at += 2;
      if (code >= 0) bytes.write(code);
      else bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
    }
    return Normalizer.normalize(bytes.toString(StandardCharsets.UTF_8), Normalizer.Form.NFC);
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
