/** Readings of the room find: everything that is written down, by the beginnings of its words. */
@NullMarked
package rapport.desk.find;

import org.jspecify.annotations.NullMarked;
