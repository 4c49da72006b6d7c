package rapport.sources;

import org.jspecify.annotations.Nullable;
import rapport.people.Handle;

/**
 * One who takes part in an item, as the source wrote it: a handle and perhaps a display name (a
 * mailbox of RFC 5322 §3.4, an attendee, a chat member). It is not yet a person; intake decides
 * that, and never by the name.
 *
 * @param name the display name, decoded, one line, or null if the source gives none
 */
public record Party(Handle handle, @Nullable String name) {}
