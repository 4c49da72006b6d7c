/** Pages of the room find: the box on top of every page and what it finds. */
@NullMarked
package rapport.web.find;

import org.jspecify.annotations.NullMarked;
