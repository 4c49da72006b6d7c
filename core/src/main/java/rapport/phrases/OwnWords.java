package rapport.phrases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines of a plain-text mail that its writer wrote: quoted and forwarded letters, signatures,
 * list footers and confidentiality notes are left out. It is not an HTML reader (the source turns
 * HTML into text, with quotes as lines that begin with {@code >}), and it does not split sentences.
 *
 * <p>Left out are lines that begin with {@code >}; everything from a forwarding mark, from two
 * fields of a quoted header ("From:" with "Sent:", in the languages mail programs speak), or from
 * "-- " (RFC 3676 §4.3); an attribution ("On … wrote:") and, unless quoted lines follow it and
 * answers stand between them, everything after it; a sign-off with the few lines after it. A letter
 * whose writer answers below an unmarked quote loses the answer. O(length) of at most {@link
 * #LONGEST} characters.
 */
public final class OwnWords {

  /** Characters of a body that are read. */
  public static final int LONGEST = 200_000;

  static final int LONGEST_LINE = 2_000;
  private static final int AFTER_SIGN_OFF = 6;
  private static final int ATTRIBUTION_LINES = 3;
  private static final int HEADER_LINES = 6;

  private final List<String> lines = new ArrayList<>();
  private final List<String> stripped = new ArrayList<>();
  private final BitSet colons = new BitSet();
  private final List<String> own = new ArrayList<>();

  private OwnWords(String body) {
    String text = body.substring(0, Math.min(body.length(), LONGEST)).replace('\u00a0', ' ');
    text.lines().forEach(this::line);
  }

  private void line(String line) {
    String bounded = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    lines.add(bounded);
    String plain = bounded.strip();
    if (plain.endsWith(":") || plain.endsWith("：")) colons.set(stripped.size());
    stripped.add(plain);
  }

  /** The lines, in order; empty ones stand where paragraphs end. */
  public static List<String> of(String body) {
    OwnWords words = new OwnWords(body);
    words.read();
    return List.copyOf(words.own);
  }

  private void read() {
    for (int i = 0; i < lines.size(); i++) {
      String line = at(i);
      if (quoted(line) || Marks.phone(line)) continue;
      int introduced = attribution(i);
      if (introduced > 0 && answeredBetween(i + introduced)) {
        i += introduced - 1;
        continue;
      }
      if (introduced > 0 || signature(i) || ends(i)) break;
      own.add(lines.get(i));
    }
  }

  private boolean signature(int i) {
    String line = lines.get(i);
    return line.equals("-- ") || line.equals("--") || signsOff(i);
  }

  private boolean ends(int i) {
    String line = at(i);
    if (line.length() < 2) return false;
    if (Marks.forwarded(line) || Marks.tail(line)) return true;
    if (!header(i)) return false;
    dropStamp();
    return true;
  }

  /** Two different fields of a quoted header close together. */
  private boolean header(int i) {
    String first = Marks.fieldOf(at(i));
    if (first.isEmpty()) return false;
    for (int next = i + 1; next <= i + HEADER_LINES; next++) {
      String other = Marks.fieldOf(at(next));
      if (!other.isEmpty() && !other.equals(first)) return true;
    }
    return false;
  }

  /** Some programs put the name and the time of a quoted letter above its fields. */
  private void dropStamp() {
    while (!own.isEmpty() && own.getLast().isBlank()) own.removeLast();
    boolean stamped = !own.isEmpty() && Marks.STAMP.matcher(own.getLast().strip()).find();
    boolean named = stamped && Marks.ONLY_STAMP.matcher(own.getLast().strip()).matches();
    if (stamped) own.removeLast();
    if (named && !own.isEmpty() && own.getLast().length() < 60) own.removeLast();
  }

  /** How many lines from here say who wrote what follows; 0 if they do not. */
  private int attribution(int i) {
    String joined = at(i);
    if (joined.isEmpty() || !introduces(i)) return 0;
    int next = colons.nextSetBit(i);
    for (int between = i + 1; between <= next; between++)
      if (at(between).isEmpty() || quoted(at(between))) return 0;
    boolean may = Marks.MAY_INTRODUCE.matcher(joined).lookingAt();
    for (int count = 1; count <= ATTRIBUTION_LINES; count++) {
      if (joined.endsWith(":") || joined.endsWith("：")) {
        boolean mail = joined.indexOf('@') > 0 && Marks.DATED_MAILBOX.matcher(joined).matches();
        boolean named = count == 1 && quoted(at(i + 1)) && Marks.NAMED.matcher(joined).matches();
        boolean spoken = may && Marks.says(joined) && Marks.ATTRIBUTION.matcher(joined).matches();
        if (mail || named || spoken) return count;
      }
      if (!may || at(i + count).isEmpty() || quoted(at(i + count))) return 0;
      joined += " " + at(i + count);
    }
    return 0;
  }

  /** Whether a colon ends one of the next lines, without which nothing is introduced. */
  private boolean introduces(int i) {
    int next = colons.nextSetBit(i);
    return next >= 0 && next < i + ATTRIBUTION_LINES;
  }

  /** Whether quoted lines follow here; whatever stands between them is an answer. */
  private boolean answeredBetween(int i) {
    int next = i;
    while (next < lines.size() && next < i + 4 && at(next).isEmpty()) next++;
    return quoted(at(next));
  }

  /** A sign-off ends the letter when only a few short lines or a quoted letter follow it. */
  private boolean signsOff(int i) {
    if (!Marks.signsOff(at(i))) return false;
    int after = 0;
    for (int next = i + 1; next < lines.size() && after <= AFTER_SIGN_OFF; next++) {
      String line = at(next);
      boolean over = quoted(line) || line.equals("--") || attribution(next) > 0;
      if (over || Marks.forwarded(line) || header(next)) return true;
      if (line.length() > 60) return false;
      if (!line.isEmpty()) after++;
    }
    return after <= AFTER_SIGN_OFF;
  }

  private static boolean quoted(String line) {
    return line.startsWith(">") || Marks.initials(line);
  }

  private String at(int i) {
    return i < stripped.size() ? stripped.get(i) : "";
  }

  /** What mail programs write around what people write. */
  private static final class Marks {

    private static final Pattern INITIALS = Pattern.compile("[A-Z][A-Za-z]{0,3}>+( |$)");
    static final Pattern MAY_INTRODUCE =
        Pattern.compile(
            "(?iu)(on|at|in|am|le|el|il|em|op|den|på|w|dne|pe|a|ngày|в|\\d{1,4}[-./年]|\\w{2,9},?\\s|\"|<|[\\w.]+\\s)");
    static final Pattern ATTRIBUTION =
        Pattern.compile(
            "(?iu)(.*\\d.*|(on|am|le|el|il|em|op|den) .*|\\S+( \\S+){0,4} )\\s?(wrote|writes|schrieb|schreef|a écrit|escribió|escreveu|ha scritto|skrev|kirjoitti|napisał\\(?a?\\)?|napsal\\(?a?\\)?|yazdı|написал\\(?а?\\)?|пишет|写道|のメール)\\b?.{0,40}[:：]");
    static final Pattern DATED_MAILBOX =
        Pattern.compile(".*\\d.{0,200}[<\\[(]\\S{1,100}@\\S{1,100}[>\\])].{0,30}[:：]");
    static final Pattern NAMED = Pattern.compile("(?i).{0,200}(wrote|writes|said|says):");
    private static final Pattern FORWARDED =
        Pattern.compile(
            "(?iu)>?-{2,} ?(original message|original appointment|forwarded (message )?(by|from).*|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|opprinnelig melding).*"
                + "|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (réexpédié|transféré).*|_{20,}|-{3,} inline attachment follows.*");
    private static final Pattern TAIL =
        Pattern.compile(
            "(?iu)[\\s*#_<(-]{0,6}((confidentiality|privacy|legal|important) (notice|note|disclaimer)\\b|disclaimer\\s*[:.]|this (e-?mail|message|communication|transmission|electronic mail)( message)?,?( and| including| \\(including| together| with| is| may| contains| transmission).{0,120}(confidential|privileged|intended|property|solely)"
                + "|the (information|contents?) (contained )?(in|of) this (e-?mail|message|communication|transmission).{0,160}|diese e-?mail (enthält|kann) .{0,80}vertraulich|ce (message|courriel|mail).{0,80}confidentiel"
                + "|to unsubscribe\\b|you (are receiving|received|are subscribed to) this .{0,40}(because|list|group)|you received this message because|this sf\\.net email is sponsored|to (post|subscribe)( a message)?(, send|:)|do you yahoo!\\?|get your free|do you have a question)");
    private static final Pattern PHONE =
        Pattern.compile(
            "(?iu)sent (from|via) (my|the) [\\w +-]{1,40}|sent from (mail|yahoo mail|outlook|proton).{0,40}|get outlook for \\w+|von meinem .{1,20} gesendet|envoyé (de|depuis) mon .{1,20}|enviado (desde|do) (mi|meu) .{1,20}|inviato da(l mio)? .{1,20}|verzonden vanaf mijn .{1,20}|skickat från min .{1,20}");
    static final Pattern STAMP =
        Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4} \\d{1,2}:\\d{2}(:\\d{2})?( ?[AP]M)?$");
    static final Pattern ONLY_STAMP =
        Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4} \\d{1,2}:\\d{2}(:\\d{2})?( ?[AP]M)?");
    private static final Pattern SIGN_OFF =
        Pattern.compile(
            "(?i)(best|kind|warm|many|with|yours|regards|sincerely|cheers|thanks|thank you|love|all the best)"
                + "( (best|kind|warm|regards|wishes|sincerely|truly|faithfully|again|so much|very much|in advance|and|thanks)){0,4}[,.!]?");

    private static final List<String> SAYING =
        List.of(
            "wrote",
            "writes",
            "schrieb",
            "schreef",
            "écrit",
            "escribió",
            "escreveu",
            "scritto",
            "skrev",
            "kirjoitti",
            "napisał",
            "napsal",
            "yazd",
            "написал",
            "пишет",
            "写道",
            "のメール");
    private static final Openings FORWARDS =
        Openings.of("-", ">", "_", "begin forwarded", "anfang der", "début du");
    private static final Openings TAILS =
        Openings.of(
            "confidentiality",
            "privacy",
            "legal",
            "important",
            "disclaimer",
            "this ",
            "the info",
            "the content",
            "diese ",
            "ce ",
            "to unsubscribe",
            "to post",
            "to subscribe",
            "you are",
            "you received",
            "get your",
            "do you");
    private static final Openings PHONES =
        Openings.of(
            "sent ",
            "get outlook",
            "von meinem",
            "envoyé",
            "enviado",
            "inviato",
            "verzonden",
            "skickat");
    private static final Openings SIGN_OFFS =
        Openings.of(
            "best",
            "kind",
            "warm",
            "many",
            "with",
            "yours",
            "regards",
            "sincerely",
            "cheers",
            "thank",
            "love",
            "all the best");
    private static final int LONGEST_SIGN_OFF = 100;
    private static final int JUNK = 6;

    private static final List<Pattern> FIELDS =
        List.of(
            field("from|von|de|da|van|från|fra|od|lähettäjä|kimden|от|发件人|差出人"),
            field(
                "sent|date|gesendet|datum|envoyé|date|enviado( el| em)?|fecha|data|inviato|verzonden|skickat|sendt|dato|wysłano|отправлено|发送时间|送信日時"),
            field("to|an|à|para|a|per|aan|till|til|do|кому|收件人|宛先"),
            field("cc|bcc|kopie|copie"),
            field(
                "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|主题|件名"));

    private Marks() {}

    private static Pattern field(String names) {
      return Pattern.compile("(?iu)[*_]{0,2}(" + names + ") ?[*_]{0,2}[:：][*_]{0,2}(\\s.*)?");
    }

    /** Whether a verb of saying stands in a line; without one nothing is attributed. */
    static boolean says(String line) {
      String lower = line.toLowerCase(Locale.ROOT);
      for (String verb : SAYING) if (lower.contains(verb)) return true;
      return false;
    }

    static boolean phone(String line) {
      return PHONES.in(line, 0) && PHONE.matcher(line).matches();
    }

    static boolean forwarded(String line) {
      return FORWARDS.in(line, 0) && FORWARDED.matcher(line).matches();
    }

    static boolean signsOff(String line) {
      return line.length() <= LONGEST_SIGN_OFF
          && SIGN_OFFS.in(line, 0)
          && SIGN_OFF.matcher(line).matches();
    }

    static boolean initials(String line) {
      int mark = line.indexOf('>');
      return mark > 0 && mark < 5 && INITIALS.matcher(line).lookingAt();
    }

    static boolean tail(String line) {
      int from = 0;
      while (from < line.length() && from < JUNK && junk(line.charAt(from))) from++;
      return TAILS.in(line, from) && TAIL.matcher(line).lookingAt();
    }

    private static boolean junk(char mark) {
      return Character.isWhitespace(mark) || "*#_<(-".indexOf(mark) >= 0;
    }

    /** Which field of a header a line is; empty if none. */
    static String fieldOf(String line) {
      if (line.indexOf(':') < 0 && line.indexOf('：') < 0) return "";
      for (Pattern field : FIELDS) if (field.matcher(line).matches()) return field.pattern();
      return "";
    }
  }
}
