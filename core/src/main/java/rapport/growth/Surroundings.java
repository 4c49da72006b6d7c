package rapport.growth;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What stands around a turn: words taken up again, a question before, assent after. */
final class Surroundings {

  private static final Set<String> ASSENT =
      ListeningSigns.set(
          "yeah yes right exactly mm-hmm mm okay true absolutely definitely correct sure");
  private static final Set<String> DISSENT = ListeningSigns.set("no not nah well but");
  private static final int LEAST = 4;

  private final List<String> own;
  private final List<String> before;
  private final List<String> after;
  private final List<String> earlier;
  private final Heard heard;

  Surroundings(List<String> own, Heard heard) {
    this.own = own;
    this.heard = heard;
    this.before = TalkTokens.of(heard.before());
    this.after = TalkTokens.of(heard.after());
    this.earlier = TalkTokens.of(heard.earlier());
  }

  void signs(Consumer<String> sign) {
    String length = TurnShape.bucket(own.size());
    String asks = own.contains("?") ? "?" : ".";
    before(sign, length, asks);
    after(sign, length, asks);
    earlier(sign);
  }

  private void before(Consumer<String> sign, String length, String asks) {
    if (before.isEmpty()) {
      sign.accept("before nothing");
      return;
    }
    sign.accept("before long " + TurnShape.bucket(before.size()));
    sign.accept("before ends " + last(heard.before()));
    sign.accept("before ends " + last(heard.before()) + " own " + length);
    if (before.getLast().equals("?")) sign.accept("before asks own " + asks);
    taken(sign, asks);
  }

  /** Content words of the turn that the other has just used. */
  private void taken(Consumer<String> sign, String asks) {
    Set<String> there = new HashSet<>();
    for (String word : before) there.add(stem(word));
    int content = 0;
    int again = 0;
    for (String word : own) {
      if (word.length() < LEAST || TalkWords.NODS.contains(word)) continue;
      content++;
      if (there.contains(stem(word))) again++;
    }
    if (content == 0) return;
    sign.accept("taken " + Math.min(3, again) + asks);
    sign.accept("taken share " + (4 * again) / content + asks);
    sign.accept("taken of " + Math.min(3, again) + " " + Math.min(12, content / 3));
  }

  private void after(Consumer<String> sign, String length, String asks) {
    if (after.isEmpty()) {
      sign.accept("after nothing");
      return;
    }
    String one = after.getFirst();
    String kind = ASSENT.contains(one) ? "yes" : DISSENT.contains(one) ? "no" : "-";
    String long1 = TurnShape.bucket(after.size());
    sign.accept("after " + kind + asks);
    sign.accept("after " + kind + " own " + length);
    sign.accept("after long " + long1 + asks);
    sign.accept("after long " + long1 + kind);
    sign.accept("after word " + one);
    if (after.contains("?")) sign.accept("after asks " + asks);
  }

  private void earlier(Consumer<String> sign) {
    String text = heard.earlier().strip();
    if (text.isEmpty()) return;
    sign.accept("earlier ends " + last(text));
    sign.accept("earlier long " + TurnShape.bucket(earlier.size()));
    if (last(text) == '-' && heard.text().strip().startsWith("-"))
      sign.accept("goes on " + TurnShape.bucket(earlier.size()));
  }

  private static char last(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) return ' ';
    char last = stripped.charAt(stripped.length() - 1);
    return last == '–' || last == '—' || last == '…' ? '-' : last;
  }

  private static String stem(String word) {
    return word.length() <= LEAST ? word : word.substring(0, Math.min(word.length() - 1, 6));
  }
}
