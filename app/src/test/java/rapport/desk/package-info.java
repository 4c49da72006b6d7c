/** Changes and readings of the desk, over a store of their own. */
@NullMarked
package rapport.desk;

import org.jspecify.annotations.NullMarked;
