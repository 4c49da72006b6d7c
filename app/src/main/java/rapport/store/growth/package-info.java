/** How it is kept: the room growth: becoming able. */
@NullMarked
package rapport.store.growth;

import org.jspecify.annotations.NullMarked;
