package rapport.desk.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.people.PersonId;
import rapport.ties.Log;
import rapport.ties.Persistence;

/**
 * The chance of any contact with each person within sixty days, by the shipped model moved by what
 * became of the owner's own earlier ties. It takes seconds for a large mailbox, so a page takes
 * what is there and lets the rest be worked out beside it.
 */
@SuppressWarnings(
    "ReferenceEquality") // the very same timelines: comparing their content would cost what is
// saved
public final class Forecasts {

  /** How far ahead. */
  public static final Duration HORIZON = Duration.ofDays(60);

  private static final String OWNER = "";

  private final AtomicBoolean working = new AtomicBoolean();
  private volatile @Nullable Done done;

  private record Done(
      Map<Long, Timeline> from,
      Map<Channel, Instant> ended,
      long day,
      Map<Long, Persistence.Estimate> estimates) {
    boolean fits(Snapshot all, Instant now) {
      return from == all.timelines && ended.equals(all.fresh.until()) && day == Forecasts.day(now);
    }
  }

  private Forecasts() {}

  /** Those of whose look it is. */
  public static Forecasts of(Look look) {
    return look.kept(Forecasts.class, Forecasts::new);
  }

  private static long day(Instant now) {
    return now.getEpochSecond() / 86_400;
  }

  /**
   * When the sixty days of one person's chance begin: now, or when the sources of the channels that
   * the two use ended.
   */
  public static Instant from(PersonId person, Look look) {
    return look.fresh().reach(look.timeline(person).until(look.now()), look.now());
  }

  /**
   * Every chance, by person; those without contact in half a year are not in it, nor those who may
   * be one human with somebody else.
   */
  public Map<PersonId, Persistence.Estimate> all(Look look) {
    Map<PersonId, Persistence.Estimate> all = new HashMap<>();
    worked(look.all, look.now)
        .forEach((id, one) -> {
          if (!look.all.doubts.containsKey(id)) all.put(new PersonId(id), one);
        });
    return all;
  }

  /**
   * One person's chance, if it is worked out already; otherwise work begins and nothing is said. An
   * empty result of {@link Ready#estimate} means too long a silence for any.
   */
  public Ready of(PersonId person, Look look) {
    Snapshot all = look.all;
    Instant now = look.now;
    Done last = done;
    if (last != null && last.fits(all, now))
      return new Ready(true, Optional.ofNullable(last.estimates().get(person.value())));
    if (working.compareAndSet(false, true))
      Thread.ofVirtual()
          .name("forecasts")
          .start(() -> {
            try {
              worked(all, now);
            } finally {
              working.set(false);
            }
          });
    return new Ready(false, Optional.empty());
  }

  /** Whether it is worked out, and what came of it. */
  public record Ready(boolean ready, Optional<Persistence.Estimate> estimate) {}

  private Map<Long, Persistence.Estimate> worked(Snapshot all, Instant now) {
    Done last = done;
    if (last != null && last.fits(all, now)) return last.estimates();
    Log log = new Log();
    all.timelines.forEach((person, timeline) -> {
      String other = Long.toString(person);
      for (Contact contact : timeline.until(now).contacts()) {
        boolean mine = contact.direction() == Direction.SENT;
        log.add(
            new Log.Line(
                mine ? OWNER : other,
                mine ? other : OWNER,
                contact.at().getEpochSecond(),
                contact.channel()));
      }
    });
    Map<Long, Persistence.Estimate> estimates = new HashMap<>();
    Map<Instant, Set<Long>> begins = new TreeMap<>();
    all.timelines.forEach((person, timeline) -> {
      Instant from = all.fresh.reach(timeline.until(now), now);
      begins.computeIfAbsent(from, at -> new HashSet<>()).add(person);
    });
    begins.forEach((from, people) -> {
      for (Log.Forecast one : log.forecasts(from, HORIZON, null)) {
        long person = Long.parseLong(one.a().equals(OWNER) ? one.b() : one.a());
        if (people.contains(person)) estimates.put(person, one.estimate());
      }
    });
    done = new Done(all.timelines, all.fresh.until(), day(now), estimates);
    return estimates;
  }
}
