package rapport.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rapport.growth.Manner;

/**
 * How well classed turns agree with their labels.
 *
 * @param chances of each turn, in the same order
 * @param four whether deflecting counts as other, as in talks labelled four ways
 */
record ListeningFigures(
    List<TalkCorpus.Labelled> turns, List<Map<Manner, Double>> chances, boolean four) {

  /** Macro-F1 and the F1 of each manner, in words. */
  String f1() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "macro-F1 %.3f ", macro()));
    each()
        .forEach((manner, value) ->
            text.append(
                String.format(
                    Locale.ROOT, " %s %.3f", manner.name().toLowerCase(Locale.ROOT), value)));
    return text.toString();
  }

  /** The mean F1 of the manners. */
  double macro() {
    return each().values().stream().mapToDouble(d -> d).average().orElse(0);
  }

  private Map<Manner, Double> each() {
    Map<Manner, Double> each = new EnumMap<>(Manner.class);
    for (Manner manner : Manner.values())
      if (!four || manner != Manner.DEFLECTING) each.put(manner, f1(manner));
    return each;
  }

  private double f1(Manner manner) {
    int hit = 0;
    int said = 0;
    int there = 0;
    for (int i = 0; i < turns.size(); i++) {
      boolean yes = turns.get(i).manner() == manner;
      boolean found = told(chances.get(i)) == manner;
      if (yes) there++;
      if (found) said++;
      if (yes && found) hit++;
    }
    return said + there == 0 ? 0 : 2.0 * hit / (said + there);
  }

  private Manner told(Map<Manner, Double> chance) {
    Map<Manner, Double> asked = new EnumMap<>(chance);
    if (four) asked.merge(Manner.OTHER, asked.getOrDefault(Manner.DEFLECTING, 0.0), Double::sum);
    if (four) asked.remove(Manner.DEFLECTING);
    Manner best = Manner.OTHER;
    for (Map.Entry<Manner, Double> one : asked.entrySet())
      if (one.getValue() > asked.getOrDefault(best, 0.0)) best = one.getKey();
    return best;
  }

  int talks() {
    return (int) turns.stream().map(TalkCorpus.Labelled::talk).distinct().count();
  }

  /** The chance that a good talk has more reflection minus advice than one that is not. */
  double auc() {
    Map<String, List<Double>> scores = new TreeMap<>();
    Map<String, Boolean> good = new TreeMap<>();
    for (int i = 0; i < turns.size(); i++) {
      Map<Manner, Double> chance = chances.get(i);
      double score =
          chance.getOrDefault(Manner.REFLECTING, 0.0) - chance.getOrDefault(Manner.ADVISING, 0.0);
      scores.computeIfAbsent(turns.get(i).talk(), k -> new ArrayList<>()).add(score);
      good.put(turns.get(i).talk(), turns.get(i).good());
    }
    Map<String, Double> means = new TreeMap<>();
    scores.forEach(
        (talk, list) -> means.put(talk, list.stream().mapToDouble(d -> d).average().orElse(0)));
    return won(means, good);
  }

  private static double won(Map<String, Double> means, Map<String, Boolean> good) {
    double won = 0;
    double pairs = 0;
    for (Map.Entry<String, Double> one : means.entrySet())
      for (Map.Entry<String, Double> other : means.entrySet()) {
        if (!good.getOrDefault(one.getKey(), false) || good.getOrDefault(other.getKey(), true))
          continue;
        pairs++;
        double gap = one.getValue() - other.getValue();
        won += gap > 0 ? 1 : gap < 0 ? 0 : 0.5;
      }
    return pairs == 0 ? 0 : won / pairs;
  }
}
