/** Which entries of different sources are about one human, with chances and reasons. */
@NullMarked
package rapport.people.match;

import org.jspecify.annotations.NullMarked;
