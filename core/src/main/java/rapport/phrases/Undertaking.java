package rapport.phrases;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.dates.DateWords;
import rapport.people.Handle;

/**
 * Whether a sentence that reads like a pledge is one that its writer could be asked about. It does
 * not measure how sure a pledge is ({@link Intent} does); it leaves out kinds of sentence that are
 * none: what is being done while it is written, a guess at what will happen, words between
 * quotation marks, a deed nobody could act on, and what is said of a reader as of somebody else.
 *
 * <p>English only. Every rule costs O(length) of the sentence.
 */
final class Undertaking {

  /** How "I am" and "we are" are written. */
  static final String[] AM =
      "i'm|i’m|i'r|i’r|i am|i are|we'm|we’m|we'r|we’r|we am|we are".split("\\|");

  static final Cued BEING_DONE =
      Cued.of(
          "(?i)\\b(?:i|we)(?:['’]m|['’]re| am| are) (?:(?:also|just|now|still|currently|presently|already|actively|therefore|hereby) )*(?!going to\\b|planning\\b|hoping\\b|happy\\b|glad\\b)[a-z]+ing\\b",
          AM);
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)\\b(?:shortly|soon|later|tonight|tomorrow|in a (?:bit|minute|moment|while)|momentarily|next|today)\\b");
  static final Cued COPIED =
      Cued.of(
          "(?:\\b(?i:will|shall|to|am|i['’]ll|i['’]m))\\s+(?i:also\\s+|just\\s+)?(?i:copy|cc|copying|cc['’]ing|bcc)\\s+(?:[A-Z][a-z]+|(?i:him|her|them|you|everyone|everybody)\\b)",
          "will|shall|to|am|i'll|i’ll|i'm|i’m".split("\\|"));
  static final Cued GUESSED =
      Cued.of(
          "(?i)\\b(?:i|we) (?:think|guess|suppose|assume|believe|suspect|doubt|figure|expect) (?:that )?(?:we|i)(?:['’]ll|['’]re going to| will| are going to| am going to) ",
          "i t|i g|i s|i a|i b|i d|i f|i e|we t|we g|we s|we a|we b|we d|we f|we e".split("\\|"));
  private static final Pattern POLITE =
      Pattern.compile(
          "(?i)(?:look forward to\\b.*|(?:talk|speak|see)(?: (?:to|with))? (?:you|ya)(?: all)?(?: (?:soon|later|then|there|again|tomorrow|next week))*)");
  private static final Pattern OTHER_VOW =
      Pattern.compile(
          "(?i)(?:\\b(?:will|shall|going to|plan to|intend to|promise to)\\b|['’]ll\\b)");
  private static final Pattern STUMP =
      Pattern.compile(
          "(?i)(?:do|try|make|give|take|get|have|handle|use|go for|see to|deal with|be) ?"
              + "(?:it|that|this|so|them|these|those|one|same|the same|[$€£]?[\\d.,]+k?|up to [$€£]?[\\d.,]+k?|my best|our best|what (?:i|we) can)?"
              + "(?: (?:now|then|too|soon|later|again|asap|right away|today|tomorrow|on))*"
              + "|(?:do|make|give) (?:on|by|before|next) .*"
              + "|be (?:there|here|around|away|off|(?:(?:up|out|over|down) )?(?:in (?!touch\\b)|at ))(?:(?! with ).)*");

  /** A verb with nothing but small words says neither whom, what, where nor when. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?i)[\\w'’-]+(?: (?:now|then|too|also|soon|later|again|shortly|asap|as well|accordingly|instead|myself|ourselves|right away|of course|thanks|for sure))*");

  private static final Pattern CUT = Pattern.compile("…$");
  private static final Pattern SEPARATOR = Pattern.compile("[._-]+");

  /** What {@link #STUMP} and {@link #POLITE} begin with. */
  private static final Openings STUMPS =
      Openings.of(
          "do|try|make|give|take|get|have|handle|use|go|see|deal|be|look|talk|speak".split("\\|"));

  /** What may follow a verb that is {@link #ALONE}. */
  private static final Openings SMALL =
      Openings.of(
          "now|then|too|also|soon|later|again|shortly|as|accordingly|instead|myself|ourselves|right|of|thanks|for"
              .split("\\|"));

  private static final Pattern WORD = Pattern.compile("\\b[A-Z][a-z]{2,}\\b");
  private static final Set<String> CALLING =
      Set.of("you", "hi", "hello", "hey", "dear", "thanks", "thank", "yes", "no", "ok", "sorry");

  private Undertaking() {}

  /** Whether a sentence can be asked about at all, whoever reads it. */
  static boolean stands(String sentence, PromisedDeed.Seen deed, ZonedDateTime at) {
    int from = deed.from();
    if (from > 0 && quoted(sentence.substring(0, from))) return false;
    if (COPIED.in(sentence) || GUESSED.in(sentence)) return false;
    return !beingDone(sentence, at) && whole(deed.what());
  }

  /** Whether an opened quotation is not closed before the end of these words. */
  private static boolean quoted(String before) {
    boolean open = false;
    for (int i = 0; i < before.length(); i++) open ^= IntentVows.mark(before.charAt(i));
    return open;
  }

  /** "I am calling Rob", with nothing else undertaken and no time to come named. */
  private static boolean beingDone(String sentence, ZonedDateTime at) {
    if (!BEING_DONE.in(sentence) || OTHER_VOW.matcher(sentence).find()) return false;
    if (AHEAD.matcher(sentence).find()) return false;
    return DateWords.in(sentence, at).stream().noneMatch(day -> day.start().isAfter(at));
  }

  /**
   * Whether a deed says what is to be done: "attend", "do it", "give 150" and "talk to you soon" do
   * not. A verb alone is none; with an object, a place, a time or a condition it is.
   */
  static boolean whole(String deed) {
    String uncut = deed.indexOf('…') < 0 ? deed : CUT.matcher(deed).replaceFirst("");
    String plain = uncut.replace(",", "").strip();
    boolean stump = STUMPS.in(plain, 0);
    if (stump && (STUMP.matcher(plain).matches() || POLITE.matcher(plain).matches())) return false;
    int space = plain.indexOf(' ');
    boolean may = space < 0 || SMALL.in(plain, space + 1);
    return !may || !ALONE.matcher(plain).matches();
  }

  /**
   * Whether a sentence speaks of a reader as of a third person: it names the reader, neither at its
   * beginning nor as somebody who is called ("to you Chris", "Thanks, Harry"). Names are read from
   * the part of the address before the @, so a reader without a name in the address is never seen.
   */
  static boolean speaksOf(Handle reader, String sentence) {
    return speaksOf(names(reader), sentence);
  }

  /** The same of a reader whose {@link #names} are known. */
  static boolean speaksOf(Set<String> names, String sentence) {
    if (names.isEmpty() || !mayName(names, sentence)) return false;
    Matcher word = WORD.matcher(sentence);
    while (word.find())
      if (names.contains(word.group().toLowerCase(Locale.ROOT)) && !called(sentence, word))
        return true;
    return false;
  }

  private static boolean mayName(Set<String> names, String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    for (String name : names) if (lower.contains(name)) return true;
    return false;
  }

  private static boolean called(String sentence, Matcher word) {
    String before = sentence.substring(0, word.start()).stripTrailing();
    String after = sentence.substring(word.end()).stripLeading();
    if (before.isEmpty() || before.endsWith(",") || before.endsWith("-")) return true;
    if (after.startsWith(",") && before.length() < 12) return true;
    String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return CALLING.contains(last);
  }

  /** What a reader may be called by, in lower case; empty if the address does not tell. */
  static Set<String> names(Handle reader) {
    Set<String> names = new TreeSet<>();
    int at = reader.value().indexOf('@');
    if (at <= 0) return names;
    List<String> parts = List.of(SEPARATOR.split(reader.value().substring(0, at)));
    if (parts.size() < 2) return names;
    for (String part : parts)
      if (part.length() > 2 && part.chars().allMatch(Character::isLetter)) names.add(part);
    return names;
  }
}
