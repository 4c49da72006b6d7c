/** Readings and changes of the room settings: the owner's settings. */
@NullMarked
package rapport.desk.settings;

import org.jspecify.annotations.NullMarked;
