/** What programs keep here in forms of their own: Apple Mail's messages, Thunderbird's books. */
@NullMarked
package rapport.sources.local;

import org.jspecify.annotations.NullMarked;
