/** One fictional office, written the same every time: its mail, calendar, cards and exports. */
@NullMarked
package rapport.cast;

import org.jspecify.annotations.NullMarked;
