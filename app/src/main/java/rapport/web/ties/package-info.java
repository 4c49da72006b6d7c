/** Pages of the room ties: what it amounts to. */
@NullMarked
package rapport.web.ties;

import org.jspecify.annotations.NullMarked;
