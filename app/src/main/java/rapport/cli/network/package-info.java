/** Commands of the room network: the shape of the network, needs and ways in. */
@NullMarked
package rapport.cli.network;

import org.jspecify.annotations.NullMarked;
