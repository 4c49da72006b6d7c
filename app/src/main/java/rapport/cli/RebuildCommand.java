package rapport.cli;

import picocli.CommandLine.Command;
import rapport.shapes.Json;

/** Derives everything anew. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    header = "Derive everything anew from the store: who belongs together, ties, the week.",
    footer = {"", "Example:", "  rapport rebuild"})
public final class RebuildCommand extends HomeCommand {

  private record Rebuilt(int version, int people) {}

  @Override
  public int answer(House house) {
    house.desk().rebuild();
    int people = house.desk().look(now()).everybody().size();
    if (json) Json.write(System.out, new Rebuilt(1, people));
    else System.out.println("Rebuilt: " + people + " people.");
    return 0;
  }
}
