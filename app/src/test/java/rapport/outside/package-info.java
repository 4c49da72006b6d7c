@NullMarked
package rapport.outside;

import org.jspecify.annotations.NullMarked;
