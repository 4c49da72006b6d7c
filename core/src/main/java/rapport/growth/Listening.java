package rapport.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapport.odds.Logistic;

/**
 * How one turn listens: a chance for each {@link Manner}, and the words that decided. It is a
 * proposal about words and no judgement of a person; tone, silence and irony are beyond it.
 *
 * <p>English only. Five logistic models on the signs of {@link ListeningSigns}, made to add up to
 * one; fitted on talks that the project wrote itself (docs/listening.md). O(length) of a bounded
 * part of the turn; well under a millisecond.
 *
 * <p>An answer that judges, looks down on the other or says nothing reflects nothing, however it
 * begins: the chance that it reflects then goes to leading away, or to the rest ({@link Slip}). One
 * that tells the own side and ends by asking for the other’s, as who opens a hard talk does, asks.
 *
 * @param chances of every manner, adding up to one
 * @param deciding the words that spoke most for the likeliest manner, strongest first, at most
 *     three; empty when no single words did
 * @param slip what keeps it from listening, or none
 */
public record Listening(Map<Manner, Double> chances, List<String> deciding, Slip slip) {

  private static final ListeningLookup LOOKUP = ListeningLookup.of(ListeningWeights::table);
  private static final int MOST_DECIDING = 3;
  private static final double LEAST_DECIDING = 0.15;

  /** Copies both. */
  public Listening {
    chances = Map.copyOf(chances);
    deciding = List.copyOf(deciding);
  }

  /** Classes a turn; one without a word is {@link Manner#OTHER}. */
  public static Listening of(Heard heard) {
    if (TalkTokens.of(heard.text()).isEmpty()) return silent(Slip.NONE);
    List<Sign> signs = ListeningSigns.read(heard);
    int[] rows = signs.stream().mapToInt(sign -> LOOKUP.row(sign.hash())).toArray();
    Slip slip = Slip.of(heard.text());
    if (slip == Slip.FOREIGN) return silent(slip);
    Map<Manner, Double> chances = chances(rows);
    Listening plain = new Listening(chances, deciding(signs, rows, likeliest(chances)), slip);
    if (slip == Slip.NONE && plain.asksAfterAll(heard.text()))
      return new Listening(
          plain.moved(slip, plain.manner(), Manner.ASKING).chances,
          deciding(signs, rows, Manner.ASKING),
          slip);
    if (!slip.reflectsNothing()) return plain;
    Manner rather = slip == Slip.NONSENSE ? Manner.OTHER : Manner.DEFLECTING;
    return plain.moved(slip, Manner.REFLECTING, rather);
  }

  /** Whether it sounds like leading away or advice and ends by asking for the other side. */
  private boolean asksAfterAll(String text) {
    return switch (manner()) {
      case DEFLECTING -> SideAsked.openly(text) || SideAsked.wished(text);
      case ADVISING -> SideAsked.wished(text);
      case REFLECTING, ASKING, OTHER -> false;
    };
  }

  /**
   * The same for an exercise, where the sentence that is answered is known: advice dressed as a
   * question is advice, what takes up nothing of it reflects nothing, and what may as well judge is
   * not called reflecting. In a talk all stay what they sound like, since more was said than one
   * sentence.
   */
  public Listening practised(Heard heard) {
    if (slip == Slip.LEADING) return moved(slip, Manner.ASKING, Manner.ADVISING);
    if (slip != Slip.NONE || manner() != Manner.REFLECTING) return this;
    String answer = heard.text();
    if (Slip.jumbled(answer)) return moved(Slip.NONSENSE, Manner.REFLECTING, Manner.OTHER);
    if (Slip.doubted(answer)) return moved(Slip.JUDGEMENT, Manner.REFLECTING, Manner.DEFLECTING);
    if (!Slip.takesUp(heard.before(), answer))
      return moved(Slip.ELSEWHERE, Manner.REFLECTING, Manner.OTHER);
    return Slip.unclear(answer) ? halved() : this;
  }

  /** Half of the chance that it reflects goes to the rest, and neither is said. */
  private Listening halved() {
    Map<Manner, Double> halved = new EnumMap<>(chances);
    double half = chance(Manner.REFLECTING) / 2;
    halved.merge(Manner.OTHER, half, Double::sum);
    halved.put(Manner.REFLECTING, half);
    return new Listening(halved, deciding, Slip.UNCLEAR);
  }

  private Listening moved(Slip why, Manner from, Manner to) {
    Map<Manner, Double> moved = new EnumMap<>(chances);
    moved.merge(to, moved.getOrDefault(from, 0.0), Double::sum);
    moved.put(from, 0.0);
    return new Listening(moved, deciding, why);
  }

  /** What to try instead, empty when there is nothing better. */
  public String better() {
    return slip == Slip.NONE ? manner().better() : slip.better();
  }

  /** The likeliest manner. */
  public Manner manner() {
    return likeliest(chances);
  }

  /** The chance of the likeliest manner, 0–1. */
  public double confidence() {
    return chance(manner());
  }

  /** The chance of one manner, 0–1. */
  public double chance(Manner manner) {
    return chances.getOrDefault(manner, 0.0);
  }

  /** Reflection minus advice: the chance of one less that of the other, −1 to 1; no ratio. */
  public double score() {
    return chance(Manner.REFLECTING) - chance(Manner.ADVISING);
  }

  private static Listening silent(Slip slip) {
    Map<Manner, Double> chances = new EnumMap<>(Manner.class);
    for (Manner manner : Manner.values()) chances.put(manner, manner == Manner.OTHER ? 1.0 : 0.0);
    return new Listening(chances, List.of(), slip);
  }

  private static Map<Manner, Double> chances(int[] rows) {
    int[] once = Arrays.stream(rows).filter(row -> row >= 0).sorted().distinct().toArray();
    Manner[] manners = Manner.values();
    double[] logOdds = new double[manners.length];
    for (int i = 0; i < manners.length; i++) {
      double sum = ListeningWeights.offset(manners[i]);
      for (int row : once) sum += LOOKUP.weight(manners[i], row);
      logOdds[i] = ListeningWeights.SHARPNESS * sum;
    }
    double[] each = Logistic.chances(logOdds);
    Map<Manner, Double> chances = new EnumMap<>(Manner.class);
    for (int i = 0; i < manners.length; i++) chances.put(manners[i], each[i]);
    return chances;
  }

  private static Manner likeliest(Map<Manner, Double> chances) {
    Manner best = Manner.OTHER;
    for (Manner manner : Manner.values())
      if (chances.getOrDefault(manner, 0.0) > chances.getOrDefault(best, 0.0)) best = manner;
    return best;
  }

  private static List<String> deciding(List<Sign> signs, int[] rows, Manner manner) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      double pull = rows[i] < 0 || signs.get(i).shown().isEmpty() ? 0 : pull(manner, rows[i]);
      if (pull == 0) continue;
      String words = signs.get(i).words();
      if (!words.isEmpty()) weights.merge(words, pull, Double::sum);
    }
    List<String> chosen = new ArrayList<>();
    weights.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_DECIDING)
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .forEach(words -> choose(words, chosen));
    return chosen;
  }

  /** How much a sign speaks for a manner rather than for the others. */
  private static double pull(Manner manner, int row) {
    double others = 0;
    for (Manner other : Manner.values())
      if (other != manner) others += Math.max(0, LOOKUP.weight(other, row));
    return LOOKUP.weight(manner, row) - others / (Manner.values().length - 1);
  }

  private static void choose(String words, List<String> chosen) {
    if (chosen.size() == MOST_DECIDING) return;
    for (String other : chosen) if (within(words, other) || within(other, words)) return;
    chosen.add(words);
  }

  private static boolean within(String words, String other) {
    return (" " + other.replace("… ", "") + " ").contains(" " + words.replace("… ", "") + " ");
  }
}
