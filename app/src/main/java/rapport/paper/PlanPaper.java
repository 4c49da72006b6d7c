package rapport.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Plans;
import rapport.desk.growth.Views;
import rapport.growth.Metric;
import rapport.growth.Outcome;
import rapport.growth.Panel;
import rapport.growth.Plan;
import rapport.growth.Sheet;
import rapport.growth.Trait;
import rapport.look.Look;
import rapport.ties.Share;

/**
 * A plan for a coach (G9): aim and practices, and of everything else only what the owner ticked.
 * Rapport names nobody; the words of the owner stand as he wrote them.
 */
public final class PlanPaper {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** What may be ticked. */
  public enum Part {
    /** What Rapport counted for each practice. */
    EVIDENCE("What was counted for each practice"),
    /** The weekly reviews. */
    REVIEWS("Your weekly reviews"),
    /** The five traits as the owner sees them. */
    SELF("Your own five traits"),
    /** The means of others. */
    OTHERS("How others see you, as means"),
    /** What came of it, without names. */
    OUTCOMES("What came of it, without names");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    /** How a page names it. */
    public String words() {
      return words;
    }
  }

  private PlanPaper() {}

  /** The plan as PDF. */
  public static byte[] of(Look look, Plan plan, Set<Part> parts) {
    LocalDate today = look.today();
    try (Paper paper = new Paper("A plan of ninety days", look.now(), Paper.Lie.UPRIGHT)) {
      paper.title("A plan of ninety days");
      paper.faint(
          DAY.format(plan.began())
              + " to "
              + DAY.format(plan.ends().minusDays(1))
              + " · week "
              + plan.week(today)
              + " of 13 on "
              + DAY.format(today));
      paper.heading("What it is for");
      paper.text(plan.aim());
      paper.heading("What I practise");
      plan.practices()
          .forEach(practice -> said(paper, practice.skill().words() + ": " + practice.words()));
      Growth growth = Growth.of(look);
      if (parts.contains(Part.EVIDENCE)) evidence(paper, Plans.of(look).evidence(plan));
      if (parts.contains(Part.REVIEWS)) reviews(paper, plan);
      if (parts.contains(Part.SELF)) self(paper, growth.assessments());
      if (parts.contains(Part.OTHERS)) others(paper, Views.of(look).rounds());
      if (parts.contains(Part.OUTCOMES)) outcomes(paper, growth.outcomes(), plan);
      String name = look.me().name();
      return paper.bytes((name.isBlank() ? "" : name + " · ") + "made with Rapport");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void said(Paper paper, String words) {
    try {
      paper.text("– " + words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void evidence(Paper paper, List<Plans.Evidence> all) throws IOException {
    paper.heading("What was counted");
    for (Plans.Evidence one : all) {
      Metric since = one.since();
      if (!one.done().isEmpty())
        paper.text(one.practice().words() + " Practised with somebody: " + one.done().size() + ".");
      paper.text(one.practice().skill().words() + " – " + since.skill().behaviour());
      paper.faint("since it began: " + share(since.share()));
      paper.faint("in the ninety days before: " + share(one.before().share()));
    }
  }

  private static String share(Share share) {
    if (!share.known()) return "nothing to count";
    return String.format(
        Locale.ROOT,
        "%d of %d, %.0f %% (95 %% between %.0f and %.0f %%)",
        share.part(),
        share.whole(),
        100 * share.value(),
        100 * share.low(),
        100 * share.high());
  }

  private static void reviews(Paper paper, Plan plan) throws IOException {
    paper.heading("Week by week");
    if (plan.reviews().isEmpty()) paper.faint("No review yet.");
    for (Plan.Review one : plan.reviews())
      paper.text(
          DAY.format(one.day())
              + " – "
              + one.went()
              + " of 5"
              + (one.words().isEmpty() ? "" : ": " + one.words()));
  }

  private static void self(Paper paper, List<Growth.Assessed> all) throws IOException {
    paper.heading("The five traits, as I see them");
    if (all.isEmpty()) {
      paper.faint("No sheet yet.");
      return;
    }
    Growth.Assessed last = all.getLast();
    for (Trait trait : Trait.values()) {
      Sheet.Score score = last.sheet().score(trait);
      if (!score.enough()) continue;
      String words =
          String.format(
              Locale.ROOT,
              "%s: %.1f of 5 on %s (90 %% between %.1f and %.1f)",
              trait.words(),
              score.mean().value(),
              DAY.format(last.day()),
              score.mean().low(),
              score.mean().high());
      Sheet.Score first = all.getFirst().sheet().score(trait);
      if (all.size() > 1 && first.enough())
        words +=
            String.format(
                Locale.ROOT,
                "; %.1f on %s",
                first.mean().value(),
                DAY.format(all.getFirst().day()));
      paper.text(words);
    }
    paper.faint("Public-domain scales of the International Personality Item Pool; no norm behind.");
  }

  private static void others(Paper paper, List<Views.Round> rounds) throws IOException {
    paper.heading("The five traits, as others see them");
    boolean shown = false;
    for (Views.Round round : rounds)
      for (Panel.Cell cell : round.cells()) {
        shown = true;
        paper.text(
            String.format(
                Locale.ROOT,
                "%s – %s: %.2f of 5, %s, %d people (90 %% between %.2f and %.2f)",
                DAY.format(round.openedOn()),
                cell.trait().words(),
                cell.mean(),
                cell.group(),
                cell.raters(),
                cell.low(),
                cell.high()));
      }
    if (!shown) paper.faint("Nothing can be shown: fewer than four have answered.");
  }

  private static void outcomes(Paper paper, List<Outcome> all, Plan plan) throws IOException {
    paper.heading("What came of it");
    List<Outcome> since =
        all.reversed().stream().filter(one -> !one.day().isBefore(plan.began())).toList();
    if (since.isEmpty()) paper.faint("Nothing is written down yet.");
    for (Outcome one : since) paper.text(DAY.format(one.day()) + " – " + one.benefit().words());
  }
}
