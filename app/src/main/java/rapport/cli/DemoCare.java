package rapport.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.Care;
import rapport.desk.Desk;
import rapport.desk.People;
import rapport.desk.Whole;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
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

  void say() {
    Care care = desk.care();
    LocalDate today = now.atZone(desk.owner().zone()).toLocalDate();
    care.whole().style(null, new Style(-1, 1, Style.Said.ME), null, now);
    maya(care);
    PersonId tomas = find("tomas@helix.example");
    if (tomas != null) {
      care.exchanges()
          .add(
              tomas,
              false,
              Exchange.Sort.ADVICE,
              "how to cut the migration in two",
              now.minus(Duration.ofDays(6)),
              now);
      care.whole().style(tomas, new Style(2, -1, Style.Said.ME), null, now);
    }
    PersonId ines = find("ines@helix.example");
    if (ines != null)
      care.whole()
          .feedback(
              ines,
              "received",
              true,
              "The dates moved twice without a word.",
              now.minus(Duration.ofHours(20)));
    care.plays()
        .drop(
            "A field guide to feature stores and machine-learning operations",
            "https://example.org/feature-stores",
            now.minus(Duration.ofDays(2)));
    care.plays()
        .drop("Platform teams that are small on purpose", null, now.minus(Duration.ofDays(1)));
    care.trips().plan("Singapore", today.plusDays(15), today.plusDays(19));
    care.trips()
        .open(
            "Open door",
            "Room 3 and by video",
            today.minusDays(11).atTime(LocalTime.of(15, 0)),
            45,
            1);
  }

  private void maya(Care care) {
    PersonId maya = find("maya");
    if (maya == null) return;
    Whole whole = care.whole();
    whole.tell(maya, false, "family", "two daughters, the older one plays chess", null, now);
    whole.tell(maya, false, "a day", "birthday", MonthDay.of(12, 2), now);
    whole.tell(maya, true, "interests", "rowing on Thursdays", null, now);
    whole.style(maya, new Style(1, -1, Style.Said.THEM), Channel.VIDEO, now);
    care.exchanges()
        .add(
            maya,
            true,
            Exchange.Sort.INFORMATION,
            "the reliability survey",
            now.minus(Duration.ofDays(90)),
            now);
  }

  private @Nullable PersonId find(String words) {
    List<Standing> found =
        desk.people(new People.Query(words, "", People.Sort.STRENGTH, 0, 1), now).rows();
    return found.isEmpty() ? null : found.getFirst().person().id();
  }
}
