package rapport.network;

import java.util.Arrays;

/** Numbers waiting by their keys, the least first; of equal keys the greater number first. */
final class Frontier {

  private double[] keys = new double[64];
  private int[] items = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** The least key; infinite when empty. */
  double least() {
    return size == 0 ? Double.POSITIVE_INFINITY : keys[0];
  }

  void add(double key, int item) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      items = Arrays.copyOf(items, 2 * size);
    }
    int place = size++;
    while (place > 0) {
      int above = (place - 1) >> 2;
      if (!before(key, item, above)) break;
      keys[place] = keys[above];
      items[place] = items[above];
      place = above;
    }
    keys[place] = key;
    items[place] = item;
  }

  /** Takes the number with the least key out. */
  int take() {
    int taken = items[0];
    double key = keys[--size];
    int item = items[size];
    int place = 0;
    while (true) {
      int first = 4 * place + 1;
      if (first >= size) break;
      int least = first;
      int end = Math.min(first + 4, size);
      for (int below = first + 1; below < end; below++)
        if (before(keys[below], items[below], least)) least = below;
      if (before(key, item, least)) break;
      keys[place] = keys[least];
      items[place] = items[least];
      place = least;
    }
    keys[place] = key;
    items[place] = item;
    return taken;
  }

  private boolean before(double key, int item, int place) {
    return key < keys[place] || (key == keys[place] && item > items[place]);
  }
}
