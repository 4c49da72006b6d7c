package rapport.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.Desk;
import rapport.desk.interactions.InteractionChange.GiveExchange;
import rapport.desk.interactions.InteractionChange.WriteFeedback;
import rapport.desk.nurture.NurtureChange.DropMaterial;
import rapport.desk.nurture.VisitChange.OpenHours;
import rapport.desk.nurture.VisitChange.PlanTrip;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.desk.people.PeopleChange.SayStyle;
import rapport.desk.people.PeopleChange.Tell;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.look.Change;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.nurture.Style;
import rapport.people.PersonId;

/** What the sample office's owner has written down of her relationships. */
final class DemoCare {

  private final Desk desk;
  private final Instant now;

  DemoCare(Desk desk, Instant now) {
    this.desk = desk;
    this.now = now;
  }

  private Look look() {
    return desk.look(now);
  }

  private void make(int daysAgo, Change change) {
    desk.make(change, now.minus(Duration.ofDays(daysAgo)));
  }

  void say() {
    LocalDate today = look().today();
    PersonId tomas = find("tomas@helix.example");
    PersonId ines = find("ines@helix.example");
    make(
        2,
        new DropMaterial(
            "A field guide to feature stores and machine-learning operations",
            "https://example.org/feature-stores"));
    make(1, new DropMaterial("Platform teams that are small on purpose", null));
    if (ines != null)
      desk.make(
          new WriteFeedback(ines, "received", true, "The dates moved twice without a word."),
          now.minus(Duration.ofHours(20)));
    make(0, new SayStyle(null, -1, 1, null, Style.Said.ME));
    maya();
    if (tomas != null) {
      make(
          0,
          new GiveExchange(
              tomas,
              false,
              Exchange.Sort.ADVICE,
              "how to cut the migration in two",
              now.minus(Duration.ofDays(6))));
      make(0, new SayStyle(tomas, 2, -1, null, Style.Said.ME));
    }
    make(0, new PlanTrip("Singapore", today.plusDays(15), today.plusDays(19)));
    make(
        0,
        new OpenHours(
            "Open door",
            "Room 3 and by video",
            today.minusDays(11).atTime(LocalTime.of(15, 0)),
            45,
            1));
  }

  private void maya() {
    PersonId maya = find("maya");
    if (maya == null) return;
    make(0, new Tell(maya, false, "family", "two daughters, the older one plays chess", null));
    make(0, new Tell(maya, false, "a day", "birthday", MonthDay.of(12, 2)));
    make(0, new Tell(maya, true, "interests", "rowing on Thursdays", null));
    make(0, new SayStyle(maya, 1, -1, Channel.VIDEO, Style.Said.THEM));
    make(
        0,
        new GiveExchange(
            maya,
            true,
            Exchange.Sort.INFORMATION,
            "the reliability survey",
            now.minus(Duration.ofDays(90))));
  }

  private @Nullable PersonId find(String words) {
    List<Standing> found =
        Listing.people(look(), new People.Query(words, "", People.Sort.STRENGTH, 0, 1)).rows();
    return found.isEmpty() ? null : found.getFirst().person().id();
  }
}
