/** Commands of the room people: who people are. */
@NullMarked
package rapport.cli.people;

import org.jspecify.annotations.NullMarked;
