/**
 * Outlook's own files: data files (.pst, .ost) and single messages (.msg). What they hold is
 * written out as letters, entries and cards (RFC 5322, 5545, 6350) and read by the readers of
 * those. The only package that knows java-libpst; whatever that does wrong ends here.
 */
@NullMarked
package rapport.sources.outlook;

import org.jspecify.annotations.NullMarked;
