/** The shape ties have together: positions, circles and ways from one person to another. */
@NullMarked
package rapport.network;

import org.jspecify.annotations.NullMarked;
