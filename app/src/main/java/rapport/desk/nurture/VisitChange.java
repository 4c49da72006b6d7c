package rapport.desk.nurture;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.PeopleChange;
import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Misfit;
import rapport.nurture.Style;
import rapport.people.PersonId;
import rapport.store.nurture.TripRows;
import rapport.store.nurture.TripRows.Invitation;

/** What can be done to meet: trips, open hours, and links that need no account. */
public sealed interface VisitChange extends Change {

  /** The most letters of a place or a title. */
  int LONGEST = 200;

  /** Writes a trip down. */
  record PlanTrip(String place, LocalDate from, LocalDate until) implements VisitChange {
    /**
     * Checks place and days.
     *
     * @throws IllegalArgumentException without a place, or when it ends before it begins
     */
    public PlanTrip {
      place = Change.within(place, 1, LONGEST, "a place has 1 to 200 letters");
      if (until.isBefore(from) || until.isAfter(from.plusYears(1)))
        throw new Misfit("a trip ends after it begins, within a year", until);
    }

    @Override
    public long make(Act act) {
      return new TripRows(act.store()).trip(act.owner(), place, from.toString(), until.toString());
    }
  }

  /** Forgets a trip. */
  record ForgetTrip(long trip) implements VisitChange {
    @Override
    public long make(Act act) {
      new TripRows(act.store()).forgetTrip(act.owner(), trip);
      return trip;
    }
  }

  /**
   * Opens hours that anybody may join.
   *
   * @param weeks how many weeks lie between two times, 0 for once
   */
  record OpenHours(String title, String place, LocalDateTime starts, int minutes, int weeks)
      implements VisitChange {
    /**
     * Checks everything.
     *
     * @throws IllegalArgumentException without a title, or for a length or distance that is none
     */
    public OpenHours {
      title = Change.within(title, 1, LONGEST, "a title has 1 to 200 letters");
      place = Change.within(place, 0, LONGEST, "a place has at most 200 letters");
      if (minutes < 5 || minutes > 600)
        throw new Misfit("an open room lasts 5 to 600 minutes, not " + minutes, minutes);
      if (weeks < 0 || weeks > 26)
        throw new Misfit("an open room comes every 1 to 26 weeks, or once (0)", weeks);
    }

    @Override
    public long make(Act act) {
      return new TripRows(act.store())
          .room(act.owner(), title, place, starts.toString(), minutes, weeks);
    }
  }

  /** Closes open hours, or opens them again. */
  record CloseHours(long hours, boolean closed) implements VisitChange {
    @Override
    public long make(Act act) {
      new TripRows(act.store())
          .closeRoom(act.owner(), hours, closed ? act.today().toString() : null);
      return hours;
    }
  }

  /** Says that somebody came to open hours on a day, or did not. */
  record Attend(long hours, LocalDate day, PersonId person, boolean came) implements VisitChange {
    @Override
    public long make(Act act) {
      TripRows trips = new TripRows(act.store());
      if (trips.rooms(act.owner()).stream().noneMatch(one -> one.id() == hours))
        throw new IllegalArgumentException("there is no open room " + hours);
      TripRows.Came row = new TripRows.Came(hours, day.toString(), act.handle(person));
      if (came) trips.came(act.owner(), row);
      else trips.stayedAway(act.owner(), row);
      return hours;
    }
  }

  /**
   * Gives a link out for one purpose.
   *
   * @param person about whom, or null
   * @param link the digest of its secret
   * @param days how long it works, 0 for ever
   * @param alone whether it takes the place of those given out before for the same
   */
  record GiveLink(String purpose, @Nullable PersonId person, String link, int days, boolean alone)
      implements VisitChange {
    @Override
    public long make(Act act) {
      TripRows trips = new TripRows(act.store());
      Invitation to = new Invitation(purpose, person == null ? 0 : act.handle(person));
      if (alone) trips.revoke(act.owner(), to);
      Long until = days == 0 ? null : act.now().plus(Duration.ofDays(days)).getEpochSecond();
      trips.invite(act.owner(), link, to, until);
      return 0;
    }
  }

  /** Takes all links for a purpose back that are about nobody. */
  record EndLinks(String purpose) implements VisitChange {
    @Override
    public long make(Act act) {
      return new TripRows(act.store()).revoke(act.owner(), new Invitation(purpose, 0));
    }
  }

  /** Takes somebody's own word about their style by the digest of a link, which ends with it. */
  record AnswerStyle(
      String link,
      @Nullable Integer structured,
      @Nullable Integer fast,
      rapport.interactions.@Nullable Channel channel)
      implements VisitChange {
    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      TripRows trips = new TripRows(act.store());
      Invitation to =
          trips
              .invited(act.owner(), link, act.seconds())
              .filter(one -> one.purpose().equals(Whole.STYLE_LINK))
              .orElse(null);
      if (to == null) return 0;
      PeopleChange.style(
          act,
          to.handle(),
          new PeopleChange.SayStyle(null, structured, fast, channel, Style.Said.THEM));
      trips.revoke(act.owner(), to);
      return 1;
    }
  }
}
