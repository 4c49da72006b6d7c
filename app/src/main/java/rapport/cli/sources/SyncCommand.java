package rapport.cli.sources;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.live.Live;
import rapport.live.Seen;
import rapport.shapes.Json;
import rapport.shapes.SourceShapes;

/** Looks at sources now. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    header = "Look at the accounts now and take in what is new; also for cron.",
    description = {
      "",
      "Every item is accounted for. A look that was cut off goes on from there with the next one. Without an account",
      "nothing leaves this machine. Exit codes: 0 all went well, or there is nothing to look at; 1 one of them did",
      "not go to its end and says why, or something is looking already."
    },
    footer = {
      "",
      "Examples:",
      "  rapport sync",
      "  */10 * * * *  rapport sync --quiet               in a crontab"
    })
public final class SyncCommand extends HomeCommand {

  @Parameters(
      paramLabel = "N",
      arity = "0..*",
      description = "Numbers of sources (default: all that are not paused).")
  List<Long> numbers = List.of();

  @picocli.CommandLine.Option(
      names = "--quiet",
      description = "Say something only about those that did not go well.")
  boolean quiet;

  @Override
  public int answer(House house) {
    house.desk().owner();
    Live live = house.live();
    for (long one : numbers)
      if (live.find(one).isEmpty())
        throw new Failures.Misused("there is no source of the number " + one);
    List<Seen> done = new ArrayList<>();
    boolean well = true;
    Terminal terminal = new Terminal(System.out, System.err, Terminal.watched() && !json && !quiet);
    for (Seen seen : live.all()) {
      boolean asked = numbers.isEmpty() ? !seen.row().paused() : numbers.contains(seen.row().id());
      if (!asked) continue;
      Live.Looked looked = live.look(seen.row().id(), now(), terminal).orElse(null);
      if (looked == null) System.err.println("rapport: somebody is looking at it already.");
      well &= looked != null && looked.well();
      if (looked != null) done.add(looked.seen());
    }
    if (json) Json.write(System.out, done.stream().map(SourceShapes::source).toList());
    else
      for (Seen seen : done)
        if (!quiet || seen.state().problem() != null || seen.state().asks() != null)
          SourceLines.of(seen).forEach(System.out::println);
    if (done.isEmpty() && well && !json && !quiet)
      System.out.println("There is no account to look at. Add one: rapport sources --help");
    return well ? 0 : 1;
  }
}
