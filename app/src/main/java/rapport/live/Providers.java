package rapport.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapport.look.Misfit;
import rapport.outside.Route.Security;

/**
 * Where the mail servers of an address may be: those of large providers by what they publish, of
 * any other domain the names that RFC 6186 and custom make likely. It asks nobody; whoever connects
 * finds out.
 */
public final class Providers {

  private static final int IMAPS = 993;

  private static final Map<String, String> SERVERS =
      Map.ofEntries(
          Map.entry("gmail.com", "imap.gmail.com"),
          Map.entry("googlemail.com", "imap.gmail.com"),
          Map.entry("icloud.com", "imap.mail.me.com"),
          Map.entry("me.com", "imap.mail.me.com"),
          Map.entry("mac.com", "imap.mail.me.com"),
          Map.entry("yahoo.com", "imap.mail.yahoo.com"),
          Map.entry("yahoo.co.uk", "imap.mail.yahoo.com"),
          Map.entry("yahoo.de", "imap.mail.yahoo.com"),
          Map.entry("yahoo.fr", "imap.mail.yahoo.com"),
          Map.entry("aol.com", "imap.aol.com"),
          Map.entry("gmx.net", "imap.gmx.net"),
          Map.entry("gmx.de", "imap.gmx.net"),
          Map.entry("gmx.at", "imap.gmx.net"),
          Map.entry("gmx.ch", "imap.gmx.net"),
          Map.entry("gmx.com", "imap.gmx.com"),
          Map.entry("web.de", "imap.web.de"),
          Map.entry("t-online.de", "secureimap.t-online.de"),
          Map.entry("freenet.de", "mx.freenet.de"),
          Map.entry("posteo.de", "posteo.de"),
          Map.entry("mailbox.org", "imap.mailbox.org"),
          Map.entry("fastmail.com", "imap.fastmail.com"),
          Map.entry("zoho.com", "imap.zoho.com"),
          Map.entry("orange.fr", "imap.orange.fr"),
          Map.entry("free.fr", "imap.free.fr"),
          Map.entry("libero.it", "imapmail.libero.it"),
          Map.entry("outlook.com", "outlook.office365.com"),
          Map.entry("hotmail.com", "outlook.office365.com"),
          Map.entry("live.com", "outlook.office365.com"));

  private Providers() {}

  /** One server that mail may be at. */
  public record Server(String host, int port, Security security) {}

  /**
   * Where to look, the likeliest first.
   *
   * @throws IllegalArgumentException for what is no mail address
   */
  public static List<Server> mail(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1)
      throw new Misfit("Write your mail address, such as ada@helix.example.", address);
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    String known = SERVERS.get(domain);
    List<Server> servers = new ArrayList<>();
    if (known != null) servers.add(new Server(known, IMAPS, Security.TLS));
    else
      for (String before : List.of("imap.", "mail.", ""))
        servers.add(new Server(before + domain, IMAPS, Security.TLS));
    return servers;
  }
}
