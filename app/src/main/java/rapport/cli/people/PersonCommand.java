package rapport.cli.people;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Portrait;
import rapport.desk.settings.SecondAddress;
import rapport.look.Facets;
import rapport.nurture.Standing;
import rapport.people.Detail;
import rapport.people.PersonId;
import rapport.shapes.Json;
import rapport.shapes.Shapes;
import rapport.ties.ReplyHabits;
import rapport.ties.ReplyTime;
import rapport.ties.Share;
import rapport.ties.Strength;
import rapport.ties.Tie;

/** One person. */
@Command(
    name = "person",
    mixinStandardHelpOptions = true,
    header = "Show how the relationship with one person stands.",
    footer = {"", "Example:", "  rapport person maya"})
public final class PersonCommand extends AskingAbout {

  /** A share of fewer than these is no figure, as on the pages. */
  private static final int FEW = 3;

  @Override
  public int answer(House house, PersonId person) {
    PersonPage page = Portrait.of(look(house)).person(person, 0, 10).orElseThrow();
    if (json)
      Json.write(
          System.out,
          Shapes.full(look(house), page, Happenings.of(look(house)).keys(Shapes.evidence(page))));
    else print(page, SecondAddress.of(look(house)).people().contains(person.value()));
    return 0;
  }

  private static void print(PersonPage page, boolean you) {
    Standing standing = page.standing();
    Tie tie = standing.tie();
    System.out.println(Terminal.clean(standing.person().name()));
    System.out.println(
        "  "
            + Terminal.clean(
                String.join(
                    ", ",
                    standing.person().handles().stream().map(handle -> handle.value()).toList())));
    if (standing.person().title() != null || standing.person().organisation() != null) {
      System.out.println(
          "  "
              + Terminal.clean(
                  word(standing.person().title())
                      + " · "
                      + word(standing.person().organisation())));
    }
    for (Facets.Line one : page.facets())
      if (one.value() != null)
        System.out.println(
            "  "
                + one.name()
                + ": "
                + Terminal.clean(one.value())
                + " ("
                + Terminal.clean(one.reason())
                + ")");
    for (Detail one : page.said())
      if (one.kind() != Detail.Kind.PLACE)
        System.out.println("  " + one.kind().words() + ": " + Terminal.clean(one.value()));
    System.out.printf(
        Locale.ROOT,
        "  strength %s (%s), %s; %d interactions, %d sent, %d received%n",
        Strength.figure(tie.strength()),
        Strength.Grade.of(tie.strength()).words(),
        tie.trend().course().name().toLowerCase(Locale.ROOT),
        tie.interactions(),
        tie.sent(),
        tie.received());
    LocalDate known = standing.known();
    if (standing.doubt().any())
      System.out.println(
          you
              ? "  may be you, see rapport begin --addresses; what depends on it is not said"
              : "  may be one person with somebody else, see rapport same-person; what depends on it is not said");
    else if (!known.equals(LocalDate.MAX))
      System.out.println("  your sources of this tie end on " + known + "; all this is as of then");
    for (String line : page.unheard()) System.out.println("  " + line);
    var initiation = tie.reciprocity().initiation();
    if (initiation.whole() >= FEW) {
      System.out.printf(
          Locale.ROOT,
          "  you begin %.0f %% of %d exchanges (95 %%: %.0f–%.0f)%n",
          100 * initiation.value(),
          initiation.whole(),
          100 * initiation.low(),
          100 * initiation.high());
    }
    answers("you answer", tie.reciprocity().mine());
    answers("they answer", tie.reciprocity().theirs());
    ReplyHabits.Usual usual = page.answering().theirs();
    if (usual != null)
      System.out.println(
          "  expect an answer in "
              + time(usual.time())
              + " (95 %: "
              + time(usual.low())
              + " to "
              + time(usual.high())
              + ")");
    Share came = page.answering().came();
    if (came.known())
      System.out.println(
          "  came to " + came.part() + " of " + came.whole() + " meetings in a year");
    if (standing.rhythm() != null) {
      System.out.println(
          "  rhythm: every "
              + standing.rhythm().everyDays()
              + " days, "
              + standing.rhythm().origin().name().toLowerCase(Locale.ROOT)
              + (standing.due() == null ? "" : "; next " + standing.due()));
    }
    for (String line : page.brief().lines())
      System.out.println("  before a talk: " + Terminal.clean(line));
    if (page.move() != null)
      System.out.println(
          "  next best move: "
              + Terminal.clean(sentence(page.move().what()) + " " + page.move().why()));
    for (Happening one : page.latest()) {
      System.out.println(
          "    "
              + one.at().toString().substring(0, 10)
              + "  "
              + one.channel().words()
              + "  "
              + Terminal.clean(word(one.subject())));
    }
  }

  private static void answers(String who, ReplyTime time) {
    if (time.telling())
      System.out.println("  " + who + " in " + time(time.median()) + " (n " + time.n() + ")");
  }

  private static String time(@Nullable Duration duration) {
    if (duration == null) return "unknown";
    return duration.toHours() >= 48
        ? duration.toDays() + " days"
        : duration.toMinutes() >= 90
            ? Math.round(duration.toMinutes() / 60.0) + " h"
            : duration.toMinutes() + " min";
  }

  private static String sentence(String words) {
    return words.endsWith("?") ? words : words + ".";
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }
}
