/** How it is kept: the room sources: what imports brought. */
@NullMarked
package rapport.store.sources;

import org.jspecify.annotations.NullMarked;
