package rapport.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rapport.desk.Happening;
import rapport.desk.People;
import rapport.desk.PersonPage;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.shapes.Json;
import rapport.shapes.Shapes;
import rapport.ties.Strength;
import rapport.ties.Tie;

/** One person. */
@Command(
    name = "person",
    mixinStandardHelpOptions = true,
    header = "Show how the relationship with one person stands.",
    footer = {"", "Example:", "  rapport person maya"})
final class PersonCommand extends Asking {

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Words of a name or address, or the number that people shows.")
  List<String> name = List.of();

  @Override
  int answer(House house) {
    Instant at = now();
    PersonId id = find(house, String.join(" ", name), at);
    if (id == null) return 2;
    PersonPage page = house.desk().person(id, at, 0, 10).orElseThrow();
    if (json) Json.write(System.out, Shapes.full(page, house.desk().keys()));
    else print(page);
    return 0;
  }

  static @Nullable PersonId find(House house, String words, Instant at) {
    List<Standing> all = house.desk().everybody(at);
    if (words.matches("\\d{1,18}")) {
      for (Standing standing : all)
        if (standing.person().id().toString().equals(words)) return standing.person().id();
    }
    List<Standing> found =
        house.desk().people(new People.Query(words, "", People.Sort.STRENGTH, 0, 20), at).rows();
    List<Standing> exact =
        found.stream().filter(one -> one.person().name().equalsIgnoreCase(words)).toList();
    if (exact.size() == 1) return exact.getFirst().person().id();
    if (found.size() == 1) return found.getFirst().person().id();
    if (found.isEmpty())
      System.err.println("rapport: nobody matches “" + Terminal.clean(words) + "”.");
    else System.err.println("rapport: several people match; take a number:");
    for (Standing one : found) System.err.println(PeopleCommand.row(one));
    return null;
  }

  private static void print(PersonPage page) {
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
    System.out.println(
        "  "
            + standing.person().scope().side().name().toLowerCase(Locale.ROOT)
            + ": "
            + Terminal.clean(standing.person().scope().reason()));
    System.out.printf(
        Locale.ROOT,
        "  strength %.2f (%s), %s; %d interactions, %d sent, %d received%n",
        tie.strength(),
        Strength.Grade.of(tie.strength()).words(),
        tie.trend().course().name().toLowerCase(Locale.ROOT),
        tie.interactions(),
        tie.sent(),
        tie.received());
    var initiation = tie.reciprocity().initiation();
    if (initiation.known()) {
      System.out.printf(
          Locale.ROOT,
          "  you begin %.0f %% of %d exchanges (95 %%: %.0f–%.0f)%n",
          100 * initiation.value(),
          initiation.whole(),
          100 * initiation.low(),
          100 * initiation.high());
    }
    System.out.println(
        "  you answer in "
            + time(tie.reciprocity().mine().median())
            + " (n "
            + tie.reciprocity().mine().n()
            + "), they in "
            + time(tie.reciprocity().theirs().median())
            + " (n "
            + tie.reciprocity().theirs().n()
            + ")");
    if (standing.rhythm() != null) {
      System.out.println(
          "  rhythm: every "
              + standing.rhythm().everyDays()
              + " days, "
              + standing.rhythm().origin().name().toLowerCase(Locale.ROOT)
              + "; next "
              + standing.due());
    }
    if (page.move() != null)
      System.out.println(
          "  next best move: " + Terminal.clean(page.move().what() + ". " + page.move().why()));
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

  private static String time(@Nullable Duration duration) {
    if (duration == null) return "unknown";
    return duration.toHours() >= 48
        ? duration.toDays() + " days"
        : duration.toMinutes() >= 90
            ? Math.round(duration.toMinutes() / 60.0) + " h"
            : duration.toMinutes() + " min";
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text;
  }
}
