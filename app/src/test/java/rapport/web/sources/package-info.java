@NullMarked
package rapport.web.sources;

import org.jspecify.annotations.NullMarked;
