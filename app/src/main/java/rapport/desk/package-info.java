/** What the doors ask for: the owner's network at an instant, computed by core from the store. */
@NullMarked
package rapport.desk;

import org.jspecify.annotations.NullMarked;
