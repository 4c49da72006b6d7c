/** Lines of interactions, taken by themselves. */
@org.jspecify.annotations.NullMarked
package rapport.web.interactions;
