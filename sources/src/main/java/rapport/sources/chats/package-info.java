/** What telephones hold: chats, short messages and calls, as they are exported. */
@NullMarked
package rapport.sources.chats;

import org.jspecify.annotations.NullMarked;
