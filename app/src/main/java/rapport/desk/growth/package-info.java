/** Readings and changes of the room growth: becoming able. */
@NullMarked
package rapport.desk.growth;

import org.jspecify.annotations.NullMarked;
