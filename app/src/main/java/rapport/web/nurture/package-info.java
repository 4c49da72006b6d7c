/** Pages of the room nurture: what to do. */
@NullMarked
package rapport.web.nurture;

import org.jspecify.annotations.NullMarked;
