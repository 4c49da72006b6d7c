/** Readings and changes of the room repair: hard talks. */
@NullMarked
package rapport.desk.repair;

import org.jspecify.annotations.NullMarked;
