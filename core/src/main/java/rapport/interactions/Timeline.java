package rapport.interactions;

import java.time.Instant;
import java.util.ArrayList;
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

  /** Copies, and sorts what is not in order. O(n log n), O(n) for what is. */
  public Timeline {
    contacts = inOrder(contacts) ? List.copyOf(contacts) : contacts.stream().sorted(ORDER).toList();
  }

  private static boolean inOrder(List<Contact> contacts) {
    for (int i = 1; i < contacts.size(); i++)
      if (ORDER.compare(contacts.get(i - 1), contacts.get(i)) > 0) return false;
    return true;
  }

  /** The contacts that had happened at the instant. */
  public Timeline until(Instant now) {
    int end = contacts.size();
    while (end > 0 && contacts.get(end - 1).at().isAfter(now)) end--;
    return end == contacts.size() ? this : new Timeline(contacts.subList(0, end));
  }

  /**
   * What was known at the instant: the contacts that had happened, and what is agreed ahead on a
   * spoken channel, as a meeting in a calendar. A letter is not known before it was written; one
   * that says it was written after it was read is known, but not when it is of. O(n) where
   * something is ahead, else O(1).
   *
   * @param taken when the newest of the sources was read
   */
  public Timeline knownAt(Instant now, Instant taken) {
    Timeline past = until(now);
    if (past.contacts.size() == contacts.size()) return this;
    List<Contact> known = new ArrayList<>(past.contacts);
    for (Contact ahead : contacts.subList(past.contacts.size(), contacts.size()))
      if (ahead.channel().spoken() || ahead.at().isAfter(taken)) known.add(ahead);
    return new Timeline(known);
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return contacts.isEmpty();
  }
}
