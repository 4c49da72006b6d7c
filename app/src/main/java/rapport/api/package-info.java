/** The JSON door: the same figures as the pages and the command line, under /api. */
@NullMarked
package rapport.api;

import org.jspecify.annotations.NullMarked;
