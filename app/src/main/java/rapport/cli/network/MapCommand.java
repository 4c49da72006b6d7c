package rapport.cli.network;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.network.Introductions;
import rapport.desk.network.Losses;
import rapport.desk.network.YearOfTies;
import rapport.look.Look;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.shapes.Json;
import rapport.shapes.MapShapes;
import rapport.ties.Strength;

/** The three questions of the map: who connects two people, what changed, whom one would lose. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    header = "Ask the map: who connects two people, what changed this year, whom you would lose.",
    footer = {
      "",
      "Examples:",
      "  rapport map                          what changed, and whom you would lose",
      "  rapport map --by 2026-03             what had changed by the end of March",
      "  rapport map --to lena                who connects you with Lena",
      "  rapport map --from maya --to lena    who connects Maya with Lena"
    })
public final class MapCommand extends HomeCommand {

  @Option(
      names = "--to",
      paramLabel = "NAME",
      description = "Whom to connect: words of a name or address, or a number.")
  @Nullable String to;

  @Option(names = "--from", paramLabel = "NAME", description = "With whom (default: you).")
  @Nullable String from;

  @Option(
      names = "--by",
      paramLabel = "MONTH",
      description = "What had changed by the end of this month of the last year: 2026-03.")
  @Nullable YearMonth by;

  @Override
  public int answer(House house) {
    if (from != null && to == null) throw new Failures.Misused("--from needs --to");
    Person first = null;
    Introductions found = null;
    if (to != null) {
      if (from != null) {
        first = person(house, from);
        if (first == null) return 2;
      }
      Person last = person(house, to);
      if (last == null) return 2;
      if (last.equals(first)) throw new Failures.Misused("these two are one and the same");
      found = Introductions.of(look(house), first, last);
    }
    Look look = look(house);
    YearOfTies year = by == null ? YearOfTies.of(look) : YearOfTies.of(look, by);
    List<YearOfTies> months = YearOfTies.months(look);
    Losses losses = Losses.of(look);
    if (json) Json.write(System.out, MapShapes.questions(found, year, months, losses));
    else if (found != null) tell(found);
    else {
      tell(year, look.today());
      tell(months);
      if (by == null) tell(losses);
      ends(house);
    }
    return 0;
  }

  private @Nullable Person person(House house, String words) {
    PersonId found = find(house, words);
    return found == null ? null : look(house).person(found).orElse(null);
  }

  private static void tell(Introductions found) {
    if (found.ways().isEmpty())
      System.out.println("Your sources show no way between them over three people.");
    for (Introductions.Path way : found.ways()) {
      List<String> names = new ArrayList<>();
      names.add(name(found.from()));
      for (Introductions.Step step : way.steps()) names.add(name(step.person()));
      System.out.printf(
          Locale.ROOT,
          "%.3f  %s%s%n",
          way.chance(),
          Terminal.clean(String.join(" → ", names)),
          way.strained() ? "  (difficult at the moment)" : "");
    }
  }

  private static String name(@Nullable Person person) {
    return person == null ? "You" : person.name();
  }

  private static void tell(YearOfTies year, LocalDate today) {
    System.out.println(
        "What changed since "
            + year.since()
            + (year.before(today) ? ", as it stood on " + year.until() : ""));
    moved("new", year.young());
    moved("nearer", year.nearer());
    moved("further away", year.further());
    if (year.untold() > 0)
      System.out.println(
          "  not said of "
              + ties(year.untold())
              + ": your sources do not reach back far enough, or have a hole since");
    if (year.unheard() > 0)
      System.out.println(
          "  not known of " + ties(year.unheard()) + ": your sources ended before today");
  }

  private static void tell(List<YearOfTies> months) {
    System.out.println("Month by month, since the same day");
    for (YearOfTies one : months)
      System.out.printf(
          Locale.ROOT,
          "  %s  %,4d new  %,4d nearer  %,4d further away%n",
          one.until(),
          one.young().size(),
          one.nearer().size(),
          one.further().size());
  }

  private static String ties(int count) {
    return count == 1 ? "1 tie" : String.format(Locale.ROOT, "%,d ties", count);
  }

  private static void moved(String how, List<YearOfTies.Moved> ties) {
    for (YearOfTies.Moved one : ties)
      line(
          how,
          one.person(),
          (how.equals("new") ? "since " + one.first() : "from " + grade(one.before()) + " to")
              + (how.equals("new") ? ", now " : " ")
              + grade(one.after())
              + ", last on "
              + one.last());
  }

  private static void tell(Losses losses) {
    System.out.println("Whom you would lose");
    if (losses.quiet().isEmpty() && losses.hanging().isEmpty())
      System.out.println("  nobody, as far as your sources show");
    for (Losses.Quiet one : losses.quiet())
      line("gone quiet", one.person(), grade(one.height()) + " once, last on " + one.last());
    for (Losses.Hanging one : losses.hanging())
      line(
          "only way in",
          one.person(),
          "to “"
              + one.circle().name()
              + "”, "
              + (one.others() == 1 ? "1 more person" : one.others() + " more people"));
  }

  private static void line(String how, Person person, String words) {
    System.out.printf(
        Locale.ROOT,
        "  %-12s  %s  %s%n",
        how,
        Terminal.fit(person.name(), 28),
        Terminal.clean(words));
  }

  private static String grade(double strength) {
    return Strength.Grade.of(strength).words();
  }
}
