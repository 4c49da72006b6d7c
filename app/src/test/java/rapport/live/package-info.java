@NullMarked
package rapport.live;

import org.jspecify.annotations.NullMarked;
