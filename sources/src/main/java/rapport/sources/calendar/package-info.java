/** Calendars: iCalendar (RFC 5545) and its older and XML relatives, with recurrence expanded. */
@NullMarked
package rapport.sources.calendar;

import org.jspecify.annotations.NullMarked;
