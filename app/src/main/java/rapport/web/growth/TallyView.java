package rapport.web.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rapport.desk.growth.ListeningPractice;
import rapport.growth.Presence;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.WhomField;

/**
 * A minute after a talk: how often one reflected, asked, advised and deflected.
 *
 * @param whom with whom the talk may have been
 * @param kept earlier tallies, newest first
 * @param body how often each thing of body language was there, or empty
 */
public record TallyView(
    Frame frame, WhomField whom, List<Question> questions, List<KeptLine> kept, String body) {

  /** The counts that one taps; the last means "or more". */
  public static final List<String> COUNTS = List.of("0", "1", "2", "3", "4", "5");

  /** One thing that is counted. */
  public record Question(String name, String words, List<String> counts) {}

  /** One earlier tally. */
  public record KeptLine(long id, String day, String with, String counts, String mind) {}

  public static List<Question> form() {
    return List.of(
        new Question("reflected", "I said back what I heard", COUNTS),
        new Question("asked", "I asked to understand", COUNTS),
        new Question("advised", "I gave advice", COUNTS),
        new Question("deflected", "I led away: my own story, a joke, another subject", COUNTS));
  }

  static TallyView of(
      Frame frame,
      WhomField whom,
      List<ListeningPractice.Tally> tallies,
      Map<Presence, Long> bodies,
      Say say) {
    List<KeptLine> kept = new ArrayList<>();
    for (ListeningPractice.Tally one : tallies) kept.add(line(one, say));
    return new TallyView(frame, whom, form(), kept, body(tallies, bodies));
  }

  /** How often each was there, in a line; empty before anything of it was said. */
  private static String body(List<ListeningPractice.Tally> tallies, Map<Presence, Long> bodies) {
    if (bodies.isEmpty()) return "";
    List<String> parts = new ArrayList<>();
    bodies.forEach((one, count) -> parts.add(one.brief() + " " + count));
    return "In your latest "
        + Say.count(tallies.size(), "talk", "talks")
        + ": "
        + String.join(" · ", parts);
  }

  private static KeptLine line(ListeningPractice.Tally one, Say say) {
    ListeningPractice.Counts counts = one.counts();
    String words =
        "reflected %d · asked %d · advised %d · deflected %d"
            .formatted(counts.reflected(), counts.asked(), counts.advised(), counts.deflected());
    String mind =
        (counts.attentive() ? "full attention" : "not all there")
            + (counts.judged() ? ", judged" : ", did not judge");
    for (Presence body : counts.body()) mind += ", " + body.brief();
    String with = one.person() == null ? "" : "with " + one.person().name();
    return new KeptLine(one.id(), say.day(one.at()), with, words, mind);
  }
}
