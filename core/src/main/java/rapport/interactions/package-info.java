/** What happened: interactions, channels, promises, and the timeline they form. */
@NullMarked
package rapport.interactions;

import org.jspecify.annotations.NullMarked;
