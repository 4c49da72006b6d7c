/** Tests of what every source promises. */
@org.jspecify.annotations.NullMarked
package rapport.sources;
