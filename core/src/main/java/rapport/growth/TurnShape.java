package rapport.growth;

import java.util.List;
import java.util.function.Consumer;

/** The figures of a turn by itself: length, questions, who is spoken of, a nod, a broken end. */
final class TurnShape {

  private final List<String> tokens;
  private final String text;

  TurnShape(List<String> tokens, String text) {
    this.tokens = tokens;
    this.text = text.strip();
  }

  void signs(Consumer<String> sign) {
    int words = words();
    String length = bucket(words);
    int questions = count("?");
    String end = end();
    boolean nod = words > 0 && tokens.stream().allMatch(TalkWords.NODS::contains);
    sign.accept("long " + length);
    sign.accept("asks " + Math.min(2, questions));
    sign.accept("ends " + end);
    sign.accept("ends " + end + " long " + length);
    sign.accept("nod " + nod);
    if (nod) sign.accept("nod long " + Math.min(4, words) + (questions > 0));
    String begins = start();
    sign.accept("starts " + begins);
    sign.accept("starts " + begins + " ends " + end);
    persons(sign, questions > 0, length);
    sign.accept("sentences " + Math.min(5, count(".") + questions));
    if (tokens.contains("#")) sign.accept("number long " + length);
    if (tokens.contains("NOISE")) sign.accept("noise " + (words < 4));
    tail(sign, questions > 0);
  }

  private void persons(Consumer<String> sign, boolean asks, String length) {
    long you = tokens.stream().filter(t -> TalkWords.sort(t).equals("YOU")).count();
    long me = tokens.stream().filter(t -> TalkWords.sort(t).equals("I")).count();
    long we = tokens.stream().filter(t -> TalkWords.sort(t).equals("WE")).count();
    long feels = tokens.stream().filter(TalkWords.FEELINGS::contains).count();
    String who = (you > 0 ? "you" : "") + (me > 0 ? " i" : "") + (we > 0 ? " we" : "");
    sign.accept("who " + who);
    sign.accept("who " + who + asks);
    sign.accept("who " + who + asks + length);
    sign.accept("you " + share(you));
    sign.accept("i " + share(me));
    sign.accept("feels " + Math.min(2, feels) + asks);
  }

  private String share(long of) {
    int words = words();
    return words == 0 ? "-" : String.valueOf(Math.min(4, Math.round(20.0 * of / words)));
  }

  /** Short closing questions that turn a statement round. */
  private void tail(Consumer<String> sign, boolean asks) {
    if (!asks) return;
    int from = tokens.size() - 1;
    while (from > 0 && !".,-?".contains(tokens.get(from - 1))) from--;
    if (from == tokens.size() - 1 && from > 0) {
      from--;
      while (from > 0 && !".,-?".contains(tokens.get(from - 1))) from--;
    }
    int length = tokens.size() - from;
    sign.accept("tail " + Math.min(6, length));
    String one = tokens.get(from);
    String two = from + 1 < tokens.size() ? tokens.get(from + 1) : "";
    sign.accept("tail " + TalkWords.opening(one, two));
    if (!TalkWords.ASKING.contains(one) && tokens.stream().noneMatch(TalkWords.ASKING::contains))
      sign.accept("asks without wh " + bucket(words()));
  }

  private String start() {
    if (text.isEmpty()) return "nothing";
    char first = text.charAt(0);
    if (first == '-' || first == '–' || first == '—') return "-";
    return Character.isLowerCase(first) ? "a" : "A";
  }

  private String end() {
    if (text.isEmpty()) return "nothing";
    char last = text.charAt(text.length() - 1);
    return switch (last) {
      case '?' -> "?";
      case '-', '–', '—', '…', ',' -> "-";
      case '!' -> "!";
      default -> ".";
    };
  }

  private int words() {
    return (int) tokens.stream().filter(t -> !".,-?".contains(t)).count();
  }

  private int count(String mark) {
    return (int) tokens.stream().filter(mark::equals).count();
  }

  static String bucket(int words) {
    if (words <= 3) return String.valueOf(words);
    if (words <= 5) return "5";
    if (words <= 8) return "8";
    if (words <= 12) return "12";
    if (words <= 18) return "18";
    if (words <= 28) return "28";
    if (words <= 45) return "45";
    return words <= 75 ? "75" : "more";
  }
}
