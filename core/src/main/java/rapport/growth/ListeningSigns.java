package rapport.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@link Listening} looks at: the words of a turn, pairs and triples, how it and its last
 * sentence begin, questions and orders, who is spoken of, and cheap figures of what stands before
 * and after. It is no parser. O(tokens), of which {@link TalkTokens} reads a bounded number.
 */
public final class ListeningSigns {

  private final List<String> tokens;
  private final Map<String, Sign> signs = new LinkedHashMap<>();

  private ListeningSigns(List<String> tokens) {
    this.tokens = tokens;
  }

  /** The hashes (24 bits) of the signs of a turn, each once, ascending. */
  public static int[] of(Heard heard) {
    return read(heard).stream().mapToInt(Sign::hash).sorted().distinct().toArray();
  }

  /** The signs themselves, in the order of the turn. */
  static List<Sign> read(Heard heard) {
    List<String> tokens = TalkTokens.of(heard.text());
    ListeningSigns found = new ListeningSigns(tokens);
    found.words();
    found.frames();
    found.beginnings();
    found.cues();
    new TurnShape(tokens, heard.text()).signs(found::plain);
    new Surroundings(tokens, heard).signs(found::plain);
    return List.copyOf(found.signs.values());
  }

  private void plain(String name) {
    signs.putIfAbsent(name, new Sign(name, ""));
  }

  private void shown(String name, String words) {
    signs.putIfAbsent(name, new Sign(name, words));
  }

  private void words() {
    for (int i = 0; i < tokens.size(); i++) {
      String one = tokens.get(i);
      String two = one + " " + at(i + 1);
      shown("w " + one, one);
      shown("b " + two, two);
      shown("t " + two + " " + at(i + 2), two + " " + at(i + 2));
      shown("k " + one + " _ " + at(i + 2), one + " … " + at(i + 2));
      String sort = TalkWords.sort(one);
      shown("s " + sort + " " + TalkWords.sort(at(i + 1)), two);
      shown(
          "s " + sort + " " + TalkWords.sort(at(i + 1)) + " " + TalkWords.sort(at(i + 2)),
          two + " " + at(i + 2));
    }
  }

  /** Pairs of the small words that carry a sentence, whatever stands between. */
  private void frames() {
    String before = "^";
    for (String token : tokens) {
      if (!TalkWords.FRAME.contains(token)) continue;
      shown("f " + before + " " + token, before + " … " + token);
      before = token;
    }
    plain("f " + before + " $");
  }

  /** How the turn, each sentence and the last one begin, with loose words left out. */
  private void beginnings() {
    int start = 0;
    String last = "";
    for (int i = 0; i <= tokens.size(); i++) {
      boolean over = i == tokens.size() || ".?-".contains(tokens.get(i));
      if (!over) continue;
      String mark = i == tokens.size() ? "$" : tokens.get(i);
      String begun = sentence(start, i, mark, start == 0);
      if (!begun.isEmpty()) last = begun;
      start = i + 1;
    }
    plain("last " + last);
  }

  private String sentence(int from, int to, String mark, boolean first) {
    int i = from;
    while (i < to && TalkWords.LOOSE.contains(tokens.get(i))) i++;
    if (i >= to) return "";
    String one = at(i);
    String two = one + " " + (i + 1 < to ? at(i + 1) : "$");
    String three = two + " " + (i + 2 < to ? at(i + 2) : "$");
    String sort = TalkWords.opening(one, i + 1 < to ? at(i + 1) : "");
    shown("1 " + one, one);
    shown("2 " + two, two);
    shown("3 " + three, three);
    plain("opens " + sort);
    plain("opens " + sort + " " + mark);
    plain("opens " + two + " " + mark);
    if (first) {
      plain("first " + sort);
      shown("first " + two, two);
    }
    return sort + " " + mark;
  }

  private void cues() {
    Map<String, Set<String>> found = ListeningCues.in(tokens);
    for (String kind : ListeningCues.KINDS) {
      Set<String> cues = found.getOrDefault(kind, Set.of());
      for (String cue : cues) shown("cue " + kind, cue);
      if (cues.size() > 1) plain("cues " + kind);
      if (cues.isEmpty()) plain("no cue " + kind);
    }
  }

  private String at(int i) {
    return i < tokens.size() ? tokens.get(i) : "$";
  }

  static Set<String> set(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
