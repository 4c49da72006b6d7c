package rapport.phrases;

import java.util.List;
import java.util.Set;

/**
 * What {@link Intent} looks at in a sentence: its words, pairs and triples of words, how it begins
 * and ends, and cheap grammar (who is the subject, which modal verb, a question, an order, a day
 * named). Each sign is a short text that is hashed at once; none is kept. It is not a parser.
 *
 * <p>O(tokens), of which {@link IntentTokens} reads a bounded number.
 */
public final class IntentSigns {

  private static final Set<String> VERBS =
      words(
          """
          accept add advise allow answer apply approve arrange ask attach attend be begin book bring build buy call
          cancel change check choose circulate clarify click coordinate come comment complete confirm connect consider
          contact continue copy correct create deliver describe delete discard discuss distribute do double download
          draft draw drop email enclose enjoy ensure enter examine explain fax feel figure fill find finish fix follow
          forward get give go have help hold ignore include inform invite join keep know learn leave let list listen
          look mail make meet move note notify open order pass pay phone pick place plan post prepare present print
          proceed provide put quit read recommend refer register reload remember remind remove reply report request
          reschedule respond return review ring run save say schedule see sell send set share show sign sit speak
          stand start stay stop submit subscribe suggest supply take talk tell test text think touch track try turn
          type unsubscribe update use verify view visit wait watch work write\
          """);
  private static final Set<String> MODALS =
      words(
          "will would can could shall should may might must do does did is are am was were have has had");
  private static final Set<String> ASKING = words("what when where who whom whose which why how");
  private static final Set<String> DAYS =
      words(
          """
          today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
          thurs fri sat sun january february march april june july august september october november december jan feb
          mar apr jun jul aug sept oct nov dec week weekend month morning afternoon evening noon soon asap am pm\
          """);
  private static final Set<String> MEETINGS =
      words(
          """
          meet meeting meetings meets call lunch dinner breakfast coffee conference teleconference telecon visit
          appointment calendar schedule agenda attend session workshop\
          """);
  private static final Set<String> LOOSE =
      words("and so but also then ok okay well hi hello dear yes no thanks or");
  private static final Set<String> FRAME =
      words(
          """
          i we you me us he she they it my our your will would can could shall should may might must not please let
          know if like want need to be going am are is was were have has had do does did ? ! what when where who
          which why how hope plan try think suggest propose happy glad send call meet get give\
          """);

  private static final List<String> INTENDS =
      List.of(
          "will",
          "shall",
          "am going to",
          "are going to",
          "will try to",
          "can",
          "could",
          "plan to",
          "intend to",
          "promise to",
          "hope to",
          "am happy to",
          "am planning to",
          "are planning to",
          "would be happy to",
          "would be glad to",
          "will be happy to",
          "will also",
          "will then",
          "will certainly",
          "am",
          "have to",
          "need to",
          "would like to",
          "still plan to");
  private static final Set<String> STATES =
      words("know learn feel enjoy have see stand think keep need");
  private static final Set<String> YOU =
      words("you your anyone anybody someone somebody everyone people others folks he they we us");
  private static final List<String> ASKS =
      List.of(
          "let me know",
          "let us know",
          "would like to know",
          "wondering",
          "wonder",
          "curious",
          "can you",
          "could you",
          "would you",
          "will you",
          "could someone",
          "can someone",
          "can anyone",
          "does anyone",
          "has anyone",
          "is there",
          "are there",
          "appreciate",
          "grateful",
          "would be helpful",
          "would be useful",
          "need you to",
          "want you to",
          "like you to",
          "feel free",
          "any comments",
          "comments welcome",
          "your comments",
          "your thoughts",
          "you should",
          "you need to",
          "you must",
          "make sure",
          "be sure");

  /** How far apart two words may stand to be one sign, whatever is between them. */
  private static final int FARTHEST = 6;

  private final List<String> tokens;
  private final SignHashes signs = new SignHashes();
  private boolean orders;

  private IntentSigns(List<String> tokens) {
    this.tokens = tokens;
  }

  /** The hashes (24 bits) of the signs of a sentence, each once, ascending. */
  public static int[] of(String sentence) {
    return of(IntentTokens.of(sentence), sentence);
  }

  /** The same of a sentence whose tokens are already read. */
  static int[] of(List<String> tokens, String sentence) {
    IntentSigns found = new IntentSigns(tokens);
    found.words();
    found.frames();
    found.ends();
    found.clauses();
    found.kinds(sentence);
    found.promised(sentence.stripTrailing().endsWith("?"));
    found.asked(sentence.stripTrailing().endsWith("?"));
    IntentShape.of(found.tokens, sentence, found.signs);
    IntentVows.signs(found.tokens, sentence, found.signs);
    return found.signs.distinct();
  }

  /** The hashes of words that stand apart, for what is put forward only; each once, ascending. */
  public static int[] apart(String sentence) {
    return apart(IntentTokens.of(sentence));
  }

  static int[] apart(List<String> tokens) {
    SignHashes found = new SignHashes();
    for (int i = 0; i < tokens.size(); i++)
      for (int j = i + 2; j < Math.min(tokens.size(), i + FARTHEST); j++)
        found.add("j ", tokens.get(i), " ", tokens.get(j));
    return found.distinct();
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private void words() {
    for (int i = 0; i < tokens.size(); i++) {
      String one = tokens.get(i);
      signs.add("w ", one);
      String stem = stem(one);
      if (!stem.equals(one)) signs.add("w ", stem);
      signs.add("s ", stem);
      signs.add("b ", one, " ", at(i + 1));
      signs.add("t ", one, " ", at(i + 1), " ", at(i + 2));
      signs.add("k ", one, " _ ", at(i + 2));
    }
  }

  /** Pairs of words that carry the frame of the sentence, whatever stands between. */
  private void frames() {
    String before = "^";
    String twoBefore = "^";
    for (String token : tokens) {
      if (!FRAME.contains(token)) continue;
      signs.add("f ", before, " ", token);
      signs.add("g ", twoBefore, " ", before, " ", token);
      twoBefore = before;
      before = token;
    }
    signs.add("f ", before, " $");
  }

  private void ends() {
    signs.add("1 ", at(0));
    signs.add("2 ", at(0), " ", at(1));
    signs.add("3 ", at(0), " ", at(1), " ", at(2));
    signs.add("e ", at(tokens.size() - 1));
    signs.add("n ", Integer.toString(Math.min(8, tokens.size() / 4)));
    signs.add("n ", text(tokens.size() <= 3));
  }

  /** How each clause begins: an order, a question, or a subject with its verb. */
  private void clauses() {
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean over = i == tokens.size() || ",;:?!".contains(tokens.get(i));
      if (!over) continue;
      clause(start, i, start == 0 ? "0" : "c");
      start = i + 1;
    }
  }

  private void clause(int from, int to, String where) {
    int i = from;
    while (i < to && LOOSE.contains(tokens.get(i))) i++;
    if (i >= to) return;
    boolean please = tokens.get(i).equals("please");
    if (please) i++;
    String first = at(i);
    if (i < to && VERBS.contains(first)) {
      orders |= please || where.equals("0");
      sign("order", where);
      signs.add("order ", first);
      if (please) sign("please order", where);
    }
    if (MODALS.contains(first)) {
      sign("asks " + first + " " + person(at(i + 1)), where);
      sign("asks " + person(at(i + 1)), where);
    }
    if (ASKING.contains(first)) sign("wh", where);
    subject(i, to, where);
  }

  private void sign(String sign, String where) {
    signs.add(sign);
    signs.add(sign, " ", where);
  }

  private void subject(int from, int to, String where) {
    for (int i = from; i + 1 < to; i++) {
      String who = person(tokens.get(i));
      if (who.equals("-") || !MODALS.contains(at(i + 1))) continue;
      boolean not = at(i + 2).equals("not");
      String modal = at(i + 1) + (not ? " not" : "");
      String verb = at(i + (not ? 3 : 2));
      sign("says " + who + " " + modal, i == from ? where : "m");
      signs.add("does ", who, " ", modal, " ", sort(verb));
      signs.add("verb ", who, " ", stem(verb));
    }
    String who = person(at(from));
    if (!who.equals("-") && !MODALS.contains(at(from + 1)))
      sign("then " + who + " " + sort(at(from + 1)), where);
  }

  private void kinds(String sentence) {
    boolean day = false;
    boolean meeting = false;
    boolean you = false;
    boolean me = false;
    for (String token : tokens) {
      day |= DAYS.contains(token);
      meeting |= MEETINGS.contains(token);
      you |= person(token).equals("you");
      me |= person(token).equals("i");
    }
    boolean question = sentence.stripTrailing().endsWith("?");
    if (day) signs.add("day");
    if (meeting) signs.add("meeting");
    if (day && meeting) signs.add("day meeting");
    signs.add("who ", text(me), text(you));
    signs.add("who ", text(me), text(you), text(question), text(day));
    if (sentence.startsWith(">")) signs.add("quoted");
    signs.add("ends ", end(sentence.strip()));
    signs.add("starts ", start(sentence.strip()));
  }

  /** The writer, a word of intention, and a thing to do. */
  private void promised(boolean question) {
    String joined = " " + String.join(" ", tokens) + " ";
    int times = 0;
    for (String who : List.of(" i ", " we "))
      for (String intends : joined.contains(who) ? INTENDS : List.<String>of()) {
        int at = after(joined, who, intends);
        if (at < 0) continue;
        String verb = joined.substring(at, Math.max(at, joined.indexOf(' ', at)));
        String kind =
            VERBS.contains(verb)
                ? "act"
                : verb.equals("be") ? "be" : verb.equals("not") ? "not" : "other";
        if (kind.equals("act") && STATES.contains(verb)) kind = "state";
        signs.add("intends", who, intends);
        signs.add("intends", who, kind, text(question));
        signs.add("intends ", kind, text(question));
        if (!question && (kind.equals("act") || kind.equals("be"))) times++;
      }
    signs.add("intends times ", Integer.toString(Math.min(2, times)));
    signs.add(
        "intends if ",
        text(times > 0),
        text(joined.contains(" if ")),
        text(joined.contains(" you ")));
  }

  /**
   * Where the word after two texts and a space begins, where they first stand so; -1 if nowhere.
   */
  private static int after(String joined, String who, String intends) {
    int at = joined.indexOf(who);
    for (; at >= 0; at = joined.indexOf(who, at + 1)) {
      int end = at + who.length() + intends.length();
      if (joined.startsWith(intends, at + who.length()) && joined.startsWith(" ", end))
        return end + 1;
    }
    return -1;
  }

  /** Ways of asking that are no plain question. */
  private void asked(boolean question) {
    String joined = " " + String.join(" ", tokens) + " ";
    boolean any = question && tokens.stream().anyMatch(YOU::contains);
    for (String asks : ASKS)
      if (has(joined, asks)) {
        signs.add("asks for ", asks);
        any = true;
      }
    signs.add("asked ", text(any));
    signs.add("asked ", text(any || orders), text(question));
    signs.add("asked ", text(any), text(orders), text(question), text(tokens.size() > 5));
  }

  /** Whether words stand in a text of words between spaces. */
  private static boolean has(String joined, String words) {
    int at = joined.indexOf(words);
    while (at > 0 && (joined.charAt(at - 1) != ' ' || !joined.startsWith(" ", at + words.length())))
      at = joined.indexOf(words, at + 1);
    return at > 0;
  }

  private static String text(boolean is) {
    return Boolean.toString(is);
  }

  private static String end(String sentence) {
    if (sentence.isEmpty()) return "";
    char last = sentence.charAt(sentence.length() - 1);
    return Character.isLetter(last) ? "a" : Character.isDigit(last) ? "#" : mark(last);
  }

  private static String start(String sentence) {
    if (sentence.isEmpty()) return "";
    char first = sentence.charAt(0);
    if (Character.isUpperCase(first)) return "A";
    if (Character.isLetter(first)) return "a";
    return Character.isDigit(first) ? "#" : mark(first);
  }

  private static String mark(char sign) {
    return sign < 128 ? String.valueOf(sign) : "~";
  }

  private static String person(String token) {
    return switch (token) {
      case "i", "me", "my", "myself" -> "i";
      case "we", "us", "our", "ourselves" -> "we";
      case "you", "your", "yours", "anyone", "anybody", "somebody", "someone" -> "you";
      case "he", "she", "they", "it", "this", "that", "there" -> "they";
      default -> "-";
    };
  }

  /** What sort of word follows a subject or a modal verb. */
  private static String sort(String verb) {
    if (VERBS.contains(verb)) return "verb";
    if (verb.endsWith("ed")) return "past";
    if (verb.endsWith("ing")) return "ing";
    return MODALS.contains(verb) || verb.equals("be") ? verb : "other";
  }

  /** A crude stem: plural, past and -ing endings off. */
  static String stem(String word) {
    int length = word.length();
    if (length > 5 && word.endsWith("ing")) return word.substring(0, length - 3);
    if (length > 4 && word.endsWith("ed")) return word.substring(0, length - 2);
    if (length > 4 && word.endsWith("ies")) return word.substring(0, length - 3) + "y";
    if (length > 3 && word.endsWith("s") && !word.endsWith("ss"))
      return word.substring(0, length - 1);
    if (length > 4 && word.endsWith("e")) return word.substring(0, length - 1);
    return word;
  }

  private String at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : i < 0 ? "^" : "$";
  }
}
