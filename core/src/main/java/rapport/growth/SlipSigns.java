package rapport.growth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rapport.phrases.SignHashes;

/**
 * What tells judgement and contempt in an answer beside the rules of {@link SlipWords}: its words,
 * pairs and triples, the same with sorts of words in their place ({@link SlipLexicon}), what stands
 * after "you are" and "you", and whether a word of blame is said of the other or reported as a
 * feeling. O(tokens), of which {@link TalkTokens} reads a bounded number.
 */
public final class SlipSigns {

  private static final int NEAR = 8;
  private static final int LONGEST = 5;

  private final List<String> tokens;
  private final List<String> sorts = new ArrayList<>();
  private final Set<String> signs = new LinkedHashSet<>();

  private SlipSigns(List<String> tokens) {
    this.tokens = tokens;
    for (String token : tokens) sorts.add(SlipLexicon.sort(token));
  }

  /** The hashes (24 bits) of the signs of an answer, each once, ascending. */
  public static int[] of(String answer) {
    SlipSigns found = new SlipSigns(TalkTokens.of(answer));
    found.words();
    found.frames();
    found.blame();
    found.inner();
    found.shapes();
    found.letters();
    found.whole();
    return found.signs.stream().mapToInt(SignHashes::hash).sorted().distinct().toArray();
  }

  private void words() {
    for (int i = 0; i < tokens.size(); i++) {
      signs.add("w " + at(tokens, i));
      signs.add("b " + at(tokens, i) + " " + at(tokens, i + 1));
      signs.add("t " + at(tokens, i) + " " + at(tokens, i + 1) + " " + at(tokens, i + 2));
      signs.add("v " + at(sorts, i) + " " + at(sorts, i + 1));
      signs.add("u " + at(sorts, i) + " " + at(sorts, i + 1) + " " + at(sorts, i + 2));
      signs.add("k " + at(sorts, i) + " _ " + at(sorts, i + 2));
      if (tokens.get(i).length() > 5) signs.add("p " + tokens.get(i).substring(0, 5));
    }
  }

  /** The small words and sorts in their order, whatever stands between. */
  private void frames() {
    String before = "^";
    String twoBefore = "^";
    for (int i = 0; i < tokens.size(); i++) {
      String sort = sorts.get(i);
      boolean kept =
          TalkWords.FRAME.contains(tokens.get(i))
              || sort.equals(sort.toUpperCase(java.util.Locale.ROOT));
      if (!kept) continue;
      signs.add("f " + before + " " + sort);
      signs.add("g " + twoBefore + " " + before + " " + sort);
      twoBefore = before;
      before = sort;
    }
    signs.add("f " + before + " $");
  }

  /** Words of blame: how near "you" they stand, and whether they are reported. */
  private void blame() {
    for (int i = 0; i < tokens.size(); i++) {
      String sort = sorts.get(i);
      if (sort.equals(tokens.get(i)) || sort.equals("MOCK")) continue;
      boolean you = false;
      boolean reported = false;
      boolean denied = false;
      for (int j = Math.max(0, i - NEAR); j < i; j++) {
        you |= tokens.get(j).equals("you") || tokens.get(j).equals("your");
        reported |= SlipLexicon.reports(tokens.get(j));
        denied |= tokens.get(j).equals("not");
      }
      signs.add("blame " + sort);
      signs.add("blame " + sort + " " + you + " " + reported);
      signs.add("blame " + you + " " + reported + " " + denied);
    }
  }

  /** What is said of the other: how it is for them, what was done to them, or what they do. */
  private void inner() {
    boolean inner = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (SlipLexicon.inner(tokens.get(i))) {
        inner = true;
        signs.add("inner after " + at(sorts, i - 1));
      }
      if (!tokens.get(i).equals("you")) continue;
      String verb = after(i);
      signs.add("does " + SlipLexicon.deed(verb));
      signs.add("does " + at(tokens, i - 1) + " " + SlipLexicon.deed(verb));
    }
    signs.add("inner " + inner + " " + tokens.contains("you") + " " + tokens.contains("i"));
    if (!inner) signs.add("no inner " + at(sorts, 0));
  }

  private String after(int i) {
    int j = i + 1;
    while (j < tokens.size() && SlipLexicon.loose(tokens.get(j))) j++;
    return at(tokens, j);
  }

  /** Words by their endings, small words as they are: what a sentence is built like. */
  private void shapes() {
    String before = "^";
    String twoBefore = "^";
    for (int i = 0; i <= tokens.size(); i++) {
      String shape = i == tokens.size() ? "$" : SlipLexicon.shape(tokens.get(i));
      signs.add("s " + before + " " + shape);
      signs.add("s " + twoBefore + " " + before + " " + shape);
      twoBefore = before;
      before = shape;
    }
  }

  /** Threes to fives of letters. */
  private void letters() {
    String text = " " + String.join(" ", tokens) + " ";
    for (int n = 3; n <= LONGEST; n++)
      for (int i = 0; i + n <= text.length(); i++) signs.add("c " + text.substring(i, i + n));
  }

  private void whole() {
    boolean you = tokens.contains("you") || tokens.contains("your");
    boolean question = tokens.contains("?");
    long sorted =
        sorts.stream()
            .filter(s ->
                s.equals(s.toUpperCase(java.util.Locale.ROOT)) && Character.isLetter(s.charAt(0)))
            .count();
    signs.add("sorted " + Math.min(3, sorted) + " " + you);
    signs.add("long " + Math.min(6, tokens.size() / 4));
    signs.add("asks " + question + " " + you);
    signs.add("first " + at(sorts, 0) + " " + at(sorts, 1));
    signs.add("first " + at(sorts, 0) + " " + at(sorts, 1) + " " + at(sorts, 2));
    signs.add("first " + at(sorts, 0));
  }

  private static String at(List<String> list, int i) {
    return i < 0 ? "^" : i < list.size() ? list.get(i) : "$";
  }
}
