/** Tests of what the measurements stand on. */
@org.jspecify.annotations.NullMarked
package rapport.bench;
