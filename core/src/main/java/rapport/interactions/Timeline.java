package rapport.interactions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All contacts between the owner and one other person, in the order of time (and of their numbers
 * where times are equal), so that every sum over it gives the same digits everywhere. It is not
 * limited to the past: a question about an instant asks {@link #until}.
 */
public record Timeline(List<Contact> contacts) {

  private static final Comparator<Contact> ORDER =
      Comparator.comparing(Contact::at).thenComparingLong(Contact::interaction);

  /** Sorts and copies. O(n log n). */
  public Timeline {
    contacts = contacts.stream().sorted(ORDER).toList();
  }

  /** The contacts that had happened at the instant. */
  public Timeline until(Instant now) {
    int end = contacts.size();
    while (end > 0 && contacts.get(end - 1).at().isAfter(now)) end--;
    return end == contacts.size() ? this : new Timeline(contacts.subList(0, end));
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return contacts.isEmpty();
  }
}
