/** Pages of the room growth: becoming able. */
@NullMarked
package rapport.web.growth;

import org.jspecify.annotations.NullMarked;
