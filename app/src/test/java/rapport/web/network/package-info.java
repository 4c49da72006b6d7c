/** Goals and the map, taken by themselves. */
@org.jspecify.annotations.NullMarked
package rapport.web.network;
