/** Tests of reading mail. */
@org.jspecify.annotations.NullMarked
package rapport.sources.mail;
