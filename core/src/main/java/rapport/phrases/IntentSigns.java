package rapport.phrases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rapport.phrases.IntentAsking.Way;

/**
 * What {@link Intent} looks at in a sentence: its words, pairs and triples of words, how it begins
 * and ends, and cheap grammar (who is the subject, which modal verb, a question, an order, a day
 * named). Each sign is a short text that is hashed at once; none is kept. It is not a parser.
 *
 * <p>O(tokens), of which {@link IntentTokens} reads a bounded number.
 */
public final class IntentSigns {

  /** How far apart two words may stand to be one sign, whatever is between them. */
  private static final int FARTHEST = 6;

  private final IntentTokens tokens;
  private final String sentence;
  private final boolean question;
  private final SignHashes signs;
  private boolean orders;

  private IntentSigns(IntentTokens tokens, String sentence, SignHashes signs) {
    this.tokens = tokens;
    this.sentence = sentence.strip();
    this.question = this.sentence.endsWith("?");
    this.signs = signs;
  }

  /** The hashes (24 bits) of the signs of a sentence, each once, ascending. */
  public static int[] of(String sentence) {
    IntentTokens tokens = IntentTokens.of(sentence);
    return of(tokens, IntentVows.of(tokens), sentence).distinct();
  }

  /** The same of a sentence whose tokens and vows are already read, as they come. */
  static SignHashes of(IntentTokens tokens, List<IntentVows.Vow> vows, String sentence) {
    SignHashes signs = new SignHashes();
    IntentSigns found = new IntentSigns(tokens, sentence, signs);
    found.words();
    found.frames();
    found.ends();
    found.clauses();
    found.kinds(sentence.startsWith(">"));
    found.promised();
    found.asked();
    IntentShape.of(tokens, sentence, signs);
    IntentVows.signs(tokens, vows, sentence, signs);
    return signs;
  }

  /** The hashes of words that stand apart, for what is put forward only; each once, ascending. */
  public static int[] apart(String sentence) {
    return apart(IntentTokens.of(sentence)).distinct();
  }

  static SignHashes apart(IntentTokens tokens) {
    SignHashes found = new SignHashes();
    for (int i = 0; i < tokens.size(); i++)
      for (int j = i + 2; j < Math.min(tokens.size(), i + FARTHEST); j++)
        found.sign("j ").and(tokens.at(i)).and(' ').and(tokens.at(j)).add();
    return found;
  }

  private void words() {
    for (int i = 0; i < tokens.size(); i++) {
      IntentWord one = tokens.at(i);
      IntentWord next = tokens.at(i + 1);
      IntentWord third = tokens.at(i + 2);
      signs.sign("w ").and(one).add();
      signs.sign("w ").and(one.stem()).add();
      signs.sign("s ").and(one.stem()).add();
      signs.sign("b ").and(one).and(' ').and(next).add();
      signs.sign("t ").and(one).and(' ').and(next).and(' ').and(third).add();
      signs.sign("k ").and(one).and(" _ ").and(third).add();
    }
  }

  /** Pairs of words that carry the frame of the sentence, whatever stands between. */
  private void frames() {
    IntentWord before = IntentWord.BEFORE;
    IntentWord twoBefore = IntentWord.BEFORE;
    for (int i = 0; i < tokens.size(); i++) {
      IntentWord token = tokens.at(i);
      if (!token.is(IntentWord.FRAME)) continue;
      signs.sign("f ").and(before).and(' ').and(token).add();
      signs.sign("g ").and(twoBefore).and(' ').and(before).and(' ').and(token).add();
      twoBefore = before;
      before = token;
    }
    signs.sign("f ").and(before).and(" $").add();
  }

  private void ends() {
    signs.sign("1 ").and(tokens.at(0)).add();
    signs.sign("2 ").and(tokens.at(0)).and(' ').and(tokens.at(1)).add();
    signs.sign("3 ").and(tokens.at(0)).and(' ').and(tokens.at(1)).and(' ').and(tokens.at(2)).add();
    signs.sign("e ").and(tokens.at(tokens.size() - 1)).add();
    signs.sign("n ").and(Math.min(8, tokens.size() / 4)).add();
    signs.sign("n ").and(tokens.size() <= 3).add();
  }

  /** How each clause begins: an order, a question, or a subject with its verb. */
  private void clauses() {
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean over = i == tokens.size() || tokens.at(i).is(IntentWord.END);
      if (!over) continue;
      clause(start, i, start == 0 ? "0" : "c");
      start = i + 1;
    }
  }

  private void clause(int from, int to, String where) {
    int i = from;
    while (i < to && tokens.at(i).is(IntentWord.LOOSE)) i++;
    if (i >= to) return;
    boolean please = tokens.at(i).is("please");
    if (please) i++;
    IntentWord first = tokens.at(i);
    if (i < to && first.is(IntentWord.VERB)) {
      orders |= please || where.equals("0");
      sign("order", where);
      signs.sign("order ").and(first).add();
      if (please) sign("please order", where);
    }
    if (first.is(IntentWord.MODAL)) {
      String who = tokens.at(i + 1).person();
      sign("asks " + first.text() + " " + who, where);
      sign("asks " + who, where);
    }
    if (first.is(IntentWord.ASKING)) sign("wh", where);
    subject(i, to, where);
  }

  private void sign(String sign, String where) {
    signs.sign(sign).add();
    signs.sign(sign).and(' ').and(where).add();
  }

  private void subject(int from, int to, String where) {
    for (int i = from; i + 1 < to; i++) {
      IntentWord modal = tokens.at(i + 1);
      if (!modal.is(IntentWord.MODAL)) continue;
      String who = tokens.at(i).person();
      if (who.equals("-")) continue;
      boolean not = tokens.at(i + 2).is("not");
      String may = modal.text() + (not ? " not" : "");
      IntentWord verb = tokens.at(i + (not ? 3 : 2));
      sign("says " + who + " " + may, i == from ? where : "m");
      signs.sign("does ").and(who).and(' ').and(may).and(' ').and(verb.verb()).add();
      signs.sign("verb ").and(who).and(' ').and(verb.stem()).add();
    }
    String who = tokens.at(from).person();
    if (!who.equals("-") && !tokens.at(from + 1).is(IntentWord.MODAL))
      sign("then " + who + " " + tokens.at(from + 1).verb(), where);
  }

  private void kinds(boolean quoted) {
    boolean day = false;
    boolean meeting = false;
    boolean you = false;
    boolean me = false;
    for (int i = 0; i < tokens.size(); i++) {
      IntentWord token = tokens.at(i);
      day |= token.is(IntentWord.DAY);
      meeting |= token.is(IntentWord.MEETING);
      String who = token.person();
      you |= who.equals("you");
      me |= who.equals("i");
    }
    if (day) signs.sign("day").add();
    if (meeting) signs.sign("meeting").add();
    if (day && meeting) signs.sign("day meeting").add();
    signs.sign("who ").and(me).and(you).add();
    signs.sign("who ").and(me).and(you).and(question).and(day).add();
    if (quoted) signs.sign("quoted").add();
    signs.sign("ends ").and(end()).add();
    signs.sign("starts ").and(start()).add();
  }

  /** The writer, a word of intention, and a thing to do. */
  private void promised() {
    int times = promised("i", " i ") + promised("we", " we ");
    signs.sign("intends times ").and(Math.min(2, times)).add();
    signs
        .sign("intends if ")
        .and(times > 0)
        .and(tokens.contains("if"))
        .and(tokens.contains("you"))
        .add();
  }

  /** Of one writer, the first place of each way of intending; how many of them say a deed. */
  private int promised(String who, String spaced) {
    int times = 0;
    Set<Way> said = new HashSet<>();
    for (int i = tokens.first(who, 0); i >= 0; i = tokens.first(who, i + 1))
      for (Way way : IntentAsking.intends(tokens.at(i + 1))) {
        if (!way.stands(tokens, i + 1) || !said.add(way)) continue;
        String kind = kind(i + 1 + way.words().size());
        signs.sign("intends").and(spaced).and(way.text()).add();
        signs.sign("intends").and(spaced).and(kind).and(question).add();
        signs.sign("intends ").and(kind).and(question).add();
        if (!question && (kind.equals("act") || kind.equals("be"))) times++;
      }
    return times;
  }

  private String kind(int at) {
    if (at >= tokens.size()) return "other";
    IntentWord verb = tokens.at(at);
    if (verb.is(IntentWord.VERB)) return verb.is(IntentWord.STATE) ? "state" : "act";
    return verb.is("be") ? "be" : verb.is("not") ? "not" : "other";
  }

  /** Ways of asking that are no plain question. */
  private void asked() {
    boolean any = question && tokens.contains(IntentWord.OTHERS);
    for (int i = 0; i < tokens.size(); i++)
      if (tokens.at(i).is(IntentWord.ASKS))
        for (Way way : IntentAsking.asks(tokens.at(i)))
          if (way.stands(tokens, i)) {
            signs.sign("asks for ").and(way.text()).add();
            any = true;
          }
    signs.sign("asked ").and(any).add();
    signs.sign("asked ").and(any || orders).and(question).add();
    signs.sign("asked ").and(any).and(orders).and(question).and(tokens.size() > 5).add();
  }

  private String end() {
    if (sentence.isEmpty()) return "";
    char last = sentence.charAt(sentence.length() - 1);
    return Character.isLetter(last) ? "a" : Character.isDigit(last) ? "#" : mark(last);
  }

  private String start() {
    if (sentence.isEmpty()) return "";
    char first = sentence.charAt(0);
    if (Character.isUpperCase(first)) return "A";
    if (Character.isLetter(first)) return "a";
    return Character.isDigit(first) ? "#" : mark(first);
  }

  private static String mark(char sign) {
    return sign < 128 ? String.valueOf(sign) : "~";
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
}
