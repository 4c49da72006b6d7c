/** How it is kept: the room nurture: what to do. */
@NullMarked
package rapport.store.nurture;

import org.jspecify.annotations.NullMarked;
