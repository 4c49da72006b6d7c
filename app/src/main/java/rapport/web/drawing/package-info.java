/** Pages of the room drawing: figures drawn as SVG. */
@NullMarked
package rapport.web.drawing;

import org.jspecify.annotations.NullMarked;
