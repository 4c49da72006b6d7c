package rapport.phrases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a letter says to have been done or handed over, read once and then held against any number
 * of promises. It is no list of deeds: a sentence that says "not yet", asks, or only tells is left
 * out. O(length) to read, O(claims) a promise.
 */
public final class KeptClaims {

  private static final int LONGEST_SENTENCE = 400;
  private static final int LONGEST_DONE = 120;
  private static final double SURE = 0.7;

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
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
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

  /** Words one of which every claim has: a deed of the past, or a thing handed over. */
  private static final Openings CUES =
      Openings.of(
          "attached",
          "enclosed",
          "here",
          "below",
          "link",
          "agreed",
          "announced",
          "discussed",
          "requested",
          "promised",
          "you asked",
          "fixed",
          "booked",
          "finished",
          "sent",
          "wr",
          "spo",
          "told",
          "gave",
          "given",
          "made",
          "did",
          "done",
          "got",
          "found",
          "paid",
          "brought",
          "bought",
          "met",
          "took",
          "put",
          "set",
          "read");

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

  /** One sentence and what it says. */
  private record Claim(
      String sentence,
      boolean hands,
      boolean promised,
      boolean done,
      List<String> deeds,
      Set<String> named) {}

  private final List<Claim> claims = new ArrayList<>();

  private KeptClaims() {}

  /** Those of a letter's {@link Sentences#of sentences}. */
  public static KeptClaims of(List<String> sentences) {
    KeptClaims read = new KeptClaims();
    for (String sentence : sentences)
      if (sentence.length() <= LONGEST_SENTENCE && mayClaim(sentence)) read.claim(sentence);
    return read;
  }

  /**
   * The surest sentence that keeps a promise, the earlier of two alike, or empty below .7.
   *
   * @param what what was promised, such as "send the figures"
   * @param sameThread whether the letter answers in the thread of the promise
   * @param attachments how many files it carries, 0 if that is not known
   */
  public Optional<KeptSign> keeping(String what, boolean sameThread, int attachments) {
    if (claims.isEmpty()) return Optional.empty();
    String deed = deed(what);
    Set<String> things = stems(what);
    things.remove(deed);
    KeptSign best = null;
    for (Claim claim : claims) {
      double chance = chance(claim, deed, things, sameThread, attachments);
      if (chance >= SURE && (best == null || chance > best.chance()))
        best = new KeptSign(chance, claim.sentence());
    }
    return Optional.ofNullable(best);
  }

  private static double chance(
      Claim claim, String deed, Set<String> things, boolean sameThread, int attachments) {
    boolean about = things.stream().anyMatch(claim.named()::contains);
    boolean hands = claim.hands() && alike(deed, "send");
    boolean did = claim.deeds().stream().anyMatch(verb -> alike(deed, verb));
    if (claim.promised() && hands && (about || sameThread)) return 0.95;
    if (claim.promised() && about) return 0.9;
    if (hands && about) return sameThread || attachments > 0 ? 0.9 : 0.8;
    if (did && about) return 0.85;
    if (!sameThread) return 0;
    if (hands && attachments > 0) return 0.75;
    if (did && things.isEmpty()) return 0.75;
    return claim.done() ? 0.75 : 0;
  }

  /** Whether a sentence has any word that claims are made of; all others cost next to nothing. */
  private static boolean mayClaim(String sentence) {
    boolean within = false;
    for (int i = 0; i < sentence.length(); i++) {
      boolean letter = Character.isLetterOrDigit(sentence.charAt(i));
      if (letter && !within && CUES.in(sentence, i)) return true;
      boolean past = !letter && within && i > 2 && sentence.regionMatches(true, i - 2, "ed", 0, 2);
      if (past) return true;
      within = letter;
    }
    return within && sentence.regionMatches(true, sentence.length() - 2, "ed", 0, 2);
  }

  private void claim(String sentence) {
    boolean hands = HANDS_OVER.matcher(sentence).find();
    boolean promised = AS_PROMISED.matcher(sentence).find();
    boolean done = sentence.length() <= LONGEST_DONE && DONE.matcher(sentence).matches();
    List<String> deeds = deeds(sentence);
    boolean any = hands || promised || done || !deeds.isEmpty();
    if (any && !NOT_YET.matcher(sentence).find())
      claims.add(new Claim(sentence, hands, promised, done, deeds, stems(sentence)));
  }

  /** The deeds that the writer says to have done. */
  private static List<String> deeds(String sentence) {
    return SELF.matcher(sentence)
        .results()
        .map(found -> found.group(3).toLowerCase(Locale.ROOT))
        .filter(verb -> PAST.containsKey(verb) || verb.endsWith("ed"))
        .map(verb -> IntentSigns.stem(PAST.getOrDefault(verb, verb)))
        .toList();
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
    for (String word : WORDS.split(text.toLowerCase(Locale.ROOT)))
      if (word.length() > 2 && !EMPTY.contains(word)) stems.add(IntentSigns.stem(word));
    return stems;
  }
}
