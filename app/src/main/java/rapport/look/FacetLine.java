package rapport.look;

import org.jspecify.annotations.Nullable;

/**
 * One facet of a person: what sort of colleague they are in one respect.
 *
 * @param value in words, or null if it is not known
 * @param reason why, in words that a page can show
 * @param own whether it is the owner's word, which wins over every source
 */
public record FacetLine(String name, @Nullable String value, String reason, boolean own) {}
