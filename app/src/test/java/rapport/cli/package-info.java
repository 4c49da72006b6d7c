/** The command line, part by part. */
@NullMarked
package rapport.cli;

import org.jspecify.annotations.NullMarked;
