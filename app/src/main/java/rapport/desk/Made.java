package rapport.desk;

/**
 * A change that was made.
 *
 * @param entry its number in the journal, by which it is undone
 * @param number the number of what came into being, or 0
 */
public record Made(long entry, long number) {}
