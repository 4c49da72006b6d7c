package rapport.web.nurture;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.nurture.ChannelAdvice;
import rapport.nurture.Style;
import rapport.people.Names;
import rapport.people.Person;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.PeopleView;

/**
 * How somebody likes to work and to be reached.
 *
 * @param said the style in words with whose word it is, or empty
 * @param why what the channel is advised from
 * @param richer the richest feasible channel, empty where the two were never in touch
 * @param hours when they write most, or empty
 * @param stated whether a channel was wished for
 */
public record StyleView(
    String said,
    List<String> advice,
    String channel,
    String why,
    String richer,
    String hours,
    List<Row> rows,
    List<PeopleView.Choice> structured,
    List<PeopleView.Choice> fast,
    List<PeopleView.Choice> channels,
    boolean stated) {

  /** Copies the lists. */
  public StyleView {
    advice = List.copyOf(advice);
    rows = List.copyOf(rows);
    structured = List.copyOf(structured);
    fast = List.copyOf(fast);
    channels = List.copyOf(channels);
  }

  private static final int FEW = 3;

  /** Fewer questions are counted, and make no share. */
  private static final int SHARED = 5;

  /** Whether anything was said or learned that is not true of everybody. */
  public boolean learned() {
    return !rows.isEmpty() || !hours.isEmpty() || !said.isEmpty() || stated;
  }

  /** What was learned of one channel. */
  public record Row(String channel, String answered, String share, String interval, String reply) {}

  /** The page that somebody sees by a link. */
  public record Other(
      Frame frame, String asker, String key, boolean done, List<PeopleView.Choice> channels) {
    /** Copies the list. */
    public Other {
      channels = List.copyOf(channels);
    }
  }

  public static StyleView of(
      Person person,
      Style theirs,
      Style mine,
      ChannelAdvice advice,
      @Nullable Channel last,
      ZoneId zone,
      ZoneId own) {
    String name = Names.given(person.name());
    ChannelAdvice.Choice choice = advice.choice(last);
    String whose = theirs.said() == Style.Said.THEM ? name + " says" : "you say";
    ChannelAdvice.Window window = advice.window();
    List<Row> rows = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      ChannelAdvice.Learned learned = advice.learned().get(channel);
      if (learned != null && learned.asked() >= FEW) rows.add(row(channel, learned));
    }
    return new StyleView(
        theirs.known() ? theirs.words() + " (" + whose + ")" : "",
        theirs.advice(mine, name),
        choice.channel().words(),
        choice.why(),
        advice.richer() == null ? "" : advice.richer().words(),
        window == null
            ? ""
            : "%02d:00 to %02d:00 %s (%s of %s messages)"
                .formatted(
                    window.from(),
                    window.until(),
                    zone.equals(own) ? "by your clock" : "by the clock in " + town(zone),
                    Say.number(window.n()),
                    Say.number(window.of())),
        rows,
        steps(theirs.structured(), "fluid", "structured"),
        steps(theirs.fast(), "deliberate", "fast"),
        channels(advice.stated()),
        advice.stated() != null);
  }

  /** The town a zone is named after, as people say it. */
  private static String town(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static Row row(Channel channel, ChannelAdvice.Learned it) {
    return new Row(
        channel.words(),
        Say.number(it.answered()) + " of " + Say.number(it.asked()),
        it.asked() < SHARED ? "" : Say.percent(it.share()),
        it.asked() < SHARED ? "" : Say.percent(it.low()) + " and " + Say.percent(it.high()),
        it.reply().median() == null ? "a time not known" : Say.length(it.reply().median()));
  }

  static List<PeopleView.Choice> steps(@Nullable Integer chosen, String low, String high) {
    List<PeopleView.Choice> steps = new ArrayList<>();
    steps.add(new PeopleView.Choice("", "not said", chosen == null));
    for (Map.Entry<Integer, String> step :
        List.of(
            Map.entry(-2, "very " + low),
            Map.entry(-1, low),
            Map.entry(0, "in between"),
            Map.entry(1, high),
            Map.entry(2, "very " + high)))
      steps.add(
          new PeopleView.Choice(
              String.valueOf(step.getKey()), step.getValue(), step.getKey().equals(chosen)));
    return steps;
  }

  /** The first axis with nothing chosen. */
  public static List<PeopleView.Choice> blankStructured() {
    return steps(null, "fluid", "structured");
  }

  /** The second axis with nothing chosen. */
  public static List<PeopleView.Choice> blankFast() {
    return steps(null, "deliberate", "fast");
  }

  public static List<PeopleView.Choice> channels(@Nullable Channel chosen) {
    List<PeopleView.Choice> choices = new ArrayList<>();
    choices.add(new PeopleView.Choice("", "not said", chosen == null));
    for (Channel channel : Channel.values())
      choices.add(new PeopleView.Choice(channel.name(), channel.words(), channel == chosen));
    return choices;
  }
}
