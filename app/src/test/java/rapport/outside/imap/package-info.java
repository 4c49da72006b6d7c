/** Tests of the conversation with mail servers. */
@org.jspecify.annotations.NullMarked
package rapport.outside.imap;
