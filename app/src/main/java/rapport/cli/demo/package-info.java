/** Commands of the room demo: the fictional office. */
@NullMarked
package rapport.cli.demo;

import org.jspecify.annotations.NullMarked;
