/**
 * What programs keep here in forms of their own: Apple Mail's messages, the books and calendars of
 * Thunderbird and Evolution.
 */
@NullMarked
package rapport.sources.local;

import org.jspecify.annotations.NullMarked;
