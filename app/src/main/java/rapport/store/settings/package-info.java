/** How it is kept: the room settings: the owner's settings. */
@NullMarked
package rapport.store.settings;

import org.jspecify.annotations.NullMarked;
