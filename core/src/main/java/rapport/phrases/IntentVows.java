package rapport.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places of a sentence where its writer says what the writer will do: who, in which words, what
 * sort of deed, and what takes it back (a quotation, a condition, doubt, "not"). It is a list of
 * ways of saying so, not a parse, and not yet a promise. O(tokens).
 */
final class IntentVows {

  /**
   * One such place.
   *
   * @param at where its subject (or first word) stands
   * @param verb where the verb stands
   * @param how the words of intention
   * @param deed the sort of deed
   * @param under the word that makes the clause depend on another, or empty
   * @param not whether it is denied
   */
  record Vow(int at, int verb, String how, Deed deed, String under, boolean not) {}

  /** Sorts of deeds. */
  enum Deed {
    GIVES,
    TELLS,
    DOES,
    COMES,
    STATE,
    OTHER
  }

  private static final Map<String, Deed> DEEDS = new HashMap<>();

  static {
    sort(
        Deed.GIVES,
        """
        send forward give provide share pass bring deliver mail email fax post copy circulate distribute upload submit
        ship transfer pay refund return hand attach enclose lend print resend supply publish sending forwarding giving
        providing sharing passing bringing delivering mailing emailing faxing posting copying circulating distributing
        uploading submitting shipping transferring paying refunding returning remit contribute donate show serve\
        """);
    sort(
        Deed.TELLS,
        """
        tell let call phone ring write answer reply respond confirm inform notify remind report brief advise ask contact
        speak talk mention raise discuss explain follow keep introduce recommend email update telling calling writing
        answering replying responding confirming reporting briefing asking contacting speaking talking following keeping
        inquire check revert consult reach communicate text chat describe clarify convey announce suggest alert warn invite\
        """);
    sort(
        Deed.DOES,
        """
        check look review read fix handle prepare draft make do finish complete work add change update remove include
        test try analyze find arrange schedule set book order sign file revise edit organize run put implement install
        buy replace repair take get coordinate investigate create build correct resolve compile collect commit ensure
        clean cover process translate track support help start continue present document incorporate pull reserve
        preparing working checking reviewing making adding fixing getting setting looking drafting finishing address adjust
        amend appoint assess assign assist begin block calculate cancel capture choose clear compare compose conduct
        connect consider convert cut deal decide delete design determine develop disable draw examine exclude execute
        expand explore extend figure fill format gather identify improve initiate insert insure invest issue launch link
        list load log lower maintain manage mark match measure merge migrate modify monitor move negotiate obtain open
        outline perform place plan port print produce promote propose pursue push record reduce refer register release
        rename renew repeat request reschedule research reset restart restore retry revisit rewrite save scan search
        seek select settle shorten solve sort specify split store study summarize switch tag tidy trim turn upgrade use
        validate verify withdraw wrap exploring pursuing putting updating testing revising asking\
        """);
    sort(
        Deed.COMES,
        "attend join come meet visit participate pick stop drop go travel attending joining coming meeting visiting going traveling travelling");
    sort(
        Deed.STATE,
        """
        be know have need see believe miss remember feel enjoy lose win die find learn understand live become stay
        remain think guess admit bet wager love hate wait stick leave never regret survive agree say appreciate care worry
        wish like mean forget forgive doubt imagine hope prefer sleep suffer fail grow stand end hear welcome spend\
        """);
  }

  private static final Set<String> SELF = Set.of("i", "we");
  private static final Set<String> MYSELF = Set.of("myself", "ourselves");
  private static final Set<String> ADVERBS =
      words(
          "also then certainly definitely gladly personally now just still soon again try to do my our best absolutely of"
              + " course separately happily be either both probably likely simply immediately always never endeavor"
              + " attempt have");
  private static final Set<String> GLAD = Set.of("glad", "happy", "pleased", "delighted");
  private static final Set<String> MESSAGES =
      Set.of("message", "messages", "voicemail", "note", "word");
  private static final Set<String> UNDER =
      words(
          "that what which who whom where when if because how why whether until unless once before after while since as so than although though whatever whenever");
  private static final Set<String> WEAK = words("can could would should must need want expect");
  private static final Set<String> LOOSE =
      words("what which who whom where if how why whether unless");
  private static final Set<String> ASKS = words("should shall do did can could will would");
  private static final Set<String> AND = words("and but or then , ; ^");

  private final IntentTokens tokens;
  private final List<Vow> found = new ArrayList<>();

  private IntentVows(IntentTokens tokens) {
    this.tokens = tokens;
  }

  /** All of a sentence's, in order. */
  static List<Vow> of(IntentTokens tokens) {
    IntentVows vows = new IntentVows(tokens);
    for (int i = 0; i < tokens.size(); i++) vows.at(i);
    return vows.found;
  }

  /**
   * Whether the writer undertakes something at all: not denied, no state, nobody else's words, and
   * not what stands under "what", "which" or "if".
   */
  static boolean undertakes(IntentTokens tokens, List<Vow> vows, String sentence) {
    boolean any = false;
    for (Vow vow : vows) any |= binds(vow, tokens);
    if (!any) return false;
    String said = said(sentence);
    return !said.equals("opens") && !said.equals("odd");
  }

  private static boolean binds(Vow vow, IntentTokens tokens) {
    boolean weak = WEAK.contains(vow.how().substring(vow.how().indexOf(' ') + 1));
    boolean idle = vow.how().endsWith("-ing") && vow.deed() == Deed.OTHER;
    boolean together = tokens.at(vow.at()).is("let") && tokens.at(vow.at() + 1).is("us");
    boolean asks = vow.at() > 0 && ASKS.contains(tokens.at(vow.at() - 1).text());
    if (together || asks) return false;
    return !vow.not() && !weak && !idle && vow.deed() != Deed.STATE && !LOOSE.contains(vow.under());
  }

  /** Adds what {@link IntentSigns} is told of them. */
  static void signs(IntentTokens tokens, List<Vow> vows, String sentence, SignHashes signs) {
    if (vows.isEmpty()) {
      signs.sign("vow none").add();
      return;
    }
    String said = said(sentence);
    boolean doubt = tokens.contains(IntentWord.DOUBT);
    boolean you = tokens.contains("you") || tokens.contains("your");
    for (Vow vow : vows) {
      IntentWord verb = tokens.at(vow.verb());
      IntentWord next = tokens.at(vow.verb() + 1);
      String not = vow.not() ? " not" : "";
      String plain = vow.not() ? vow.deed() + not : vow.deed().name();
      signs.sign("vow ").and(vow.how()).add();
      signs.and(' ').and(plain).add();
      signs.sign("vow ").and(plain).add();
      signs.sign("vow ").and(plain).and(" under ").and(vow.under()).add();
      signs.sign("vow ").and(plain).and(" said ").and(said).add();
      signs.sign("vow ").and(plain).and(" doubt ").and(doubt).add();
      signs.sign("vow ").and(plain).and(" you ").and(you).add();
      signs.sign("vow ").and(verb).and(' ').and(next).add();
      signs.sign("vow ").and(verb).and(not).add();
      signs.sign("vow then ").and(next).and(' ').and(plain).add();
      signs.sign("vow starts ").and(Math.min(3, vow.at())).and(' ').and(plain).add();
      signs.sign("vow long ").and(Math.min(4, tokens.size() / 8)).and(' ').and(plain).add();
      if (!vow.not() && said.equals("no") && vow.under().isEmpty() && vow.deed() != Deed.STATE)
        signs.sign("vow clean ").and(vow.deed() == Deed.OTHER).and(doubt).add();
    }
  }

  /** Whether somebody else's words are reported: within marks, after them, or not. */
  static String said(String sentence) {
    String text = sentence.strip();
    boolean opens = text.startsWith("\"") || text.startsWith("\u201c") || text.startsWith("?");
    int marks = text.contains("''") || text.contains("``") ? 1 : 0;
    for (int i = 0; i < text.length(); i++) if (mark(text.charAt(i))) marks++;
    if (marks == 0) return "no";
    return opens ? "opens" : marks % 2 == 1 ? "odd" : "even";
  }

  /** Whether a letter is a mark of quotation, straight or curved. */
  static boolean mark(char letter) {
    return letter == '"' || letter == '\u201c' || letter == '\u201d';
  }

  private void at(int i) {
    IntentWord token = tokens.at(i);
    if (token.is(IntentWord.SELF)) self(i);
    else if (token.is("let") && (is(i + 1, "me") || is(i + 1, "us"))) add(i, i + 2, "let me");
    else if (token.is("will") && !tokens.at(i - 1).is(IntentWord.SELF)) alone(i);
    else if (token.is("you") && (is(i + 1, "will") || is(i + 1, "shall")))
      if (is(i + 2, "have") || is(i + 2, "get") || is(i + 2, "hear"))
        add(i, i + 2, "you will have");
  }

  private void self(int i) {
    int next = i + 1;
    while (ADVERBS.contains(word(next)) && !word(next).equals("have") && next < i + 4) next++;
    String who = word(i);
    switch (word(next)) {
      case "will", "shall" -> add(i, next + 1, who + " will");
      case "am", "are" -> going(i, next + 1, who);
      case "plan", "intend", "promise", "hope", "want", "expect", "commit", "aim" -> {
        if (is(next + 1, "to")) add(i, next + 2, who + " " + word(next));
      }
      case "can", "could", "would", "should", "must", "need" ->
          add(i, next + 1, who + " " + word(next));
      default -> {}
    }
  }

  private void going(int i, int next, String who) {
    int at = next;
    while (ADVERBS.contains(word(at)) && at < next + 2) at++;
    if (is(at, "going") && is(at + 1, "to")) add(i, at + 2, who + " going to");
    else if (is(at, "planning") && is(at + 1, "to")) add(i, at + 2, who + " planning to");
    else if (is(at, "happy") || is(at, "glad")) add(i, at + 2, who + " happy to");
    else if (word(at).endsWith("ing")) add(i, at, who + " am -ing");
  }

  /** "Will send it", "… and will call you". */
  private void alone(int i) {
    boolean first = i == 0 || (i == 1 && (is(0, "yes") || is(0, "ok")));
    boolean joined = AND.contains(before(i)) && earlier(i);
    if (first && !SELF.contains(word(i + 1)) && !is(i + 1, "you")) add(i, i + 1, "will");
    else if (joined) add(i, i + 1, "and will");
  }

  private boolean earlier(int i) {
    for (int before = i - 1; before >= 0; before--)
      if (SELF.contains(word(before)) || MYSELF.contains(word(before)))
        return !UNDER.contains(before(before));
    return false;
  }

  private void add(int at, int next, String how) {
    int verb = next;
    boolean not = false;
    boolean tries = false;
    while (verb < tokens.size()
        && verb < next + 5
        && (ADVERBS.contains(word(verb)) || is(verb, "not"))) {
      if (is(verb, "be") && !word(verb + 1).endsWith("ing")) break;
      if (is(verb, "have") && !is(verb + 1, "to")) break;
      if (is(verb, "do") && !is(verb + 1, "my") && !is(verb + 1, "our")) break;
      not |= is(verb, "not") || is(verb, "never");
      tries |= is(verb, "try");
      verb++;
    }
    if (is(verb, "be") && GLAD.contains(word(verb + 1)) && is(verb + 2, "to")) verb += 3;
    if (is(verb, "be") && word(verb + 1).endsWith("ly") && word(verb + 2).endsWith("ing"))
      verb += 2;
    Deed deed = DEEDS.getOrDefault(word(verb), Deed.OTHER);
    if (seesWhether(verb)) deed = Deed.TELLS;
    if (is(verb, "leave") && message(verb)) deed = Deed.TELLS;
    if (is(verb, "be") && is(verb + 1, "there")) deed = Deed.COMES;
    if (is(verb, "have") && !is(verb + 1, "to")) deed = Deed.OTHER;
    String under = UNDER.contains(before(at)) ? before(at) : "";
    found.add(new Vow(at, verb, how + (tries ? " try" : ""), deed, under, not));
  }

  private boolean message(int from) {
    for (int i = from; i < tokens.size(); i++) if (MESSAGES.contains(word(i))) return true;
    return false;
  }

  /** "I'll see if I can get it" finds out; "we'll see if it rains" and "we'll see" wait. */
  private boolean seesWhether(int verb) {
    return is(verb, "see")
        && (is(verb + 1, "if") || is(verb + 1, "whether"))
        && (is(verb + 2, "i") || is(verb + 2, "we"))
        && (is(verb + 3, "can") || is(verb + 3, "could"));
  }

  private boolean is(int i, String word) {
    return i < tokens.size() && tokens.at(i).is(word);
  }

  private String word(int i) {
    return i < 0 ? "$" : tokens.at(i).text();
  }

  private String before(int i) {
    return tokens.at(i - 1).text();
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private static void sort(Deed deed, String verbs) {
    for (String verb : verbs.strip().split("\\s+")) DEEDS.putIfAbsent(verb, deed);
  }
}
