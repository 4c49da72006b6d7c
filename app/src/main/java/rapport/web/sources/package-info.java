/** Pages of the room sources: what imports brought. */
@NullMarked
package rapport.web.sources;

import org.jspecify.annotations.NullMarked;
