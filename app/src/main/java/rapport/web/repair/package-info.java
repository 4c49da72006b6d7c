/** Pages of the room repair: hard talks. */
@NullMarked
package rapport.web.repair;

import org.jspecify.annotations.NullMarked;
