/** The command line, part by part. */
@NullMarked
package rapport.search;

import org.jspecify.annotations.NullMarked;
