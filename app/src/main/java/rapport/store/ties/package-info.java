/** How it is kept: the room ties: what it amounts to. */
@NullMarked
package rapport.store.ties;

import org.jspecify.annotations.NullMarked;
