/** The command of the room find. */
@NullMarked
package rapport.cli.find;

import org.jspecify.annotations.NullMarked;
