/**
 * Mail: mbox in all its variants, single messages, Maildir. Headers only; bodies are stepped over.
 */
@NullMarked
package rapport.sources.mail;

import org.jspecify.annotations.NullMarked;
