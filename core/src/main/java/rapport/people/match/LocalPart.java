package rapport.people.match;

import java.util.Locale;
import java.util.Set;

/**
 * What a mail address or a login gives away about its owner: the letters and digits before the
 * {@code @}, and whose domain follows it. It is not the address: {@code jane.doe@a} and {@code
 * jane.doe@b} have the same local part.
 *
 * @param written in lower case, without a tag ({@code +news}) or the number that a forge puts
 *     before a login
 * @param letters its plain letters alone
 * @param umlautless the letters with two-letter umlauts as one
 * @param digits its digits alone, in order
 * @param open whether anybody can have an address at its domain
 * @param firm the domain that was registered ({@code firm.example} of {@code mail.firm.example}),
 *     empty if none or if it is one that anybody can have an address at
 */
record LocalPart(
    String written, String letters, String umlautless, String digits, String firm, boolean open) {

  private static final Set<String> NOBODY =
      Set.of(
          "info",
          "mail",
          "email",
          "me",
          "hello",
          "contact",
          "office",
          "admin",
          "root",
          "dev",
          "devnull",
          "none",
          "you",
          "code",
          "github",
          "git",
          "webmaster",
          "postmaster",
          "support",
          "sales",
          "team",
          "noreply",
          "no-reply",
          "donotreply",
          "news",
          "newsletter",
          "service",
          "help",
          "hi",
          "post",
          "web",
          "user",
          "test",
          "nobody",
          "unknown",
          "your",
          "youremail",
          "name",
          "opensource",
          "public",
          "private",
          "home",
          "work",
          "billing",
          "jobs",
          "hr",
          "press",
          "marketing",
          "security",
          "abuse",
          "accounts",
          "list",
          "lists",
          "legal",
          "staff",
          "members",
          "customerservice",
          "sysadmin");

  private static final Set<String> ANYBODYS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "hotmail.com",
          "outlook.com",
          "live.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "gmx.com",
          "web.de",
          "t-online.de",
          "mail.ru",
          "yandex.ru",
          "yandex.com",
          "qq.com",
          "163.com",
          "126.com",
          "protonmail.com",
          "proton.me",
          "pm.me",
          "msn.com",
          "comcast.net",
          "verizon.net",
          "ymail.com",
          "mail.com",
          "zoho.com",
          "fastmail.com",
          "fastmail.fm",
          "orange.fr",
          "free.fr",
          "wanadoo.fr",
          "laposte.net",
          "libero.it",
          "rediffmail.com",
          "naver.com",
          "hey.com",
          "tutanota.com",
          "att.net",
          "sbcglobal.net",
          "earthlink.net",
          "btinternet.com",
          "posteo.de",
          "posteo.net",
          "riseup.net",
          "bluewin.ch",
          "seznam.cz",
          "o2.pl",
          "wp.pl",
          "abv.bg",
          "hanmail.net",
          "mailbox.org",
          "users.noreply.github.com",
          "noreply.github.com",
          "github.com");

  /** Of these any country's domain is anybody's. */
  private static final Set<String> MAILERS = Set.of("yahoo", "hotmail", "live", "outlook", "gmx");

  private static final Set<String> SECOND =
      Set.of("co", "com", "ac", "edu", "org", "net", "gov", "or", "ne");

  /** Whether a word names a role, a machine or nobody. */
  static boolean ofRole(String word) {
    return NOBODY.contains(word);
  }

  /** The parts of an address; of a text without {@code @} the whole is local. */
  static LocalPart of(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    String domain = at < 0 ? "" : lower.substring(at + 1);
    String local = at < 0 ? lower : lower.substring(0, at);
    int plus = local.indexOf('+');
    if (plus >= 0 && domain.contains("noreply")) local = local.substring(plus + 1);
    else if (plus > 0) local = local.substring(0, plus);
    String letters = kept(Folding.plain(local), true);
    String umlautless = Folding.umlautless(letters);
    return new LocalPart(
        local, letters, umlautless, kept(local, false), firm(domain), ANYBODYS.contains(domain));
  }

  /** An address in the form in which two spellings of one mailbox are equal. */
  static String mailbox(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    if (at < 0) return lower;
    String domain = lower.substring(at + 1);
    String local = lower.substring(0, at);
    if (!domain.equals("gmail.com") && !domain.equals("googlemail.com")) return lower;
    int plus = local.indexOf('+');
    if (plus > 0) local = local.substring(0, plus);
    return local.replace(".", "") + "@gmail.com";
  }

  /** Whether an address names one mailbox of one human: no role, no place-holder, no machine. */
  static boolean personal(String address) {
    int at = address.lastIndexOf('@');
    if (at <= 0) return false;
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    if (domain.indexOf('.') < 0 || reserved(domain)) return false;
    return !of(address).role() || !firm(domain).isEmpty();
  }

  /** Names that stand for no mail host elsewhere (RFC 6761 §6, RFC 6762 §3), and bare numbers. */
  private static boolean reserved(String domain) {
    return domain.endsWith(".local")
        || domain.endsWith(".localdomain")
        || domain.endsWith("(none)")
        || domain.endsWith(".invalid")
        || number(domain);
  }

  private static boolean number(String domain) {
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      if ((c < '0' || c > '9') && c != '.') return false;
    }
    return !domain.isEmpty();
  }

  /** Whether many people use such a local part, so that having it in common says nothing. */
  boolean role() {
    return NOBODY.contains(written)
        || NOBODY.contains(letters)
        || letters.length() + digits.length() < 3;
  }

  private static String firm(String domain) {
    String[] labels = domain.split("\\.");
    if (labels.length < 2 || ANYBODYS.contains(domain) || reserved(domain)) return "";
    int last = labels.length - 1;
    boolean country = labels[last].length() == 2 && SECOND.contains(labels[last - 1]);
    int from = country && labels.length > 2 ? last - 2 : last - 1;
    String firm = String.join(".", java.util.Arrays.copyOfRange(labels, from, labels.length));
    String family = labels[from];
    boolean mailers = ANYBODYS.contains(firm) || MAILERS.contains(family);
    return mailers ? "" : firm;
  }

  private static String kept(String text, boolean letters) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (letters ? Character.isLetter(c) : Character.isDigit(c)) kept.append(c);
    }
    return kept.toString();
  }
}
