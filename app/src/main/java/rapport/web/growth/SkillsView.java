package rapport.web.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rapport.desk.growth.Habits;
import rapport.desk.interactions.Happening;
import rapport.growth.Metric;
import rapport.growth.Practice;
import rapport.growth.Skill;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Gauge;
import rapport.web.drawing.Spark;
import rapport.web.interactions.Evidence;
import rapport.web.interactions.HappeningLine;

/** The seven skills, each with what it is, three practices and a behaviour (G7). */
public record SkillsView(Frame frame, String home, List<Line> lines) {

  private static final int SHOWN = 60;

  /**
   * One skill.
   *
   * @param counted whether there was anything to count in any of its quarters
   * @param href where the events behind the count are
   * @param exercises where its exercises are
   */
  public record Line(
      String name,
      String meaning,
      List<String> practices,
      String behaviour,
      boolean counted,
      Gauge gauge,
      String trend,
      Spark spark,
      String href,
      String exercises) {}

  static SkillsView of(Frame frame, Habits habits, Say say) {
    List<Line> lines = new ArrayList<>();
    for (Skill skill : Skill.values()) lines.add(line(skill, habits.quarters(skill), say));
    return new SkillsView(frame, habits.homeName(), lines);
  }

  public static Line line(Skill skill, List<Metric> quarters, Say say) {
    Metric last = quarters.getLast();
    List<Spark.Value> values = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Metric one : quarters) {
      String when = say.month(one.to());
      values.add(new Spark.Value(when, one.share().value(), one.share().low(), one.share().high()));
      if (one.share().known())
        words.add(when + " " + Say.percent(one.share().value()) + " of " + one.share().whole());
    }
    return new Line(
        skill.words(),
        skill.meaning(),
        skill.practices().stream().map(Practice::words).toList(),
        Say.capital(skill.behaviour()),
        !words.isEmpty(),
        Gauge.of(last.share()),
        trend(last, quarters.get(quarters.size() - 2)),
        Spark.of(
            values,
            0,
            1,
            skill.words()
                + " by quarter: "
                + (words.isEmpty() ? "nothing to count" : String.join(", ", words))
                + "."),
        "/grow/skills/" + skill.key(),
        ExercisePages.HERE + skill.key());
  }

  static String trend(Metric last, Metric before) {
    if (!last.share().known()) return "nothing to count in these three months";
    if (!before.share().known()) return "nothing to compare with in the three months before";
    return switch (last.since(before)) {
      case 1 -> "more than in the three months before";
      case -1 -> "less than in the three months before";
      default -> "no clear change from the three months before";
    };
  }

  /** The events behind one skill's figure. */
  public record Events(
      Frame frame,
      String name,
      String behaviour,
      String span,
      Gauge gauge,
      List<Entry> done,
      List<Entry> missed,
      String more) {

    public static Events of(Frame frame, Metric metric, Evidence evidence, Teller people, Say say) {
      int left =
          Math.max(0, metric.done().size() - SHOWN) + Math.max(0, metric.missed().size() - SHOWN);
      return new Events(
          frame,
          metric.skill().words(),
          Say.capital(metric.skill().behaviour()),
          say.day(metric.from()) + " to " + say.day(metric.to()),
          Gauge.of(metric.share()),
          entries(metric.skill(), metric.done(), evidence, people, say),
          entries(metric.skill(), metric.missed(), evidence, people, say),
          left == 0 ? "" : Say.count(left, "older event is", "older events are") + " not listed.");
    }

    private static List<Entry> entries(
        Skill skill, List<Long> ids, Evidence evidence, Teller people, Say say) {
      List<Entry> entries = new ArrayList<>();
      List<Long> shown = ids.reversed().stream().limit(SHOWN).toList();
      if (skill == Skill.COMMON_GOALS) {
        for (long id : shown)
          entries.add(new Entry(people.name(id), "/people/" + id + "/goals", ""));
        return entries;
      }
      Map<Long, Happening> found = evidence.of(shown);
      for (long id : shown)
        if (found.containsKey(id)) entries.add(entry(HappeningLine.of(found.get(id), say)));
      return entries;
    }

    private static Entry entry(HappeningLine line) {
      return new Entry(
          line.what() + (line.topic().isEmpty() ? "" : " “" + line.topic() + "”"),
          "/interactions/" + line.id(),
          line.when() + (line.who().isEmpty() ? "" : " · " + line.who()));
    }
  }

  /** Something to open. */
  public record Entry(String what, String href, String about) {}

  /** How a person of a number is called. */
  public interface Teller {
    String name(long person);
  }
}
