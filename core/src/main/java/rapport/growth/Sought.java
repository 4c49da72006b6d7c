package rapport.growth;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.people.PersonId;

/**
 * Who turns to whom: letters and calls that begin a conversation between the owner and one or two
 * others, counted by who began it. It says nothing of why, and no tie is better for being even.
 *
 * @param theirs how often each person turned to the owner, none with 0
 * @param mine how often the owner turned to each person, none with 0
 * @param toOwner conversations that others began, each once
 * @param byOwner conversations that the owner began, each once
 */
public record Sought(
    Map<PersonId, Integer> theirs, Map<PersonId, Integer> mine, int toOwner, int byOwner) {

  private static final int FEW = 2;

  /** Copies the maps. */
  public Sought {
    theirs = Map.copyOf(theirs);
    mine = Map.copyOf(mine);
  }

  /**
   * From one instant to before another. O(contacts).
   *
   * @param timelines of whom both sides are known
   */
  public static Sought in(Map<PersonId, Timeline> timelines, Instant from, Instant to) {
    Map<PersonId, Integer> theirs = new HashMap<>();
    Map<PersonId, Integer> mine = new HashMap<>();
    Set<Long> began = new HashSet<>();
    Set<Long> asked = new HashSet<>();
    new TreeMap<>(timelines)
        .forEach((person, timeline) -> {
          for (Contact one : timeline.contacts()) {
            if (one.at().isBefore(from) || !one.at().isBefore(to) || !turns(one)) continue;
            boolean own = one.direction() == Direction.SENT;
            (own ? mine : theirs).merge(person, 1, Integer::sum);
            (own ? began : asked).add(one.interaction());
          }
        });
    return new Sought(theirs, mine, asked.size(), began.size());
  }

  private static boolean turns(Contact one) {
    return one.opens() && one.people() <= FEW && one.direction() != Direction.TOGETHER;
  }
}
