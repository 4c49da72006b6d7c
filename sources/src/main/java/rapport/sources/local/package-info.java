/** What programs keep on this machine in forms of their own: Apple Mail's message files. */
@NullMarked
package rapport.sources.local;

import org.jspecify.annotations.NullMarked;
