package rapport.growth;

import java.util.regex.Pattern;

/**
 * Whether a turn ends by asking how it is or was on the other side. Who opens a hard talk tells his
 * own side first and then asks; the words of the telling must not hide the question. It is no
 * classing of its own: it only says that the question is there. English only; O(length) of a turn
 * that {@link ListeningSigns} bounds.
 */
final class SideAsked {

  private static final Pattern OPENLY =
      Pattern.compile(
          "\\b(?:how|what)\\s+(?:is|was|were|did|does|do|has|happened)\\b[^.?!]{0,60}\\b(?:"
              + "(?:for|to|with|in) you|(?:from|on|at) your (?:side|end)|from where you (?:sit|stand)"
              + "|you (?:see|take|find|feel|experience|remember)(?: about)? (?:it|that|this)"
              + ")\\s*\\?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WISHED =
      Pattern.compile(
          "\\b(?:i\\s+(?:would|do)|i[’']d|i)\\s+(?:really\\s+)?(?:like|love|want) to (?:hear|understand"
              + "|know|learn)\\s+(?:how|what|where|your)\\b[^.?!]{0,60}?\\b(?:you|your|yours)\\b"
              + "[^.?!]{0,40}[.!]?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private SideAsked() {}

  /** Whether its last sentence is a question for the other side. */
  static boolean openly(String text) {
    return OPENLY.matcher(text).find();
  }

  /** Whether its last sentence is a wish to hear the other side, which asks, too. */
  static boolean wished(String text) {
    return WISHED.matcher(text).find();
  }
}
