/** Commands of the room nurture: what to do. */
@NullMarked
package rapport.cli.nurture;

import org.jspecify.annotations.NullMarked;
