package rapport.phrases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ways of intending and of asking in several words, and where they stand in a sentence. It knows
 * the words alone and nothing of what is intended. O(ways) at each word they may begin at.
 */
final class IntentAsking {

  /** What may stand after "I" or "we". */
  private static final Map<String, List<Way>> INTENDS =
      byFirst(
          "will|shall|am going to|are going to|will try to|can|could|plan to|intend to|promise to|hope to|"
              + "am happy to|am planning to|are planning to|would be happy to|would be glad to|will be happy to|will also|"
              + "will then|will certainly|am|have to|need to|would like to|still plan to");

  private static final Map<String, List<Way>> ASKS =
      byFirst(
          "let me know|let us know|would like to know|wondering|wonder|curious|can you|could you|would you|will you|"
              + "could someone|can someone|can anyone|does anyone|has anyone|is there|are there|appreciate|grateful|"
              + "would be helpful|would be useful|need you to|want you to|like you to|feel free|any comments|"
              + "comments welcome|your comments|your thoughts|you should|you need to|you must|make sure|be sure");

  /** The first words of the ways of asking that are no plain question. */
  static final Set<String> FIRST = ASKS.keySet();

  /**
   * One of them.
   *
   * @param text its words, a space between
   * @param words the same
   */
  record Way(String text, List<String> words) {

    /** Whether it stands in a sentence from a word on. */
    boolean stands(IntentTokens tokens, int at) {
      if (at + words.size() > tokens.size()) return false;
      for (int i = 0; i < words.size(); i++) if (!tokens.at(at + i).is(words.get(i))) return false;
      return true;
    }
  }

  private IntentAsking() {}

  private static List<Way> ways(String list) {
    return List.of(list.split("\\|")).stream()
        .map(text -> new Way(text, List.of(text.split(" "))))
        .toList();
  }

  private static Map<String, List<Way>> byFirst(String list) {
    Map<String, List<Way>> ways = new HashMap<>();
    for (Way way : ways(list))
      ways.computeIfAbsent(way.words().getFirst(), first -> new ArrayList<>()).add(way);
    return ways;
  }

  /** The ways of intending that may begin with a word. */
  static List<Way> intends(IntentWord first) {
    return INTENDS.getOrDefault(first.text(), List.of());
  }

  /** The ways of asking that may begin with a word. */
  static List<Way> asks(IntentWord first) {
    return ASKS.getOrDefault(first.text(), List.of());
  }
}
