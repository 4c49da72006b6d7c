package rapport.interactions;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence of a later letter that seems to keep a promise: "attached is the deck", "as promised",
 * "I spoke to Ruth". It is proposed for a yes or no; it would rather miss one than name a wrong
 * one.
 *
 * @param chance how sure it is, 0–1
 * @param sentence the sentence that says so
 */
public record KeptSign(double chance, String sentence) {

  private static final Pattern HANDS_OVER =
      Pattern.compile(
          "(?i)(\\b(attached|enclosed)\\b|\\bhere(?:['’]s| is| are| it is| you go| you are)\\b|\\b(find|see) (the )?(attached|enclosed)|\\b(below|link) (is|are)\\b)");
  private static final Pattern AS_PROMISED =
      Pattern.compile(
          "(?i)\\bas (i )?(promised|agreed|announced|discussed|requested|you asked)\\b");
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)^\\W*(all )?(done|sent|fixed|paid|booked|finished|it(?:['’]s| is) done|that(?:['’]s| is) done|i(?:['’]ve| have)? (just )?(did|done) (it|that|this))\\b.{0,40}$");
  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?i)(\\?\\s*$|\\bnot\\b|n['’]t\\b|\\bnever\\b|\\bwill\\b|['’]ll\\b|\\bshall\\b|\\bgoing to\\b|\\bstill (have|need)|\\bneed to\\b|\\bshould\\b|\\bwould\\b|\\bif\\b|\\btomorrow\\b|\\bsoon\\b)");
  private static final Pattern SELF =
      Pattern.compile("(?i)\\b(i|we)(?:['’]ve| have| had)?( just| already| also| now)? (\\w+)");
  private static final Set<String> EMPTY =
      Set.of(
          "the a an to of for and or in on at by with my our your his her their you me him them it this that these those some all will as from up over out about back again into is be"
              .split(" "));
  private static final Map<String, String> PAST =
      Map.ofEntries(
          Map.entry("sent", "send"),
          Map.entry("wrote", "write"),
          Map.entry("written", "write"),
          Map.entry("spoke", "speak"),
          Map.entry("spoken", "speak"),
          Map.entry("told", "tell"),
          Map.entry("gave", "give"),
          Map.entry("given", "give"),
          Map.entry("made", "make"),
          Map.entry("did", "do"),
          Map.entry("done", "do"),
          Map.entry("got", "get"),
          Map.entry("found", "find"),
          Map.entry("paid", "pay"),
          Map.entry("brought", "bring"),
          Map.entry("bought", "buy"),
          Map.entry("met", "meet"),
          Map.entry("took", "take"),
          Map.entry("put", "put"),
          Map.entry("set", "set"),
          Map.entry("read", "read"));

  /** Kinds of deed that are done with the same sentence. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of(
              "send",
              "forward",
              "email",
              "mail",
              "share",
              "circulat",
              "provid",
              "giv",
              "give",
              "fax",
              "get",
              "pass",
              "post"),
          Set.of("call", "speak", "talk", "phone", "phon", "ask", "contact", "tell", "reach"),
          Set.of("review", "read", "look", "check", "examin"),
          Set.of("fix", "correct", "repair", "chang", "updat", "revis"),
          Set.of("writ", "write", "draft", "prepar", "make", "mak"),
          Set.of("book", "reserv", "order", "schedul", "arrang", "set"));

  /**
   * The surest sentence of a later letter of whoever owes, or empty below .7.
   *
   * @param what what was promised, such as "send the figures"
   * @param later the letter; its author is the one who owes, its readers among those it is owed to
   * @param sameThread whether it answers in the thread of the promise
   * @param attachments how many files it carries, 0 if that is not known
   */
  public static Optional<KeptSign> in(
      String what, Letter later, boolean sameThread, int attachments) {
    KeptSign best = null;
    for (String sentence : Sentences.of(later.text())) {
      double chance = chance(what, sentence, sameThread, attachments);
      if (chance >= 0.7 && (best == null || chance > best.chance()))
        best = new KeptSign(chance, sentence);
    }
    return Optional.ofNullable(best);
  }

  private static double chance(String what, String sentence, boolean sameThread, int attachments) {
    if (sentence.length() > 400 || NOT_YET.matcher(sentence).find()) return 0;
    Set<String> things = stems(what);
    String deed = deed(what);
    things.remove(deed);
    Set<String> named = stems(sentence);
    boolean about = things.stream().anyMatch(named::contains);
    boolean hands = HANDS_OVER.matcher(sentence).find() && alike(deed, "send");
    boolean promised = AS_PROMISED.matcher(sentence).find();
    if (promised && hands && (about || sameThread)) return 0.95;
    if (promised && about) return 0.9;
    if (hands && about) return sameThread || attachments > 0 ? 0.9 : 0.8;
    if (did(deed, sentence) && about) return 0.85;
    if (!sameThread) return 0;
    if (hands && attachments > 0) return 0.75;
    if (did(deed, sentence) && things.isEmpty()) return 0.75;
    return DONE.matcher(sentence).matches() ? 0.75 : 0;
  }

  /** Whether the writer says to have done this deed or one alike. */
  private static boolean did(String deed, String sentence) {
    return SELF.matcher(sentence)
        .results()
        .map(found -> found.group(3).toLowerCase(Locale.ROOT))
        .filter(verb -> PAST.containsKey(verb) || verb.endsWith("ed"))
        .map(verb -> IntentSigns.stem(PAST.getOrDefault(verb, verb)))
        .anyMatch(verb -> alike(deed, verb));
  }

  private static boolean alike(String deed, String other) {
    return deed.equals(other)
        || ALIKE.stream().anyMatch(set -> set.contains(deed) && set.contains(other));
  }

  private static String deed(String what) {
    String first = what.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    return IntentSigns.stem(first);
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 2 && !EMPTY.contains(word))
        .forEach(word -> stems.add(IntentSigns.stem(word)));
    return stems;
  }
}
