package rapport.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.Desk;
import rapport.desk.Goals;
import rapport.desk.Initiatives;
import rapport.desk.People;
import rapport.network.Need;
import rapport.nurture.Standing;
import rapport.people.PersonId;

/** What the sample office's owner has told Rapport: needs, what she gives, and one initiative. */
final class DemoWords {

  private static final int LAUNCH_AGE_DAYS = 16;

  private final Desk desk;
  private final Instant now;

  DemoWords(Desk desk, Instant now) {
    this.desk = desk;
    this.now = now;
  }

  void say() {
    LocalDate today = now.atZone(desk.owner().zone()).toLocalDate();
    Goals goals = desk.goals();
    goals.remark(null, "title", "Director of engineering", now);
    goals.remark(null, "gives", "notes on moving a platform to streaming", now);
    goals.remark(null, "gives", "practice for hiring interviews", now);
    goals.need(Need.Category.KNOW_HOW, "machine-learning operations", Need.Horizon.NOW, today);
    goals.need(Need.Category.SPONSOR, "promotion to director", Need.Horizon.NOW, today);
    goals.need(Need.Category.TALENT, "two senior engineers", Need.Horizon.SOON, today);
    goals.need(Need.Category.PERSPECTIVE, "platform teams", Need.Horizon.ALWAYS, today);
    for (String[] one :
        new String[][] {{"meilin@helix.example", "Singapore"}, {"olu@helix.example", "Toronto"}}) {
      PersonId person = find(one[0]);
      if (person != null) goals.remark(person, "place", one[1], now);
    }
    launch(goals.initiatives(), today);
  }

  private void launch(Initiatives initiatives, LocalDate today) {
    long launch =
        initiatives.begin(
            "one launch date",
            "ship once, together, before the audit",
            8,
            today.minusDays(LAUNCH_AGE_DAYS));
    for (String[] one :
        new String[][] {
          {"Head of data", "tomas@helix.example"},
          {"Product", "ines@helix.example"},
          {"Technology", "samir@helix.example"},
          {"Engineering, Berlin", "priya@helix.example"},
          {"Engineering, Singapore", "meilin@helix.example"},
          {"Platform", "jonas@helix.example"},
          {"Reliability", "olu@helix.example"},
          {"Finance lead", ""},
          {"Legal", ""}
        }) {
      long needed = initiatives.needs(launch, one[0], find(one[1]), now);
      if (List.of("Technology", "Engineering, Berlin", "Platform").contains(one[0]))
        initiatives.onBoard(needed, today.minusDays(LAUNCH_AGE_DAYS - 3L * one[0].length() / 4));
    }
  }

  private @Nullable PersonId find(String address) {
    if (address.isEmpty()) return null;
    List<Standing> found =
        desk.people(new People.Query(address, "", People.Sort.STRENGTH, 0, 1), now).rows();
    return found.isEmpty() ? null : found.getFirst().person().id();
  }
}
