package rapport.phrases;

import java.util.HashMap;
import java.util.Map;

/**
 * One word of a sentence as {@link IntentSigns} and its kin look at it: its letters, its stem, and
 * the sorts it belongs to, looked up once for all of them. A word on none of the lists belongs to
 * none. It is no dictionary: the lists hold what tells something of an intent. O(letters) to make.
 */
final class IntentWord {

  /** A verb that begins an order. */
  static final int VERB = 1;

  /** A modal or auxiliary verb. */
  static final int MODAL = 1 << 1;

  /** A word that asks. */
  static final int ASKING = 1 << 2;

  /** A day, a month, a part of the day. */
  static final int DAY = 1 << 3;

  /** A way to meet. */
  static final int MEETING = 1 << 4;

  /** What may stand before a clause. */
  static final int LOOSE = 1 << 5;

  /** What carries the frame of a sentence. */
  static final int FRAME = 1 << 6;

  /** Somebody else. */
  static final int OTHERS = 1 << 7;

  /** A verb in its base form. */
  static final int BASE = 1 << 8;

  /** Something that leads to an order. */
  static final int LEAD = 1 << 9;

  /** What begins a condition. */
  static final int CONDITION = 1 << 10;

  /** A verb that reports. */
  static final int REPORT = 1 << 11;

  /** A verb of a state. */
  static final int STATE = 1 << 12;

  /** A mark that ends a clause. */
  static final int END = 1 << 13;

  /** "I" or "we". */
  static final int SELF = 1 << 14;

  /** A word of doubt. */
  static final int DOUBT = 1 << 15;

  /** What may begin one of the ways of asking. */
  static final int ASKS = 1 << 16;

  private static final int KEPT = 1 << 17;
  private static final int TIME = 1 << 18;
  private static final Map<String, Integer> SORTS = new HashMap<>();
  private static final Map<String, IntentWord> KNOWN = new HashMap<>();

  static {
    sort(
        VERB,
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
    sort(
        MODAL,
        "will would can could shall should may might must do does did is are am was were have has had");
    sort(ASKING, "what when where who whom whose which why how");
    sort(
        DAY,
        """
        today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
        thurs fri sat sun january february march april june july august september october november december jan feb
        mar apr jun jul aug sept oct nov dec week weekend month morning afternoon evening noon soon asap am pm\
        """);
    sort(
        MEETING,
        """
        meet meeting meetings meets call lunch dinner breakfast coffee conference teleconference telecon visit
        appointment calendar schedule agenda attend session workshop\
        """);
    sort(LOOSE, "and so but also then ok okay well hi hello dear yes no thanks or");
    sort(
        FRAME,
        """
        i we you me us he she they it my our your will would can could shall should may might must not please let
        know if like want need to be going am are is was were have has had do does did ? ! what when where who
        which why how hope plan try think suggest propose happy glad send call meet get give\
        """);
    sort(STATE, "know learn feel enjoy have see stand think keep need");
    sort(
        OTHERS,
        "you your anyone anybody someone somebody everyone people others folks he they we us");
    sort(
        KEPT,
        """
        i we you he she they it me us him her them my our your his their its this that these those there here will
        would can could shall should may might must do does did is are am was were be been being have has had not no
        never please let if when once unless until before after as so and or but to for from with by on in at of about
        into up out off over back the a an any some all more what where who which why how whether than then just also
        only still already soon now again later want need like love hope plan try going glad happy able sure know
        think wonder wondering thanks thank sorry welcome said says told , ; : ? ! $ LINK MAIL\
        """);
    sort(
        TIME,
        """
        today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
        thur thurs fri sat sun january february march april june july august september october november december jan
        feb mar apr jun jul aug sept oct nov dec week weekend month year morning afternoon evening noon night am pm
        hour hours minutes days weeks asap eod\
        """);
    sort(
        LEAD,
        """
        and so but also then ok okay well hi hello dear yes no thanks or just simply kindly now first next finally
        again always instead otherwise therefore either lastly meanwhile hey sure great fine good\
        """);
    sort(CONDITION, "if when once unless until whenever should to for before after in as");
    sort(
        REPORT,
        "said says say told asked added stated announced reported promised agreed plans planned pledged vowed warned");
    sort(END, ", ; : ? !");
    sort(SELF, "i we");
    sort(
        DOUBT,
        "probably likely perhaps maybe might may guess suppose think doubt wonder hopefully never always usually");
    for (String asks : IntentAsking.FIRST) sort(ASKS, asks);
    for (String verb : IntentVerbs.ALL) sort(BASE, verb);
    SORTS.forEach((text, sorts) -> KNOWN.put(text, new IntentWord(text, sorts)));
  }

  /** What stands before the first word. */
  static final IntentWord BEFORE = new IntentWord("^", 0);

  /** What stands behind the last one. */
  static final IntentWord BEHIND = new IntentWord("$", 0);

  private final String text;
  private final int sorts;
  private final char[] letters;
  private final String stem;
  private final String shape;
  private final String person;

  private IntentWord(String text, int sorts) {
    this.text = text;
    this.sorts = sorts;
    letters = text.toCharArray();
    stem = IntentSigns.stem(text);
    shape = shape(text);
    person = person(text);
  }

  /** A word in lower case, or a mark. */
  static IntentWord of(String text) {
    IntentWord known = KNOWN.get(text);
    return known == null ? new IntentWord(text, 0) : known;
  }

  String text() {
    return text;
  }

  /** The same letters; not to be changed. */
  char[] letters() {
    return letters;
  }

  /** Without its ending, by {@link IntentSigns#stem}. */
  String stem() {
    return stem;
  }

  /** What stands for it in the shape of a sentence: itself if it is a small word, else its sort. */
  String shape() {
    return shape;
  }

  boolean is(String other) {
    return text.equals(other);
  }

  /** Whether it is of one of some sorts. */
  boolean is(int some) {
    return (sorts & some) != 0;
  }

  /** Whom it means: i, we, you, they, or - for nobody. */
  String person() {
    return person;
  }

  private static String person(String text) {
    return switch (text) {
      case "i", "me", "my", "myself" -> "i";
      case "we", "us", "our", "ourselves" -> "we";
      case "you", "your", "yours", "anyone", "anybody", "somebody", "someone" -> "you";
      case "he", "she", "they", "it", "this", "that", "there" -> "they";
      default -> "-";
    };
  }

  /** What sort of word it is after a subject or a modal verb. */
  String verb() {
    if (is(VERB)) return "verb";
    if (text.endsWith("ed")) return "past";
    if (text.endsWith("ing")) return "ing";
    return is(MODAL) || text.equals("be") ? text : "other";
  }

  private String shape(String token) {
    if (is(KEPT)) return token;
    if (token.equals("#")) return "#";
    if (is(TIME)) return "T";
    if (is(BASE)) return "V";
    if (token.length() > 4 && token.endsWith("ing")) return "G";
    return token.length() > 4 && token.endsWith("ed") ? "D" : "x";
  }

  private static void sort(int bit, String list) {
    for (String word : list.strip().split("\\s+"))
      SORTS.merge(word, bit, (one, other) -> one | other);
  }
}
