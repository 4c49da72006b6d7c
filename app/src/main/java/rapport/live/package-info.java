/**
 * Sources that fetch by themselves: what is new there takes the one road in, and all of it is held.
 */
@NullMarked
package rapport.live;

import org.jspecify.annotations.NullMarked;
