/** Commands of the room growth: becoming able. */
@NullMarked
package rapport.cli.growth;

import org.jspecify.annotations.NullMarked;
