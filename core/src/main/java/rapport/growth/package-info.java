/**
 * What a person can train: how one listens, measured in one's own words and in whole talks. It
 * judges turns of a talk and never a person.
 */
@NullMarked
package rapport.growth;

import org.jspecify.annotations.NullMarked;
