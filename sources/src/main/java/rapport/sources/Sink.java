package rapport.sources;

/**
 * Takes what a {@link Source} finds, in the order in which it stands in the file. It is called by
 * one thread and may block to hold the reader back.
 */
public interface Sink {

  /** One item. A source calls this exactly once for every item it counts, in file order. */
  void item(Item item);

  /**
   * Something wrong that is not an item of its own: a broken preamble, a zone nobody defines, a
   * property that was ignored. The items around it are read all the same.
   */
  default void problem(String where, String what) {}

  /**
   * How many items at the start are known and need not be parsed; the source steps over them
   * without calling {@link #item}.
   */
  default long skip() {
    return 0;
  }

  /**
   * Bytes read so far of {@link Unit#size()}; called now and then, never more than once per item.
   */
  default void progress(long bytes) {}

  /** Whether reading should end after the current item, because the user asked for it. */
  default boolean stopped() {
    return false;
  }
}
