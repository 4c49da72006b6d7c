package rapport.people;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses that are no human, by their spelling alone: rooms and calendars of Google, programs
 * that answer to nobody. It does not know mailing lists, which look like people; those are known
 * from the mail that comes through them. {@code arno.reply@} is a human. O(length).
 */
public final class Nobody {

  private static final Set<String> CALENDARS =
      Set.of(
          "calendar.google.com",
          "resource.calendar.google.com",
          "group.calendar.google.com",
          "group.v.calendar.google.com",
          "import.calendar.google.com");

  private static final Set<String> ROBOTS =
      Set.of("calendar-notification@google.com", "calendar-server@google.com");

  private static final Set<String> NOT = Set.of("no", "not", "dont", "never", "non");

  private static final Pattern SERVICE =
      Pattern.compile(
          "(?:.*[-_.+])?(?:un-?subscribe|unsub|subscribe|optout|opt-out|listserv|majordomo|mailman"
              + "|listmaster|sympa|listproc|ecartis|lyris|removeme|remove-me|signoff)(?:[-_.+].*)?"
              + "|.+[-+](?:request|join|leave|owner|owners|manager|managers|bounces|confirm)(?:[+-].*)?"
              + "|(?:abmelden|abmeldung|austragen|desabonner|desabonnement|desinscription|desinscrire"
              + "|desuscribir|desuscripcion|disiscrizione|disiscrivi|uitschrijven|afmelden|avmelding"
              + "|odhlasit|odhlaseni|leiratkozas|dezabonare|wypisz|otpiska)(?:[-_.+].*)?"
              + "|remove|remove-[0-9a-z-]+|leave-[0-9a-z-]+");

  /** Every spelling of {@link #SERVICE} has one of these, which are faster to look for. */
  private static final Stems SERVICE_STEMS =
      new Stems(
          "subscribe",
          "unsub",
          "optout",
          "opt-out",
          "listserv",
          "majordomo",
          "mailman",
          "listmaster",
          "sympa",
          "listproc",
          "ecartis",
          "lyris",
          "remove",
          "signoff",
          "request",
          "join",
          "leave",
          "owner",
          "manager",
          "bounces",
          "confirm",
          "abmeld",
          "austragen",
          "desabonn",
          "desinscri",
          "desuscri",
          "disiscri",
          "uitschrijven",
          "afmelden",
          "avmelding",
          "odhlas",
          "leiratkozas",
          "dezabonare",
          "wypisz",
          "otpiska");

  private static final Set<String> ORDERS =
      Set.of(
          "unsubscribe",
          "unsubscribe me",
          "subscribe",
          "remove",
          "remove me",
          "opt out",
          "opt-out",
          "signoff",
          "sign off",
          "abmelden",
          "abmeldung",
          "austragen",
          "désabonner",
          "désinscription",
          "se désabonner",
          "désabonnement",
          "baja",
          "cancelar suscripción",
          "darse de baja",
          "cancellami",
          "disiscrivi",
          "disiscrizione",
          "uitschrijven",
          "afmelden",
          "avregistrera",
          "avmeld",
          "afmeld",
          "odhlásit",
          "отписаться",
          "отписка",
          "wypisz",
          "leiratkozás",
          "dezabonare",
          "cancelar inscrição",
          "配信停止",
          "退订",
          "退訂",
          "구독 취소");

  /** Every spelling of {@link #SILENT} has one of these, which are faster to look for. */
  private static final Stems SILENT_STEMS =
      new Stems(
          "repon", "antwo", "respon", "respos", "respue", "rispon", "svar", "vasta", "odpow",
          "odpov", "odgov", "valasz", "raspun", "yanit", "cevap", "otvech");

  /** "Do not answer" as senders in other languages put it, without the signs between the words. */
  private static final Pattern SILENT =
      Pattern.compile(
          "(?:nepas|non|ne)repondre|pasdereponse|sansreponse|nichtantworten|keineantwort|bittenichtantworten"
              + "|noresponder|noresponda|sinrespuesta|naoresponder?|naoresponda|semresposta|nonrispondere"
              + "|nonrisponda|nietbeantwoorden|nietantwoorden|geenantwoord|inte?svara|svarainte|ikkesvar|svarikke"
              + "|besvarikke|eivasta|alavastaa|vastaamatta|nieodpowiadaj|bezodpowiedzi|neodpovidat|neodpovidejte"
              + "|neodpovedat|neodgovaraj|neodgovarjaj|nevalaszolj|valaszneadjon|nurraspunde|nuraspunde|fararaspuns"
              + "|yanitlamayin|cevaplamayin|neotvechat|neotvechay|noresposta|norespongueu|nerepondezpas");

  /** The name under which Exchange itself reports that something could not be delivered. */
  private static final Pattern EXCHANGE = Pattern.compile("microsoftexchange[0-9a-f]{32}");

  /** A host that is called after the answers it does not take. */
  private static final Pattern SILENT_HOST =
      Pattern.compile("(?:no-?reply|do-?not-?reply|dont-?reply)\\..*");

  /** Hosts that stand where an address was left out; none of them is one (RFC 2606 §2). */
  private static final Pattern NO_HOST =
      Pattern.compile("(?:.*\\.)?invalid|hidden|no-?e?mail|nomail|none|null|undefined|unknown");

  private Nobody() {}

  /**
   * Whether an address stands only where one was left out or made unreadable: {@code
   * address@hidden}, {@code invalid@invalid.invalid}, {@code jan...@acme.example}. It is nobody's,
   * and two who have it are two. O(length).
   */
  public static boolean placeholder(Handle handle) {
    if (handle.kind() != Handle.Kind.EMAIL) return false;
    String local = local(handle);
    if (local.endsWith("...") || local.contains("***")) return true;
    String domain = handle.domain();
    return (domain.indexOf('.') <= 0 || domain.endsWith("invalid"))
        && NO_HOST.matcher(domain).matches();
  }

  /** Whether the address is a calendar or a room, which Google gives addresses of their own. */
  public static boolean calendar(Handle handle) {
    return CALENDARS.contains(handle.domain());
  }

  /** Whether a calendar sends invitations and answers from this address, in people's names. */
  public static boolean calendarRobot(Handle sender) {
    return ROBOTS.contains(sender.value());
  }

  /** Whether a program writes under this address that reads no answer. */
  public static boolean robot(Handle sender) {
    if (sender.kind() != Handle.Kind.EMAIL) return false;
    String local = local(sender);
    return ROBOTS.contains(sender.value())
        || bounce(local)
        || silent(local)
        || (local.startsWith("microsoftexchange") && EXCHANGE.matcher(local).matches())
        || silentHost(sender.domain());
  }

  /**
   * Whether a program takes orders there: unsubscribing, a list's own addresses (RFC 2142 §6), a
   * list server.
   */
  public static boolean service(Handle recipient) {
    if (recipient.kind() != Handle.Kind.EMAIL) return false;
    String local = local(recipient);
    return SERVICE_STEMS.in(local) && SERVICE.matcher(local).matches();
  }

  /**
   * Whether a whole subject, in lower case, is an order to be taken from a list, in the words that
   * links for unsubscribing fill in.
   */
  public static boolean order(String subject) {
    return ORDERS.contains(subject);
  }

  /** Whether the address is no human by any of these. */
  public static boolean is(Handle handle) {
    return calendar(handle) || robot(handle) || service(handle);
  }

  private static String local(Handle handle) {
    String address = handle.value();
    return address.substring(0, Math.max(0, address.lastIndexOf('@')));
  }

  private static boolean silentHost(String domain) {
    return (domain.startsWith("no") || domain.startsWith("do"))
        && SILENT_HOST.matcher(domain).matches();
  }

  private static boolean bounce(String local) {
    if (!local.startsWith("bounce")) return false;
    String rest = local.substring(local.startsWith("bounces") ? 7 : 6);
    return rest.isEmpty() || !Character.isLetter(rest.charAt(0));
  }

  /** Whether the first letter is that of "mailer-daemon" or of "postmaster". */
  private static boolean beginsLikeDaemon(String local) {
    int at = 0;
    while (at < local.length() && "-_.".indexOf(local.charAt(at)) >= 0) at++;
    return at < local.length() && (local.charAt(at) == 'm' || local.charAt(at) == 'p');
  }

  private static boolean silent(String local) {
    boolean reply = local.contains("reply");
    boolean answer = SILENT_STEMS.in(local);
    if (!reply && !answer && !beginsLikeDaemon(local)) return false;
    String letters = local.replaceAll("[-_.]", "");
    if (letters.startsWith("mailerdaemon") || letters.startsWith("postmaster")) return true;
    if (answer && SILENT.matcher(letters).find()) return true;
    if (!reply) return false;
    String before = "";
    for (String word : local.split("[-_.]+")) {
      if (word.contains("noreply") || word.contains("donotreply") || word.contains("dontreply"))
        return true;
      if (word.startsWith("reply") && NOT.contains(before)) return true;
      before = word;
    }
    return false;
  }
}
