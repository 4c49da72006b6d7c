/** Commands of the room interactions: what happened. */
@NullMarked
package rapport.cli.interactions;

import org.jspecify.annotations.NullMarked;
