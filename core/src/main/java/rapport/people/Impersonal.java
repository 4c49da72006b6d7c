package rapport.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rapport.people.match.Folding;

/**
 * Whether an address is that of a program, a list or a desk rather than of somebody, by its
 * spelling and by the names that letters give it. It is a guess about who to show, not a rule about
 * mail: what {@link Nobody} knows is certain, and this yields to any sign of the owner's that
 * somebody is there, such as a card, a name the owner gave, or a letter of the owner's. English
 * words, with a few of other languages. All O(length).
 */
public final class Impersonal {

  /** How sure the guess is. */
  public enum Guess {
    /** Nothing speaks against somebody. */
    SOMEBODY,
    /** A desk, a shared box or a sender of announcements; to whom one writes as to somebody. */
    DESK,
    /** A program or a list: whoever writes there reaches nobody in particular. */
    MACHINE
  }

  /** Parts of an address between its signs that only programs and lists bear. */
  private static final Pattern PART =
      Pattern.compile(
          "notif(?:ication|ications|y|ier)|alerts|e?-?newsletters?|enews|autorespon(?:der|se)|autoreply"
              + "|automail(?:er)?|automated|rss|rssfeeds?|listserver|listmanager|mailinglists?|announcements?"
              + "|robot|benachrichtigung(?:en)?|rundbrief|infolettre|boletin(?:es)?");

  /** What is a program or a list where it is the whole before the sign, or the end of it. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:.*[-_.])?(?:daemon|announce)|news|root|cron|nobody|mailer|feeds?|alert|updates?|offers?|deals|specials"
              + "|promo(?:tion|tions)?|lists?|subscribers?|invitations?|.*newsletters?.*|e-?bulletins?");

  /** The boxes of RFC 2142 and their like, which may belong to a firm or to one human. */
  private static final Pattern DESK =
      Pattern.compile(
          "info|sales|support|marketing|webmaster|hostmaster|abuse|noc|security|help|help-?desk"
              + "|customers?[-_.]?(?:service|care|support|relations)?|services?|billing|orders?|admin|administrator"
              + "|contact|contacts|careers|jobs|press|media|feedback|subscriptions?|members?(?:hip|services)?"
              + "|registration|reservations|bookings?|invoices?|accounts|team|office|hello|editors?|online|store"
              + "|shop|kundenservice|kundendienst|buchhaltung|rechnung|kontakt|verwaltung|sekretariat|contacto|contato");

  /** First labels of hosts from which or to which no human writes. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?:.+\\.)?reply\\d*\\.[^.]+\\.[^.]+"
              + "|(?:newsletters?|news-?letters?|mailings?|alerts|notifications?|notify|bounces?|lists?|listserv|listes|listas"
              + "|elists|groups|enews)\\.[^.]+\\..+"
              + "|(?:.+\\.)?(?:yahoogroups\\.[a-z.]+|egroups\\.com|googlegroups\\.com|groups\\.io|onelist\\.com"
              + "|topica\\.com|freelists\\.org|smartgroups\\.com)");

  /** Names that only programs, lists and desks bear. */
  private static final Pattern NAME =
      Pattern.compile(
          ".*\\b(?:e-?newsletters?|newsletters?|e-?news|alerts?|notifications?|mailing list|daemon|announcements?"
              + "|auto-?reply|no-?reply|do not reply|unsubscribe|customer (?:service|care|support)|help ?desk"
              + "|service desk|support team|benachrichtigungen|kundenservice|rundbrief|infolettre|boletin)\\b.*");

  /** Words in names of firms and papers, and in hardly any name of somebody. */
  private static final Pattern FIRM =
      Pattern.compile(
          "network|news|media|institute|university|association|society|committee|magazine|gazette|digest"
              + "|bulletin|sweepstakes|webinars?|seminars?|conferences?|foundation|federation|council"
              + "|horoscopes?|coupons?|headlines");

  /** A slogan: three words and more with an exclamation mark behind them. */
  private static final Pattern SLOGAN = Pattern.compile("\\S+ \\S+ .*!");

  private static final Pattern ARTICLE = Pattern.compile("(?:the|your|our) .+|.+ for .+");

  private static final Pattern SIGNS = Pattern.compile("[-_.+#=]+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern HEX = Pattern.compile("(?=.*\\d)[0-9a-f]{6,}");

  /** So long a part of letters and digits by turns is nobody's name. */
  private static final int TOKEN = 12;

  private static final int TURNS = 4;

  /** So many digits behind letters are a clock's, and longer than any telephone number. */
  private static final Pattern CLOCK = Pattern.compile("\\p{L}+\\d{12,}");

  private static final int WORD = 4;
  private static final int NUMBER = 5;
  private static final int SEVERAL = 3;

  private Impersonal() {}

  /**
   * What an address is.
   *
   * @param names those that letters give it; none where no letter gives it any
   */
  public static Guess of(Handle handle, Collection<String> names) {
    if (handle.kind() != Handle.Kind.EMAIL) return Guess.SOMEBODY;
    String local = handle.value().substring(0, Math.max(0, handle.value().lastIndexOf('@')));
    if (HOST.matcher(handle.domain()).matches() || machine(local)) return Guess.MACHINE;
    boolean desk =
        DESK.matcher(local).matches() && names.stream().allMatch(name -> of(name, handle));
    boolean said =
        !names.isEmpty()
            && names.stream().allMatch(name -> NAME.matcher(Folding.plain(name)).matches());
    boolean firm = !names.isEmpty() && names.stream().allMatch(name -> firm(name, handle));
    return desk || said || firm || several(names) ? Guess.DESK : Guess.SOMEBODY;
  }

  /**
   * Whether a name is that of a firm, a paper or a campaign: a slogan; one with an article, of
   * which a word stands in the host ("The Motley Fool" at motleyfool.com); or one with such a word
   * as News, unless another word of it stands before the sign: "Ann Lee, Acme Media" who writes as
   * ann.lee@ is somebody.
   */
  private static boolean firm(String name, Handle handle) {
    String plain = Folding.plain(name).strip();
    if (SLOGAN.matcher(plain).matches()) return true;
    List<String> words = List.of(plain.split("[^\\p{L}\\p{N}]+"));
    if (ARTICLE.matcher(plain).matches()
        && words.stream().anyMatch(word -> word.length() >= WORD && host(handle).contains(word)))
      return true;
    String local = handle.value().substring(0, Math.max(0, handle.value().lastIndexOf('@')));
    return words.stream().anyMatch(word -> FIRM.matcher(word).matches())
        && words.stream()
            .filter(word -> word.length() >= SEVERAL && !FIRM.matcher(word).matches())
            .noneMatch(local::contains);
  }

  private static String host(Handle handle) {
    return Names.letters(handle.domain());
  }

  private static boolean machine(String local) {
    if (WHOLE.matcher(local).matches()) return true;
    List<String> parts = List.of(SIGNS.split(local));
    if (parts.stream().anyMatch(part -> PART.matcher(part).matches())) return true;
    return parts.size() > 1 && (token(parts) || numbered(parts) || identifier(parts));
  }

  /** A part made by a program for one letter or one reader: long, letters and digits by turns. */
  private static boolean token(List<String> parts) {
    return parts.stream()
        .anyMatch(part ->
            part.length() >= TOKEN
                && (DIGITS.matcher(part).matches()
                    || CLOCK.matcher(part).matches()
                    || turns(part) >= TURNS));
  }

  private static int turns(String part) {
    int turns = 0;
    for (int i = 1; i < part.length(); i++)
      if (Character.isDigit(part.charAt(i)) != Character.isDigit(part.charAt(i - 1))) turns++;
    return turns;
  }

  /** Two numbers side by side, one of them long: an issue and a reader. */
  private static boolean numbered(List<String> parts) {
    for (int i = 1; i < parts.size(); i++) {
      String one = parts.get(i - 1);
      String other = parts.get(i);
      boolean numbers = DIGITS.matcher(one).matches() && DIGITS.matcher(other).matches();
      if (numbers && Math.max(one.length(), other.length()) >= NUMBER) return true;
    }
    return false;
  }

  private static boolean identifier(List<String> parts) {
    return parts.stream().filter(part -> HEX.matcher(part).matches()).count() >= SEVERAL;
  }

  /**
   * Whether a name is only that of where the address is: "Classic Novels" at classic-novels.com.
   */
  private static boolean of(String name, Handle handle) {
    String letters = Names.letters(Folding.plain(name));
    return !letters.isEmpty() && host(handle).contains(letters);
  }

  /**
   * Whether three of these names share no word: then several write under one address, as a program
   * that passes on what many wrote does. Somebody's own name, nickname and name of before are
   * seldom three without a word in common.
   */
  public static boolean several(Collection<String> names) {
    List<Set<String>> apart = new ArrayList<>();
    for (String name : names) {
      Set<String> words = new HashSet<>(List.of(Folding.plain(name).split("[^\\p{L}\\p{N}]+")));
      words.removeIf(word -> word.length() < 2);
      if (words.isEmpty() || apart.stream().anyMatch(one -> one.stream().anyMatch(words::contains)))
        continue;
      apart.add(words);
    }
    return apart.size() >= SEVERAL;
  }
}
