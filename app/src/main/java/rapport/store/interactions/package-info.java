/** How it is kept: the room interactions: what happened. */
@NullMarked
package rapport.store.interactions;

import org.jspecify.annotations.NullMarked;
