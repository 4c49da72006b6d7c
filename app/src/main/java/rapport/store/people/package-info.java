/** How it is kept: the room people: who people are. */
@NullMarked
package rapport.store.people;

import org.jspecify.annotations.NullMarked;
