package rapport.sources.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.people.Nobody;
import rapport.sources.Party;

/**
 * Decides by which rule a message stays out of the ties, from its header alone. The first rule that
 * holds wins, in this order: spam, draft, automatic, newsletter, list, broadcast. The order goes
 * from what the message is to how it was sent: a bounce that came through a list is a bounce.
 *
 * <p>Where a message has marks of both a list and a newsletter, it is a list if members can write
 * to it (List-Post other than NO, RFC 2369 §3.4; Mailing-List; Precedence: list), a newsletter if
 * it has Precedence: bulk or junk, and a list if it has a List-Id.
 */
final class Rules {

  /** More people than this in To and Cc make an announcement. */
  static final int CONVERSATION = 25;

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

  private final Programs programs = new Programs();

  /** The rule, or null if the message counts. */
  @Nullable LeftOut of(
      Header header,
      Folder folder,
      boolean automatic,
      List<Party> to,
      List<Party> cc,
      @Nullable String subject) {
    if (folder.spam() || flaggedAsSpam(header)) return LeftOut.SPAM;
    if (folder.draft()) return LeftOut.DRAFT;
    if (automatic || toService(to, cc) || order(to, cc, subject)) return LeftOut.AUTOMATIC;
    if (discussion(header)) return LeftOut.LIST;
    if (bulk(header)) return LeftOut.NEWSLETTER;
    if (header.has(HeaderField.LIST_ID)) return LeftOut.LIST;
    if (header.has(HeaderField.LIST_UNSUBSCRIBE)) return LeftOut.NEWSLETTER;
    if (header.has(HeaderField.LIST_POST)) return LeftOut.NEWSLETTER;
    return broadcast(to, cc) ? LeftOut.BROADCAST : null;
  }

  /**
   * Whether a program wrote it (RFC 3834 §5, RFC 3464, the fields that answering machines wrote
   * before, and the names robots send under).
   */
  boolean automatic(Header header, @Nullable Party from) {
    if (header.has(HeaderField.AUTO_SUBMITTED) && !header.starts(HeaderField.AUTO_SUBMITTED, "no"))
      return true;
    if (header.has(HeaderField.AUTOREPLY) && !header.starts(HeaderField.AUTOREPLY, "no"))
      return true;
    if (header.has(HeaderField.AUTORESPOND)) return true;
    if (header.starts(HeaderField.RETURN_PATH, "<>")) return true;
    if (header.starts(HeaderField.CONTENT_TYPE, "multipart/report")) return true;
    if (header.starts(HeaderField.PRECEDENCE, "auto")) return true;
    if (header.has(HeaderField.AUTO_RESPONSE_SUPPRESS) && bulk(header)) return true;
    return from == null ? nameless(header) : programs.robot(from.handle());
  }

  /** Whether the author is named at all, if only without an address. */
  static boolean named(Header header) {
    if (!header.has(HeaderField.FROM)) return false;
    String text =
        HeaderText.text(header.bytes, header.from(HeaderField.FROM), header.to(HeaderField.FROM));
    return text.chars().anyMatch(Character::isLetter);
  }

  /** A bounce may come from a name without a domain. */
  private static boolean nameless(Header header) {
    return header.starts(HeaderField.FROM, "mailer-daemon")
        || header.starts(HeaderField.FROM, "postmaster");
  }

  /** Whether it was written to nobody but programs. */
  private boolean toService(List<Party> to, List<Party> cc) {
    if (to.isEmpty() || to.size() + cc.size() > 3) return false;
    for (Party party : to) if (!programs.reached(party.handle())) return false;
    for (Party party : cc) if (!programs.reached(party.handle())) return false;
    return true;
  }

  /** Whether it holds nothing but an order to a list, as a link for unsubscribing fills it in. */
  private static boolean order(List<Party> to, List<Party> cc, @Nullable String subject) {
    return subject != null
        && to.size() == 1
        && cc.isEmpty()
        && Nobody.order(subject.strip().toLowerCase(Locale.ROOT));
  }

  /** What filters write: SpamAssassin, Rspamd and bogofilter, each by its default. */
  private static boolean flaggedAsSpam(Header header) {
    return header.starts(HeaderField.SPAM_FLAG, "yes")
        || header.starts(HeaderField.SPAM_STATUS, "yes")
        || header.starts(HeaderField.SPAM, "yes")
        || header.starts(HeaderField.BOGOSITY, "yes")
        || header.starts(HeaderField.BOGOSITY, "spam");
  }

  private static boolean discussion(Header header) {
    return header.starts(HeaderField.PRECEDENCE, "list")
        || header.has(HeaderField.MAILING_LIST)
        || header.has(HeaderField.X_MAILING_LIST)
        || header.has(HeaderField.BEEN_THERE)
        || (header.has(HeaderField.LIST_POST) && !header.starts(HeaderField.LIST_POST, "no"));
  }

  private static boolean bulk(Header header) {
    return header.starts(HeaderField.PRECEDENCE, "bulk")
        || header.starts(HeaderField.PRECEDENCE, "junk");
  }

  private static boolean broadcast(List<Party> to, List<Party> cc) {
    if (to.size() + cc.size() <= CONVERSATION) return false;
    Set<String> people = new HashSet<>();
    for (Party party : to) people.add(party.handle().value());
    for (Party party : cc) people.add(party.handle().value());
    return people.size() > CONVERSATION;
  }

  /** The identifier inside the angle brackets (RFC 2919 §3), or the text without any comment. */
  static String listId(String value) {
    int open = value.lastIndexOf('<');
    int close = value.indexOf('>', Math.max(0, open));
    boolean inside = open >= 0 && close > open;
    String id = inside ? value.substring(open + 1, close) : COMMENT.matcher(value).replaceAll("");
    return id.strip().toLowerCase(Locale.ROOT);
  }
}
