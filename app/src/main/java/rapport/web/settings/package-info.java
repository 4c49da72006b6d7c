/** Pages of the room settings: the owner's settings. */
@NullMarked
package rapport.web.settings;

import org.jspecify.annotations.NullMarked;
