package rapport.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.network.Need;

/**
 * Reads what must go right, said in free words, as needs: one for each sentence, at most five, with
 * a kind and a horizon where the words name them. It is a proposal for the owner to correct, never
 * a need by itself, and reads English only. Linear in the text.
 */
public final class Hopes {

  /** The most needs that are read. */
  public static final int MOST = 5;

  private static final int SHORTEST = 8;

  private static final Pattern END = Pattern.compile("(?<=[.!?;])\\s+|\\R+");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(and|also|then|but|that|\\W)+|^(i|we) (must|need to|need|have to|want to|want|would like to|would like|should|hope to)\\b\\s*");

  /** Where a sentence says first how things are, and then what is needed. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "(?iu)^.*(?:[:,–—-]|\\b(?:so|and|but|because)) ?(?:so |and |but |because )?(?:I|we) (?:need|want|am looking for|are looking for) (?=\\p{L}{2,})");

  /**
   * One hope.
   *
   * @param category what kind of need it is, or null where its words do not say
   */
  public record Hope(String words, Need.@Nullable Category category, Need.Horizon horizon) {}

  private record Cue(Need.Category category, Pattern words) {}

  private static final List<Cue> CUES =
      List.of(
          cue(
              Need.Category.TALENT,
              "hire|hiring|recruit|candidates?|fill (the|a|our) (role|position)|join (us|my team|our team)"),
          cue(
              Need.Category.SPONSOR,
              "promot(ed|ion)|sponsor|speaks? up for|in front of the board|(ready for|become|next) .*\\b(role|director|vp|head)"),
          cue(
              Need.Category.DECISION,
              "decides?|decided|decision|approv(e|ed|al)|sign(s|ed)? off|budget"),
          cue(
              Need.Category.KNOW_HOW,
              "learn|know(s)? how|who knows?|understand|has (run|done|built)|have (run|done|built)|experience (with|in)|expert"),
          cue(
              Need.Category.OPPORTUNITY,
              "customers?|conference|speak at|openings?|new job|opportunit(y|ies)|partners?"),
          cue(
              Need.Category.PERSPECTIVE,
              "perspective|another view|other views|contradict|second opinion|blind spots?"),
          cue(
              Need.Category.SUPPORT,
              "support me|beside me|hard (time|winter|year|months?)|get through|not alone"),
          cue(
              Need.Category.INFLUENCE,
              "believes? in|convince|win over|win .{1,60}? (for|over)|agree|buy-in|on board|everybody|everyone|together|launch"));

  private static final Pattern NOW =
      Pattern.compile(
          "(?iu)\\b(now|today|this (week|month)|next (week|month)|soon|urgent(ly)?|at once)\\b");
  private static final Pattern ALWAYS =
      Pattern.compile("(?iu)\\b(always|keep|every (week|month|year)|for good)\\b");
  private static final Pattern LATER =
      Pattern.compile(
          "(?iu)\\b(spring|summer|autumn|fall|winter|this year|next year|in (six|6|three|3) months|half a year|by (january|february|march|april|may|june|july|august|september|october|november|december))\\b");

  private Hopes() {}

  private static Cue cue(Need.Category category, String words) {
    return new Cue(category, Pattern.compile("(?iu)\\b(" + words + ")\\b"));
  }

  /** The needs that a text seems to name, in its order; none in an empty text. */
  public static List<Hope> read(String text) {
    List<Hope> hopes = new ArrayList<>();
    for (String sentence : END.split(text.strip(), -1)) {
      String words = words(sentence);
      if (words.length() >= SHORTEST && hopes.size() < MOST)
        hopes.add(new Hope(words, category(words), horizon(words)));
    }
    return List.copyOf(hopes);
  }

  /** Without what leads into it and the mark at its end, not longer than a need may be. */
  private static String words(String sentence) {
    String rest = sentence.strip();
    Matcher needed = NEEDED.matcher(rest);
    if (!LEAD.matcher(rest).find() && needed.find() && rest.length() - needed.end() >= SHORTEST)
      rest = rest.substring(needed.end());
    for (int n = 0; n < 3; n++) rest = LEAD.matcher(rest).replaceFirst("").strip();
    rest = rest.replaceFirst("[\\s.!?;,:]+$", "");
    return rest.codePointCount(0, rest.length()) <= Need.LONGEST
        ? rest
        : rest.substring(0, rest.offsetByCodePoints(0, Need.LONGEST)).strip();
  }

  private static Need.@Nullable Category category(String words) {
    for (Cue cue : CUES) if (cue.words().matcher(words).find()) return cue.category();
    return null;
  }

  private static Need.Horizon horizon(String words) {
    if (ALWAYS.matcher(words).find()) return Need.Horizon.ALWAYS;
    if (NOW.matcher(words).find()) return Need.Horizon.NOW;
    return LATER.matcher(words).find() ? Need.Horizon.SOON : Need.Horizon.NOW;
  }
}
