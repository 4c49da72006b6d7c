package rapport.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.Desk;
import rapport.desk.Made;
import rapport.desk.network.NetworkChange.AddStakeholder;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.BoardStakeholder;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.desk.people.PeopleChange.About;
import rapport.desk.people.PeopleChange.WriteNote;
import rapport.look.Change;
import rapport.look.Look;
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

  private Look look() {
    return desk.look(now);
  }

  private Made make(int daysAgo, Change change) {
    return desk.make(change, now.minus(Duration.ofDays(daysAgo)));
  }

  void say() {
    launch();
    make(0, new WriteNote(null, About.TITLE, "Director of engineering"));
    make(0, new WriteNote(null, About.GIVES, "notes on moving a platform to streaming"));
    make(0, new WriteNote(null, About.GIVES, "practice for hiring interviews"));
    need(Need.Category.KNOW_HOW, "machine-learning operations", Need.Horizon.NOW);
    need(Need.Category.SPONSOR, "promotion to director", Need.Horizon.NOW);
    need(Need.Category.TALENT, "two senior engineers", Need.Horizon.SOON);
    need(Need.Category.PERSPECTIVE, "platform teams", Need.Horizon.ALWAYS);
    for (String[] one :
        new String[][] {{"meilin@helix.example", "Singapore"}, {"olu@helix.example", "Toronto"}}) {
      PersonId person = find(one[0]);
      if (person != null) make(0, new WriteNote(person, About.PLACE, one[1]));
    }
  }

  private void need(Need.Category category, String what, Need.Horizon horizon) {
    make(0, new WriteNeed(category, what, horizon));
  }

  private void launch() {
    long launch =
        make(
                LAUNCH_AGE_DAYS,
                new BeginInitiative("one launch date", "ship once, together, before the audit", 8))
            .number();
    Map<Long, Integer> aboard = new LinkedHashMap<>();
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
      long needed =
          make(LAUNCH_AGE_DAYS, new AddStakeholder(launch, one[0], find(one[1]))).number();
      if (List.of("Technology", "Engineering, Berlin", "Platform").contains(one[0]))
        aboard.put(needed, LAUNCH_AGE_DAYS - 3 * one[0].length() / 4);
    }
    aboard.forEach((needed, daysAgo) -> make(daysAgo, new BoardStakeholder(needed, true)));
  }

  private @Nullable PersonId find(String address) {
    if (address.isEmpty()) return null;
    List<Standing> found =
        Listing.people(look(), new People.Query(address, "", People.Sort.STRENGTH, 0, 1)).rows();
    return found.isEmpty() ? null : found.getFirst().person().id();
  }
}
