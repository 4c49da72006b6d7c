/** Reads mailboxes by IMAP (RFC 3501, RFC 9051) and changes nothing in them. */
@NullMarked
package rapport.outside.imap;

import org.jspecify.annotations.NullMarked;
