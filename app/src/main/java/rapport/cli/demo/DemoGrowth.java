package rapport.cli.demo;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.Desk;
import rapport.desk.Made;
import rapport.desk.growth.GrowthChange.AssessSelf;
import rapport.desk.growth.GrowthChange.BeginPlan;
import rapport.desk.growth.GrowthChange.ChangeMind;
import rapport.desk.growth.GrowthChange.ReviewPlan;
import rapport.desk.growth.GrowthChange.WriteOutcome;
import rapport.desk.growth.PanelChange.AnswerRound;
import rapport.desk.growth.PanelChange.CloseRound;
import rapport.desk.growth.PanelChange.OpenRound;
import rapport.desk.growth.Views;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.desk.settings.Secret;
import rapport.growth.Benefit;
import rapport.growth.Inventory;
import rapport.growth.Practice;
import rapport.growth.Sheet;
import rapport.growth.Trait;
import rapport.growth.View;
import rapport.look.Change;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.PersonId;

/** What the sample office's owner trains: two sheets, a round of views, outcomes, and a plan. */
final class DemoGrowth {

  private static final Map<Trait, Double> SELF =
      Map.of(
          Trait.SELF_AWARENESS, 3.9,
          Trait.SELF_REGULATION, 3.3,
          Trait.MOTIVATION, 4.5,
          Trait.EMPATHY, 4.3,
          Trait.SOCIAL_SKILL, 3.8);
  private static final Map<Trait, Double> OTHERS =
      Map.of(
          Trait.SELF_AWARENESS, 3.7,
          Trait.SELF_REGULATION, 3.3,
          Trait.MOTIVATION, 4.4,
          Trait.EMPATHY, 3.3,
          Trait.SOCIAL_SKILL, 3.7);

  private final Desk desk;
  private final Instant now;
  private final LocalDate today;

  DemoGrowth(Desk desk, Instant now) {
    this.desk = desk;
    this.now = now;
    this.today = desk.look(now).today();
  }

  private Look look() {
    return desk.look(now);
  }

  private Made make(int daysAgo, Change change) {
    return desk.make(change, now.minus(Duration.ofDays(daysAgo)));
  }

  void say() {
    make(96, new AssessSelf(sheet(SELF, -0.4, 1).text()));
    round();
    long plan =
        make(
                36,
                new BeginPlan(
                    "People in five departments who want one launch date as much as I do",
                    List.of(Practice.NAME_IT, Practice.FIRST_STEP, Practice.OTHER_VIEW)))
            .number();
    String[] words = {"", "Asked Legal for a talk.", "Two goals written down with Inês.", ""};
    for (int week = 0; week < words.length; week++)
      make(30 - 7 * week, new ReviewPlan(plan, 2 + week % 3, words[week]));
    make(4, new AssessSelf(sheet(SELF, 0, 2).text()));
    outcome("talent sourced", "jonas@helix.example", 74, "Noor hired for the data team");
    outcome("influence", "samir@helix.example", 130, "Invited to the steering group");
    outcome("know-how", "ines@helix.example", 100, "A risk with a vendor seen in time");
    outcome("know-how", "maya@northwind.example", 61, "How Northwind runs models in production");
    outcome("support", "priya@helix.example", 33, "Stood by me when the date slipped");
    outcome("opportunity", "maya@northwind.example", 12, "Asked to speak at the platform day");
    change(
        "tomas@helix.example",
        40,
        "One launch date is a matter of planning.",
        "It is a matter of trust between two departments; the plan comes after.");
    change(
        "priya@helix.example",
        9,
        "A bad week is best left alone.",
        "A short call on the first day is worth ten mails on the fifth.");
  }

  /** Six who work with her have answered, in September. */
  private void round() {
    SecureRandom random = new SecureRandom();
    List<String> links = new ArrayList<>();
    for (int n = 0; n < 8; n++) links.add(Secret.fresh(random));
    long round =
        make(70, new OpenRound(links.stream().map(one -> Views.digest("link", one)).toList()))
            .number();
    for (int rater = 0; rater < 6; rater++)
      make(
          70 - rater,
          new AnswerRound(
              links.get(rater),
              rater < 4 ? View.Relation.PEER : View.Relation.REPORT,
              sheet(OTHERS, 0.3 * (rater % 3 - 1), rater).text(),
              rater == 2 ? "Explains well. Could let others finish their sentence." : "",
              Secret.fresh(random)));
    make(50, new CloseRound(round));
  }

  /** Answers around some means; which items lie above is a matter of the seed. */
  private static Sheet sheet(Map<Trait, Double> means, double shift, int seed) {
    List<Integer> answers = new ArrayList<>();
    for (Inventory.Item item : Inventory.items()) {
      double wanted = means.getOrDefault(item.trait(), 3.0) + shift;
      double wave = 0.5 + 0.45 * Math.sin(item.number() * 2.4 + seed * 1.7);
      answers.add(item.keyed((int) Math.clamp(Math.floor(wanted + wave), 1, 5)));
    }
    return new Sheet(answers);
  }

  private void outcome(String benefit, String address, int daysAgo, String what) {
    PersonId person = find(address);
    if (person == null) return;
    for (Benefit one : Benefit.values())
      if (one.words().equals(benefit))
        make(0, new WriteOutcome(person, today.minusDays(daysAgo), one, what));
  }

  private void change(String address, int daysAgo, String believed, String thinks) {
    PersonId person = find(address);
    if (person != null) make(0, new ChangeMind(person, today.minusDays(daysAgo), believed, thinks));
  }

  private @Nullable PersonId find(String address) {
    List<Standing> found =
        Listing.people(look(), new People.Query(address, "", People.Sort.STRENGTH, 0, 1)).rows();
    return found.isEmpty() ? null : found.getFirst().person().id();
  }
}
