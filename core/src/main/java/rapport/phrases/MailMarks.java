package rapport.phrases;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What mail programs write around what people write: attributions, forwarding marks, the fields of
 * a quoted header, footers, sign-offs. It reads single lines and knows nothing of their order.
 */
final class MailMarks {

  static final Pattern INITIALS = Pattern.compile("[A-Z][A-Za-z]{0,3}>+( |$)");
  static final Pattern MAY_INTRODUCE =
      Pattern.compile(
          "(?iu)(on|at|in|am|le|el|il|em|op|den|på|w|dne|pe|a|ngày|в|\\d{1,4}[-./年]|\\w{2,9},?\\s|\"|<|[\\w.]+\\s)");
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?iu)(.*\\d.*|(on|am|le|el|il|em|op|den) .*|\\S+( \\S+){0,4} )\\s?(wrote|writes|schrieb|schreef|a écrit|escribió|escreveu|ha scritto|skrev|kirjoitti|napisał\\(?a?\\)?|napsal\\(?a?\\)?|yazdı|написал\\(?а?\\)?|пишет|写道|のメール)\\b?.{0,40}[:：]");
  private static final Pattern DATED_MAILBOX =
      Pattern.compile(".*\\d.{0,200}[<\\[(]\\S{1,100}@\\S{1,100}[>\\])].{0,30}[:：]");
  static final Pattern NAMED = Pattern.compile("(?i).{0,200}(wrote|writes|said|says):");
  static final Pattern FORWARDED =
      Pattern.compile(
          "(?iu)>?-{2,} ?(original message|original appointment|forwarded (message )?(by|from).*|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|opprinnelig melding).*"
              + "|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message (réexpédié|transféré).*|_{20,}|-{3,} inline attachment follows.*");
  static final Pattern TAIL =
      Pattern.compile(
          "(?iu)[\\s*#_<(-]{0,6}((confidentiality|privacy|legal|important) (notice|note|disclaimer)\\b|disclaimer\\s*[:.]|this (e-?mail|message|communication|transmission|electronic mail)( message)?,?( and| including| \\(including| together| with| is| may| contains| transmission).{0,120}(confidential|privileged|intended|property|solely)"
              + "|the (information|contents?) (contained )?(in|of) this (e-?mail|message|communication|transmission).{0,160}|diese e-?mail (enthält|kann) .{0,80}vertraulich|ce (message|courriel|mail).{0,80}confidentiel"
              + "|to unsubscribe\\b|you (are receiving|received|are subscribed to) this .{0,40}(because|list|group)|you received this message because|this sf\\.net email is sponsored|to (post|subscribe)( a message)?(, send|:)|do you yahoo!\\?|get your free|do you have a question)");
  static final Pattern PHONE =
      Pattern.compile(
          "(?iu)sent (from|via) (my|the) [\\w +-]{1,40}|sent from (mail|yahoo mail|outlook|proton).{0,40}|get outlook for \\w+|von meinem .{1,20} gesendet|envoyé (de|depuis) mon .{1,20}|enviado (desde|do) (mi|meu) .{1,20}|inviato da(l mio)? .{1,20}|verzonden vanaf mijn .{1,20}|skickat från min .{1,20}");
  static final Pattern STAMP =
      Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4} \\d{1,2}:\\d{2}(:\\d{2})?( ?[AP]M)?$");
  static final Pattern ONLY_STAMP =
      Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4} \\d{1,2}:\\d{2}(:\\d{2})?( ?[AP]M)?");
  static final Pattern SIGN_OFF =
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
  static final Openings FORWARDS =
      Openings.of("-", ">", "_", "begin forwarded", "anfang der", "début du");
  static final Openings TAILS =
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
  static final Openings PHONES =
      Openings.of(
          "sent ",
          "get outlook",
          "von meinem",
          "envoyé",
          "enviado",
          "inviato",
          "verzonden",
          "skickat");
  static final Openings SIGN_OFFS =
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
  static final int LONGEST_SIGN_OFF = 100;
  static final int JUNK = 6;

  private static final List<Pattern> FIELDS =
      List.of(
          field("from|von|de|da|van|från|fra|od|lähettäjä|kimden|от|发件人|差出人"),
          field(
              "sent|date|gesendet|datum|envoyé|date|enviado( el| em)?|fecha|data|inviato|verzonden|skickat|sendt|dato|wysłano|отправлено|发送时间|送信日時"),
          field("to|an|à|para|a|per|aan|till|til|do|кому|收件人|宛先"),
          field("cc|bcc|kopie|copie"),
          field(
              "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|主题|件名"));

  private MailMarks() {}

  private static Pattern field(String names) {
    return Pattern.compile("(?iu)[*_]{0,2}(" + names + ") ?[*_]{0,2}[:：][*_]{0,2}(\\s.*)?");
  }

  /** Whether a line says that somebody wrote what follows. */
  static boolean attributes(String line) {
    return says(line) && ATTRIBUTION.matcher(line).matches();
  }

  /** Whether a line with a colon at its end names a mailbox behind a date. */
  static boolean dated(String line) {
    return line.indexOf('@') > 0 && DATED_MAILBOX.matcher(line).matches();
  }

  /** Whether a verb of saying stands in a line; without one nothing is attributed. */
  private static boolean says(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String verb : SAYING) if (lower.contains(verb)) return true;
    return false;
  }

  static boolean junk(char mark) {
    return Character.isWhitespace(mark) || "*#_<(-".indexOf(mark) >= 0;
  }

  /** Which field of a header a line is; empty if none. */
  static String fieldOf(String line) {
    for (Pattern field : FIELDS) if (field.matcher(line).matches()) return field.pattern();
    return "";
  }
}
