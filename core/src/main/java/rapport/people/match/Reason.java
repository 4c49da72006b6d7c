package rapport.people.match;

/**
 * One thing that speaks for one human (above zero) or for two (below), and how much.
 *
 * @param bits how much likelier than by chance, as a power of two (Fellegi and Sunter 1969 §2)
 * @param mine the value of the first entry, as compared
 * @param theirs the value of the second
 */
public record Reason(Ground ground, double bits, String mine, String theirs) {}
