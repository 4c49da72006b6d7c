package rapport.interactions;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a message or a meeting is about, by its subject line. It is no key of a conversation. The
 * marks before a subject are those that mail programs write for an answer or for passing on, in the
 * languages they are used in (Re, AW, SV, Odp, YNT, 回复 …), with a counter or a colon of their own
 * ({@code Re[2]:}, {@code RE :}, {@code 回复：}), and the tags that lists and gateways put before them
 * ({@code [EXTERNAL]}). Linear in the length; at most 20 marks are taken off.
 */
public final class Subject {

  private static final int MOST = 20;

  /** Spaces that programs put before a colon, and those of East Asia. */
  private static final String WIDE_BLANKS = "\u00a0\u2007\u202f\u3000";

  /**
   * All letters before this one are composed (NFC) as they stand (Unicode Standard Annex 15 §9).
   */
  private static final char FIRST_MARK = '\u0300';

  /** What a mark ends with, and how many letters behind the start of it that can be. */
  private static final String COLONS = ":\uff1a\ufe55";

  private static final int LONGEST_MARK = 96;

  /** How many letters the one word of a mark has at most. */
  private static final int LONGEST_WORD = 20;

  /** What {@code \s} means in a pattern. */
  private static final String BLANKS = " \t\n\u000b\f\r";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What a tag begins with: a bracket, a star, or the word "ext". */
  private static final String TAGGED = "[\u3010{*<(eE";

  private static final Set<String> ANSWERS =
      words(
          """
          re ré réf réf. res resp rép rép. reply aw antw antwort antwoord antw. sv svar vs vast vastaus odp ods ynt yan yanıt r rif bls
          balas vá válasz atb atbilde ats vas απ απάντηση σχετ השב תגובה תשובה רד رد الرد پاسخ جواب 回复 回覆 答复 答覆 回信
          返信 返 답장 회신 답변 отв ответ отг отговор од одг odg odgovor odpověď odpoveď відп відповідь
          răsp răspuns tl trả_lời cav cavab sagot jibu erantzun përgj жауап адк адказ на αντ პასუხი պատ ตอบกลับ ตอบ उत्तर er rv-re ha respuesta resposta risposta réponse
          """);

  private static final Set<String> FORWARDS =
      words(
          """
          fw fwd fwd. tr wg rv reenv enc vb vl doorst pd i fs ilt trs yml továbbítás tov πρθ הועבר إعادة 转发 轉寄
          轉發 转寄 転送 전달 пер пересл переслано препр prosl fwd: videresendt weiterleitung inoltro şb
          """);

  private static final Pattern MARK =
      Pattern.compile(
          "^([\\p{L}\\p{M}.-]{1,20}?(?: \\p{L}{1,12})?)\\s?(?:[\\[(]\\s?[0-9]{1,3}\\s?[\\])]|[\\^*]?[0-9]{1,3})?\\s?[:：﹕]\\s*");
  private static final Pattern TAG =
      Pattern.compile(
          "^(?:\\[[^\\[\\]]{1,60}]|【[^【】]{1,60}】|\\{[^{}]{1,60}}|\\*+[^*]{1,40}\\*+|<[^<>]{1,40}>"
              + "|\\((?:ext|extern|external|externe)\\)|(?:ext|extern|external|externe|externo|externa) ?:)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TRAILER =
      Pattern.compile("(?i)(?<=\\S)(?:\\s*\\(fwd\\)|\\s*\\[SEC=[^\\[\\]]{1,80}])+$");

  private static final int LONGEST = 60;
  private static final Pattern UNSPEAKABLE =
      Pattern.compile(
          "(?iu)[\\p{N}\\[\\](){}<>|#@]|https?:|\\b(daily|weekly|monthly|newsletter|digest|bulletin|mentions|clippings|headlines)\\b|^\\W*((fyi|re|aw|fwd?|hi|hello|hey|test|no subject|none|thanks?|thank you|updates?|news|status|info|question|meeting|call|lunch|help|demo|draft|notes|agenda|minutes|invitation|document|file|attachment|request|reminder)\\b\\W*)*$");

  private static final Pattern FORWARD =
      Pattern.compile("(?i)^\\W*((re|aw|sv)\\s*:\\s*)*(fw|fwd|wg)\\s*:");
  private static final Pattern ASKS_NOTHING =
      Pattern.compile(
          "(?iu)^(fyi\\b|for your information\\b|(many )?(thanks|thank you|thx)\\b(?!.*\\?)|good ?bye|farewell|out of office|automatic reply)"
              + "|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\b(no|nr|issue|vol|volume|edition)\\b\\.?\\s?\\d|#\\s?\\d|\\(\\d+\\)\\s*$"
              + "|\\b(daily|weekly|monthly|newsletter|digest|bulletin|mentions|clippings|headlines)\\b");

  private static final Pattern MINUTES =
      Pattern.compile(
          "(?iu)^(?:(?:meeting )?(?:minutes|agenda|recap)(?: of| from| for|\\s?[:–-])|(?:meeting )?notes(?: of| from|\\s?[:–-])) (?:the |our )?(.+)$"
              + "|^(.+?)(?:\\s?[:,–-])? (?:meeting )?(?:minutes|agenda|recap|notes)$");
  private static final Pattern DATED = Pattern.compile("(?u)[\\s,(–-]*(?:on |of )?\\d.*$");
  private static final Pattern MEETING =
      Pattern.compile(
          "(?iu)\\b(meeting|council|committee|board|sync|stand-?up|review|guild|forum|round ?table|steering|all[- ]hands|retro(spective)?|planning|offsite|workshop|chapter|community of practice)\\b");

  private Subject() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .map(word -> word.replace('_', ' '))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a subject is of a kind that waits for no answer: a forward, thanks, a farewell, "FYI",
   * and a letter of a series, which has a number or a date that comes again. A subject that is
   * empty says neither.
   */
  public static boolean asksNothing(String subject) {
    return FORWARD.matcher(subject).find() || ASKS_NOTHING.matcher(bare(subject)).find();
  }

  /** A subject without the marks of answers and forwards before it, and the tags before those. */
  public static String bare(String subject) {
    return taken(subject).rest();
  }

  /** Whether a mail program marked it as an answer, not only as passed on. */
  public static boolean answers(String subject) {
    return taken(subject).answers();
  }

  /** Whether a mail program marked it as passed on, not as an answer. */
  public static boolean forwards(String subject) {
    Taken taken = taken(subject);
    return taken.marked() && !taken.answers();
  }

  /**
   * A subject in the form in which the messages of one conversation share it: bare, without any
   * tags at its start, in lower case, its letters composed (NFC), each run of space one. Empty if
   * nothing is left.
   */
  public static String topic(String subject) {
    String rest = bare(subject);
    Matcher tag = TAG.matcher(rest);
    for (int n = 0; n < MOST && tagged(rest) && tag.find() && tag.end() < rest.length(); n++) {
      rest = bare(rest.substring(tag.end()));
      tag = TAG.matcher(rest);
    }
    return composed(singleSpaced(rest).strip().toLowerCase(Locale.ROOT));
  }

  /** Each run of space as one; a text of which that is true already is not read by a pattern. */
  private static String singleSpaced(String text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = BLANKS.indexOf(text.charAt(i)) >= 0;
      if (blank && (before || text.charAt(i) != ' ')) return SPACES.matcher(text).replaceAll(" ");
      before = blank;
    }
    return text;
  }

  /** With wide spaces as plain ones. */
  private static String narrowed(String text) {
    String narrowed = text;
    for (int i = 0; i < WIDE_BLANKS.length(); i++)
      narrowed = narrowed.replace(WIDE_BLANKS.charAt(i), ' ');
    return narrowed;
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) >= FIRST_MARK) return Normalizer.normalize(text, Normalizer.Form.NFC);
    return text;
  }

  private record Taken(String rest, boolean answers, boolean marked) {}

  private static Taken taken(String subject) {
    String rest = narrowed(subject).strip();
    boolean answers = false;
    boolean marked = false;
    for (int n = 0; n < MOST; n++) {
      String tagless = withoutTags(rest);
      if (!marked(tagless)) break;
      int colon = plainMark(tagless);
      int end = colon < 0 ? 0 : behind(tagless, colon);
      String written = colon < 0 ? "" : tagless.substring(0, colon);
      Matcher mark = MARK.matcher(tagless);
      if (colon < 0 && mark.find()) {
        written = mark.group(1);
        end = mark.end();
      }
      String word = word(written);
      boolean answer = ANSWERS.contains(word);
      if (!answer && !FORWARDS.contains(word)) break;
      answers |= answer;
      marked = true;
      rest = tagless.substring(end);
    }
    return new Taken(withoutTrailer(rest.strip()), answers, marked);
  }

  /**
   * Without what programs put behind a subject: {@code (fwd)} (RFC 5256 §2.1), and the protective
   * marking of Australian offices ({@code [SEC=OFFICIAL]}).
   */
  private static String withoutTrailer(String subject) {
    if (!subject.endsWith(")") && !subject.endsWith("]")) return subject;
    return TRAILER.matcher(subject).replaceFirst("");
  }

  /** Where the colon of a mark of plain Latin letters stands, which needs no pattern; else -1. */
  private static int plainMark(String subject) {
    int at = 0;
    while (at < subject.length() && letter(subject.charAt(at))) at++;
    return at > 0 && at <= LONGEST_WORD && at < subject.length() && subject.charAt(at) == ':'
        ? at
        : -1;
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Where the subject goes on behind a colon and what is blank after it. */
  private static int behind(String subject, int colon) {
    int at = colon + 1;
    while (at < subject.length() && BLANKS.indexOf(subject.charAt(at)) >= 0) at++;
    return at;
  }

  private static String withoutTags(String subject) {
    String rest = subject;
    while (tagged(rest)) {
      Matcher tag = TAG.matcher(rest);
      if (!tag.find()) return rest;
      rest = rest.substring(tag.end());
    }
    return rest;
  }

  /** Whether a tag may stand here, by the first letter; it spares most subjects the pattern. */
  private static boolean tagged(String subject) {
    return !subject.isEmpty() && TAGGED.indexOf(subject.charAt(0)) >= 0;
  }

  /** Whether a mark may stand here: it ends with a colon not far from the start. */
  private static boolean marked(String subject) {
    for (int i = 0; i < Math.min(LONGEST_MARK, subject.length()); i++)
      if (COLONS.indexOf(subject.charAt(i)) >= 0) return true;
    return false;
  }

  /** Whether letters stand in it that are as wide as Chinese ones. */
  private static boolean wide(String text) {
    return !text.isEmpty() && text.charAt(0) >= '\uff01' && text.charAt(0) <= '\uff5e';
  }

  /**
   * In lower case, without the dot of a shortened word; Turkish capitals leave another dot behind
   * that is no part of the word.
   */
  private static String word(String written) {
    String plain = wide(written) ? Normalizer.normalize(written, Normalizer.Form.NFKC) : written;
    String lower = composed(plain).toLowerCase(Locale.ROOT).replace("\u0307", "");
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /**
   * A subject as a sentence can name it: within quotation marks, on one line, at most 60 letters
   * and an ellipsis. It is empty where naming it would read badly or say nothing: numbered subjects
   * and those with a date, which belong to a series, brackets and addresses, and words that stand
   * for no topic ("FYI").
   */
  public static String named(String subject) {
    String bare = bare(subject.strip().replaceAll("[\\s\\u00a0\\p{Cntrl}]+", " "));
    String plain = bare.replaceAll("[\"\u201c\u201d\u201e]", "").replaceAll(" +", " ").strip();
    plain = plain.replaceFirst("[\\s.!?,;:\u2026-]+$", "");
    if (plain.isEmpty() || UNSPEAKABLE.matcher(plain).find()) return "";
    return "\u201c" + shortened(plain) + "\u201d";
  }

  /**
   * The meeting that a letter brings minutes, an agenda or notes of, as its subject names it,
   * within quotation marks and without a date; empty for any other letter, and where it is not
   * plain that it names a meeting. It reads English only.
   */
  public static String meeting(String subject) {
    Matcher minutes = MINUTES.matcher(SPACES.matcher(bare(subject)).replaceAll(" ").strip());
    if (!minutes.matches()) return "";
    String title = minutes.group(1) == null ? minutes.group(2) : minutes.group(1);
    title = DATED.matcher(title).replaceFirst("").strip();
    return MEETING.matcher(title).find() ? named(title) : "";
  }

  private static String shortened(String plain) {
    if (plain.codePointCount(0, plain.length()) <= LONGEST) return plain;
    int end = plain.offsetByCodePoints(0, LONGEST);
    int space = plain.lastIndexOf(' ', end);
    return plain.substring(0, space > LONGEST / 2 ? space : end).strip() + "\u2026";
  }
}
