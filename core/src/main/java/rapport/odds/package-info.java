/** Weighted sums, the chances they stand for, and how such weights are fitted. */
@NullMarked
package rapport.odds;

import org.jspecify.annotations.NullMarked;
