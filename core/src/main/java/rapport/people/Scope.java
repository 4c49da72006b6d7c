package rapport.people;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands as seen from the owner's organisation (practice K1), with the reason in
 * words. It says nothing about how close the two are.
 *
 * @param reason why, in words that a page can show
 */
public record Scope(Side side, String reason) {

  /** The three answers. */
  public enum Side {
    /** In the owner's own organisation or one of its parts. */
    INSIDE,
    /** In another organisation. */
    OUTSIDE,
    /** Not known: no organisation, and only addresses that anybody can have. */
    UNKNOWN
  }

  private static final Set<String> FREE_MAIL =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "msn.com",
          "yahoo.com",
          "ymail.com",
          "aol.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "gmx.de",
          "gmx.net",
          "gmx.at",
          "gmx.ch",
          "web.de",
          "t-online.de",
          "freenet.de",
          "posteo.de",
          "mailbox.org",
          "proton.me",
          "protonmail.com",
          "pm.me",
          "fastmail.com",
          "hey.com",
          "zoho.com",
          "mail.com",
          "yandex.ru",
          "mail.ru",
          "qq.com",
          "163.com",
          "126.com",
          "orange.fr",
          "free.fr",
          "laposte.net",
          "wanadoo.fr",
          "libero.it",
          "virgilio.it",
          "comcast.net",
          "verizon.net",
          "att.net",
          "btinternet.com",
          "sky.com",
          "naver.com",
          "hanmail.net",
          "daum.net",
          "rediffmail.com",
          "tutanota.com",
          "tuta.com",
          "freemail.example");

  private static final Set<String> TWO_LEVEL =
      Set.of("co", "com", "org", "net", "ac", "gov", "edu", "ne", "or", "go");

  /**
   * Where somebody stands. The user's word would win but is not asked here; then a work address
   * decides, then the organisation's name.
   *
   * @param handles all handles of the person
   * @param organisation the person's organisation, or null
   * @param ownDomains domains of the owner's own addresses, in lower case
   * @param ownOrganisations names of the owner's own organisation
   */
  public static Scope of(
      Collection<Handle> handles,
      @Nullable String organisation,
      Collection<String> ownDomains,
      Collection<String> ownOrganisations) {
    Set<String> ours = new TreeSet<>();
    for (String domain : ownDomains) if (!freeMail(domain)) ours.add(registered(domain));
    Set<String> theirs = new TreeSet<>();
    for (Handle handle : handles)
      if (!handle.domain().isEmpty() && !freeMail(handle.domain())) theirs.add(handle.domain());
    for (String domain : theirs) {
      if (ours.contains(registered(domain))) return new Scope(Side.INSIDE, "writes from " + domain);
    }
    if (organisation != null && sameName(organisation, ownOrganisations)) {
      return new Scope(Side.INSIDE, "works at " + organisation);
    }
    if (!theirs.isEmpty() && !ours.isEmpty())
      return new Scope(Side.OUTSIDE, "writes from " + theirs.iterator().next());
    if (organisation != null
        && !organisation.isBlank()
        && !(ours.isEmpty() && ownOrganisations.isEmpty())) {
      return new Scope(Side.OUTSIDE, "works at " + organisation);
    }
    return new Scope(
        Side.UNKNOWN,
        theirs.isEmpty() ? "no work address known" : "your own organisation is not known");
  }

  /** Whether anybody can have an address there, so that it tells nothing about an organisation. */
  public static boolean freeMail(String domain) {
    return FREE_MAIL.contains(domain.toLowerCase(Locale.ROOT));
  }

  /**
   * The part of a domain that one organisation registers: the last two labels, or three under a
   * country's second level such as {@code co.uk}. It is an approximation of the public suffix list,
   * good enough to see a subsidiary's subdomain as inside.
   */
  static String registered(String domain) {
    String[] labels = domain.toLowerCase(Locale.ROOT).split("\\.", -1);
    int n = labels.length;
    int keep = n >= 3 && labels[n - 1].length() == 2 && TWO_LEVEL.contains(labels[n - 2]) ? 3 : 2;
    if (n <= keep) return domain.toLowerCase(Locale.ROOT);
    return String.join(".", java.util.Arrays.copyOfRange(labels, n - keep, n));
  }

  private static boolean sameName(String organisation, Collection<String> own) {
    return own.stream().anyMatch(name -> name.strip().equalsIgnoreCase(organisation.strip()));
  }
}
