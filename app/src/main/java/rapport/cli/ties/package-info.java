/** Commands of the room ties: what it amounts to. */
@NullMarked
package rapport.cli.ties;

import org.jspecify.annotations.NullMarked;
