/** Reports of who joined a video meeting, as its programs give them to the one who called it. */
@NullMarked
package rapport.sources.attendance;

import org.jspecify.annotations.NullMarked;
