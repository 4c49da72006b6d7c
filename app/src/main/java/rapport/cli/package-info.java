/** The command line: a door that translates words into questions to the house.desk(). */
@NullMarked
package rapport.cli;

import org.jspecify.annotations.NullMarked;
