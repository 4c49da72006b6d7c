/** Transcripts of talks, as video calls and captions leave them. */
@NullMarked
package rapport.sources.talks;

import org.jspecify.annotations.NullMarked;
