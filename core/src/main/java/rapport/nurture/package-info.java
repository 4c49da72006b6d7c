/** What to do: rhythms, moves, the week and the brief. */
@NullMarked
package rapport.nurture;

import org.jspecify.annotations.NullMarked;
