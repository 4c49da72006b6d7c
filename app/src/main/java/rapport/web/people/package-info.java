/** Pages of the room people: who people are. */
@NullMarked
package rapport.web.people;

import org.jspecify.annotations.NullMarked;
