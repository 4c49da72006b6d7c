package rapport.cli.network;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.network.Beginning;
import rapport.desk.network.NetworkChange.Begin;
import rapport.desk.network.NetworkChange.Wanted;
import rapport.desk.settings.OwnAddresses;
import rapport.desk.settings.OwnPositions;
import rapport.intake.OwnReasons;
import rapport.people.Person;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** The first ten minutes. */
@Command(
    name = "begin",
    mixinStandardHelpOptions = true,
    header = "Begin with who you are, whom you work with and what must go right.",
    description =
        "Without --keep it only shows what it reads from your data and your words. With --keep it writes that down.",
    footer = {
      "",
      "Example:",
      "  rapport begin --words \"We launch once. I need somebody who has run models in production.\" --keep",
      "  rapport begin --positions                        where you worked before"
    })
public final class BeginCommand extends HomeCommand {

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "What must go right in the next six months, a sentence for each.")
  String words = "";

  @Option(names = "--title", paramLabel = "TITLE", description = "Your own title.")
  String title = "";

  @Option(names = "--keep", description = "Write it down.")
  boolean keep;

  @Option(
      names = "--positions",
      description = "Only list where you worked before, as your LinkedIn export says it.")
  boolean positions;

  @Option(
      names = "--addresses",
      description = "Only list your own addresses and those that may be yours, each with why.")
  boolean addresses;

  @Override
  public int answer(House house) {
    if (addresses) return addresses(OwnAddresses.all(look(house)));
    if (positions) return positions(OwnPositions.ended(look(house)));
    Beginning found = Beginning.of(look(house), words);
    String own = title.isBlank() ? found.title() : title;
    System.out.println(
        "You: " + (own.isBlank() ? "title not known (--title)" : Terminal.clean(own)));
    print("You report to", found.report());
    print("You lead", found.lead());
    for (Beginning.Hoped hope : found.hopes()) {
      System.out.println(
          "Need: "
              + Terminal.clean(hope.need().what())
              + "  ("
              + hope.need().category().words()
              + (hope.guessed() ? "" : "?")
              + ", "
              + hope.need().horizon().words()
              + ")");
      for (var one : hope.candidates())
        System.out.println(
            "      "
                + Terminal.clean(
                    look(house).person(one.person()).map(Person::name).orElse("")
                        + (one.because().isEmpty() ? "" : ": " + one.because())));
    }
    if (keep) keep(house, found);
    else System.out.println("Nothing is written down yet; --keep does it.");
    return 0;
  }

  private int addresses(List<OwnReasons.Own> all) {
    if (json) Json.write(System.out, all.stream().map(CareShapes::ownAddress).toList());
    else
      for (OwnReasons.Own one : all)
        System.out.println(
            Terminal.clean(
                    one.address()
                        + (one.likely() ? "  perhaps yours, asked on Sources: " : "  ")
                        + String.join(" ", one.reasons()))
                .strip());
    return 0;
  }

  private int positions(List<String> ended) {
    if (json) Json.write(System.out, ended.stream().map(CareShapes::position).toList());
    else for (String one : ended) System.out.println(Terminal.clean(one));
    return 0;
  }

  private void keep(House house, Beginning found) {
    make(
        house,
        new Begin(
            title,
            found.lead().stream().map(Person::id).toList(),
            found.report().stream().map(Person::id).toList(),
            found.hopes().stream()
                .map(one ->
                    new Wanted(one.need().category(), one.need().what(), one.need().horizon()))
                .toList()));
    System.out.println("Written down. It reaches rapport today.");
  }

  private static void print(String words, List<Person> people) {
    if (!people.isEmpty())
      System.out.println(
          words
              + ": "
              + Terminal.clean(String.join(", ", people.stream().map(Person::name).toList())));
  }
}
