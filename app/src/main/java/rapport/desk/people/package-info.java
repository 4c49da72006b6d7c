/** Readings and changes of the room people: who people are. */
@NullMarked
package rapport.desk.people;

import org.jspecify.annotations.NullMarked;
