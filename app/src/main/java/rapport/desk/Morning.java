package rapport.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.nurture.Standing;
import rapport.people.Handle;
import rapport.people.Scope;
import rapport.ties.Balance;
import rapport.ties.Reciprocity;
import rapport.ties.Share;
import rapport.ties.Strength;

/** Counts the figures of the morning page over everybody. It decides nothing; rules are core's. */
final class Morning {

  private static final Duration QUARTER = Duration.ofDays(90);
  private static final int WEEKS = 12;

  private final Snapshot snapshot;
  private final Instant now;
  private final LocalDate today;

  Morning(Snapshot snapshot, Instant now) {
    this.snapshot = snapshot;
    this.now = now;
    this.today = now.atZone(snapshot.zone).toLocalDate();
  }

  Today.Figures figures() {
    int on = 0;
    int with = 0;
    int onMe = 0;
    int onThem = 0;
    for (Standing standing : snapshot.strongest) {
      if (living(standing)) {
        with++;
        if (!standing.overdue(today)) on++;
      }
      if (standing.tie().balance().lean() == Balance.Lean.ON_ME) onMe++;
      if (standing.tie().balance().lean() == Balance.Lean.ON_THEM) onThem++;
    }
    List<Contact> recent = new ArrayList<>();
    Instant quarter = now.minus(QUARTER);
    int fresh = 0;
    int before = 0;
    for (Map.Entry<Long, Timeline> entry : snapshot.timelines.entrySet()) {
      if (snapshot.directory.mine(entry.getKey())) continue;
      List<Contact> contacts = entry.getValue().contacts();
      for (int i = contacts.size() - 1; i >= 0; i--) {
        Contact contact = contacts.get(i);
        if (!contact.at().isAfter(quarter)) break;
        if (!contact.at().isAfter(now)) recent.add(contact);
      }
      Instant met = met(contacts, now);
      if (met == null) continue;
      if (met.isAfter(quarter)) fresh++;
      else if (met.isAfter(quarter.minus(QUARTER))) before++;
    }
    Reciprocity all = Reciprocity.of(new Timeline(distinct(recent)), now);
    return new Today.Figures(
        on, with, all.initiation(), onMe, onThem, all.mine(), all.theirs(), fresh, before);
  }

  private boolean living(Standing standing) {
    if (standing.rhythm() == null) return false;
    long silence = standing.silence(today).orElse(Long.MAX_VALUE);
    return silence <= Math.max(180, 4L * standing.rhythm().everyDays());
  }

  /** The first day on which both had turned to each other. */
  private static @Nullable Instant met(List<Contact> contacts, Instant now) {
    boolean sent = false;
    boolean received = false;
    for (Contact contact : contacts) {
      if (contact.at().isAfter(now)) break;
      sent |= contact.direction() != Direction.RECEIVED;
      received |= contact.direction() != Direction.SENT;
      if (sent && received) return contact.at();
    }
    return null;
  }

  private static List<Contact> distinct(List<Contact> contacts) {
    Set<Long> seen = new HashSet<>();
    return contacts.stream().filter(contact -> seen.add(contact.interaction())).toList();
  }

  List<Today.WeekCount> weeks() {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = monday.minusWeeks(WEEKS - 1L);
    int[] spoken = new int[WEEKS];
    int[] written = new int[WEEKS];
    Set<Long> seen = new HashSet<>();
    Instant from = first.atStartOfDay(snapshot.zone).toInstant();
    for (Timeline timeline : snapshot.timelines.values()) {
      List<Contact> contacts = timeline.contacts();
      for (int i = contacts.size() - 1; i >= 0; i--) {
        Contact contact = contacts.get(i);
        if (contact.at().isBefore(from)) break;
        if (contact.at().isAfter(now) || !seen.add(contact.interaction())) continue;
        LocalDate day = contact.at().atZone(snapshot.zone).toLocalDate();
        int week = (int) (java.time.temporal.ChronoUnit.DAYS.between(first, day) / 7);
        if (contact.channel().spoken()) spoken[week]++;
        else written[week]++;
      }
    }
    List<Today.WeekCount> weeks = new ArrayList<>();
    for (int i = 0; i < WEEKS; i++)
      weeks.add(new Today.WeekCount(first.plusWeeks(i), spoken[i], written[i]));
    return weeks;
  }

  /** Where the network is thin among the people the owner has a living tie with. */
  List<Today.Thin> thin() {
    List<Standing> living =
        snapshot.strongest.stream().filter(s -> s.tie().strength() >= 0.05).toList();
    List<Today.Thin> thin = new ArrayList<>();
    if (living.size() < 5) return thin;
    Map<String, Integer> places = new HashMap<>();
    int outside = 0;
    int unspoken = 0;
    int strong = 0;
    for (Standing standing : living) {
      places.merge(place(standing), 1, Integer::sum);
      if (standing.person().scope().side() == Scope.Side.OUTSIDE) outside++;
      if (Strength.Grade.of(standing.tie().strength()).marks() < 3) continue;
      strong++;
      Instant spoken = standing.tie().lastSpoken();
      if (spoken == null || spoken.isBefore(now.minus(QUARTER))) unspoken++;
    }
    places.entrySet().stream()
        .filter(place -> !place.getKey().isEmpty())
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .ifPresent(most ->
            thin.add(
                new Today.Thin(
                    "Beyond " + most.getKey(),
                    share(living.size() - most.getValue(), living.size())
                        + " of your living ties")));
    thin.add(
        new Today.Thin(
            "Outside your organisation", share(outside, living.size()) + " of your living ties"));
    if (strong > 0) {
      thin.add(
          new Today.Thin(
              "By voice",
              "not spoken with "
                  + unspoken
                  + " of "
                  + strong
                  + " steady or stronger ties in 90 days"));
    }
    return thin;
  }

  private static String share(int part, int whole) {
    return Math.round(100 * new Share(part, whole).value()) + " % (" + part + " of " + whole + ")";
  }

  private static String place(Standing standing) {
    String organisation = standing.person().organisation();
    if (organisation != null) return organisation;
    for (Handle handle : standing.person().handles()) {
      if (!handle.domain().isEmpty() && !Scope.freeMail(handle.domain())) return handle.domain();
    }
    return "";
  }
}
