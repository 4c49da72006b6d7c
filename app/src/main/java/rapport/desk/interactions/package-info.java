/** Readings and changes of the room interactions: what happened. */
@NullMarked
package rapport.desk.interactions;

import org.jspecify.annotations.NullMarked;
