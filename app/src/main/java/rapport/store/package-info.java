/** What is remembered: SQL, migrations and transactions. The only place that knows a database. */
@NullMarked
package rapport.store;

import org.jspecify.annotations.NullMarked;
