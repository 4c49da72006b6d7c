/** Readings and changes of the room ties: what it amounts to. */
@NullMarked
package rapport.desk.ties;

import org.jspecify.annotations.NullMarked;
