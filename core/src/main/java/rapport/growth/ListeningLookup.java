package rapport.growth;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import rapport.phrases.IntentTable;

/**
 * The weights of all manners side by side, so that a sign is looked up once. Looking up is O(log
 * size).
 */
record ListeningLookup(int[] keys, Map<Manner, float[]> weights) {

  static ListeningLookup of(Function<Manner, IntentTable> tables) {
    TreeSet<Integer> keys = new TreeSet<>();
    for (Manner manner : Manner.values()) for (int key : tables.apply(manner).keys()) keys.add(key);
    int[] all = keys.stream().mapToInt(key -> key).toArray();
    Map<Manner, float[]> weights = new EnumMap<>(Manner.class);
    for (Manner manner : Manner.values()) {
      float[] column = new float[all.length];
      IntentTable table = tables.apply(manner);
      for (int i = 0; i < table.keys().length; i++)
        column[Arrays.binarySearch(all, table.keys()[i])] = table.weights()[i];
      weights.put(manner, column);
    }
    return new ListeningLookup(all, weights);
  }

  /** The row of a sign, negative when it weighs nothing. */
  int row(int hash) {
    return Arrays.binarySearch(keys, hash);
  }

  double weight(Manner manner, int row) {
    float[] column = weights.get(manner);
    return column == null ? 0 : column[row];
  }
}
