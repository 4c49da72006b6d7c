/** Pages of the room interactions: what happened. */
@NullMarked
package rapport.web.interactions;

import org.jspecify.annotations.NullMarked;
