/** Readings and changes of the room network: the shape of the network, needs and ways in. */
@NullMarked
package rapport.desk.network;

import org.jspecify.annotations.NullMarked;
