package rapport.web.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Habits;
import rapport.growth.Mirror;
import rapport.people.Person;
import rapport.ties.Share;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Gauge;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;

/** The owner's own habits: stretch and mirror (G5, G8). */
public final class HabitsView {

  /** The questions of the check of one's own biases; nothing is scored. */
  static final List<String> QUESTIONS =
      List.of(
          "I can name somebody whose views I dislike and whose judgement I trust.",
          "In the last month I asked somebody outside my field before I decided something.",
          "Lately I believed somebody sooner because they are like me.",
          "I give the same time to those who write badly as to those who write well.",
          "I name the person whose idea it was, in front of others.",
          "I let first impressions stand for weeks without testing them.");

  private static final List<String> REPLIES = List.of("yes", "not sure", "no");

  private HabitsView() {}

  /** One week's stretch. */
  public record Stretch(
      Frame frame,
      String home,
      boolean ended,
      Gauge now,
      Gauge before,
      @Nullable Face face,
      String why,
      String way,
      @Nullable String done,
      String week) {}

  static Stretch stretch(Frame frame, Habits habits, Say say) {
    List<Share> comfort = habits.comfort();
    Habits.Contacted it = habits.stretch().orElse(null);
    return new Stretch(
        frame,
        habits.homeName(),
        habits.ended(),
        Gauge.of(comfort.get(0)),
        Gauge.of(comfort.get(1)),
        it == null ? null : Face.of(it.person()),
        it == null ? "" : Say.capital(it.why()) + ".",
        it == null || it.way().isEmpty()
            ? ""
            : "Through " + String.join(" and ", it.way().stream().map(Person::name).toList()) + ".",
        it == null || it.done() == null ? null : "/interactions/" + it.done(),
        it == null ? "" : "week of " + say.day(it.week()));
  }

  /**
   * The mirror by one facet.
   *
   * @param acts those of which something is known
   * @param unknown which acts nothing tells of, in one sentence, or empty
   */
  public record MirrorPage(
      Frame frame,
      List<Tab> tabs,
      List<Act> acts,
      String unknown,
      List<Question> questions,
      List<Check> checks) {}

  /** A facet to look by. */
  public record Tab(String words, String href, @Nullable String current) {}

  /** One act with its groups. */
  public record Act(String name, String meaning, List<Line> lines) {}

  /** One group. */
  public record Line(String group, Gauge gauge, String note, String tone) {}

  /** One question of the check. */
  public record Question(String name, String words, List<PeopleView.Choice> replies) {}

  /** One check that is kept. */
  public record Check(long id, String day, List<String> lines) {}

  public static MirrorPage mirror(
      Frame frame,
      Habits.Facet chosen,
      Map<Mirror.Act, List<Mirror.Line>> lines,
      List<Growth.Check> checks,
      Say say) {
    List<Act> acts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    lines.forEach((act, groups) -> {
      if (groups.isEmpty()) unknown.add("whom " + act.words());
      else
        acts.add(
            new Act(
                Say.capital(act.words()),
                act.meaning(),
                groups.stream().map(HabitsView::line).toList()));
    });
    return new MirrorPage(
        frame,
        Arrays.stream(Habits.Facet.values())
            .map(facet ->
                new Tab(
                    Say.capital(facet.words()),
                    "/grow/mirror?facet=" + facet.name(),
                    facet == chosen ? "page" : null))
            .toList(),
        acts,
        unknown(unknown),
        questions(),
        checks.reversed().stream().map(check -> check(check, say)).toList());
  }

  private static String unknown(List<String> acts) {
    if (acts.isEmpty()) return "";
    return "Not known yet: "
        + Say.listed(acts)
        + ". Nothing that was read or written down tells of it.";
  }

  private static Line line(Mirror.Line line) {
    return switch (line.differs()) {
      case 1 -> new Line(line.group(), Gauge.of(line.share()), "plainly more than others", "gold");
      case -1 -> new Line(line.group(), Gauge.of(line.share()), "plainly less than others", "gold");
      default -> new Line(line.group(), Gauge.of(line.share()), "", "");
    };
  }

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int n = 0; n < QUESTIONS.size(); n++) {
      List<PeopleView.Choice> replies = new ArrayList<>();
      for (int reply = 0; reply < REPLIES.size(); reply++)
        replies.add(new PeopleView.Choice("" + (reply + 1), REPLIES.get(reply), false));
      questions.add(new Question("question" + (n + 1), QUESTIONS.get(n), replies));
    }
    return questions;
  }

  private static Check check(Growth.Check check, Say say) {
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < check.answers().size(); n++) {
      int answer = check.answers().get(n);
      if (answer > 0) lines.add(QUESTIONS.get(n) + " " + REPLIES.get(answer - 1));
    }
    return new Check(check.id(), say.day(check.day()), lines);
  }
}
